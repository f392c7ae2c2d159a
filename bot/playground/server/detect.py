"""What Telegram finds by itself in a text: mentions, commands, links and the like."""

import re
from collections.abc import Iterable, Iterator

from bot.playground.server.utf16 import units
from bot.playground.server.values import Json

_WORD = r"[^\W_]|_"
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "url",
        re.compile(
            r"(?<![\w@.])(?:https?://[^\s<>\"«»]+|(?:[a-z0-9-]+\.)+"
            r"(?:de|com|org|net|mx|eu|info|io|es|fr|gob\.mx|me|dev|app|edu|gov|int)"
            r"(?![\w@-])(?:[/?#][^\s<>\"«»]*)?)",
            re.IGNORECASE,
        ),
    ),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}\b", re.IGNORECASE)),
    (
        "bot_command",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"),
    ),
    ("mention", re.compile(r"(?<![\w@.])@[A-Za-z0-9_]{3,32}(?!\w)")),
    ("hashtag", re.compile(rf"(?<![\w#&])#(?=[\w·]*[^\W\d_])(?:{_WORD}|·){{1,256}}")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{1,8}(?!\w)")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d ()-]{8,18}\d(?!\w)")),
)
_TRAILING = ".,;:!?)'\"…"
_OPAQUE = frozenset({"code", "pre", "text_link", "text_mention"})


def detect(text: str, given: Iterable[Json] = (), *, commands: bool = True) -> list[Json]:
    """Find the entities Telegram adds itself, outside of code and links that are given.

    Source: TDLib find_entities; bank cards and media timestamps are left out.
    """
    taken = [_span(entity) for entity in given if entity["type"] in _OPAQUE]
    found: list[Json] = []
    for kind, start, end in _candidates(text, commands=commands):
        offset, length = units(text[:start]), units(text[start:end])
        if all(offset + length <= begin or offset >= stop for begin, stop in taken):
            taken.append((offset, offset + length))
            found.append({"offset": offset, "length": length, "type": kind})
    return found


def _candidates(text: str, *, commands: bool) -> Iterator[tuple[str, int, int]]:
    for kind, pattern in _PATTERNS:
        if kind == "bot_command" and not commands:
            continue
        for match in pattern.finditer(text):
            end = match.end()
            if kind == "url":
                end = match.start() + len(match.group().rstrip(_TRAILING))
            yield kind, match.start(), end


def _span(entity: Json) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]
