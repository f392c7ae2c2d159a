"""The grammar of a whole date phrase: lead, day or run of days, part of the day, time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.dates.calendar_days import Day
from bot.domain.dates.clock_times import Times
from bot.domain.dates.clocks import after, clocks_at
from bot.domain.dates.days import DayMatch, days_at
from bot.domain.dates.grammar import Grammar
from bot.domain.dates.runs import EitherDay, Run
from bot.domain.dates.words import Lead, Part

_NO_LEADS = frozenset({None, Lead.FROM})  # "Informe de marzo" is due at no time
_GAP = re.compile(r"(?: ?, ?| )(?:- )?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What a phrase says, before it meets a calendar. `until` is the far end of a run of times."""

    lead: Lead | None = None
    day: Day | None = None
    part: Part | None = None
    times: Times | None = None
    delay: timedelta | None = None
    until: "Phrase | None" = None
    is_only_an_end: bool = False  # the day is the end of a month or week: "before" includes it


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseMatch:
    """A phrase that ends at `end`; what a line of other words must grant for it to count."""

    phrase: Phrase
    end: int
    is_weak: bool = False  # could be a mere number: only where nothing it could count follows
    needs_lead: bool = False
    is_past: bool = False
    has_lead: bool = False


def phrases_at(grammar: Grammar, text: str, start: int) -> Iterator[PhraseMatch]:
    """Every phrase of this language that begins at `start`, however long."""
    yield from _led(grammar, text, start, None, "")
    for lead, pattern in grammar.leads:
        begin = after(pattern, text, start)
        if begin is not None:
            yield from _led(grammar, text, begin, lead, text[start:begin].rstrip())


def _led(
    grammar: Grammar, text: str, start: int, lead: Lead | None, said: str
) -> Iterator[PhraseMatch]:
    has_article = said.rpartition(" ")[2] in grammar.words.articles
    for days in _runs_at(grammar, text, start, lead):
        if days.needs_article and not has_article:
            continue
        for match in _timed(grammar, text, days):
            phrase = replace(match.phrase, lead=lead)
            has_lead = match.has_lead or lead not in _NO_LEADS or isinstance(days.day, Run)
            yield replace(match, phrase=phrase, has_lead=has_lead)
    if not grammar.before_clock.fullmatch(said):  # then it belongs to the time itself
        yield from _from_clock(grammar, text, start, lead)


def _runs_at(grammar: Grammar, text: str, start: int, lead: Lead | None) -> Iterator[DayMatch]:
    for first in days_at(grammar, text, start):
        yield _as_run(first) if lead is Lead.BETWEEN else first
        if first.day is None:
            continue
        gap = first.end + (text[first.end : first.end + 1] == " ")
        yield from _to_second(grammar, text, first, after(grammar.to, text, gap), Run)
        joined = after(grammar.either, text, gap)
        yield from _to_second(
            grammar, text, first, joined, Run if lead is Lead.BETWEEN else EitherDay
        )


def _to_second(
    grammar: Grammar, text: str, first: DayMatch, start: int | None, join: type[Run | EitherDay]
) -> Iterator[DayMatch]:
    if start is None or first.day is None:
        return
    has_article = text[:start].rstrip().rpartition(" ")[2] in grammar.words.articles
    for second in days_at(grammar, text, start):
        if second.day is not None and (not second.needs_article or has_article):
            yield DayMatch(join(first.day, second.day), second.end, is_weak=second.is_weak)


def _as_run(days: DayMatch) -> DayMatch:
    if isinstance(days.day, EitherDay):
        return replace(days, day=Run(days.day.first, days.day.second))
    return days


def _timed(grammar: Grammar, text: str, days: DayMatch) -> Iterator[PhraseMatch]:
    day = PhraseMatch(
        phrase=Phrase(day=days.day, delay=days.delay, part=days.part, is_only_an_end=days.is_end),
        end=days.end,
        is_weak=days.is_weak,
        needs_lead=days.needs_lead,
        is_past=days.is_past,
    )
    if not days.needs_time:
        yield day
    if days.day is None or not days.takes_time:
        return
    for parted in (day, *_parted(grammar, text, day)):
        if parted is not day:
            yield parted
        for timed in _with_clock(grammar, text, parted):
            yield timed
            yield from _until(grammar, text, timed)


def _parted(grammar: Grammar, text: str, day: PhraseMatch) -> Iterator[PhraseMatch]:
    begin = _skip_gap(text, day.end)
    if begin is None:
        return
    for part, pattern in grammar.parts:
        said = pattern.match(text, begin)
        if said and part not in {Part.AM, Part.PM}:
            yield replace(
                day,
                phrase=replace(day.phrase, part=part),
                end=said.end(),
                is_weak=False,
                needs_lead=False,
            )


def _with_clock(grammar: Grammar, text: str, day: PhraseMatch) -> Iterator[PhraseMatch]:
    gap = _skip_gap(text, day.end)
    if gap is None:
        return
    led = after(grammar.before_clock, text, gap)
    for begin in {gap, led if led is not None else gap}:
        for clock in clocks_at(grammar, text, begin, day.phrase.part):
            phrase = replace(day.phrase, times=clock.times)
            yield replace(
                day,
                phrase=phrase,
                end=clock.end,
                is_weak=clock.is_bare,
                needs_lead=False,
                has_lead=True,
            )


def _until(grammar: Grammar, text: str, timed: PhraseMatch) -> Iterator[PhraseMatch]:
    gap = timed.end + (text[timed.end : timed.end + 1] == " ")
    begin = after(grammar.to, text, gap)
    if begin is None:
        return
    for days in days_at(grammar, text, begin):
        if days.day is None or days.needs_article:
            continue
        far = PhraseMatch(phrase=Phrase(day=days.day), end=days.end)
        for end in _with_clock(grammar, text, far):
            yield replace(timed, phrase=replace(timed.phrase, until=end.phrase), end=end.end)


def _from_clock(
    grammar: Grammar, text: str, start: int, lead: Lead | None
) -> Iterator[PhraseMatch]:
    led = after(grammar.before_clock, text, start)
    for begin in {start, led if led is not None else start}:
        has_lead = lead not in _NO_LEADS or begin > start or _is_spoken(grammar, text, begin)
        for clock in clocks_at(grammar, text, begin):
            alone = PhraseMatch(
                phrase=Phrase(lead=lead, times=clock.times),
                end=clock.end,
                is_weak=clock.needs_company,
                needs_lead=clock.needs_company,
                has_lead=has_lead,
            )
            yield alone
            yield from _clock_then_day(grammar, text, begin, alone)


def _is_spoken(grammar: Grammar, text: str, start: int) -> bool:
    """Whether the time brings its own lead (`um 14`, `a las 5`)."""
    return after(grammar.before_clock, text, start) is not None


def _clock_then_day(
    grammar: Grammar, text: str, start: int, clock: PhraseMatch
) -> Iterator[PhraseMatch]:
    gap = _skip_gap(text, clock.end)
    if gap is None:
        return
    led = after(grammar.before_day_after_clock, text, gap)
    for begin in {gap, led if led is not None else gap}:
        for days in days_at(grammar, text, begin):
            if days.day is None or days.is_past or not days.takes_time:
                continue
            if days.needs_lead and begin == gap:
                continue
            phrase = replace(clock.phrase, day=days.day)
            timed = replace(clock, phrase=phrase, end=days.end, is_weak=False, needs_lead=False)
            yield timed
            for parted in _parted(grammar, text, timed):
                yield from _retimed(grammar, text, start, clock.end, parted)


def _retimed(
    grammar: Grammar, text: str, start: int, end: int, parted: PhraseMatch
) -> Iterator[PhraseMatch]:
    """Read the time again in the part of the day that was said last (`at 3 tomorrow afternoon`)."""
    for clock in clocks_at(grammar, text, start, parted.phrase.part):
        if clock.end == end:
            yield replace(parted, phrase=replace(parted.phrase, times=clock.times))


def _skip_gap(text: str, start: int) -> int | None:
    if text[start : start + 1].isalpha():  # a joined word: `Freitagabend`
        return start
    found = _GAP.match(text, start)
    return found.end() if found else None
