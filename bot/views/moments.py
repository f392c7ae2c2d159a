"""When things happen, told to readers on both sides at once."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.domain.events import Event
from bot.domain.partnership import Team
from bot.views.formats import clock, day, days, local_times, same_clock, short_day
from bot.views.reader import Reader


def due(
    moment: datetime, owner: Team, teams: Sequence[Team], reader: Reader, *, has_time: bool
) -> str:
    """Write a deadline (aware) with weekday and year.

    With a clock time every team's own is named where they differ; without one the day is that
    of the owning team, whose name stands with it if the teams' clocks differ.
    """
    if has_time:
        return _at(moment, teams, reader, day(moment.astimezone(reader.zone).date(), reader))
    return _with_place(day(moment.astimezone(owner.zone).date(), reader), owner.name, teams, moment)


def short_due(
    moment: datetime, owner: Team, teams: Sequence[Team], reader: Reader, *, has_time: bool
) -> str:
    """Write a deadline as `due` does, shortened for lists."""
    if has_time:
        return _at(moment, teams, reader, short_day(moment.astimezone(reader.zone).date(), reader))
    local = moment.astimezone(owner.zone).date()
    return _with_place(short_day(local, reader), owner.name, teams, moment)


def event_time(event: Event, teams: Sequence[Team], reader: Reader) -> str:
    """Write when an event takes place: its days, or its clock times on every side."""
    if not event.has_time:
        return days(event.start, event.end, event.zone, reader)
    start = day(event.start.astimezone(reader.zone).date(), reader)
    if event.end <= event.start:
        return _at(event.start, teams, reader, start)
    if _same_day(event, reader):
        return f"{start} · {_clock_ranges(event, teams, reader)}"
    end = day(event.end.astimezone(reader.zone).date(), reader)
    return f"{_at(event.start, teams, reader, start)} – {_at(event.end, teams, reader, end)}"


def short_event_time(event: Event, teams: Sequence[Team], reader: Reader) -> str:
    """Write an event's days, or when it starts, shortened for lists."""
    if not event.has_time:
        return short_days(event.start, event.end, event.zone, reader)
    local = event.start.astimezone(reader.zone).date()
    return _at(event.start, teams, reader, short_day(local, reader))


def short_days(start: datetime, end: datetime, zone: ZoneInfo, reader: Reader) -> str:
    """Write whole days from `start` up to but without `end` (aware), shortened for lists."""
    first = start.astimezone(zone).date()
    last = (end - timedelta(minutes=1)).astimezone(zone).date()
    if last <= first:
        return short_day(first, reader)
    return f"{short_day(first, reader)} – {short_day(last, reader)}"


def clocks_differ(teams: Sequence[Team], moment: datetime) -> bool:
    """Whether the teams' clocks show different times at a moment (aware)."""
    offsets = [moment.astimezone(team.zone).utcoffset() for team in teams]
    return any(one != other for one, other in pairwise(offsets))


def _at(moment: datetime, teams: Sequence[Team], reader: Reader, written_day: str) -> str:
    places = [(team.name, team.zone) for team in _own_first(teams, reader)]
    both = local_times(moment, places, reader)
    return f"{written_day} · {both or clock(moment, reader.zone, reader.language)}"


def _own_first(teams: Sequence[Team], reader: Reader) -> list[Team]:
    """Put the teams whose clock the reader lives by before the others."""
    return sorted(teams, key=lambda team: team.zone != reader.zone)


def _with_place(written: str, name: str, teams: Sequence[Team], moment: datetime) -> str:
    return f"{written} ({name})" if clocks_differ(teams, moment) else written


def _same_day(event: Event, reader: Reader) -> bool:
    start, end = (moment.astimezone(reader.zone) for moment in (event.start, event.end))
    return start.date() == end.date()


def _clock_ranges(event: Event, teams: Sequence[Team], reader: Reader) -> str:
    if not clocks_differ(teams, event.start):
        return _clock_range(event, reader.zone, reader)
    places = [(team.name, team.zone) for team in _own_first(teams, reader)]
    return " · ".join(
        f"{_clock_range(event, zone, reader)} {', '.join(names)}{_other_day(event, zone, reader)}"
        for names, zone in same_clock(event.start, places)
    )


def _clock_range(event: Event, zone: ZoneInfo, reader: Reader) -> str:
    moments = (event.start, event.end)
    return "–".join(clock(moment, zone, reader.language) for moment in moments)


def _other_day(event: Event, zone: ZoneInfo, reader: Reader) -> str:
    local = event.start.astimezone(zone).date()
    if local == event.start.astimezone(reader.zone).date():
        return ""
    return f" ({short_day(local, reader)})"
