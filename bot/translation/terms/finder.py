"""Find phrases in a text of the same language, however they are inflected."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile

from bot.domain.glossary import folded
from bot.domain.languages import Language
from bot.translation.terms.stems import WORD, stems

_BETWEEN = re.compile(r"[\s'’\-–]*")


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of the text, and which phrases it may be, by their numbers."""

    start: int
    end: int
    phrases: tuple[int, ...]


Phrase = tuple[str, ...]
"""Folded words."""
_LONGEST_ENDING = 3
"""Letters by which inflected words differ (Ereignis, Ereignissen); suffixes are mostly longer."""


class Finder:
    """Phrases of one language, ready to be looked for."""

    def __init__(self, phrases: Iterable[str], language: Language) -> None:
        self._language = language
        self._starts: dict[str, list[tuple[Phrase, int]]] = defaultdict(list)
        for number, phrase in enumerate(phrases):
            words = tuple(map(folded, WORD.findall(phrase)))
            for stem in stems(words[0], language) if words else ():
                self._starts[stem].append((words, number))

    def find(self, text: str) -> list[Found]:
        """List the phrases in the text, in order; of two in one place the longer.

        Of several that an inflected word may be, those that are written just so go before.
        """
        words = list(WORD.finditer(text)) if self._starts else []
        found: list[Found] = []
        at = 0
        while at < len(words):
            beginning = set(self._beginning(text, words, at))
            length, exact, _ = max(beginning, default=(0, False, 0))
            if length:
                end = words[at + length - 1].end()
                best = (length, exact)
                numbers = sorted(one[2] for one in beginning if one[:2] == best)
                found.append(Found(words[at].start(), end, tuple(numbers)))
            at += length or 1
        return found

    def _beginning(
        self, text: str, words: list[re.Match[str]], at: int
    ) -> Iterator[tuple[int, bool, int]]:
        """Give length in words, whether written just so, and number of each phrase here."""
        for stem in stems(words[at][0], self._language):
            for phrase, number in self._starts.get(stem, ()):
                here = words[at : at + len(phrase)]
                if self._goes_on(text, here, phrase):
                    is_exact = tuple(folded(word[0]) for word in here) == phrase
                    yield len(phrase), is_exact, number

    def _goes_on(self, text: str, words: list[re.Match[str]], phrase: Phrase) -> bool:
        if len(words) < len(phrase):
            return False
        adjoin = all(
            _BETWEEN.fullmatch(text, left.end(), right.start()) for left, right in pairwise(words)
        )
        return adjoin and all(
            self._is_inflected(folded(word[0]), wanted)
            for word, wanted in zip(words, phrase, strict=True)
        )

    def _is_inflected(self, word: str, wanted: str) -> bool:
        """Whether two words share a stem and differ by an ending only, not by a whole suffix."""
        if word == wanted:
            return True
        if not stems(word, self._language) & stems(wanted, self._language):
            return False
        same = takewhile(lambda pair: pair[0] == pair[1], zip(word, wanted, strict=False))
        return max(len(word), len(wanted)) - len(list(same)) <= _LONGEST_ENDING
