"""The words the language detector knows by heart."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.domain.languages import Language
from bot.translation.folding import fold

_INTERJECTION = re.compile(
    r"a?(?:[hj][aeiou]){2,}[hj]?|(?:lo)+l|[hm]{2,}|[aoue]h+|pu+h|u+f+|pf+|x+d+|[a-z]"
)
_LONGEST_ABBREVIATION = 5
_ALIEN = re.compile(r"[^\W\d_a-zäöüßáéíóúñàâçèêëîïôùûœÿ]", re.IGNORECASE)
_ENDINGS = {
    Language.DE: (
        "ung",
        "ungen",
        "keit",
        "heit",
        "schaft",
        "lich",
        "liche",
        "igen",
        "isch",
        "stens",
        "erweise",
        "ieren",
        "iert",
    ),
    Language.ES: (
        "cion",
        "ciones",
        "amente",
        "idad",
        "ados",
        "idos",
        "imiento",
        "aron",
        "amos",
        "ieron",
        "iendo",
        "enme",
        "anme",
        "enle",
        "enles",
        "enlo",
        "enlos",
        "arlo",
        "arlos",
        "arles",
        "arnos",
        "erlo",
        "ernos",
        "irlo",
        "itos",
        "itas",
        "aban",
        "arian",
    ),
    Language.EN: (
        "ing",
        "ings",
        "ness",
        "ful",
        "tely",
        "lly",
        "ably",
        "ship",
        "ward",
        "wards",
        "ight",
    ),
    Language.FR: (
        "ement",
        "ements",
        "eaux",
        "ite",
        "euse",
        "euses",
        "aient",
        "erons",
        "oir",
        "iez",
    ),
}
_PLACE = re.compile(r"\w{3,}(?:hausen|stedt|buttel|burg|furt|tepec|titlan|tlan|huacan)")
_SHORTEST_WITH_ENDING = 6
_STRETCHED = re.compile(r"(\w)\1{2,}")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words by what they tell."""

    neutral: frozenset[str]
    proper: frozenset[str]
    own: dict[Language, frozenset[str]]
    foreign: tuple[frozenset[str], ...]
    named: frozenset[str]
    roles: frozenset[str]

    def is_everyday(self, word: str) -> bool:
        """Say whether a word is in common use, though people may be called so (`rosa`, `klein`)."""
        return folded(word) in self.named or bool(self.speaks_for(word))

    def is_role(self, word: str) -> bool:
        """Say whether people put a word beside their name to tell what they are or where."""
        return folded(word) in self.roles

    def is_neutral(self, word: str) -> bool:
        """Say whether a word is the same in every language."""
        plain = folded(word)
        return plain in self.neutral or _INTERJECTION.fullmatch(plain) is not None

    def is_name(self, word: str) -> bool:
        """Say whether a word is a known name and nothing else, or looks like an abbreviation."""
        if self.speaks_for(word):
            return False
        is_abbreviation = word.isupper() and 1 < len(word) <= _LONGEST_ABBREVIATION
        if is_abbreviation or _PLACE.fullmatch(folded(word)):
            return True
        return all(part in self.proper for part in folded(word).split("-"))

    def are_names(self, words: Collection[str]) -> bool:
        """Say whether words are a whole name, such as Google Meet or Will Smith."""
        capital = all(word[0].isupper() and folded(word) in self.proper for word in words)
        return capital and any(self.is_name(word) for word in words)

    def speaks_for(self, word: str) -> frozenset[Language]:
        """List the languages a word belongs to."""
        plain = folded(word)
        return frozenset(language for language, words in self.own.items() if plain in words)

    def sounds_like(self, word: str) -> frozenset[Language]:
        """List the languages an unknown word's ending is typical of."""
        plain = folded(word)
        if len(plain) < _SHORTEST_WITH_ENDING:
            return frozenset()
        return frozenset(language for language, ends in _ENDINGS.items() if plain.endswith(ends))

    def foreign_hits(self, words: Collection[str]) -> int:
        """Count the words of the foreign language that has most of them."""
        plain = [folded(word) for word in words]
        return max(sum(word in foreign for word in plain) for foreign in self.foreign)


def has_alien_letters(word: str) -> bool:
    """Say whether a word has letters that none of our languages writes."""
    return _ALIEN.search(unicodedata.normalize("NFC", word)) is not None


def folded(word: str) -> str:
    """Fold case and accents; letters held down count once ("jaaaa" is "ja")."""
    return _STRETCHED.sub(r"\1", fold(word.casefold().replace("’", "'")))


@cache
def lexicon() -> Lexicon:
    """Read words.toml once."""
    raw = tomllib.loads(files("bot.translation").joinpath("words.toml").read_text("utf-8"))
    return Lexicon(
        neutral=_words(raw["neutral"]),
        proper=_words(raw["proper"]) | _words(raw["people"]),
        own={language: _words(raw["own"][language.value]) for language in Language},
        foreign=tuple(_words(text) for text in raw["foreign"].values()),
        named=_words(raw["named"]),
        roles=_words(raw["roles"]),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(folded(word) for word in text.split())
