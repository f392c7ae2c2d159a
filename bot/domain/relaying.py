"""What the relay does with a message, decided without looking at anything but the message."""

import hashlib
import json
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import astuple
from itertools import accumulate, chain

from bot.domain.graphemes import parts_character
from bot.domain.rich_text import RichText, sliced, utf16_length

KEPT_BACK = "//"
"""A message that begins with this stays in its own group."""
MESSAGE_LIMIT = 4096
"""Bot API: sendMessage, "1-4096 characters after entities parsing"; we count UTF-16 units."""
CAPTION_LIMIT = 1024
"""Bot API: sendPhoto, "0-1024 characters after entities parsing"; we count UTF-16 units."""
LEARNING_LENGTH = 20
"""Shorter messages say too little about an author's language."""
MACHINE_SIGN = "🌐"
"""Stands behind the heading of what a machine has translated."""
HUMAN_SIGN = "✏️"
"""Stands behind the heading of a translation that somebody has put right."""
_BETWEEN = ("↪", "↩")
"""Begin the lines between two headings: where a message is from, and what it answers."""
_BREAKS = ("\n\n", "\n", ". ", "! ", "? ", " ")


def stays(text: str) -> bool:
    """Whether a message is kept out of the relay by its author."""
    return text.lstrip().startswith(KEPT_BACK)


def comes_around(text: str, teams: Collection[str]) -> bool:
    """Whether a message is the copy of a copy: somebody else carries between the groups, too.

    It then begins with two headings of these teams, one below the other. One alone may be a person
    who passes a copy on.
    """
    lines = [line for line in text.split("\n") if not line.startswith(_BETWEEN)]
    above = [line.rstrip(f" {MACHINE_SIGN}{HUMAN_SIGN}") for line in lines[:2]]
    headings = [line for line in above if line.endswith(tuple(f" · {team}" for team in teams))]
    return len(headings) > 1


def content_hash(text: RichText, identity: str = "") -> str:
    """Fingerprint what a reader can see, to tell an edit from a mere notice of one."""
    visible = [text.text, [astuple(entity) for entity in text.entities], identity]
    return hashlib.sha256(json.dumps(visible).encode()).hexdigest()


def pages(text: RichText, limit: int = MESSAGE_LIMIT, first: int | None = None) -> list[RichText]:
    """Split a text into pieces of at most `limit` UTF-16 units that add up to the whole.

    `first` is the limit of the first piece, if it differs. Breaks fall between paragraphs, lines,
    sentences or words if that leaves no piece half empty, outside of every entity that fits into
    a piece, and never inside a character that does, however many code points it is made of.
    """
    pieces: list[RichText] = []
    rest = text
    while rest.length > (most := limit if pieces or first is None else first):
        cut = _cut(rest, most)
        pieces.append(sliced(rest, 0, cut))
        rest = sliced(rest, cut, rest.length)
    return [*pieces, rest]


def _cut(text: RichText, limit: int) -> int:
    """Find the best place: where the text pauses in the piece's second half, else its end."""
    offsets = [0, *accumulate(map(utf16_length, text.text[:limit]))]
    end = bisect_right(offsets, limit) - 1
    kept = [entity for entity in text.entities if entity.length <= limit]

    def is_free(at: int) -> bool:
        return not any(entity.offset < offsets[at] < entity.end for entity in kept)

    def is_whole(at: int) -> bool:
        return not parts_character(text.text, at)

    def is_good(at: int) -> bool:
        return is_free(at) and is_whole(at)

    backwards = range(end, 0, -1)
    tries = (
        filter(is_good, _pauses(text.text, end // 2, end)),
        filter(is_good, backwards),
        filter(is_whole, backwards),
    )
    return offsets[next(chain.from_iterable(tries), end)]


def _pauses(text: str, start: int, end: int) -> Iterator[int]:
    """Give the places behind a pause, the longest pauses first, the last of them first."""
    for mark in _BREAKS:
        at = end
        while (at := text.rfind(mark, start, at)) >= 0:
            yield at + len(mark)
            at += len(mark) - 1


def shortened(text: str, limit: int = 60) -> str:
    """Cut a text to one short line."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"
