"""Find the stretches of a text that no engine gets to see."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from bot.domain.rich_text import RichText, utf16_length
from bot.translation.names import found_names
from bot.translation.patterns import MASKED

MASKED_KINDS = frozenset(
    {
        "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "code",
        "pre", "text_mention", "custom_emoji", "date_time", "bank_card_number",
    }
)  # fmt: skip
"""Entities carried over word for word. Source: Bot API, MessageEntity."""


def entity_stretches(rich: RichText) -> list[tuple[int, int]]:
    """Turn the entities' UTF-16 offsets into indexes into the text, clipped to it."""
    index_at: list[int] = []
    for index, char in enumerate(rich.text):
        index_at.extend((index, index + 1)[: utf16_length(char)])
    last = len(index_at)
    index_at.append(len(rich.text))
    return [
        (index_at[min(max(e.offset, 0), last)], index_at[min(max(e.end, 0), last)])
        for e in rich.entities
    ]


def masked_flags(
    rich: RichText, names: Collection[str] = (), kept: Iterable[tuple[int, int]] = ()
) -> bytearray:
    """Mark with 1 each character that must not leave; white space between marks is marked too.

    `names` are people's names, found in any spelling; `kept` are further stretches, as indexes
    into the text.
    """
    flags = bytearray(len(rich.text))
    for start, end in (*_found(rich, names), *kept):
        flags[start:end] = b"\1" * (end - start)
    for gap in re.finditer(r"[^\S\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+", rich.text):
        start, end = gap.span()
        if start > 0 and end < len(flags) and flags[start - 1] and flags[end]:
            flags[start:end] = b"\1" * (end - start)
    return flags


def _found(rich: RichText, names: Collection[str]) -> Iterator[tuple[int, int]]:
    for entity, (start, end) in zip(rich.entities, entity_stretches(rich), strict=True):
        if entity.kind in MASKED_KINDS and start < end:
            yield start, end
    for pattern in MASKED:
        for match in pattern.finditer(rich.text):
            yield match.span()
    yield from found_names(rich.text, names)
