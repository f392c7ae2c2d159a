"""Find people's names in a text, in whatever spelling."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.translation.lexicon import lexicon

_WORD = re.compile(r"[^\W\d_][\w\u0300-\u036f]*")
_WITHIN = re.compile(r"[^\w\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]{1,6}")
_HYPHEN = re.compile(r"[-'’\u2010\u2011]")
_GENITIVE = re.compile(r"['’]s(?!\w)")
_UMLAUT = re.compile(r"([aou])e")
_PARTICLES = frozenset(
    {"da", "das", "de", "del", "den", "der", "di", "die", "do", "dos", "du", "e", "el", "la", "las",
     "le", "les", "los", "the", "van", "ver", "von", "y", "zu", "zum", "zur"}
)  # fmt: skip
_SHORTEST_IN_SMALL = 3
"""Letters a part of a name has at least to be recognised without a capital."""


@lru_cache(maxsize=8192)
def spelled(word: str) -> str:
    """Write a word so that all its spellings are one: Müller, MUELLER and muller."""
    letters = unicodedata.normalize("NFD", word.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _UMLAUT.sub(r"\1", plain)


def found_names(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Find whole names in any spelling, and their parts (given name, family name).

    A part that is an everyday word as well, such as `rosa` or `klein`, counts only where it has
    a capital, unless it is the whole name of a person. A hyphen between two of them belongs to
    the name.
    """
    people = _people(frozenset(names))
    words = list(_WORD.finditer(text)) if people.parts or people.wholes else []
    at, last = 0, 0
    while at < len(words):
        length = people.length_at(text, words, at)
        if length:
            start, end = words[at].start(), words[at + length - 1].end()
            if (genitive := _GENITIVE.match(text, end)) is not None:
                end = genitive.end()
            yield last if last and _HYPHEN.fullmatch(text, last, start) else start, end
            last = end
        at += length or 1


@dataclass(frozen=True, slots=True)
class _People:
    """Names ready to be looked for: spelled parts, and whole names by their first part."""

    parts: frozenset[str]
    wholes: dict[str, list[tuple[str, ...]]]

    def length_at(self, text: str, words: Sequence[re.Match[str]], at: int) -> int:
        """Count the words of the longest name that begins here; 0 if none does."""
        for whole in self.wholes.get(spelled(words[at][0]), ()):
            if _stands_in(text, words[at : at + len(whole)], whole):
                return len(whole)
        return int(self._is_part(words[at][0]))

    def _is_part(self, word: str) -> bool:
        spelling = spelled(word)
        if spelling not in self.parts and spelling.removesuffix("s") not in self.parts:
            return False
        return not word[0].islower() or _is_only_a_name(word)


def _stands_in(text: str, words: Sequence[re.Match[str]], whole: tuple[str, ...]) -> bool:
    """Whether these words are the whole name, its last word perhaps with an s, on one line."""
    found = tuple(spelled(word[0]) for word in words)
    return found in {whole, (*whole[:-1], f"{whole[-1]}s")} and all(
        _WITHIN.fullmatch(text, one.end(), other.start()) for one, other in pairwise(words)
    )


def _is_only_a_name(word: str) -> bool:
    return len(word) >= _SHORTEST_IN_SMALL and not lexicon().is_everyday(word)


@lru_cache(maxsize=256)
def _people(names: frozenset[str]) -> _People:
    parts: set[str] = set()
    wholes: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        words = _WORD.findall(name)
        telling = [spelled(word) for word in words if _is_telling(word)]
        parts |= set(telling)
        whole = tuple(map(spelled, words))
        if len(whole) > 1 or (words and _may_stand_alone(words[0])):
            wholes[whole[0]].append(whole)
        if len(telling) == 1 < len(whole):
            wholes[telling[0]].append((telling[0],))
    for known in wholes.values():
        known.sort(key=len, reverse=True)
    return _People(frozenset(parts), dict(wholes))


def _may_stand_alone(word: str) -> bool:
    """Whether a word can be somebody's whole name; a letter or `Klima` is nobody's."""
    return len(word) > 1 and not lexicon().is_role(word)


def _is_telling(word: str) -> bool:
    """Whether a part of a name stands for the person; `Stadt` or `von` does not."""
    return len(word) > 1 and spelled(word) not in _PARTICLES and not lexicon().is_role(word)
