import pytest

from bot.domain.dates import Unclear, find_date, read_date
from bot.domain.line_parts import cut, tidy
from tests.unit.domain.dates.date_tables import LANGUAGES, Row, noted, rows_of

PHRASES = [row for language in LANGUAGES for row in rows_of("phrases", language)]
LINES = [row for language in LANGUAGES for row in rows_of("lines", language)]


@pytest.mark.parametrize("row", PHRASES, ids=str)
def test_an_everyday_phrase_is_read_right_or_asked_back(row: Row) -> None:
    """No phrase of the tables is ever read as another date than the one its row names."""
    reading = read_date(
        row.text, now=row.now, zone=row.zone, language=row.language, purpose=row.purpose
    )
    assert noted(reading, row.zone) == row.cells[0]


@pytest.mark.parametrize("row", LINES, ids=str)
def test_the_date_in_a_line_is_found_and_the_rest_is_its_title(row: Row) -> None:
    """Numbers that are no dates (trees, per cents, telephones, streets) stay in the title."""
    title, expected = row.cells
    found = find_date(
        row.text, now=row.now, zone=row.zone, language=row.language, purpose=row.purpose
    )
    assert noted(found, row.zone) == expected
    assert (tidy(cut(row.text, found.spans)) if found else row.text) == title


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_everyday_phrases_and_lines(language: str) -> None:
    assert len({row.text for row in rows_of("phrases", language)}) >= 75
    assert len({row.text for row in rows_of("lines", language)}) >= 25


@pytest.mark.parametrize("row", PHRASES, ids=str)
def test_an_understood_phrase_is_understood_the_same_in_any_team(row: Row) -> None:
    """Another team's language never turns a phrase silently into another date."""
    own = read_date(
        row.text, now=row.now, zone=row.zone, language=row.language, purpose=row.purpose
    )
    for language in LANGUAGES:
        other = read_date(
            row.text, now=row.now, zone=row.zone, language=language, purpose=row.purpose
        )
        if not isinstance(own, Unclear) and not isinstance(other, Unclear):
            assert (other.start, other.end) == (own.start, own.end)
