"""Tell names from words: of people, places and things, which nobody needs translated."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.domain.languages import Language
from bot.translation.lexicon import Lexicon
from bot.translation.vocabulary import FORMED, word_key

_ELIDED = re.compile(r"^[dlDL]['’](?=\w)")


def without_particles(lexicon: Lexicon, words: Sequence[str]) -> list[str]:
    """Leave out what is small inside names ("de la", "von"), also with an apostrophe."""
    return [_ELIDED.sub("", word) for word in words if not lexicon.is_particle(word)]


def name_free(lexicon: Lexicon, words: Sequence[str]) -> list[str]:
    """Leave the names out, with what belongs to them ("Platz" in "Potsdamer Platz")."""
    return [
        word
        for index, word in enumerate(words)
        if not lexicon.is_name(word) and not _belongs_to_name(lexicon, words, index)
    ]


def _belongs_to_name(lexicon: Lexicon, words: Sequence[str], index: int) -> bool:
    word = words[index]
    if not word[0].isupper():
        return False
    plain = word_key(word)
    if plain in lexicon.after and index > 0 and _is_capital_name(lexicon, words[index - 1]):
        return True
    following = without_particles(lexicon, words[index + 1 : index + 4])
    return plain in lexicon.before and bool(following) and _is_capital_name(lexicon, following[0])


def _is_capital_name(lexicon: Lexicon, word: str) -> bool:
    return word[0].isupper() and lexicon.is_name(word)


def is_whole_name(lexicon: Lexicon, words: Sequence[str]) -> bool:
    """Say whether words are nothing but a name, such as Will Smith or Calle 5 de Mayo."""
    if words[0][0].isupper() and word_key(" ".join(words)) in lexicon.phrases:
        return True
    core = without_particles(lexicon, words)
    if not core or not all(word[0].isupper() for word in core):
        return False
    if _is_address(lexicon, core):
        return True
    if any(lexicon.is_name(word) or _is_abbreviation(word, core) for word in core):
        return all(_may_be_in_name(lexicon, core, index) for index in range(len(core)))
    return len(core) > 1 and not any(map(lexicon.strengths, core))


def _is_abbreviation(word: str, among: list[str]) -> bool:
    """Suspect an abbreviation, in a text that does not shout ("TU Braunschweig")."""
    return word.isupper() and len(word) > 1 and not all(map(str.isupper, among))


def _may_be_in_name(lexicon: Lexicon, core: list[str], index: int) -> bool:
    """Say whether a word next to a name may be part of it; what begins a sentence may not."""
    word = core[index]
    if lexicon.is_listed_name(word) or lexicon.is_name(word) or lexicon.is_neutral(word):
        return True
    return _is_abbreviation(word, core) or (index > 0 and not _is_german(lexicon, word))


def _is_address(lexicon: Lexicon, core: list[str]) -> bool:
    """Say whether words are a street, a square or a building with its name."""
    if len(core) == 1:
        return False
    first, last = word_key(core[0]), word_key(core[-1])
    if first in lexicon.before and not any(_is_german(lexicon, word) for word in core[1:]):
        return True
    return last in lexicon.after and not any(_is_word(lexicon, word) for word in core[:-1])


def _is_word(lexicon: Lexicon, word: str) -> bool:
    is_name = lexicon.is_listed_name(word) or lexicon.is_neutral(word)
    return not is_name and (lexicon.is_known(word) or _is_german(lexicon, word))


def _is_german(lexicon: Lexicon, word: str) -> bool:
    """Suspect a noun or a sentence's first word, which a capital does not make a name."""
    strengths = lexicon.strengths(word)
    return not lexicon.is_listed_name(word) and strengths.get(Language.DE, 0.0) >= FORMED
