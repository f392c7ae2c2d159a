"""The words the language detector knows by heart."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from bot.domain.languages import Language
from bot.translation.places import place_names, places
from bot.translation.vocabulary import KNOWN, TYPICAL, Vocabulary, listed, vocabulary, word_key

_NOISE = re.compile(
    r"a?(?:[hj]+[aeiou]+){2,}[hj]*|(?:lo)+l|[hm]{2,}|[aoue]+[hy]+|[aeou]*[hw]+[uoa]+[hw]+|p+u+h+|u+f+"
    r"|x+d+|(?:bla|na|la|tra|pa|ja)(?:-?(?:bla|la|pa)){1,}|(?:ok|ha|he|hi|jo|ta){2,}"
)
_CONSONANTS = re.compile(r"[^\W\d_aeiouyæœ]{2,}")
_MOST_CONSONANTS = 3
"""Different ones in a noise ("pssst"); a word whose vowels were left out has more ("thnks")."""
_ALIEN = re.compile(r"[^\W\d_a-zäöüßáéíóúñàâçèêëîïôùûœÿ]", re.IGNORECASE)
_PLACE = re.compile(
    r"\w{3,}(?:burg|furt|heim|kirchen|dorf|strasse|platz|allee|gasse|damm|ufer"
    r"|tlan|pan|ville)"
)
_SURELY_PLACE = re.compile(r"\w{3,}(?:hausen|stedt|buttel|tepec|titlan|huacan|dougou)")
_OF_A_NAME = re.compile(
    r"(\w{4,}?)s?-?(?:er|park|platz|strasse|allee|gasse|bruecke|brucke|turm|tor|berg|see|schloss|ufer|dom)"
)
_MARKED = re.compile(r"(?:[A-Z]['’][BCDFGKLMNPQRSTVW]|[DO]['’][A-Z])")
_LONGEST_ABBREVIATION = 5
_CAMEL = re.compile(r"\w*[a-zß][A-Z]\w*")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded words by what they tell."""

    shared: frozenset[str]
    names: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    particles: frozenset[str]
    phrases: frozenset[str]
    own: tuple[Vocabulary, ...]
    foreign: dict[str, frozenset[str]]
    named: frozenset[str]
    roles: frozenset[str]

    def strengths(self, word: str) -> dict[Language, float]:
        """Say how surely a word belongs to which languages; others are left out."""
        return _strengths(self.own, word_key(word), _spelled(word))

    def is_known(self, word: str) -> bool:
        """Say whether a word is known by heart in one of our languages."""
        plain = word_key(word)
        return any(plain in vocabulary.words for vocabulary in self.own)

    def is_everyday(self, word: str) -> bool:
        """Say whether a word is in common use, though people may be called so (`rosa`, `klein`)."""
        return word_key(word) in self.named or self.is_known(word)

    def is_role(self, word: str) -> bool:
        """Say whether people put a word beside their name to tell what they are or where."""
        return word_key(word) in self.roles

    def is_neutral(self, word: str) -> bool:
        """Say whether a word is the same in every language, or no word at all ("brrr")."""
        plain = word_key(word)
        if self._tells_by_accent(word):
            return False
        if plain in self.shared or (len(plain) == 1 < len(word)):
            return True
        if self.is_known(word):
            return False
        if len(plain) == 1 or _CONSONANTS.fullmatch(plain):
            return len(set(plain)) <= _MOST_CONSONANTS
        return _NOISE.fullmatch(plain) is not None

    def _tells_by_accent(self, word: str) -> bool:
        return any(_spelled(word) in vocabulary.accented for vocabulary in self.own)

    def is_name(self, word: str) -> bool:
        """Say whether a word is a known name and nothing else, or looks like an abbreviation."""
        if word.isupper() and word_key(word) in self.names:
            return True
        if self.is_known(word):
            return False
        if len(word) > 1 and (word.isupper() or _CAMEL.fullmatch(word)):
            is_short = word.isupper() and len(word) <= _LONGEST_ABBREVIATION
            return is_short or not self.strengths(word)
        if self.is_listed_name(word):
            return word[0].isupper() or not self.strengths(word)
        return word[0].isupper() and self._looks_like_name(word)

    def _looks_like_name(self, word: str) -> bool:
        """Suspect N'Diaye, Sangerhausen, Kieler, Eiffelturm, Schmidt-Rottluff, Bahnhofstraße."""
        plain = word_key(word)
        if _MARKED.match(word) or _SURELY_PLACE.fullmatch(plain):
            return True
        of_a_name = _OF_A_NAME.fullmatch(plain)
        if of_a_name is not None and of_a_name[1] in self.names:
            return not self.is_known(of_a_name[1])
        parts = plain.split("-")
        looks = _PLACE.fullmatch(plain) is not None or not self.names.isdisjoint(parts)
        return looks and not self.strengths(word)

    def is_listed_name(self, word: str) -> bool:
        """Say whether a word, or each part of it, is in the list of names."""
        plain = word_key(word)
        return plain in self.names or all(part in self.names for part in plain.split("-"))

    def is_particle(self, word: str) -> bool:
        """Say whether a word is small and stands inside names ("de la", "von")."""
        return word_key(word) in self.particles

    def sounds_foreign(self, words: Sequence[str]) -> bool:
        """Say whether a foreign language has more words to itself than ours have.

        A word that both have decides nothing ("Boa tarde"), unless the other has all the words and
        no language of ours has ("Vi ses").
        """
        long = [word for word in words if len(word) > 1]
        heard = [self.foreign.get(word_key(word), frozenset()) for word in long]
        own = [self.strengths(word) for word in long]
        strongest = [max(each.values(), default=0.0) for each in own]
        if any(_outdoes(other, heard, strongest) for other in frozenset().union(*heard)):
            return True
        if len(long) == 1 or frozenset(Language).intersection(*own):
            return False
        return bool(frozenset().union(*heard).intersection(*heard))


@lru_cache(maxsize=4_096)
def _strengths(own: tuple[Vocabulary, ...], plain: str, spelled: str) -> dict[Language, float]:
    accented = {each.language: KNOWN for each in own if spelled in each.accented}
    if accented:
        return accented
    found = {vocabulary.language: vocabulary.strength(plain) for vocabulary in own}
    least = KNOWN if max(found.values()) == KNOWN else TYPICAL
    return {language: strength for language, strength in found.items() if strength >= least}


def _spelled(word: str) -> str:
    return word if word.isascii() else unicodedata.normalize("NFC", word.lower())


def _outdoes(other: str, heard: list[frozenset[str]], own: list[float]) -> bool:
    pairs = [(other in others, ours) for others, ours in zip(heard, own, strict=True)]
    only_theirs = sum(KNOWN - ours for theirs, ours in pairs if theirs)
    only_ours = sum(ours for theirs, ours in pairs if not theirs)
    both = sum(theirs for theirs, _ in pairs)
    return only_theirs > only_ours and both * 2 >= len(pairs)


def has_alien_letters(word: str) -> bool:
    """Say whether a word has letters that none of our languages writes."""
    return _ALIEN.search(unicodedata.normalize("NFC", word)) is not None


@cache
def lexicon() -> Lexicon:
    """Read the data files once."""
    own, stems, names, people = map(_read, ("own", "stems", "names", "people"))
    patterns = names.pop("patterns")
    sections = [text for section in names.values() for text in section.values()]
    return Lexicon(
        shared=frozenset(
            word for word in listed(" ".join(_read("shared").values())) if len(word) > 1
        ),
        names=listed(" ".join([*sections, *places()])),
        before=listed(patterns["before"]),
        after=listed(patterns["after"]),
        particles=listed(patterns["particles"]),
        phrases=frozenset(map(word_key, [*_lines(patterns["whole"]), *place_names()])),
        own=tuple(vocabulary(each, own[each.value], stems[each.value]) for each in Language),
        foreign=_foreign(_read("foreign")),
        named=listed(people["named"]),
        roles=listed(people["roles"]),
    )


def _foreign(lists: dict[str, str]) -> dict[str, frozenset[str]]:
    """Turn the lists round: which foreign languages say a word; single letters tell nothing."""
    found: dict[str, frozenset[str]] = {}
    for language, text in lists.items():
        for word in listed(text):
            if len(word) > 1:
                found[word] = found.get(word, frozenset()) | {language}
    return found


def _lines(text: str) -> list[str]:
    return [name.strip() for name in text.replace("\n", " ").split(",") if name.strip()]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("bot.translation.words").joinpath(f"{name}.toml").read_text("utf-8"))
