"""Reading a text that is nothing but a date."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.dates.folding import Folded, fold
from bot.domain.dates.grammar import Grammar, grammars
from bot.domain.dates.model import Purpose, Reading, Unclear, UnclearReason, Understood
from bot.domain.dates.phrases import PhraseMatch, phrases_at
from bot.domain.dates.resolving import resolve
from bot.domain.dates.scene import Place, Scene
from bot.domain.dates.understanding import unique

LONGEST_PHRASE = 120
_OPENING = re.compile(r"[ \"'«„“(\[:,;-]*")
_CLOSING = re.compile(r"[ \"'»“”)\].,;:!?]*")
_GIVES_WAY = frozenset({UnclearReason.IMPOSSIBLE, UnclearReason.UNKNOWN, UnclearReason.PAST})


def read_date(
    text: str, *, now: datetime, zone: ZoneInfo, language: str, purpose: Purpose
) -> Reading:
    """Read a text that is one date phrase, in any of the four languages, the given one first.

    `now` is aware; days and times are those of `zone`. Never raises, whatever the text.
    """
    if len(text) > LONGEST_PHRASE:
        return Unclear(reason=UnclearReason.TOO_LONG)
    folded = fold(text)
    scene = Scene(now, zone, purpose)
    first, *others = in_order(language)
    for group in ((first,), others):
        readings = [r for grammar in group for r in _whole(grammar, folded, scene)]
        if readings:
            return merged(readings)
    return Unclear(reason=UnclearReason.UNKNOWN, phrase=text.strip(), spans=((0, len(text)),))


def in_order(language: str) -> Sequence[Grammar]:
    """Every grammar, the given language's first."""
    return sorted(grammars().values(), key=lambda grammar: grammar.words.language != language)


def merged(readings: Iterable[Reading]) -> Reading:
    """One reading out of several of the same words: sure only if they agree."""
    every = tuple(readings)
    understood = unique(tuple(r for r in every if isinstance(r, Understood)))
    unclear = tuple(r for r in every if isinstance(r, Unclear))
    doubts = tuple(r for r in unclear if r.reason not in _GIVES_WAY)
    if not understood and not doubts:
        return max(unclear, key=lambda r: len(r.options))
    if len(understood) == 1 and not doubts:
        return understood[0]
    options = unique((*understood, *(option for r in doubts for option in r.options)))
    reason = doubts[0].reason if doubts else UnclearReason.AMBIGUOUS
    first = doubts[0] if doubts else understood[0]
    return Unclear(reason=reason, options=options, phrase=first.phrase, spans=first.spans)


def resolved(match: PhraseMatch, start: int, folded: Folded, scene: Scene) -> Reading:
    """Resolve a phrase found in folded text."""
    span = folded.span(start, match.end)
    return resolve(match.phrase, scene, Place(folded.original[slice(*span)], (span,)))


def preferred(matches: Iterable[PhraseMatch]) -> list[PhraseMatch]:
    """Of phrases over the same words, those whose first words are part of the date itself."""
    every = list(matches)
    every = [match for match in every if match.phrase.times != ()] or every
    return [match for match in every if match.phrase.lead is None] or every


def _whole(grammar: Grammar, folded: Folded, scene: Scene) -> list[Reading]:
    opening = _OPENING.match(folded.text)
    start = opening.end() if opening else 0
    whole = (
        match
        for match in phrases_at(grammar, folded.text, start)
        if _CLOSING.fullmatch(folded.text, match.end)
    )
    return [resolved(match, start, folded, scene) for match in preferred(whole)]
