"""Tell the language of a chat message, or that it is none of ours."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Collection

from bot.domain.languages import Language
from bot.domain.rich_text import RichText, sliced
from bot.translation.lexicon import Lexicon, has_alien_letters, lexicon
from bot.translation.masks import masked_flags
from bot.translation.models import Models

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LOOKED_AT = 1_000
"""UTF-16 units of a text that are read; the rest tells nothing new."""
_USUAL, _INSIDE, _OUTSIDE = 4.0, 1.0, 0.5
"""How likely languages are beforehand: the sender's usual one, the partnership's, others."""
_SURE = 0.6
_ENDING = 0.5
"""What a typical ending counts, where a known word counts 1."""
_HIT = 3.0
_MOST_HITS = 3.0
_FLOOR = 0.02
_FOREIGN_IF_NONE_KNOWN, _FOREIGN_IF_SOME_KNOWN = (0.6, 0.995), (0.9, 0.97)
"""How sure of a foreign language fastText must be, and below what lingua must be of ours."""
_SHORTEST_NAME = 4
_FAST_RECOGNISES, _LINGUA_RECOGNISES = 0.5, 0.7
_OURS = frozenset(language.value for language in Language)


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
        rich = text if isinstance(text, RichText) else RichText(text)
        words = _words(sliced(rich, 0, _LOOKED_AT), names)
        telling = [word for word in words if not self._tells_nothing(word)]
        if not telling or self._lexicon.are_names(words) or not _is_latin(telling):
            return None
        posterior = self._posterior(words, telling, _prior(among, usual))
        best = max(posterior, key=lambda language: posterior[language])
        if self._is_foreign(telling, best) or self._may_be_name(telling):
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
        """Suspect a language none of ours: its letters, its words, or fastText quite sure of it."""
        if sum(map(has_alien_letters, words)) * 3 > len(words):
            return True
        foreign = self._lexicon.foreign_hits(words)
        own = sum(best in self._lexicon.speaks_for(word) for word in words)
        if foreign > own and foreign * 2 >= len(words):
            return True
        if len(words) == 1 or own * 3 > len(words):
            return False
        text = " ".join(words)
        code, score = max(self._models.fast(text).items(), key=lambda item: item[1])
        fast_sure, lingua_sure = _FOREIGN_IF_SOME_KNOWN if own else _FOREIGN_IF_NONE_KNOWN
        is_doubtful = max(self._models.lingua(text).values()) < lingua_sure
        return code not in _OURS and score >= fast_sure and is_doubtful

    def _may_be_name(self, words: list[str]) -> bool:
        """Suspect a name nobody told us: unknown, capitals, and no model recognises a word."""
        if any(len(word) < _SHORTEST_NAME or not word[0].isupper() for word in words):
            return False
        if any(map(self._lexicon.speaks_for, words)):
            return False
        text = " ".join(words)
        fast = self._models.fast(text)
        recognised = max(fast.get(code, 0.0) for code in _OURS) >= _FAST_RECOGNISES
        return not recognised and max(self._models.lingua(text).values()) < _LINGUA_RECOGNISES


def _words(rich: RichText, names: Collection[str]) -> list[str]:
    flags = masked_flags(rich, names)
    plain = "".join(" " if flag else char for char, flag in zip(rich.text, flags, strict=True))
    return _WORD.findall(plain)


def _is_latin(words: list[str]) -> bool:
    letters = [char for word in words for char in word if char.isalpha()]
    latin = sum(unicodedata.name(char, "").startswith("LATIN") for char in letters)
    return latin * 2 > len(letters)


def _prior(among: Collection[Language], usual: Language | None) -> dict[Language, float]:
    """Weigh the languages before reading a word; the usual one is much the likeliest."""
    weight = {language: _INSIDE if language in among else _OUTSIDE for language in Language}
    if usual is not None:
        weight[usual] = _USUAL
    return weight


def _hits(lexicon: Lexicon, words: list[str]) -> dict[Language, float]:
    """Count known words; one that several languages share counts less for each."""
    hits = dict.fromkeys(Language, 0.0)
    for word in words:
        known = lexicon.speaks_for(word)
        languages = known or lexicon.sounds_like(word)
        for language in languages:
            hits[language] += (1.0 if known else _ENDING) / len(languages)
    return hits
