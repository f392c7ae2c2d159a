"""Words without their endings, accents and case, so that inflected ones are recognised."""

from __future__ import annotations

import re
from functools import lru_cache

from snowballstemmer import stemmer

from bot.domain.glossary import folded
from bot.domain.languages import Language

WORD = re.compile(r"[^\W_]+")
_NAMES = {
    Language.DE: "german",
    Language.ES: "spanish",
    Language.EN: "english",
    Language.FR: "french",
}


@lru_cache(maxsize=20_000)
def stems(word: str, language: Language) -> frozenset[str]:
    """Give the stems of a word as written and as written without accents; they may differ.

    A new stemmer each time: they keep the word they work on, so threads must not share one.
    """
    lower = word.casefold()
    stem = stemmer(_NAMES[language]).stemWord
    return frozenset({folded(stem(lower)), folded(stem(folded(lower)))})
