"""Check that a translation uses the agreed words, and put right what it does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.glossary import Term
from bot.domain.languages import Language
from bot.translation.placeholders import Masked
from bot.translation.terms.finder import Finder
from bot.translation.terms.glossary import Occurrence
from bot.translation.terms.stems import WORD

_MOST_GLOSSES = 3
"""A line with more is no longer read."""
_FEMININE = re.compile(r"(?:a|ción|sión|dad|tad|tud|umbre)(?:s|es)?$", re.IGNORECASE)
_MASCULINE = re.compile(r"(?:clima|programa|sistema|problema|tema|mapa|panorama|día)s?$")
_ARTICLES = (
    ("el", "la"), ("un", "una"), ("del", "de la"), ("al", "a la"),
    ("los", "las"), ("unos", "unas"), ("este", "esta"), ("estos", "estas"),
)  # fmt: skip


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
    `… (medida [Maßnahme])`, unless the answer is not to be `glossed`. What is not listed is
    never guessed at.
    """
    glosses = []
    for one in found:
        if _uses(answer.text, one.term, target):
            continue
        repaired = _repaired(answer, one, source, target)
        if repaired is None:
            glosses.append(f"{one.term.written(target)} [{one.text}]")
        else:
            answer = repaired
    if not glosses or not glossed:
        return answer
    return answer + Masked(f" ({', '.join(glosses[:_MOST_GLOSSES])})")


def _uses(text: str, term: Term, target: Language) -> bool:
    return bool(Finder(term.accepted(target), target).find(text))


def _repaired(answer: Masked, one: Occurrence, source: Language, target: Language) -> Masked | None:
    """Replace the first wrong rendering; None if there is none."""
    wrong = Finder(one.term.wrong(target), target).find(answer.text)
    left = Finder(one.term.recognised(source), source).find(answer.text)
    places = [(place.start, place.end) for place in (*wrong, *left)]
    if not places:
        return None
    start, end = min(places)
    written = one.term.written(target) or ""
    if answer.text[start].isupper() and start == 0:
        written = written[:1].upper() + written[1:]
    if target is Language.ES:
        start, written = _with_article(answer.text, start, written)
    return answer.cut(0, start) + Masked(written) + answer.cut(end, len(answer.text))


def _with_article(text: str, start: int, written: str) -> tuple[int, str]:
    """Let the article before the place agree with the word that comes there."""
    head = WORD.search(written)
    feminine = bool(head and _FEMININE.search(head[0]) and not _MASCULINE.search(head[0]))
    for masculine_form, feminine_form in _ARTICLES:
        old, new = (masculine_form, feminine_form) if feminine else (feminine_form, masculine_form)
        before = re.search(rf"\b{old}\s+$", text[:start], re.IGNORECASE)
        if before:
            article = new[:1].upper() + new[1:] if before[0][0].isupper() else new
            return before.start(), f"{article} {written}"
    return start, written
