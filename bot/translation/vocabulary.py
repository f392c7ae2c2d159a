"""The words of one language, and the forms that are made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.languages import Language
from bot.translation.folding import without_accents

KNOWN, FORMED, TYPICAL = 1.0, 0.8, 0.5
"""What a word counts: known by heart, a form of a known one, or with an ending that tells."""
_LONGEST = 45
"""Letters of a word; taking longer ones apart costs time, and they are none."""
_SHORTEST_STEM = 3
_SHORTEST_WITH_ENDING = 6
_SHORTEST_PART = 4
_JOINTS = ("", "s", "n", "en", "es", "e")
_STRETCHED = re.compile(r"(\w)\1{2,}")
_UMLAUT = re.compile(r"(?<![aeq])([aou])e")
_ELIDED = re.compile(r"(?:[ldjnmtsc]|qu)'(?=[aeiouyh])")


@lru_cache(maxsize=8_192)
def word_key(word: str) -> str:
    """Fold case and accents; letters held down count once ("jaaaa" is "ja")."""
    return _STRETCHED.sub(r"\1", without_accents(word.casefold().replace("’", "'")))


def listed(text: str) -> frozenset[str]:
    """Read a list of words as the data files have it."""
    return frozenset(word_key(word) for word in text.split())


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Folded words, and the beginnings of words with the endings that go with each."""

    language: Language
    words: frozenset[str]
    accented: frozenset[str]
    forms: dict[str, tuple[frozenset[str], ...]]
    before: tuple[str, ...]
    typical: tuple[str, ...]

    def strength(self, word: str) -> float:
        """Say how surely a folded word is of this language: 0 is unknown."""
        if len(word) > _LONGEST:
            return 0.0
        if word in self.words:
            return KNOWN
        if self.forms_word(word):
            return FORMED
        if len(word) >= _SHORTEST_WITH_ENDING and word.endswith(self.typical):
            return TYPICAL
        return 0.0

    def forms_word(self, word: str) -> bool:
        """Say whether a folded word is a form, a compound or a spelling of known words."""
        if self._is_form(word):
            return True
        if self.language is Language.DE:
            plain = _UMLAUT.sub(r"\1", word)
            return (plain != word and self._is_known(plain)) or self._is_compound(plain)
        return self.language is Language.FR and _ELIDED.match(word) is not None

    def _is_known(self, word: str) -> bool:
        return word in self.words or self._is_form(word)

    def _is_form(self, word: str) -> bool:
        if self._has_ending(word):
            return True
        return word.startswith(self.before) and any(
            word.startswith(before) and self._is_prefixed(word[len(before) :])
            for before in self.before
        )

    def _is_prefixed(self, rest: str) -> bool:
        if self._has_ending(rest):
            return True
        return rest.startswith(("ge", "zu")) and self._has_ending(rest[2:])

    def _has_ending(self, word: str) -> bool:
        longest = len(word) if len(word) >= _SHORTEST_PART else len(word) - 1
        return any(
            word[cut:] in endings
            for cut in range(_SHORTEST_STEM, longest + 1)
            for endings in self.forms.get(word[:cut], ())
        )

    def _is_compound(self, word: str) -> bool:
        """Say whether a German word is made of two known ones, or more ("Hochwasser-schutz")."""
        return any(
            self._is_known(word[cut:]) and self._is_first_part(word[:cut])
            for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_STEM + 1)
        )

    def _is_first_part(self, part: str) -> bool:
        bare = part.rstrip("-")
        parts = [bare.removesuffix(joint) for joint in _JOINTS if bare.endswith(joint)]
        return any(
            len(each) >= _SHORTEST_STEM and (self._is_known(each) or self._is_compound(each))
            for each in parts
        )


def vocabulary(language: Language, own: dict[str, str], stems: dict[str, str]) -> Vocabulary:
    """Read a language's part of own.toml and stems.toml."""
    clitics = listed(stems.get("clitics", ""))
    words = listed(own["words"])
    forms = [(_beginnings(words), _bare(own["endings"]) | clitics)]
    for kind, text in stems.items():
        if not kind.startswith(("endings", "clitics", "before")):
            forms.append((listed(text), _endings(stems, kind, clitics)))
    return Vocabulary(
        language,
        words,
        frozenset(own.get("accented", "").split()),
        _by_beginning(forms),
        tuple(sorted(listed(stems.get("before", "")))),
        tuple(sorted(listed(own["typical"]))),
    )


def _by_beginning(
    forms: list[tuple[frozenset[str], frozenset[str]]],
) -> dict[str, tuple[frozenset[str], ...]]:
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for beginnings, endings in forms:
        for beginning in beginnings:
            found[beginning] = (*found.get(beginning, ()), endings)
    return found


def _beginnings(words: frozenset[str]) -> frozenset[str]:
    """Take the last vowel off, as whole words are inflected too ("temprano", "tempranas")."""
    long = {word for word in words if len(word) >= _SHORTEST_PART}
    return frozenset(long | {word[:-1] for word in long if word[-1] in "aeo"})


def _endings(stems: dict[str, str], name: str, clitics: frozenset[str]) -> frozenset[str]:
    """List the endings of a kind of words, with the pronouns that Spanish hangs on verbs."""
    of_kind = stems.get(f"endings_{name.removeprefix('verbs_')}")
    if of_kind is None:
        return _bare(stems["endings"])
    endings = _bare(of_kind)
    return endings | {ending + clitic for ending in endings for clitic in clitics}


def _bare(text: str) -> frozenset[str]:
    """Read a list of endings; "-" is none."""
    return frozenset("" if ending == "-" else ending for ending in listed(text))
