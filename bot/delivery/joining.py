"""Several waiting relay messages as one, where more than Telegram takes in a minute wait."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.domain.delivery import OutboxRow, Stream
from bot.domain.rich_text import utf16_length
from bot.views.relay import BETWEEN_MESSAGES

SEPARATOR = f"\n{BETWEEN_MESSAGES}\n"
_LONGEST = 3000
"""In UTF-16 units; well below Telegram's 4096, because translations and edits may grow later."""
_MOST_ENTITIES = 100
_MOST_ROWS = 20
_METHOD = "send_message"
_OF_ONE_PIECE = frozenset({"text", "entities", "reply_markup"})
"""All else in a payload, such as protection against being passed on, counts for the whole."""
LOOKED_AT = 60
"""So many waiting messages are considered for one."""


def can_lead(row: OutboxRow) -> bool:
    """Whether others may be joined to this call."""
    return row.stream is Stream.RELAY and row.method == _METHOD and "text" in row.payload


def joinable(head: OutboxRow, following: Sequence[OutboxRow], now: datetime) -> list[OutboxRow]:
    """Pick, in order, the calls that fit into one message with the head.

    The first that cannot be joined ends it, for nothing may overtake it: an edit, a photo, a
    text that waits for its translation, one for another topic, or one too many.
    """
    length, entities = _size(head)
    picked: list[OutboxRow] = []
    for row in following:
        more, marks = _size(row)
        length += more + len(SEPARATOR)
        entities += marks
        waits = row.not_before is not None and row.not_before > now
        if waits or not _alike(head, row) or length > _LONGEST or entities > _MOST_ENTITIES:
            break
        picked.append(row)
    return picked


def joined_payload(payloads: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Put texts one under the other; entities move along, buttons are numbered."""
    if len(payloads) == 1:
        return dict(payloads[0])
    text, entities, rows = "", [], []
    for number, payload in enumerate(payloads, start=1):
        text += SEPARATOR if text else ""
        shift = utf16_length(text)
        entities += [
            {**entity, "offset": entity["offset"] + shift} for entity in payload.get("entities", [])
        ]
        rows += [_numbered(row, number) for row in _rows(payload)]
        text += payload["text"]
    joined = {**payloads[0], "text": text, "entities": entities}
    joined.pop("reply_markup", None)
    if rows:
        joined["reply_markup"] = {"inline_keyboard": rows[:_MOST_ROWS]}
    return joined


def _alike(head: OutboxRow, row: OutboxRow) -> bool:
    """Whether two texts go to the same place under the same terms.

    The topics of a forum may belong to different partnerships.
    """
    return can_lead(row) and row.thread_id == head.thread_id and _terms(row) == _terms(head)


def _terms(row: OutboxRow) -> dict[str, Any]:
    return {name: value for name, value in row.payload.items() if name not in _OF_ONE_PIECE}


def _rows(payload: Mapping[str, Any]) -> list[list[dict[str, Any]]]:
    rows: list[list[dict[str, Any]]] = payload.get("reply_markup", {}).get("inline_keyboard", [])
    return rows


def _numbered(row: list[dict[str, Any]], number: int) -> list[dict[str, Any]]:
    return [{**button, "text": f"{number} · {button['text']}"} for button in row]


def _size(row: OutboxRow) -> tuple[int, int]:
    return utf16_length(row.payload.get("text", "")), len(row.payload.get("entities", []))
