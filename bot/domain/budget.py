"""How many characters a partnership may have translated in a month."""

from datetime import UTC, datetime

_TOLD_AT = 80
"""Per cent of the budget at which the teams are told."""


def month_of(now: datetime) -> str:
    """Name the calendar month of an aware moment, in UTC, such as `2026-03`."""
    return now.astimezone(UTC).strftime("%Y-%m")


def is_nearly_used(used: int, budget: int) -> bool:
    """Whether so much is used that the teams should know."""
    return used * 100 >= budget * _TOLD_AT


def is_used_up(used: int, budget: int) -> bool:
    """Whether nothing may be sent any more this month."""
    return used >= budget
