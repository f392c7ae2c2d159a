"""What the relay does with a message, decided without looking at anything but the message."""

import hashlib
import json
from dataclasses import astuple

from bot.domain.rich_text import RichText, code_point_index, sliced, utf16_length

KEPT_BACK = "//"
"""A message that begins with this stays in its own group."""
MESSAGE_LIMIT = 4096
"""Bot API: sendMessage, "1-4096 characters after entities parsing"; we count UTF-16 units."""
CAPTION_LIMIT = 1024
"""Bot API: sendPhoto, "0-1024 characters after entities parsing"; we count UTF-16 units."""
LEARNING_LENGTH = 20
"""Shorter messages say too little about an author's language."""
_BREAKS = ("\n\n", "\n", ". ", "! ", "? ", " ")
_JOINER = "\u200d"
_VARIATIONS = range(0xFE00, 0xFE10)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def stays(text: str) -> bool:
    """Whether a message is kept out of the relay by its author."""
    return text.lstrip().startswith(KEPT_BACK)


def content_hash(text: RichText, identity: str = "") -> str:
    """Fingerprint what a reader can see, to tell an edit from a mere notice of one."""
    visible = [text.text, [astuple(entity) for entity in text.entities], identity]
    return hashlib.sha256(json.dumps(visible).encode()).hexdigest()


def pages(text: RichText, limit: int = MESSAGE_LIMIT, first: int | None = None) -> list[RichText]:
    """Split a text into pieces of at most `limit` UTF-16 units that add up to the whole.

    `first` is the limit of the first piece, if it differs. Breaks fall between paragraphs, lines,
    sentences or words, outside of every entity where one of these can be had, and never inside a
    character made of several.
    """
    pieces: list[RichText] = []
    rest = text
    while rest.length > (most := limit if pieces or first is None else first):
        cut = _cut(rest, most)
        pieces.append(sliced(rest, 0, cut))
        rest = sliced(rest, cut, rest.length)
    return [*pieces, rest]


def _cut(text: RichText, limit: int) -> int:
    window = text.text[: _index_within(text.text, limit)]
    for mark in _BREAKS:
        at = len(window)
        while (at := window.rfind(mark, 0, at)) > 0:
            offset = utf16_length(window[: at + len(mark)])
            if not _inside_entity(text, offset):
                return offset
    return utf16_length(window[: _between_characters(window, text.text)])


def _index_within(text: str, limit: int) -> int:
    index = code_point_index(text, limit)
    return index if utf16_length(text[:index]) <= limit else index - 1


def _inside_entity(text: RichText, offset: int) -> bool:
    return any(entity.offset < offset < entity.end for entity in text.entities)


def _between_characters(window: str, text: str) -> int:
    """Step back until the break no longer parts a joined or modified character."""
    at = len(window)
    while at > 1 and _sticks(text[at - 1], text[at]):
        at -= 1
    return at


def _sticks(before: str, after: str) -> bool:
    code = ord(after)
    return _JOINER in (before, after) or code in _VARIATIONS or code in _SKIN_TONES


def shortened(text: str, limit: int = 60) -> str:
    """Cut a text to one short line."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"
