"""Lines of everyday text lose nothing, whatever people type."""

import re
from collections import Counter
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cleaning import one_line, title_text
from bot.domain.dates import Purpose
from bot.domain.errors import UserError
from bot.domain.event_line import read_event_line
from bot.domain.languages import Language
from bot.domain.line_parts import own_spans
from bot.domain.measure_line import read_measure_line
from bot.domain.rich_text import RichText
from bot.domain.task_line import read_task_line
from bot.domain.update_line import read_update_line
from bot.services.dating import finder

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FINDERS = {
    language: finder(language, ZoneInfo("Europe/Berlin"), NOW, Purpose.DEADLINE)
    for language in Language
}
_PIECES = """Bäume zählen Bericht für para mit con @anna @ben_2 M3 (M12) m3 500 bis Freitag el
viernes 15.03. 14 Uhr mañana und y , . – ( ) : Maßnahme zur de la 🌳 60% G1 in en Dresden Workshop
Taller am 12. Oktober T5 a@b.de nächste Woche"""
WORDS = st.sampled_from(re.split(r"\s+", _PIECES))
LINES = st.one_of(st.lists(WORDS, max_size=12).map(" ".join), st.text(max_size=80))
LANGUAGES = st.sampled_from(list(Language))
_LED = """für fuer para for pour zu zur zum bei in von por de del en sobre to of on sur la el le the
der die das und y e and et maßnahme massnahme medida measure mesure ziel objetivo goal objectif
aufgabe tarea task tâche tache termin evento event evenement événement"""
LED = frozenset(re.split(r"\s+", _LED))
"""Small words that go with what they lead to: `für @anna`, `zur Maßnahme M3`."""


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", one_line(text).casefold()))


def dates(text: str, language: Language) -> str:
    """Give what the line's date took out of it."""
    found = FINDERS[language](text)
    return " ".join(text[start:end] for start, end in own_spans(found))


@given(line=LINES, language=LANGUAGES)
def test_every_word_of_a_task_ends_up_somewhere(line: str, language: Language) -> None:
    """Words of the title, the people, the code and the date are those of the line."""
    read = read_task_line(RichText(line), FINDERS[language])
    parts = [read.title, *(person.name for person in read.people)]
    parts += [f"M{read.measure} m{read.measure}"] if read.measure else []
    parts += [read.date.phrase] if read.date else []
    lost = set(words(line)) - set(words(" ".join(parts))) - LED
    assert not {word for word in lost if not re.fullmatch(r"m0*\d+", word)}
    assert not set(words(read.title)) - set(words(line))


@given(line=LINES, language=LANGUAGES)
def test_a_title_never_gains_words(line: str, language: Language) -> None:
    """No word stands in a title more often than in the line."""
    for title in (
        read_task_line(RichText(line), FINDERS[language]).title,
        read_measure_line(line, FINDERS[language]).title,
        read_event_line(line, FINDERS[language]).title,
    ):
        assert not words(title) - words(line)
        assert title == one_line(title)


@given(line=LINES, language=LANGUAGES)
def test_every_word_of_an_event_ends_up_somewhere(line: str, language: Language) -> None:
    read = read_event_line(line, FINDERS[language])
    parts = f"{read.title} {read.place} {read.date.phrase if read.date else ''}"
    called = {"workshop", "taller"} if read.kind else set()
    lead = {"in", "en", "im", "bei", "beim", "à", "au", "aux", "chez", "at", "ort", "lugar"}
    assert not set(words(line)) - set(words(parts)) - called - lead - {"place", "lieu"}


@given(line=LINES)
def test_an_update_keeps_every_word_behind_its_code_and_percentage(line: str) -> None:
    try:
        read = read_update_line(line)
    except UserError:
        return
    assert line.strip().endswith(read.text)


@given(text=st.text(max_size=300), limit=st.integers(1, 50))
def test_a_title_is_one_visible_line_within_its_limit_or_refused(text: str, limit: int) -> None:
    try:
        title = title_text(text, limit)
    except UserError:
        return
    assert 0 < len(title) <= limit
    assert "\n" not in title
    assert "\x00" not in title
    assert title_text(title, limit) == title
