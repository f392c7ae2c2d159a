"""Tell the language of a chat message, or that it is none of ours."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Collection

from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.translation.lexicon import Lexicon, lexicon
from bot.translation.masks import masked_flags
from bot.translation.models import Models

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_USUAL = 0.5
_AMONG = 0.8
_SURE = 0.6
_HIT = 1.6
_MOST_HITS = 3.0
_FLOOR = 0.02
_FAST_SURE = 0.85
_LINGUA_SURE = 0.9


class Detector:
    """Loads the models once; `detect` takes well under a millisecond and is thread-safe."""

    def __init__(self) -> None:
        self._models = Models()
        self._lexicon = lexicon()

    def detect(
        self,
        text: RichText | str,
        *,
        among: Collection[Language],
        usual: Language | None,
        names: Collection[str] = (),
    ) -> Language | None:
        """Name the language of a text; None means: leave it alone.

        None is for what has no language (links, numbers, emoji, names, "ok") and for languages
        that Klimapuente does not speak. `among` are the partnership's languages and likelier than
        others, `usual` is what the sender mostly writes, `names` are the members' names.
        """
        words = _words(text if isinstance(text, RichText) else RichText(text), names)
        telling = [word for word in words if not self._tells_nothing(word)]
        if not telling or self._lexicon.are_names(words) or not _is_latin(telling):
            return None
        posterior = self._posterior(words, telling, _prior(among, usual))
        best = max(posterior, key=lambda language: posterior[language])
        if self._is_foreign(telling, best):
            return None
        return best if posterior[best] >= _SURE or usual is None else usual

    def _tells_nothing(self, word: str) -> bool:
        return self._lexicon.is_neutral(word) or self._lexicon.is_name(word)

    def _posterior(
        self, words: list[str], telling: list[str], prior: dict[Language, float]
    ) -> dict[Language, float]:
        text = " ".join(word for word in words if not self._lexicon.is_name(word))
        slow, fast = self._models.lingua(text), self._models.fast(text)
        known = sum(fast.get(language.value, 0.0) for language in Language) or 1.0
        hits = _hits(self._lexicon, telling)
        weights = {
            language: prior[language]
            * ((slow[language] + fast.get(language.value, 0.0) / known) / 2 + _FLOOR)
            * math.exp(_HIT * min(hits[language], _MOST_HITS))
            for language in Language
        }
        total = sum(weights.values())
        return {language: weight / total for language, weight in weights.items()}

    def _is_foreign(self, words: list[str], best: Language) -> bool:
        """Suspect a language none of ours: known foreign words, or fastText quite sure of one."""
        foreign = self._lexicon.foreign_hits(words)
        own = sum(best in self._lexicon.speaks_for(word) for word in words)
        if foreign > own and foreign * 2 >= len(words):
            return True
        if own * 2 >= len(words):
            return False
        text = " ".join(words)
        code, score = max(self._models.fast(text).items(), key=lambda item: item[1])
        is_ours = code in {language.value for language in Language}
        return (
            not is_ours
            and score >= _FAST_SURE
            and max(self._models.lingua(text).values()) < _LINGUA_SURE
        )


def _words(rich: RichText, names: Collection[str]) -> list[str]:
    flags = masked_flags(rich, names)
    plain = "".join(" " if flag else char for char, flag in zip(rich.text, flags, strict=True))
    return _WORD.findall(plain)


def _is_latin(words: list[str]) -> bool:
    letters = [char for word in words for char in word if char.isalpha()]
    latin = sum(unicodedata.name(char, "").startswith("LATIN") for char in letters)
    return latin * 2 > len(letters)


def _prior(among: Collection[Language], usual: Language | None) -> dict[Language, float]:
    """Share 1 out: part to the usual language, most of the rest to the partnership's."""
    inside = set(among) or set(Language)
    outside = set(Language) - inside
    shared = 1.0 if usual is None else 1.0 - _USUAL
    weight = dict.fromkeys(inside, shared * (_AMONG if outside else 1.0) / len(inside))
    weight |= dict.fromkeys(outside, shared * (1.0 - _AMONG) / (len(outside) or 1))
    if usual is not None:
        weight[usual] += _USUAL
    return weight


def _hits(lexicon: Lexicon, words: list[str]) -> dict[Language, float]:
    """Count known words; one that several languages share counts less for each."""
    hits = dict.fromkeys(Language, 0.0)
    for word in words:
        languages = lexicon.speaks_for(word)
        for language in languages:
            hits[language] += 1.0 / len(languages)
    return hits
