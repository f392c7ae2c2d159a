"""What people type, made fit to be kept and shown."""

import re
import unicodedata

from bot.domain.errors import NotText, TooLong

_UNWANTED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Control, direction, half and private characters: none belongs in a title."""
_JOINER = "\u200d"
"""Holds an emoji of several parts together; the one format character that is kept."""
_BLANKS = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n{3,}")


def visible(text: str) -> str:
    """Drop characters that nobody sees; line breaks stay, other white space becomes spaces."""
    breaks = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(map(_shown, breaks))


def one_line(text: str) -> str:
    """Give the text as a single line without doubled or outer spaces; may be empty."""
    return " ".join(visible(text).split())


def title_text(text: str, limit: int) -> str:
    """Give a text to keep as one line; raise NotText if nothing is left, TooLong if too much."""
    return _checked(one_line(text), limit)


def body_text(text: str, limit: int) -> str:
    """Give a text to keep with its paragraphs; raise NotText or TooLong (`limit` characters)."""
    lines = (line.strip() for line in _BLANKS.sub(" ", visible(text)).split("\n"))
    return _checked(_BLANK_LINES.sub("\n\n", "\n".join(lines)).strip(), limit)


def _shown(character: str) -> str:
    if character in {"\n", _JOINER}:
        return character
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in _UNWANTED else character


def _checked(text: str, limit: int) -> str:
    if not any(character.isprintable() and not character.isspace() for character in text):
        raise NotText
    if len(text) > limit:
        raise TooLong(limit=limit)
    return text
