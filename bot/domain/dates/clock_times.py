"""Times of day as minutes after midnight; 1440 is the day's end, more belongs to its night.

An hour up to twelve with nothing beside it may be meant on a twelve-hour clock. The rule: from
eight (seven in German and French) to twelve it is read as it stands, because that is when people
work; earlier hours are asked back unless written with a leading zero.
"""

from dataclasses import dataclass

from bot.domain.dates.words import Part

_HOUR, _NOON, DAY = 60, 720, 1440
_NOON_HOUR = 12
_EVENING_STARTS, _NIGHT_ENDS = 17 * _HOUR, 6 * _HOUR


@dataclass(frozen=True, slots=True)
class Clock:
    """One named time: what it can stand for, and what it could on a twelve-hour clock."""

    minutes: tuple[int, ...]
    on_either_half: tuple[int, ...]

    @property
    def is_ambiguous(self) -> bool:
        """Whether it stands for more than one time."""
        return len(self.minutes) > 1


IMPOSSIBLE = Clock((), ())
NOON = Clock((_NOON,), (_NOON,))
MIDNIGHT = Clock((0, DAY), (0, DAY))

Times = tuple[tuple[int, int | None], ...]


def clock(hour: int, minute: int, shift: int, part: Part | None, *, spoken_until: int) -> Clock:
    """Make a time of hour and minute, shifted by so many minutes (`halb drei` is 3:00 - 30)."""
    total = _HOUR * hour + minute + shift
    if minute >= _HOUR or not 0 <= total <= DAY:
        return IMPOSSIBLE
    if not 1 <= hour <= _NOON_HOUR:
        return _as_written(total, part)
    half = total % _NOON
    halves = (half, half + _NOON)
    if part is not None:
        minutes = _in_part(half, part)
        return Clock(minutes, minutes)
    if half < _HOUR:
        return Clock((half + _NOON,), halves)
    if half < _HOUR * (spoken_until + 1):
        return Clock((half + _NOON, half), halves)
    return Clock((half,), halves)


def exact(hour: int, minute: int) -> Clock:
    """Make a time on the twenty-four-hour clock, beyond doubt."""
    return (
        clock(hour, minute, 0, None, spoken_until=0)
        if hour > _NOON_HOUR
        else _plain(_HOUR * hour, minute)
    )


def between(first: Clock, second: Clock, *, second_has_part: bool) -> Times:
    """List the spans two times can mean together; empty if there is none.

    A part of the day said once counts for both (`2-4pm`); an end after 12:59 shows that the
    beginning is written on the twenty-four-hour clock too.
    """
    starts, ends = first.minutes, second.minutes
    if second_has_part:
        starts = first.on_either_half
    elif len(second.on_either_half) == 1:
        starts = first.on_either_half[:1]
    elif first.is_ambiguous:
        starts, ends = first.on_either_half, second.on_either_half
    spans = tuple(
        (max(start for start in starts if start < end), end)
        for end in ends
        if any(start < end for start in starts)
    )
    return spans or _over_midnight(first, second)


def _over_midnight(first: Clock, second: Clock) -> Times:
    return tuple(
        (start, end + DAY)
        for start in first.on_either_half
        for end in second.minutes
        if start >= _EVENING_STARTS and end <= _NIGHT_ENDS
    )


def _plain(start: int, minute: int) -> Clock:
    if minute >= _HOUR:
        return IMPOSSIBLE
    return Clock((start + minute,), (start + minute,))


def _as_written(total: int, part: Part | None) -> Clock:
    wrong_half = part in {Part.AM, Part.MORNING} and total >= _HOUR + _NOON
    return IMPOSSIBLE if wrong_half else Clock((total,), (total,))


def _in_part(half: int, part: Part) -> tuple[int, ...]:
    after_noon = half + _NOON
    if part is Part.AM:
        return (half,)
    if part is Part.PM:
        return (after_noon,)
    if part is Part.MORNING:
        return (half,) if half >= _HOUR else (after_noon, half)
    if part is Part.AFTERNOON:
        return (after_noon,) if half < 9 * _HOUR else ()
    return _at_night(half, part)


def _at_night(half: int, part: Part) -> tuple[int, ...]:
    if half < _HOUR:
        return (DAY + half,)
    if half < _NIGHT_ENDS - _HOUR:
        return (half, DAY + half)
    return (half + _NOON,) if part is Part.EVENING or half >= 8 * _HOUR else ()
