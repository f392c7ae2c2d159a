"""Months are those of UTC, and the teams hear of a budget before it is used up."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.budget import is_nearly_used, is_used_up, month_of


def test_a_month_begins_at_the_same_moment_everywhere() -> None:
    berlin = datetime(2026, 4, 1, 1, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert month_of(berlin) == "2026-03"
    assert month_of(datetime(2026, 4, 1, tzinfo=UTC)) == "2026-04"


@pytest.mark.parametrize(
    ("used", "nearly", "up"),
    [(0, False, False), (399, False, False), (400, True, False), (499, True, False),
     (500, True, True), (700, True, True)],
)  # fmt: skip
def test_four_fifths_are_nearly_all(used: int, nearly: bool, up: bool) -> None:
    assert (is_nearly_used(used, 500), is_used_up(used, 500)) == (nearly, up)
