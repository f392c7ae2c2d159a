"""Find phrases in a text of the same language, however they are inflected."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.languages import Language
from bot.translation.terms.stems import WORD, stems

_BETWEEN = re.compile(r"[\s'’\-–]*")


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of the text, and which phrases it may be, by their numbers."""

    start: int
    end: int
    phrases: tuple[int, ...]


Stems = frozenset[str]


class Finder:
    """Phrases of one language, ready to be looked for."""

    def __init__(self, phrases: Iterable[str], language: Language) -> None:
        self._language = language
        self._starts: dict[str, list[tuple[tuple[Stems, ...], int]]] = defaultdict(list)
        for number, phrase in enumerate(phrases):
            words = tuple(stems(word, language) for word in WORD.findall(phrase))
            for stem in words[0] if words else ():
                self._starts[stem].append((words, number))

    def find(self, text: str) -> list[Found]:
        """List the phrases in the text, in order; of two in one place the longer."""
        words = list(WORD.finditer(text)) if self._starts else []
        found: list[Found] = []
        at = 0
        while at < len(words):
            beginning = set(self._beginning(text, words, at))
            length = max((length for length, _ in beginning), default=0)
            if length:
                end = words[at + length - 1].end()
                numbers = sorted(number for long, number in beginning if long == length)
                found.append(Found(words[at].start(), end, tuple(numbers)))
            at += length or 1
        return found

    def _beginning(
        self, text: str, words: list[re.Match[str]], at: int
    ) -> Iterator[tuple[int, int]]:
        """Give the length in words, and the number, of each phrase that begins here."""
        for stem in stems(words[at][0], self._language):
            for phrase, number in self._starts.get(stem, ()):
                if self._goes_on(text, words[at : at + len(phrase)], phrase):
                    yield len(phrase), number

    def _goes_on(self, text: str, words: list[re.Match[str]], phrase: tuple[Stems, ...]) -> bool:
        if len(words) < len(phrase):
            return False
        adjoin = all(
            _BETWEEN.fullmatch(text, left.end(), right.start()) for left, right in pairwise(words)
        )
        return adjoin and all(
            stems(word[0], self._language) & wanted
            for word, wanted in zip(words, phrase, strict=True)
        )
