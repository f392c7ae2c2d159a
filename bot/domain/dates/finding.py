"""Finding the one date inside a line of everyday text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.dates.context import (
    begins_freely,
    ends_freely,
    goes_on_in_figures,
    is_isolated,
    seems_unfinished,
)
from bot.domain.dates.folding import Folded, fold
from bot.domain.dates.grammar import Grammar
from bot.domain.dates.model import Purpose, Reading, Span, Unclear, UnclearReason, Understood
from bot.domain.dates.phrases import PhraseMatch, phrases_at
from bot.domain.dates.reading import in_order, merged, preferred, read_date, resolved
from bot.domain.dates.scene import Scene
from bot.domain.dates.understanding import unique

LONGEST_LINE = 1000
_WORD = re.compile(r"\w+")
_PLAINLY_A_DAY = re.compile(r"(?:[0-9]{2}/[0-9]{2}|(?:1[3-9]|2[0-9]|3[01])/[0-9]{1,2})")


@dataclass(frozen=True, slots=True)
class _Find:
    start: int
    end: int
    rank: int  # 0 is the team's language
    reading: Reading
    has_day: bool
    has_times: bool


def find_date(
    text: str, *, now: datetime, zone: ZoneInfo, language: str, purpose: Purpose
) -> Reading | None:
    """Find the date in a line of text; None if there is none.

    Two different dates, or words that may be a date or something else, come back as `Unclear`
    with the readings to offer. A day and a time that stand apart count as one date with two
    spans. Words of the past (`gestern`) are part of the text, not its date. Never raises.
    """
    if len(text) > LONGEST_LINE:
        return Unclear(reason=UnclearReason.TOO_LONG)
    folded = fold(text)
    scene = Scene(now, zone, purpose)
    finds = _without_overlaps(list(_finds(folded, scene, in_order(language))))
    if not finds:
        return None
    return finds[0].reading if len(finds) == 1 else _together(finds, scene, language)


def _finds(folded: Folded, scene: Scene, languages: Sequence[Grammar]) -> Iterator[_Find]:
    for word in _WORD.finditer(folded.text):
        if not begins_freely(folded.text, word.start()):
            continue
        for rank, grammar in enumerate(languages):
            find = _longest(grammar, folded, word.start(), rank, scene)
            if find is not None:
                yield find


def _longest(grammar: Grammar, folded: Folded, start: int, rank: int, scene: Scene) -> _Find | None:
    matches = [
        match
        for match in phrases_at(grammar, folded.text, start)
        if not match.is_past and _counts(folded.text, start, match)
    ]
    if not matches:
        return None
    end = max(match.end for match in matches)
    longest = preferred(match for match in matches if match.end == end)
    reading = merged(resolved(match, start, folded, scene) for match in longest)
    if all(_is_doubtful(grammar, folded.text, start, match) for match in longest):
        reading = _doubted(reading)
    has_day = any(m.phrase.day is not None or m.phrase.delay is not None for m in longest)
    has_times = any(m.phrase.times is not None or m.phrase.delay is not None for m in longest)
    return _Find(start, end, rank, reading, has_day, has_times)


def _counts(text: str, start: int, match: PhraseMatch) -> bool:
    if (match.needs_lead and not match.has_lead) or not ends_freely(text, start, match.end):
        return False
    if not match.is_weak:
        return True
    return not goes_on_in_figures(text, match.end) and (
        match.has_lead or is_isolated(text, match.end, frozenset())
    )


def _is_doubtful(grammar: Grammar, text: str, start: int, match: PhraseMatch) -> bool:
    if seems_unfinished(text, match.end):
        return True
    if not match.is_weak:
        return False
    if match.has_lead:
        return not is_isolated(text, match.end, grammar.words.small_words)
    return not _PLAINLY_A_DAY.fullmatch(text, start, match.end)


def _doubted(reading: Reading) -> Reading:
    if isinstance(reading, Unclear):
        return reading
    return Unclear(
        reason=UnclearReason.AMBIGUOUS,
        options=(reading,),
        phrase=reading.phrase,
        spans=reading.spans,
    )


def _without_overlaps(finds: list[_Find]) -> list[_Find]:
    """Keep the longest finds; where two are as long, the team's language wins."""
    finds.sort(key=lambda find: (find.start - find.end, find.rank, find.start))
    kept: list[_Find] = []
    for find in finds:
        if all(find.end <= other.start or find.start >= other.end for other in kept):
            kept.append(find)
    return sorted(kept, key=lambda find: find.start)


def _together(finds: list[_Find], scene: Scene, language: str) -> Reading:
    days = [find for find in finds if not find.has_times]
    times = [find for find in finds if not find.has_day]
    if len(days) == len(times) == 1 and len(finds) == len(days + times):
        return _apart(days[0], times[0], scene, language) or _several(finds)
    return _several(finds)


def _apart(day: _Find, time: _Find, scene: Scene, language: str) -> Reading | None:
    """One day and one time with other words between them: `Mañana reunión a las 10`."""
    phrase = f"{day.reading.phrase} {time.reading.phrase}"
    spans = tuple(sorted((*day.reading.spans, *time.reading.spans)))
    reading = read_date(
        phrase, now=scene.now, zone=scene.zone, language=language, purpose=scene.purpose
    )
    if isinstance(reading, Unclear) and reading.reason is UnclearReason.UNKNOWN:
        return None
    return _placed(reading, spans)


def _placed(reading: Reading, spans: tuple[Span, ...]) -> Reading:
    if isinstance(reading, Understood):
        others = tuple(replace(other, spans=spans) for other in reading.alternatives)
        return replace(reading, spans=spans, alternatives=others)
    options = tuple(replace(option, spans=spans) for option in reading.options)
    return replace(reading, spans=spans, options=options)


def _several(finds: list[_Find]) -> Reading:
    readings = [find.reading for find in finds]
    understood = unique(tuple(r for r in readings if isinstance(r, Understood)))
    if len(understood) == 1 and all(isinstance(r, Understood) for r in readings):
        return understood[0]
    offers = (r.options if isinstance(r, Unclear) else (r,) for r in readings)
    options = unique(tuple(option for options in offers for option in options))
    spans = tuple(span for reading in readings for span in reading.spans)
    phrase = " … ".join(reading.phrase for reading in readings)
    return Unclear(reason=UnclearReason.AMBIGUOUS, options=options, phrase=phrase, spans=spans)
