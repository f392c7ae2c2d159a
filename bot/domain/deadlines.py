"""Deadlines given as a day: the moment that day ends in the place where it was meant."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LAST_MINUTE = time(23, 59)


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """Give the moment (aware UTC) up to which a day's deadline can be met in a zone."""
    return datetime.combine(day, LAST_MINUTE, zone).astimezone(UTC)


def days_later(moment: datetime, days: int, zone: ZoneInfo) -> datetime:
    """Move a moment by calendar days: the clock in its zone shows the same time afterwards."""
    local = moment.astimezone(zone)
    moved = datetime.combine(local.date() + timedelta(days=days), local.timetz())
    return moved.astimezone(UTC)
