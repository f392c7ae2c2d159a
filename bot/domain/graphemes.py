"""Where a text can be cut without parting what readers see as one character.

After Unicode Standard Annex 29, "Grapheme Cluster Boundary Rules", by means of the standard
library, which does not know the property: where in doubt, characters stay together.
"""

import unicodedata
from itertools import takewhile

_JOINERS = frozenset("\u200c\u200d")
_JOINER = "\u200d"
_MARKS = frozenset({"Mn", "Me", "Mc"})
_LIKE_MARKS = frozenset("\u0e33\u0eb3\uff9e\uff9f")
"""Vowels of Thai and Lao, and the halfwidth voicing of Katakana: letters that extend others."""
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_PREPENDED = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e"
    "\U000110bd\U000110cd\U000111c2\U000111c3\U0001193f\U00011941\U00011a3a"
    "\U00011a84\U00011a85\U00011a86\U00011a87\U00011a88\U00011a89\U00011d46\U00011f02"
)
_VIRAMA = 9
"""The combining class of the signs that join two consonants of Indic scripts."""
_LEADING = (range(0x1100, 0x1160), range(0xA960, 0xA97D))
_VOWELS = (range(0x1160, 0x11A8), range(0xD7B0, 0xD7C7))
_TRAILING = (range(0x11A8, 0x1200), range(0xD7CB, 0xD7FC))
_SYLLABLES = range(0xAC00, 0xD7A4)
_PER_VOWEL = 28
"""Syllables of Hangul that begin alike; the first of them has no trailing consonant."""


def parts_character(text: str, index: int) -> bool:
    """Whether a cut at an index, greater than 0 and less than the length, parts a character."""
    before, after = text[index - 1], text[index]
    if before.isascii() and after.isascii():
        return before == "\r" and after == "\n"
    return (
        _extends(after)
        or before == _JOINER
        or before in _PREPENDED
        or _joins_consonants(before, after)
        or _is_one_syllable(before, after)
        or _is_inside_flag(text, index)
    )


def _extends(character: str) -> bool:
    code = ord(character)
    return (
        unicodedata.category(character) in _MARKS
        or character in _JOINERS
        or character in _LIKE_MARKS
        or code in _SKIN_TONES
        or code in _TAGS
    )


def _joins_consonants(before: str, after: str) -> bool:
    return unicodedata.combining(before) == _VIRAMA and unicodedata.category(after) == "Lo"


def _is_one_syllable(before: str, after: str) -> bool:
    first, second = ord(before), ord(after)
    whole = first in _SYLLABLES
    open_ = whole and (first - _SYLLABLES.start) % _PER_VOWEL == 0
    if _among(second, _TRAILING):
        return whole or _among(first, _VOWELS) or _among(first, _TRAILING)
    if _among(second, _VOWELS):
        return open_ or _among(first, _VOWELS) or _among(first, _LEADING)
    return _among(first, _LEADING) and (second in _SYLLABLES or _among(second, _LEADING))


def _is_inside_flag(text: str, index: int) -> bool:
    """Whether an odd number of flag letters stands before, and one behind: two make a flag."""
    if ord(text[index]) not in _FLAG_LETTERS:
        return False
    before = (text[at] for at in range(index - 1, -1, -1))
    return sum(1 for _ in takewhile(lambda one: ord(one) in _FLAG_LETTERS, before)) % 2 == 1


def _among(code: int, ranges: tuple[range, ...]) -> bool:
    return any(code in one for one in ranges)
