"""The phase of a partnership in everyday words. It is Monday, 2 March 2026."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.dates import Purpose, Reading, read_date
from bot.domain.languages import Language
from bot.domain.phase import Phase, read_phase

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TWO_YEARS = Phase(date(2026, 1, 1), date(2027, 12, 31))


def read(text: str, language: Language) -> Phase | None:
    def reads(words: str) -> Reading:
        return read_date(
            words, now=NOW, zone=ZoneInfo("Europe/Berlin"), language=language, purpose=Purpose.EVENT
        )

    return read_phase(text, reads)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.DE, "1. Januar 2026 bis 31. Dezember 2027"),
        (Language.DE, "vom 1.1.2026 bis zum 31.12.2027"),
        (Language.DE, "1.1.2026 – 31.12.2027"),
        (Language.DE, "1.1.2026, 31.12.2027"),
        (Language.DE, "Januar 2026 bis Dezember 2027"),
        (Language.DE, "von Januar 2026 bis Ende 2027"),
        (Language.DE, "01/2026–12/2027"),
        (Language.DE, "1/2026 - 12/2027"),
        (Language.DE, "01.2026-12.2027"),
        (Language.DE, "2026 bis 2027"),
        (Language.DE, "2026–2027"),
        (Language.DE, "2026-01-01 bis 2027-12-31"),
        (Language.ES, "del 1 de enero de 2026 al 31 de diciembre de 2027"),
        (Language.ES, "de enero de 2026 a diciembre de 2027"),
        (Language.ES, "desde enero de 2026 hasta diciembre de 2027"),
        (Language.ES, "01/2026 a 12/2027"),
        (Language.EN, "1 January 2026 to 31 December 2027"),
        (Language.EN, "from January 2026 until December 2027"),
        (Language.EN, "January 1, 2026 - December 31, 2027"),
        (Language.FR, "du 1er janvier 2026 au 31 décembre 2027"),
        (Language.FR, "de janvier 2026 à décembre 2027"),
        (Language.FR, "janvier 2026 jusqu’en décembre 2027"),
    ],
)
def test_two_dates_months_or_years_are_a_phase(language: Language, text: str) -> None:
    assert read(text, language) == TWO_YEARS


def test_a_month_ends_with_its_last_day() -> None:
    assert read("02/2026–02/2028", Language.DE) == Phase(date(2026, 2, 1), date(2028, 2, 29))


def test_the_year_behind_the_last_month_is_that_of_the_first_too() -> None:
    assert read("Januar bis Dezember 2027", Language.DE) == Phase(
        date(2027, 1, 1), date(2027, 12, 31)
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "morgen",
        "31. Dezember 2027",
        "Anfang Mai 2026 bis Dezember 2027",
        "Januar 2026 bis Anfang Mai 2027",
        "2027 bis 2026",
        "2026 bis 2026 bis 2027",
        "13/2026–12/2027",
        "01/2026–12/2206",
        "31.02.2026 bis 31.12.2027",
        "1.1.2026 bis 1.1.2026",
        "2001 bis 2099",
        "irgendwann bis später",
        "–",
        "x" * 4000,
    ],
)
def test_what_is_not_clear_is_no_phase(text: str) -> None:
    assert read(text, Language.DE) is None
