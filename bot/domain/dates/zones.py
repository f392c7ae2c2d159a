"""From local wall time to UTC.

A local time that occurs twice (clocks set back) is read as the first of the two: for a deadline
and for a meeting the earlier one does less harm. A local time that clocks skip does not exist;
who asked for it is asked back. Bounds of a day we set ourselves move to the first instant after
the gap.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def exists(day: date, minutes: int, zone: ZoneInfo) -> bool:
    """Tell whether the wall clocks of the zone show this time on this day."""
    wall = _wall(day, minutes)
    shown = to_utc(day, minutes, zone).astimezone(zone).replace(tzinfo=None)
    return shown == wall


def to_utc(day: date, minutes: int, zone: ZoneInfo) -> datetime:
    """Find the instant so many minutes after midnight; a skipped one moves past the gap."""
    return _wall(day, minutes).replace(tzinfo=zone).astimezone(UTC)


def _wall(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time.min) + timedelta(minutes=minutes)
