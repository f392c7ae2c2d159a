"""Check that a translation uses the agreed words, and put right what it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.domain.glossary import Term, folded
from bot.domain.languages import Language
from bot.translation.placeholders import Masked
from bot.translation.terms.agreement import inflected, with_article
from bot.translation.terms.finder import Finder
from bot.translation.terms.glossary import Occurrence
from bot.translation.terms.stems import WORD

_MOST_GLOSSES = 3
"""A line with more is no longer read."""
_ENDINGS = ("", "s", "es", "n", "en", "e", "er", "x")
"""Of a word in a translation that may be replaced: anything longer may be another word."""
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…]\s+)[¿¡«„“\"(]*$")


def enforced(
    answer: Masked,
    found: Sequence[Occurrence],
    source: Language,
    target: Language,
    *,
    glossed: bool = True,
) -> Masked:
    """Repair the terms an engine missed: replace a known wrong word, or the untranslated one.

    Where neither stands in the answer, the agreed word is appended with the original one:
    `… (medida [Maßnahme])`, unless the answer is not to be `glossed`, or the word is of common
    use and the partnership has said nothing about it. What is not listed is never guessed at.
    """
    glosses: dict[str, str] = {}
    for one in found:
        if _uses(answer.text, one.term, target):
            continue
        repaired = _repaired(answer, one, target)
        if repaired is not None:
            answer = repaired
        elif one.is_telling(source):
            written = one.term.written(target) or ""
            glosses.setdefault(written, f"{written} [{one.text}]")
    if not glosses or not glossed:
        return answer
    return answer + Masked(f" ({', '.join([*glosses.values()][:_MOST_GLOSSES])})")


def _uses(text: str, term: Term, target: Language) -> bool:
    return bool(Finder(term.accepted(target), target).find(text))


def _repaired(answer: Masked, one: Occurrence, target: Language) -> Masked | None:
    """Replace the first wrong rendering; None if there is none, or its number cannot be told."""
    place = min(_replaceable(answer.text, one, target), default=None)
    if place is None:
        return None
    start, end, form, ending = place
    written = inflected(one.term.written(target) or "", form, ending, target)
    if not written:
        return None
    end += _length_of_repeated(written, answer.text[end:])
    if _SENTENCE_BEGINS.search(answer.text[:start]):
        written = written[:1].upper() + written[1:]
    start, written = with_article(answer.text, start, written, target)
    return answer.cut(0, start) + Masked(written) + answer.cut(end, len(answer.text))


def _replaceable(
    text: str, one: Occurrence, target: Language
) -> Iterator[tuple[int, int, str, str]]:
    """Find the known wrong words and their endings, and the original one where it was left."""
    wrong = one.term.wrong(target)
    for place in Finder(wrong, target).find(text):
        form = folded(wrong[place.phrases[0]])
        ending = folded(text[place.start : place.end]).removeprefix(form)
        if ending in _ENDINGS:
            yield place.start, place.end, form, ending
    for match in re.finditer(rf"(?<!\w){re.escape(one.text)}(?!\w)", text, re.IGNORECASE):
        yield *match.span(), "", ""


def _length_of_repeated(written: str, behind: str) -> int:
    """Measure how much of the term's own end already follows: envío *de expertos*."""
    head = WORD.search(written)
    rest = written[head.end() :] if head else ""
    return len(rest) if rest and re.match(rf"{re.escape(rest)}\b", behind) else 0
