"""Letters without their accents, so that people's spellings can be compared."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def without_accents(text: str) -> str:
    """Take the accents off, character by character, so that indexes stay the same."""
    if text.isascii():
        return text
    return "".join(map(_base, text))


@lru_cache(maxsize=4096)
def _base(char: str) -> str:
    return unicodedata.normalize("NFD", char)[0]
