"""Tell the language of a chat message, or that it is none of ours."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Collection

from bot.domain.languages import Language
from bot.domain.rich_text import RichText, sliced
from bot.translation.lexicon import has_alien_letters, lexicon
from bot.translation.masks import masked_flags
from bot.translation.models import Hearing, Models
from bot.translation.naming import is_whole_name, name_free, without_particles
from bot.translation.places import WORD

_LOOKED_AT = 1_000
"""UTF-16 units of a text that are read; the rest tells nothing new."""
_USUAL, _INSIDE, _OUTSIDE = 4.0, 1.0, 0.5
"""How likely languages are beforehand: the sender's usual one, the partnership's, others."""
_SPANISH_MARK = 20.0
"""How much likelier Spanish is where ¿ or ¡ stands."""
_SURE = 0.6
_HIT, _MOST_HITS = 4.0, 3.0
"""What a known word weighs, as an exponent, and how many count."""
_FLOOR = 0.02
_INNER_CAPITAL = 0.5
"""What a word with a capital inside a sentence counts: it may be the other country's name."""
_CLEAR_LEAD = 1.5
"""So many known words ahead, neither habit nor models could turn it: they need not be asked."""
_KNOWN_AT_MOST, _FAST_SURE = 0.6, 0.9
"""The share of known words up to which fastText is asked for another language, and how sure of it
it must be: in the tables no message of ours was misjudged below, and hardly one above."""
_OURS_AT_LEAST = 0.3
"""What fastText must give our languages together where no word is known."""
_SHORTEST_NAME = 4
_SHORTEST_COMPOUND = 12
_FAST_RECOGNISES, _LINGUA_RECOGNISES = 0.6, 0.7
_OURS = frozenset({*(language.value for language in Language), "nds", "als", "bar"})
"""Ours and the German dialects."""


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
        spoken = name_free(self._lexicon, words)
        telling = [word for word in spoken if not self._lexicon.is_neutral(word)]
        if not telling or max(map(len, words)) == 1 or not _is_latin(telling):
            return None
        if is_whole_name(self._lexicon, words):
            return None
        hearing = Hearing(self._models, " ".join(spoken))
        chances = self._chances(telling, hearing, _prior(rich.text, among, usual), usual)
        best = max(chances, key=lambda language: chances[language])
        if self._is_foreign(words, telling, best, hearing):
            return None
        if self._may_be_name(words, telling, hearing):
            return None
        if usual not in {None, best} and all(map(self._lexicon.is_listed_name, words)):
            return None  # "Sucre" is sugar to none but the French
        return best if chances[best] >= _SURE or usual is None else usual

    def _chances(
        self,
        telling: list[str],
        hearing: Hearing,
        prior: dict[Language, float],
        usual: Language | None,
    ) -> dict[Language, float]:
        """Weigh words, models and habit; a single word that is the sender's own is just that."""
        hits = self._hits(telling)
        first, second = sorted(hits.values(), reverse=True)[:2]
        if usual is not None and len(telling) == 1 and hits[usual] == first > 0:
            return {language: float(language is usual) for language in Language}
        if first - second >= _CLEAR_LEAD:
            return {language: float(hits[language] == first) for language in Language}
        ours = hearing.ours
        known = sum(ours.values()) or 1.0
        weights = {
            language: prior[language]
            * ((hearing.lingua[language] + ours[language] / known) / 2 + _FLOOR)
            * math.exp(_HIT * hits[language])
            for language in Language
        }
        total = sum(weights.values())
        return {language: weight / total for language, weight in weights.items()}

    def _hits(self, words: list[str]) -> dict[Language, float]:
        """Count known words; one that several languages share counts less for each."""
        hits = dict.fromkeys(Language, 0.0)
        for index, word in enumerate(words):
            strengths = self._lexicon.strengths(word)
            weight = _INNER_CAPITAL if index and word[0].isupper() else 1.0
            for language, strength in strengths.items():
                hits[language] += weight * strength / len(strengths)
        return {language: min(hit, _MOST_HITS) for language, hit in hits.items()}

    def _is_foreign(
        self, words: list[str], telling: list[str], best: Language, hearing: Hearing
    ) -> bool:
        """Suspect a language none of ours: its letters, its words, or fastText quite sure of it."""
        if sum(map(has_alien_letters, telling)) * 3 > len(telling):
            return True
        if self._lexicon.sounds_foreign(words):
            return True
        own = sum(self._lexicon.strengths(word).get(best, 0.0) for word in telling)
        if own > _KNOWN_AT_MOST * len(telling):
            return False
        if not own and len(telling) > 1 and sum(hearing.ours.values()) < _OURS_AT_LEAST:
            return True
        code, score = max(hearing.fast.items(), key=lambda item: item[1])
        return code not in _OURS and score >= _FAST_SURE

    def _may_be_name(self, words: list[str], telling: list[str], hearing: Hearing) -> bool:
        """Suspect a name nobody told us: a capital, no word of ours, and no German compound."""
        core = without_particles(self._lexicon, words)
        unknown = [word for word in telling if word in core]
        if not unknown or any(len(each) < _SHORTEST_NAME for each in unknown):
            return False
        if not all(word[0].isupper() for word in core) or any(
            map(self._lexicon.strengths, unknown)
        ):
            return False
        if max(hearing.ours.values()) >= _FAST_RECOGNISES:
            return False
        is_long = max(map(len, unknown)) >= _SHORTEST_COMPOUND
        return not (is_long and max(hearing.lingua.values()) >= _LINGUA_RECOGNISES)


def _words(rich: RichText, names: Collection[str]) -> list[str]:
    flags = masked_flags(rich, names)
    plain = "".join(" " if flag else char for char, flag in zip(rich.text, flags, strict=True))
    return WORD.findall(plain)


def _is_latin(words: list[str]) -> bool:
    letters = [char for word in words for char in word if char.isalpha()]
    latin = sum(unicodedata.name(char, "").startswith("LATIN") for char in letters)
    return latin * 2 > len(letters)


def _prior(text: str, among: Collection[Language], usual: Language | None) -> dict[Language, float]:
    """Weigh the languages before reading a word; the usual one is much the likeliest."""
    weight = {language: _INSIDE if language in among else _OUTSIDE for language in Language}
    if usual is not None:
        weight[usual] = _USUAL
    if "¿" in text or "¡" in text:
        weight[Language.ES] *= _SPANISH_MARK
    return weight
