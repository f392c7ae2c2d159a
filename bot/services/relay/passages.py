"""Messages in several languages: cut by sentence, and put together again once translated."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from bot.domain.languages import Language
from bot.domain.relay import Parts, Passage
from bot.domain.rich_text import Entity, RichText, joined, sliced, utf16_length
from bot.services.relay.languages import Detects
from bot.services.translating.orders import Outcome, Result
from bot.translation.values import Translated, Untranslated

_SENTENCE_END = re.compile(r"[.!?…][.!?…\"'»”“’)\]]*\s+|\s*\n\s*")

_OF_ONE_SENTENCE = 2
"""Edges: where it begins, and where it ends."""


@dataclass(frozen=True, slots=True)
class Reading:
    """In which language a text is, on the whole, and in which parts if there are several."""

    language: Language | None
    passages: tuple[Passage, ...] = ()


def read(
    detector: Detects,
    text: RichText,
    *,
    among: Collection[Language],
    usual: Language | None,
    names: Collection[str],
) -> Reading:
    """Tell a text's language, then that of each sentence.

    A sentence leans on the whole text's language, which leans on the author's usual one, so a
    short one counts as foreign only if it plainly is. Languages are looked for `among` these.
    """
    whole = detector.detect(text, among=among, usual=usual, names=names) if text else None
    edges = _edges(text.text)
    if whole is None or whole not in among or len(edges) == _OF_ONE_SENTENCE:
        return Reading(whole)
    passages: list[Passage] = []
    for start, end in pairwise(edges):
        sentence = sliced(text, start, end)
        found = detector.detect(sentence, among=among, usual=whole, names=names)
        if found is None and passages:
            found = passages[-1].language
        language = found if found is not None and found in among else whole
        passages.append(Passage(start, end, language))
    grown = tuple(_grown(passages))
    return Reading(whole, grown if len(grown) > 1 else ())


def _edges(text: str) -> list[int]:
    """Find where sentences begin and the last one ends, in UTF-16 code units."""
    cuts = [match.end() for match in _SENTENCE_END.finditer(text)]
    indexes = [0, *(cut for cut in cuts if cut < len(text)), len(text)]
    units = 0
    edges = [0]
    for start, end in pairwise(indexes):
        units += utf16_length(text[start:end])
        edges.append(units)
    return edges


def _grown(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Join neighbours in the same language."""
    for language, group in groupby(passages, key=lambda passage: passage.language):
        members = list(group)
        yield Passage(members[0].start, members[-1].end, language)


def merged(text: RichText, parts: Parts, results: Sequence[Result]) -> Outcome | None:
    """Put what came of a text's parts together; those without a result stay as they are.

    Every result must be a translation, else the whole is none. A single result may also be that
    of the whole text. None if there are no results.
    """
    outcomes = [outcome for _, outcome in results]
    if len(results) == 1 and results[0][0].text == text:
        return outcomes[0]
    failed = [outcome for outcome in outcomes if isinstance(outcome, Untranslated)]
    if failed:
        return max(failed, key=lambda outcome: outcome.retry)
    done = [outcome for outcome in outcomes if isinstance(outcome, Translated)]
    if not done:
        return None
    known = {
        (order.text, order.source): one.text for (order, _), one in zip(results, done, strict=True)
    }
    return Translated(
        rejoined(known.get(part, part[0]) for part in parts),
        engine=next((one.engine for one in reversed(done) if one.engine is not None), None),
        machine=any(one.machine for one in done),
    )


def rejoined(parts: Iterable[RichText]) -> RichText:
    """Put parts together; an entity that was cut where they meet is one again."""
    whole = joined(parts, "")
    entities: list[Entity] = []
    for entity in whole.entities:
        before = next((one for one in entities if _goes_on(one, entity)), None)
        if before is None:
            entities.append(entity)
            continue
        longer = replace(before, length=before.length + entity.length)
        entities[entities.index(before)] = longer
    return RichText(whole.text, tuple(entities))


def _goes_on(one: Entity, other: Entity) -> bool:
    same = replace(one, offset=other.offset, length=other.length) == other
    return same and one.end == other.offset
