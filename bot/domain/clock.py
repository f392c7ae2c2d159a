from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Gives the present as an aware UTC time; passed in everywhere, so that tests choose it."""
Steady = Callable[[], float]
"""Gives seconds that pass evenly, whatever is done to the time of day; only differences count."""


def system_clock() -> datetime:
    """Read the machine's clock (aware, UTC)."""
    return datetime.now(UTC)


def require_aware(moment: datetime) -> datetime:
    """Return the moment in UTC; raise ValueError if it carries no time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without time zone")
    return moment.astimezone(UTC)
