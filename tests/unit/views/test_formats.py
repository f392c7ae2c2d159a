from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.languages import Language
from bot.domain.localized import Reading
from bot.views.formats import bar, clock, colon, days, local_times, percent, short_when, title, when
from bot.views.reader import Reader

BERLIN, PUEBLA = ZoneInfo("Europe/Berlin"), ZoneInfo("America/Mexico_City")
FRIDAY = datetime(2026, 3, 13, 13, 0, tzinfo=UTC)


def reader(language: Language, zone: ZoneInfo = BERLIN) -> Reader:
    return Reader(language, zone, FRIDAY)


@pytest.mark.parametrize(
    ("language", "written", "short"),
    [
        (Language.DE, "Freitag, 13. März 2026, 14:00", "Fr. 13. März 2026, 14:00"),
        (Language.ES, "viernes 13 de marzo de 2026, 14:00", "vie. 13 de marzo de 2026, 14:00"),
        (Language.EN, "Friday, 13 March 2026, 14:00", "Fri 13 Mar 2026, 14:00"),
        (Language.FR, "vendredi 13 mars 2026, 14:00", "ven. 13 mars 2026, 14:00"),
    ],
)
def test_a_moment_names_weekday_and_year(language: Language, written: str, short: str) -> None:
    assert when(FRIDAY, reader(language), has_time=True) == written
    assert short_when(FRIDAY, reader(language), has_time=True) == short
    assert when(FRIDAY, reader(language), has_time=False) == written.removesuffix(", 14:00")


def test_both_local_times_are_named_where_they_differ() -> None:
    places = [("Wolfsburg", BERLIN), ("Puebla", PUEBLA)]
    assert local_times(FRIDAY, places, reader(Language.DE)) == "14:00 Wolfsburg · 07:00 Puebla"
    night = datetime(2026, 3, 13, 3, 0, tzinfo=UTC)
    assert local_times(night, places, reader(Language.ES, PUEBLA)) == (
        "04:00 Wolfsburg (vie. 13 de marzo de 2026) · 21:00 Puebla"
    )
    assert local_times(FRIDAY, [("Wolfsburg", BERLIN), ("Jena", BERLIN)], reader(Language.DE)) == ""


def test_places_with_the_same_clock_stand_together() -> None:
    places = [("Sfax", ZoneInfo("Africa/Tunis")), ("Puebla", PUEBLA), ("Wolfsburg", BERLIN)]
    assert local_times(FRIDAY, places, reader(Language.DE)) == (
        "14:00 Sfax, Wolfsburg · 07:00 Puebla"
    )


def test_summer_time_begins_on_one_side_only() -> None:
    """Wolfsburg changes its clocks on 29 March 2026; Puebla has not since 2022."""
    before = datetime(2026, 3, 28, 15, 0, tzinfo=UTC)
    after = datetime(2026, 3, 29, 15, 0, tzinfo=UTC)
    assert [clock(moment, BERLIN, Language.DE) for moment in (before, after)] == ["16:00", "17:00"]
    assert [clock(moment, PUEBLA, Language.ES) for moment in (before, after)] == ["09:00", "09:00"]


def test_a_span_of_days_leaves_its_exclusive_end_out() -> None:
    start = datetime(2026, 10, 11, 22, 0, tzinfo=UTC)
    end = datetime(2026, 10, 15, 22, 0, tzinfo=UTC)
    assert days(start, end, BERLIN, reader(Language.DE)) == (
        "Montag, 12. Oktober 2026 – Donnerstag, 15. Oktober 2026"
    )
    assert days(start, start, BERLIN, reader(Language.DE)) == "Montag, 12. Oktober 2026"


def test_percentages_are_written_as_the_language_does() -> None:
    assert [percent(60, language) for language in Language] == [
        "60\u00a0%",
        "60\u00a0%",
        "60%",
        "60\u00a0%",
    ]


@given(st.integers())
def test_the_bar_has_ten_cells_and_is_full_only_at_the_end(value: int) -> None:
    drawn = bar(value)
    assert len(drawn) == 10
    assert (drawn == "▓" * 10) == (value >= 100)


def test_a_title_says_when_it_is_translated_or_still_in_its_own_language() -> None:
    own = Reading("Bäume zählen", Language.DE, machine=False)
    machine = Reading("Contar árboles", Language.ES, machine=True)
    corrected = Reading("Contar árboles", Language.ES, machine=False)
    assert title(own, Language.DE) == "Bäume zählen"
    assert title(own, Language.ES) == "Bäume zählen (de)"
    assert title(machine, Language.ES) == "Contar árboles 🌐"
    assert title(corrected, Language.ES) == "Contar árboles"


def test_french_sets_a_space_before_a_colon() -> None:
    assert [colon(language) for language in (Language.DE, Language.FR)] == [": ", "\u00a0: "]
