"""What changes around a word that takes another one's place: number, gender, articles.

Only what can be told; a German noun's gender and most plurals cannot, and then all stays as the
engine wrote it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.glossary import folded
from bot.domain.languages import Language
from bot.translation.terms.gender import is_feminine
from bot.translation.terms.stems import WORD

_STRESSED_A = frozenset({"agua", "area", "aula"})
"""Feminine in Spanish, but with `el` and `un`."""
_BEFORE_STRESSED_A = frozenset({"el", "un", "del", "al"})
_PAIRS = {
    Language.ES: (
        ("del", "de la"), ("al", "a la"), ("el", "la"), ("un", "una"), ("los", "las"),
        ("unos", "unas"), ("este", "esta"), ("estos", "estas"), ("nuestro", "nuestra"),
        ("nuestros", "nuestras"), ("otro", "otra"), ("otros", "otras"), ("nuevo", "nueva"),
        ("nuevos", "nuevas"), ("próximo", "próxima"), ("próximos", "próximas"),
        ("último", "última"), ("primer", "primera"), ("segundo", "segunda"),
    ),
    Language.FR: (
        ("du", "de la"), ("au", "à la"), ("le", "la"), ("un", "une"), ("ce", "cette"),
        ("nouveau", "nouvelle"), ("prochain", "prochaine"), ("dernier", "dernière"),
        ("premier", "première"), ("mon", "ma"), ("son", "sa"),
    ),
}  # fmt: skip
_ELIDED = {"le": "l’", "la": "l’", "du": "de l’", "de la": "de l’", "au": "à l’", "à la": "à l’",
           "ce": "cet ", "nouveau": "nouvel ", "ma": "mon ", "sa": "son "}  # fmt: skip
_FULL = {"l": ("le", "la"), "de l": ("du", "de la"), "à l": ("au", "à la"), "cet": ("ce", "cette")}
_ELISION = re.compile(r"(?<!\w)(?:(l|de l|à l)['’]|(cet)\s+)$", re.IGNORECASE)
_VOWELS = frozenset("aeiouœ")
_MAY_ELIDE = frozenset("hy")
"""Before these some French words are elided and others are not."""
_MAY_SOUND_OTHERWISE = re.compile(r"[uhUH]|(?i:eu|one|once)|[A-Z]{2}|[A-Z]\b|\d")
"""English words whose first letter does not tell whether `a` or `an` stands before them."""
_GERMAN_FEMININE = re.compile(r"(?:ung|ion|heit|keit|schaft|tät)$")
_HEAD = 4
"""Last letters by which German compounds are told to end in the same word."""
_MOST_WORDS = 3
"""An article and two adjectives may stand before a noun."""


@dataclass(frozen=True, slots=True)
class _Before:
    """A word before the place, where it starts, and what it becomes there."""

    start: int
    text: str


def inflected(written: str, like: str, ending: str, language: Language) -> str | None:
    """Give a term the ending that another word has here; None where it cannot be told."""
    if not ending:
        return written
    if language is not Language.DE:
        return _plural(written, language)
    same_head = written[-_HEAD:].casefold() == like[-_HEAD:].casefold()
    both_feminine = _GERMAN_FEMININE.search(written) and _GERMAN_FEMININE.search(like)
    return f"{written}{ending}" if same_head or both_feminine else None


def _plural(written: str, language: Language) -> str | None:
    words = written.split(" ")
    if language is Language.EN:
        return " ".join([*words[:-1], _english_plural(words[-1])])
    if len(words) > 1 and not re.match(r"(?:de|del|des|du)$|d['’]", words[1]):
        return None
    one = _spanish_plural(words[0]) if language is Language.ES else _french_plural(words[0])
    return " ".join([one, *words[1:]])


def with_article(text: str, start: int, written: str, language: Language) -> tuple[int, str]:
    """Let article and adjectives before the place agree with what comes there.

    Return from where to replace, and by what.
    """
    if language is Language.EN:
        return _a_or_an(text, start, written)
    if language is Language.DE:
        return start, written
    feminine = is_feminine(written, language)
    for _ in range(_MOST_WORDS):
        before = _agreeing(text[:start], written, feminine=feminine, language=language)
        if before is None:
            break
        start, written = before.start, f"{before.text}{written}"
    return start, written


def _agreeing(
    before: str, word: str, *, feminine: bool | None, language: Language
) -> _Before | None:
    if language is Language.FR and (elided := _ELISION.search(before)) is not None:
        if feminine is None or folded(word)[:1] in _MAY_ELIDE:
            return None
        one = _FULL[(elided[1] or elided[2]).lower()][feminine]
        return _Before(elided.start(), _like(elided[0], _french(one, word)))
    for pair in _PAIRS[language]:
        found = re.search(rf"\b({'|'.join(pair)})\s+$", before, re.IGNORECASE)
        if found:
            one = found[1].lower() if feminine is None else pair[feminine]
            if pair[0] in _BEFORE_STRESSED_A and _has_stressed_a(word):
                one = pair[0]
            now = _french(one, word) if language is Language.FR else f"{one} "
            return _Before(found.start(), _like(found[0], now))
    return None


def _like(old: str, new: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def _french(one: str, word: str) -> str:
    return _ELIDED.get(one, f"{one} ") if folded(word)[:1] in _VOWELS else f"{one} "


def _has_stressed_a(word: str) -> bool:
    head = WORD.search(word)
    return head is not None and folded(head[0]) in _STRESSED_A


def _a_or_an(text: str, start: int, written: str) -> tuple[int, str]:
    found = re.search(r"\b(an?)\s+$", text[:start], re.IGNORECASE)
    if found is None:
        return start, written
    if _MAY_SOUND_OTHERWISE.match(written):
        return start, written
    article = "an" if folded(written)[:1] in tuple("aeio") else "a"
    return found.start(), f"{_like(found[1], article)} {written}"


def _english_plural(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if re.search(r"(?:s|x|ch|sh)$", word) else f"{word}s"


def _spanish_plural(word: str) -> str:
    if re.search(r"[aeiouáéó]$", word):
        return f"{word}s"
    if word.endswith("ión"):
        return f"{word[:-3]}iones"
    if word.endswith("z"):
        return f"{word[:-1]}ces"
    return word if word.endswith("s") else f"{word}es"


def _french_plural(word: str) -> str:
    if re.search(r"[sxz]$", word):
        return word
    if word.endswith("al"):
        return f"{word[:-2]}aux"
    return f"{word}x" if re.search(r"e[au]u?$", word) and word.endswith("u") else f"{word}s"
