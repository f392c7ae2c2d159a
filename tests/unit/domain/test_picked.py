from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.deadlines import days_later
from bot.domain.picked import PickedDate

BERLIN = ZoneInfo("Europe/Berlin")
PUEBLA = ZoneInfo("America/Mexico_City")
DAY = PickedDate(date(2026, 3, 28))
DAYS = PickedDate(date(2026, 10, 12), date(2026, 10, 15))
HOUR = PickedDate(
    date(2026, 3, 28),
    None,
    datetime(2026, 3, 28, 13, 0, tzinfo=UTC),
    datetime(2026, 3, 28, 14, 30, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("picked", "code"),
    [(DAY, "20260328"), (DAYS, "20261012-20261015"), (HOUR, "20260328T1300Z-20260328T1430Z")],
)
def test_a_button_carries_the_date_there_and_back(picked: PickedDate, code: str) -> None:
    assert picked.code == code
    assert PickedDate.read(code) == picked


@pytest.mark.parametrize("code", ["", "x", "2026", "20261301", "20260328T", "20260328T9999Z", "-"])
def test_what_is_no_date_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        PickedDate.read(code)


def test_a_deadline_without_time_ends_with_its_day_in_its_zone() -> None:
    assert DAY.due(BERLIN) == datetime(2026, 3, 28, 22, 59, tzinfo=UTC)
    assert DAY.due(PUEBLA) == datetime(2026, 3, 29, 5, 59, tzinfo=UTC)
    assert HOUR.due(BERLIN) == datetime(2026, 3, 28, 14, 30, tzinfo=UTC)


def test_an_event_of_whole_days_lasts_to_the_midnight_after_the_last() -> None:
    start, end = DAYS.span(BERLIN)
    assert start.astimezone(BERLIN) == datetime(2026, 10, 12, tzinfo=BERLIN)
    assert end.astimezone(BERLIN) == datetime(2026, 10, 16, tzinfo=BERLIN)


def test_a_single_day_is_the_end_of_a_period() -> None:
    assert DAY.days(BERLIN) == (None, date(2026, 3, 28))
    assert DAYS.days(BERLIN) == (date(2026, 10, 12), date(2026, 10, 15))


def test_a_day_later_the_clock_shows_the_same_although_the_night_was_short() -> None:
    """On 29 March 2026 Berlin's clocks go forward."""
    moved = days_later(HOUR.due(BERLIN), 1, BERLIN)
    assert moved.astimezone(BERLIN).time() == HOUR.due(BERLIN).astimezone(BERLIN).time()
    assert moved == datetime(2026, 3, 29, 13, 30, tzinfo=UTC)
