"""Everyday spelling made comparable, with the way back to the original text.

Folding lowers case, strips accents, turns every dash into `-`, every apostrophe into `'` and every
run of white space or control characters into one space, and drops invisible format characters.
"""

import unicodedata
from dataclasses import dataclass

from bot.domain.dates.model import Span

_DASHES = frozenset("‐‑‒–—―−﹣－")
_APOSTROPHES = frozenset("’‘´`ʼ′")


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; `origin[i]` is the place in the original of folded character `i`."""

    original: str
    text: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """Where the folded stretch, without its outer spaces, stood in the original."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        if start == end:
            return (0, 0)
        last = self.origin[end - 1] + 1
        while last < len(self.original) and unicodedata.combining(self.original[last]):
            last += 1
        return (self.origin[start], last)


def fold(text: str) -> Folded:
    """Fold a text of any content; never raises."""
    characters: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(text):
        for folded in _folded(character):
            if folded == " " and characters[-1:] in ([], [" "]):
                continue
            characters.append(folded)
            origin.append(place)
    return Folded(text, "".join(characters), tuple(origin))


def plain(word: str) -> str:
    """Return the folded spelling of one word or template of ours."""
    return fold(word).text


def _folded(character: str) -> str:
    if character in _DASHES:
        return "-"
    if character in _APOSTROPHES:
        return "'"
    category = unicodedata.category(character)
    if category in {"Cf", "Cs"}:
        return ""
    if character.isspace() or category == "Cc":
        return " "
    parts = unicodedata.normalize("NFKD", character.casefold())
    return "".join(" " if part.isspace() else part for part in parts if _is_kept(part))


def _is_kept(character: str) -> bool:
    return not unicodedata.combining(character)
