"""Cut masked texts into pieces an engine takes, and join their answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise

from bot.translation.placeholders import PLACEHOLDER, Masked, without_placeholders

_SENTENCE_END = re.compile(r"(?<=[.!?…;:])\s+")
_WORD_END = re.compile(r"\s+")
_ANYWHERE = re.compile(r"(?<=.)(?=.)", re.DOTALL)


def split_to_fit(masked: Masked, fits: Callable[[Masked], bool]) -> list[Masked]:
    """Split between sentences, else between words, else anywhere but inside a placeholder.

    Joined, the pieces are the text again; those of white space only need no translation.
    """
    return list(_split(masked, fits, (_SENTENCE_END, _WORD_END, _ANYWHERE)))


def _split(
    masked: Masked, fits: Callable[[Masked], bool], borders: tuple[re.Pattern[str], ...]
) -> Iterator[Masked]:
    if fits(masked) or not borders:
        yield masked
        return
    collected = Masked("")
    for piece in _cut_at(masked, borders[0]):
        if collected.text and not fits(collected + piece):
            yield from _trimmed(collected, fits, borders[1:])
            collected = Masked("")
        collected += piece
    yield from _trimmed(collected, fits, borders[1:])


def _trimmed(
    masked: Masked, fits: Callable[[Masked], bool], borders: tuple[re.Pattern[str], ...]
) -> Iterator[Masked]:
    """Set the outer white space apart, so that an engine cannot lose it."""
    start = len(masked.text) - len(masked.text.lstrip())
    end = max(start, len(masked.text.rstrip()))
    if start:
        yield masked.cut(0, start)
    if start < end:
        yield from _split(masked.cut(start, end), fits, borders)
    if end < len(masked.text):
        yield masked.cut(end, len(masked.text))


def _cut_at(masked: Masked, border: re.Pattern[str]) -> Iterator[Masked]:
    inside = {
        index
        for match in PLACEHOLDER.finditer(masked.text)
        for index in range(match.start() + 1, match.end())
    }
    start = 0
    for match in border.finditer(masked.text):
        if match.end() not in inside and match.end() > start:
            yield masked.cut(start, match.end())
            start = match.end()
    if start < len(masked.text):
        yield masked.cut(start, len(masked.text))


def fragments(text: str) -> list[str]:
    """Split at placeholders, keeping them; joined, the fragments are the text again."""
    cuts = [0, *(edge for match in PLACEHOLDER.finditer(text) for edge in match.span()), len(text)]
    pairs = pairwise(cuts)
    return [part for start, end in pairs for part in _peeled(text[start:end])]


def _peeled(text: str) -> tuple[str, str, str]:
    words = text.strip()
    start = text.find(words)
    return text[:start], words, text[start + len(words) :]


def has_words(text: str) -> bool:
    """Say whether anything is left to translate besides placeholders."""
    return any(char.isalpha() for char in without_placeholders(text))


def joined(parts: Iterable[Masked], answers: Mapping[Masked, Masked]) -> Masked:
    """Join pieces, each replaced by its answer if it has one."""
    result = Masked("")
    for part in parts:
        result += answers.get(part, part)
    return result
