"""Tasks in one line, as people write them. The present: Monday, 2 March 2026."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.dates import Purpose, Unclear, UnclearReason, Understood
from bot.domain.ids import UserId
from bot.domain.languages import Language
from bot.domain.rich_text import Entity, RichText
from bot.domain.task_line import read_task_line
from bot.services.dating import finder

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
FRIDAY = date(2026, 3, 6)
GERMAN = finder(Language.DE, ZoneInfo("Europe/Berlin"), NOW, Purpose.DEADLINE)
SPANISH = finder(Language.ES, ZoneInfo("America/Mexico_City"), NOW, Purpose.DEADLINE)


@pytest.mark.parametrize(
    ("line", "title", "people", "measure", "day"),
    [
        ("Bäume zählen", "Bäume zählen", [], None, None),
        ("Bäume zählen bis Freitag", "Bäume zählen", [], None, FRIDAY),
        ("Bäume zählen @anna bis Freitag M3", "Bäume zählen", ["@anna"], 3, FRIDAY),
        ("bis Freitag Bäume zählen (M3)", "Bäume zählen", [], 3, FRIDAY),
        ("@anna: Liste schicken, 6.3.", "Liste schicken", ["@anna"], None, FRIDAY),
        ("Liste für @anna und @ben", "Liste", ["@anna", "@ben"], None, None),
        ("@anna, @ben & @eva Liste prüfen", "Liste prüfen", ["@anna", "@ben", "@eva"], None, None),
        ("Treffen mit @anna vorbereiten", "Treffen mit @anna vorbereiten", ["@anna"], None, None),
        ("Bericht zur Maßnahme M3 schreiben", "Bericht schreiben", [], 3, None),
        ("500 m3 Zisterne bauen zu m2", "500 m3 Zisterne bauen", [], 2, None),
        ("M3-Plan an info@stadt.de", "M3-Plan an info@stadt.de", [], None, None),
        ("Was kostet das?", "Was kostet das?", [], None, None),
        ("bis Freitag", "", [], None, FRIDAY),
        ("", "", [], None, None),
    ],
)
def test_a_german_line_is_taken_apart(
    line: str, title: str, people: list[str], measure: int | None, day: date | None
) -> None:
    read = read_task_line(RichText(line), GERMAN)
    understood = read.date.start_date if isinstance(read.date, Understood) else None
    assert (read.title, [one.name for one in read.people], read.measure, understood) == (
        title,
        people,
        measure,
        day,
    )


@pytest.mark.parametrize(
    ("line", "title", "people", "measure", "day"),
    [
        ("Contar los árboles para el viernes", "Contar los árboles", [], None, FRIDAY),
        ("Informe de M3 @bea 6 de marzo", "Informe", ["@bea"], 3, FRIDAY),
        ("Lista para @bea y @luis", "Lista", ["@bea", "@luis"], None, None),
        ("Comprar sensores mañana", "Comprar sensores", [], None, date(2026, 3, 3)),
        ("Hablar con @bea de la medida M3", "Hablar con @bea", ["@bea"], 3, None),
    ],
)
def test_a_spanish_line_is_taken_apart(
    line: str, title: str, people: list[str], measure: int | None, day: date | None
) -> None:
    read = read_task_line(RichText(line), SPANISH)
    understood = read.date.start_date if isinstance(read.date, Understood) else None
    assert (read.title, [one.name for one in read.people], read.measure, understood) == (
        title,
        people,
        measure,
        day,
    )


def test_people_without_username_are_found_by_their_number() -> None:
    """Telegram marks them with a text mention; the name need not look like anything."""
    mention = Entity("text_mention", 13, 13, user_id=7)
    read = read_task_line(RichText("Bäume zählen Anna Maria 🌳 bis Freitag", (mention,)), GERMAN)
    assert [(one.name, one.user_id) for one in read.people] == [("Anna Maria 🌳", UserId(7))]
    assert read.title == "Bäume zählen"


def test_an_unclear_date_is_told_and_its_words_leave_the_title() -> None:
    read = read_task_line(RichText("Bäume zählen Anfang Mai"), GERMAN)
    assert isinstance(read.date, Unclear)
    assert (read.date.reason, read.date.phrase) == (UnclearReason.VAGUE, "Anfang Mai")
    assert read.title == "Bäume zählen"


def test_of_two_dates_neither_leaves_the_title() -> None:
    """Only one of them can be the deadline; the other is part of what is to be done."""
    line = "Protokoll am 12. Oktober oder am 13. Oktober schreiben"
    read = read_task_line(RichText(line), GERMAN)
    assert isinstance(read.date, Unclear)
    assert read.title == line
