"""What people type, made fit to be kept and shown."""

import re
import unicodedata

from bot.domain.errors import NotText, TooLong

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})
"""Control, direction, half and private characters: none belongs in a title."""
_JOINER = "\u200d"
"""Holds an emoji of several parts together; with the tags of flags all that is kept of Cf."""
_TAGS = range(0xE0020, 0xE0080)
_IGNORED = (range(0xFDD0, 0xFDF0), range(0xFFF0, 0xFFF9), range(0xE0000, 0x110000))
"""Where what is not assigned never will be a visible character. Source: Unicode, PropList."""
_LAST_TWO = 0xFFFE
"""The last two numbers of every plane are no characters and never will be."""
_FLAG_OR_TAG = re.compile(
    "(\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f)|[\U000e0020-\U000e007f]"
)
"""Tags spell a region's flag; anywhere else they would be words that nobody sees.

Source: Unicode Technical Standard 51, "Emoji Tag Sequences".
"""
_NAME_LIMIT = 64
_IN_HEADINGS = str.maketrans("", "", "·🌐")
"""What a relayed message's heading is made of, and a name must not imitate."""
_BLANK_LETTERS = str.maketrans("", "", "\u115f\u1160\u2800\u3164\uffa0")
"""Letters and patterns that leave a gap. Source: Unicode, names of the fillers and U+2800."""
_BLANKS = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n{3,}")


def whole(text: str) -> str:
    """Replace null bytes and half characters by U+FFFD: no database or network takes them.

    The length in UTF-16 code units stays the same.
    """
    if text.isascii() and "\0" not in text:
        return text
    mended = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return mended.replace("\0", "\N{REPLACEMENT CHARACTER}")


def visible(text: str) -> str:
    """Drop characters that nobody sees; line breaks stay, other white space becomes spaces.

    Characters newer than Python's own tables stay, too: they are mostly this year's emoji.
    """
    breaks = text.replace("\r\n", "\n").replace("\r", "\n")
    return _FLAG_OR_TAG.sub(r"\1", "".join(map(_shown, breaks)))


def one_line(text: str) -> str:
    """Give the text as a single line without doubled or outer spaces; may be empty."""
    return " ".join(visible(text).split())


def name_text(text: str) -> str:
    """Give a name as a single line that cannot pass for a heading; empty if nothing is seen."""
    name = one_line(text.translate(_BLANK_LETTERS).translate(_IN_HEADINGS))[:_NAME_LIMIT].strip()
    return name if any(unicodedata.category(one)[0] not in "CMZ" for one in name) else ""


def title_text(text: str, limit: int) -> str:
    """Give a text to keep as one line; raise NotText if nothing is left, TooLong if too much."""
    return _checked(one_line(text), limit)


def body_text(text: str, limit: int) -> str:
    """Give a text to keep with its paragraphs; raise NotText or TooLong (`limit` characters)."""
    lines = (line.strip() for line in _BLANKS.sub(" ", visible(text)).split("\n"))
    return _checked(_BLANK_LINES.sub("\n\n", "\n".join(lines)).strip(), limit)


def _shown(character: str) -> str:
    if character in {"\n", _JOINER} or ord(character) in _TAGS:
        return character
    if character.isspace():
        return " "
    return character if _is_seen(character) else ""


def _is_seen(character: str) -> bool:
    category = unicodedata.category(character)
    return category not in _UNSEEN and not (category == "Cn" and _never_seen(ord(character)))


def _never_seen(number: int) -> bool:
    return number & _LAST_TWO == _LAST_TWO or any(number in ignored for ignored in _IGNORED)


def _checked(text: str, limit: int) -> str:
    if not any(_is_seen(character) and not character.isspace() for character in text):
        raise NotText
    if len(text) > limit:
        raise TooLong(limit=limit)
    return text
