"""Measures and measure updates in one line. The present: Monday, 2 March 2026."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.dates import Purpose, Understood
from bot.domain.errors import UnknownCode
from bot.domain.languages import Language
from bot.domain.measure_line import read_measure_line
from bot.domain.update_line import read_update_line
from bot.services.dating import finder

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "title", "goal", "last"),
    [
        ("Stadtwald verjüngen", "Stadtwald verjüngen", None, None),
        ("Stadtwald verjüngen G1 bis Ende März", "Stadtwald verjüngen", 1, date(2026, 3, 31)),
        ("Stadtwald verjüngen (g1), bis 15.05.", "Stadtwald verjüngen", 1, date(2026, 5, 15)),
    ],
)
def test_a_measure_has_a_title_and_maybe_a_goal_and_a_last_day(
    line: str, title: str, goal: int | None, last: date | None
) -> None:
    find = finder(Language.DE, ZoneInfo("Europe/Berlin"), NOW, Purpose.DEADLINE)
    read = read_measure_line(line, find)
    day = (
        (read.date.end_date or read.date.start_date) if isinstance(read.date, Understood) else None
    )
    assert (read.title, read.goal, day) == (title, goal, last)


@pytest.mark.parametrize(
    ("line", "measure", "percent", "text"),
    [
        ("M3 60% Die Bäume stehen", 3, 60, "Die Bäume stehen"),
        ("M3: 60 % – Die Bäume stehen", 3, 60, "Die Bäume stehen"),
        ("m3 auf 60 Prozent", 3, 60, ""),
        ("M3 al 60 por ciento: listo", 3, 60, "listo"),
        ("M3 60 pour cent", 3, 60, ""),
        ("M3 60", 3, 60, ""),
        ("60 % fertig", None, 60, "fertig"),
        ("M3 30 Bäume gepflanzt", 3, None, "30 Bäume gepflanzt"),
        ("M3 Wir haben 30% der Bäume", 3, None, "Wir haben 30% der Bäume"),
        ("M3", 3, None, ""),
        ("M3 -5 %", 3, -5, ""),
        ("M3 120%", 3, 120, ""),
        ("Erste Zeile\nzweite", None, None, "Erste Zeile\nzweite"),
        ("", None, None, ""),
    ],
)
def test_an_update_has_a_code_a_percentage_and_words(
    line: str, measure: int | None, percent: int | None, text: str
) -> None:
    read = read_update_line(line)
    assert (read.measure, read.percent, read.text) == (measure, percent, text)


def test_there_is_no_measure_zero() -> None:
    with pytest.raises(UnknownCode):
        read_update_line("M0 60 %")
