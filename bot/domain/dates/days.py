"""Matching one day, with its weekday if it is said, at a place in folded text."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.dates.calendar_days import Day
from bot.domain.dates.grammar import Grammar
from bot.domain.dates.meanings import Slots, day_of_meaning, delay_of
from bot.domain.dates.runs import Run
from bot.domain.dates.single_days import OnWeekday, Weekday
from bot.domain.dates.words import DayMeaning, Part, Stretch

_COULD_BE_A_NUMBER = frozenset(
    {
        DayMeaning.BARE_MONTH_DAY,
        DayMeaning.SLASHED_DAY,
        DayMeaning.DAY_OF_MONTH,
        DayMeaning.BARE_DAY_OF_MONTH,
    }
)
_NEEDS_LEAD = frozenset(
    {
        DayMeaning.BARE_MONTH_DAY,
        DayMeaning.DAY_OF_MONTH,
        DayMeaning.BARE_DAY_OF_MONTH,
        DayMeaning.FEAST,
    }
)
_MONTHS = frozenset({DayMeaning.MONTH, DayMeaning.THIS_MONTH, DayMeaning.NEXT_MONTH})
_NEEDS_LEAD_WHEN_WHOLE = frozenset({DayMeaning.MONTH, DayMeaning.THIS_MONTH})
_PARTS = {
    DayMeaning.THIS_MORNING: Part.MORNING,
    DayMeaning.THIS_AFTERNOON: Part.AFTERNOON,
    DayMeaning.THIS_EVENING: Part.EVENING,
}
_TAKES_A_WEEKDAY = frozenset(
    {
        DayMeaning.MONTH_DAY,
        DayMeaning.BARE_MONTH_DAY,
        DayMeaning.SLASHED_DAY,
        DayMeaning.DAY_OF_MONTH,
        DayMeaning.BARE_DAY_OF_MONTH,
        DayMeaning.MONTH_DAYS,
    }
)


@dataclass(frozen=True, slots=True)
class DayMatch:
    """A day phrase that ends at `end`, or a delay in hours and minutes (then `day` is None)."""

    day: Day | None
    end: int
    delay: timedelta | None = None
    is_weak: bool = False
    needs_lead: bool = False
    needs_article: bool = False
    needs_time: bool = False
    is_past: bool = False
    is_end: bool = False
    part: Part | None = None
    takes_time: bool = True


def days_at(grammar: Grammar, text: str, start: int) -> Iterator[DayMatch]:
    """Every reading as one day (or a run written as one, `12.-15. Oktober`) from `start`."""
    for _, day in _plain_days(grammar, text, start):
        yield day
    yield from _after_weekday(grammar, text, start)
    yield from _short_weekday(grammar, text, start)
    joined = grammar.joined_weekday.match(text, start)
    if joined:
        weekday = Weekday(grammar.tables.weekdays[joined["weekday"]])
        yield DayMatch(weekday, joined.end(), needs_time=True)


def _plain_days(grammar: Grammar, text: str, start: int) -> Iterator[tuple[DayMeaning, DayMatch]]:
    for meaning, pattern in grammar.days:
        found = pattern.match(text, start)
        if found is None:
            continue
        slots = Slots(found, grammar)
        delay = delay_of(slots)
        is_past = meaning is DayMeaning.PAST_DAY
        is_delay = delay is not None and not is_past
        yield (
            meaning,
            DayMatch(
                None if is_delay else day_of_meaning(meaning, slots),
                found.end(),
                delay=delay if is_delay else None,
                is_weak=meaning in _COULD_BE_A_NUMBER,
                needs_lead=_needs_lead(meaning, slots),
                needs_article=meaning is DayMeaning.BARE_DAY_OF_MONTH,
                is_past=is_past,
                part=_PARTS.get(meaning),
                takes_time=not (meaning in _MONTHS and slots.stretch is Stretch.WHOLE),
                is_end=slots.stretch is Stretch.END or meaning is DayMeaning.QUARTER_END,
            ),
        )


def _needs_lead(meaning: DayMeaning, slots: Slots) -> bool:
    if meaning is DayMeaning.FEAST and " " in slots.text("feast"):
        return False
    is_whole = slots.stretch is Stretch.WHOLE
    return meaning in _NEEDS_LEAD or (meaning in _NEEDS_LEAD_WHEN_WHOLE and is_whole)


def _after_weekday(grammar: Grammar, text: str, start: int) -> Iterator[DayMatch]:
    found = grammar.weekday_before_date.match(text, start)
    if found is None:
        return
    weekday = grammar.tables.weekdays[found["weekday"]]
    for meaning, match in _plain_days(grammar, text, found.end()):
        if meaning in _TAKES_A_WEEKDAY and match.day is not None:
            yield DayMatch(_on_weekday(weekday, match.day), match.end, is_weak=match.is_weak)


def _on_weekday(weekday: int, day: Day) -> Day:
    if isinstance(day, Run):
        return Run(OnWeekday(weekday, day.start), day.end)
    return OnWeekday(weekday, day)


def _short_weekday(grammar: Grammar, text: str, start: int) -> Iterator[DayMatch]:
    found = grammar.short_weekday.match(text, start)
    if found is None or found["weekday"] not in grammar.words.short_weekdays:
        return
    yield DayMatch(
        Weekday(grammar.tables.weekdays[found["weekday"]]),
        found.end(),
        needs_lead=True,
        needs_time=found["weekday"] in grammar.words.risky_weekdays,
    )
