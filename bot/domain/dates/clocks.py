"""Matching times of day, alone and as ranges, at a place in folded text."""

from collections.abc import Iterator
from dataclasses import dataclass
from re import Match, Pattern

from bot.domain.dates import clock_times
from bot.domain.dates.clock_times import Clock, Times
from bot.domain.dates.grammar import Grammar
from bot.domain.dates.words import ClockMeaning, Part

_NEEDS_COMPANY = frozenset(
    {
        ClockMeaning.SPOKEN,
        ClockMeaning.HOURS,
        ClockMeaning.HALF_PAST,
        ClockMeaning.PAST,
        ClockMeaning.TO,
    }
)
_SHIFTS = {
    ClockMeaning.HALF_TO: -30,
    ClockMeaning.HALF_PAST: 30,
    ClockMeaning.QUARTER_PAST: 15,
    ClockMeaning.QUARTER_TO: -15,
}
_HALVES = {"a": Part.AM, "p": Part.PM}


@dataclass(frozen=True, slots=True)
class ClockMatch:
    """A time or time range found at a place in the text.

    `needs_company` tells a bare figure that is a time only beside a day or after a lead.
    """

    times: Times
    end: int
    needs_company: bool
    is_bare: bool = False  # nothing but figures: `10-12`


@dataclass(frozen=True, slots=True)
class _One:
    clock: Clock
    end: int
    needs_company: bool
    has_part: bool


def clocks_at(
    grammar: Grammar, text: str, start: int, part: Part | None = None
) -> Iterator[ClockMatch]:
    """Every reading as a time, or as a range of times, that begins at `start`.

    `part` is the part of the day said before (`mañana por la tarde a las 3`).
    """
    for one in _clocks(grammar, text, start, part):
        yield ClockMatch(tuple((m, None) for m in one.clock.minutes), one.end, one.needs_company)
    yield from _ranges(grammar, text, start, part)


def after(pattern: Pattern[str], text: str, start: int) -> int | None:
    """Where the text goes on after a word and the space behind it."""
    found = pattern.match(text, start)
    if found is None:
        return None
    end = found.end()
    return end + 1 if text[end : end + 1] == " " else end


def _ranges(grammar: Grammar, text: str, start: int, part: Part | None) -> Iterator[ClockMatch]:
    opened = after(grammar.before_clock_range, text, start)
    for begin in {start, opened if opened is not None else start}:
        for first in _bare_or_marked(grammar, text, begin, part):
            gap = first.end + (text[first.end : first.end + 1] == " ")
            to = after(grammar.to, text, gap) or _and(grammar, text, gap, begin > start)
            if to is not None:
                yield from _ranges_to(grammar, text, first, to, part, opened=begin > start)


def _and(grammar: Grammar, text: str, start: int, opened: bool) -> int | None:
    return after(grammar.either, text, start) if opened else None


def _ranges_to(
    grammar: Grammar, text: str, first: _One, to: int, part: Part | None, *, opened: bool
) -> Iterator[ClockMatch]:
    for second in _bare_or_marked(grammar, text, to, part):
        times = clock_times.between(
            first.clock, second.clock, second_has_part=second.has_part and not first.has_part
        )
        is_bare = first.needs_company and second.needs_company
        yield ClockMatch(times, second.end, is_bare, is_bare=is_bare and not opened)


def _bare_or_marked(grammar: Grammar, text: str, start: int, part: Part | None) -> Iterator[_One]:
    yield from _clocks(grammar, text, start, part)
    bare = grammar.bare_hour.match(text, start)
    if bare:
        yield _One(_clock(grammar, bare, 0, part), bare.end(), True, has_part=False)


def _clocks(grammar: Grammar, text: str, start: int, part: Part | None) -> Iterator[_One]:
    for meaning, pattern in grammar.clocks:
        found = pattern.match(text, start)
        if found:
            yield from _with_parts(grammar, text, meaning, found, part)
    bare = grammar.bare_hour.match(text, start)
    if bare:
        yield from _in_parts(grammar, text, bare, 0)


def _with_parts(
    grammar: Grammar, text: str, meaning: ClockMeaning, found: Match[str], part: Part | None
) -> Iterator[_One]:
    if meaning in {ClockMeaning.NOON, ClockMeaning.MIDNIGHT}:
        named = clock_times.NOON if meaning is ClockMeaning.NOON else clock_times.MIDNIGHT
        yield _One(named, found.end(), False, has_part=False)
        return
    shift = _shift(grammar, meaning, found)
    if meaning is ClockMeaning.HALF_DAY:
        half = _HALVES[found["half"]]
        yield _One(_clock(grammar, found, shift, half), found.end(), False, has_part=True)
        return
    alone = _clock(grammar, found, shift, part)
    yield _One(alone, found.end(), meaning in _NEEDS_COMPANY, has_part=False)
    yield from _in_parts(grammar, text, found, shift)


def _in_parts(grammar: Grammar, text: str, found: Match[str], shift: int) -> Iterator[_One]:
    end = found.end()
    begin = end + (text[end : end + 1] == " ")
    for part, pattern in grammar.parts:
        said = pattern.match(text, begin)
        if said:
            needs_company = part is not Part.PM
            yield _One(
                _clock(grammar, found, shift, part), said.end(), needs_company, has_part=True
            )


def _shift(grammar: Grammar, meaning: ClockMeaning, found: Match[str]) -> int:
    if meaning not in {ClockMeaning.PAST, ClockMeaning.TO}:
        return _SHIFTS.get(meaning, 0)
    text = found["count"]
    count = int(text) if text.isdigit() else grammar.tables.numbers[text]
    return count if meaning is ClockMeaning.PAST else -count


def _clock(grammar: Grammar, found: Match[str], shift: int, part: Part | None) -> Clock:
    text = found["hour"]
    hour = int(text) if text.isdigit() else grammar.tables.numbers[text]
    minute = int(found.groupdict().get("minute") or 0)
    if text.startswith("0") and not shift and part is None:
        return clock_times.exact(hour, minute)
    spoken_until = grammar.words.spoken_until
    return clock_times.clock(hour, minute, shift, part, spoken_until=spoken_until)
