"""From days and minutes to the instants of an understood date."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.dates import zones
from bot.domain.dates.calendar_days import Stay
from bot.domain.dates.clock_times import DAY
from bot.domain.dates.model import Purpose, Understood
from bot.domain.dates.scene import Place, Scene

LAST_MINUTE = DAY - 1

Time = tuple[int, int | None]
"""Minutes after midnight at which something starts and, where that was said, ends."""


def understood(stay: Stay, time: Time | None, scene: Scene, place: Place) -> Understood:
    """Give days their instants; without a time the purpose decides (see `Understood`)."""
    first, last = stay.first, stay.last or stay.first
    start, end = _minutes(stay, time, scene.purpose)
    end_date = last if stay.last else None
    if end is not None and time is not None and end > DAY:
        end_date = last + timedelta(days=1)
    return Understood(
        start=zones.to_utc(first, start, scene.zone),
        end=None if end is None else zones.to_utc(last, end, scene.zone),
        has_time=time is not None,
        start_date=first + timedelta(days=start // DAY),
        end_date=end_date,
        phrase=place.phrase,
        spans=place.spans,
    )


def exists(stay: Stay, time: Time | None, zone: ZoneInfo) -> bool:
    """Tell whether the zone's clocks show the times that were said on the days that were said."""
    start, end = time or (None, None)
    last = stay.last or stay.first
    return (start is None or zones.exists(stay.first, start, zone)) and (
        end is None or zones.exists(last, end, zone)
    )


def unique(readings: Iterable[Understood]) -> tuple[Understood, ...]:
    """Leave out readings that mean the same as an earlier one."""
    seen: dict[tuple[datetime, datetime | None, bool], Understood] = {}
    for reading in readings:
        seen.setdefault((reading.start, reading.end, reading.has_time), reading)
    return tuple(seen.values())


def _minutes(stay: Stay, time: Time | None, purpose: Purpose) -> Time:
    if time is None:
        if stay.last is None and purpose is Purpose.DEADLINE:
            return (LAST_MINUTE, None)
        return (0, LAST_MINUTE if purpose is Purpose.DEADLINE else DAY)
    if stay.last is not None and time[1] is None:
        return (time[0], LAST_MINUTE)
    return time
