"""What the bot tells people to write, it understands at once. It is Monday, 2 March 2026."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.dates import Purpose, Understood
from bot.domain.event_line import read_event_line
from bot.domain.languages import Language
from bot.domain.measure_line import read_measure_line
from bot.domain.rich_text import RichText
from bot.domain.task_line import read_task_line
from bot.services.dating import finder, reader_of
from bot.texts import say

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Berlin")
ASKED = {"code": "T1", "title": "", "kind": "", "text": ""}
DATE_QUESTIONS = {
    "programme-ask": {"what": "date"},
    "tasks-answer-with-date": {},
    "tasks-date-not-understood": {},
    "events-ask-date": {},
}
QUOTED = re.compile(r"[„“«]\s*([^„“”«»]+?)\s*[“”»]")


def example(language: Language, key: str) -> str:
    """Take the longest thing to type out of a usage line."""
    line = say(language, key, command="\n/x ")
    typed = [part.split(";")[0].strip(" ,") for part in line.split("\n/x ")[1:]]
    return max(typed[1:], key=len)


def quoted(language: Language, key: str, **values: str) -> list[str]:
    """Take the examples out of a question."""
    return [
        words for words in QUOTED.findall(say(language, key, **ASKED, **values)) if words.strip()
    ]


@pytest.mark.parametrize("language", Language)
def test_every_example_of_a_task_has_people_a_measure_and_a_date(language: Language) -> None:
    find = finder(language, ZONE, NOW, Purpose.DEADLINE)
    line = read_task_line(RichText(example(language, "tasks-usage-task")), find)
    assert isinstance(line.date, Understood)
    assert line.title
    assert line.measure == 3
    assert len(line.people) == 1


@pytest.mark.parametrize("language", Language)
def test_every_example_of_a_measure_has_its_goal_and_its_end(language: Language) -> None:
    find = finder(language, ZONE, NOW, Purpose.DEADLINE)
    line = read_measure_line(example(language, "programme-usage-measure"), find)
    assert isinstance(line.date, Understood)
    assert line.goal == 1
    assert line.title


@pytest.mark.parametrize("language", Language)
def test_every_example_of_an_event_has_kind_days_and_place(language: Language) -> None:
    find = finder(language, ZONE, NOW, Purpose.EVENT)
    line = read_event_line(example(language, "events-usage-event"), find)
    assert isinstance(line.date, Understood)
    assert line.kind
    assert line.title
    assert line.place


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", DATE_QUESTIONS)
def test_every_quoted_date_is_understood(language: Language, key: str) -> None:
    purpose = Purpose.EVENT if key == "events-ask-date" else Purpose.DEADLINE
    read = reader_of(language, ZONE, NOW, purpose)
    words = quoted(language, key, **DATE_QUESTIONS[key])
    assert words
    assert [one for one in words if not isinstance(read(one), Understood)] == []


@pytest.mark.parametrize("language", Language)
def test_every_quoted_period_is_understood(language: Language) -> None:
    read = reader_of(language, ZONE, NOW, Purpose.DEADLINE)
    words = quoted(language, "programme-ask", what="period")
    assert len(words) == 2
    assert [one for one in words if not isinstance(read(one), Understood)] == []
