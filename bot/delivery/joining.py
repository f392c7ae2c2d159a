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


def joined(rows: Sequence[OutboxRow]) -> dict[str, Any]:
    """Give the payload of calls that share a message: the first is a reply, the others say to what.

    Calls without a text of their own are left out.
    """
    worded = [row for row in rows if "text" in row.payload]
    return joined_payload([worded[0].payload, *map(_with_answer, worded[1:])])


def _with_answer(row: OutboxRow) -> Mapping[str, Any]:
    """Put what a text answers below its heading."""
    payload = row.payload
    if not row.quotes:
        return payload
    heading, _, words = payload["text"].partition("\n")
    below = utf16_length(heading) + 1
    length = utf16_length(row.quotes)
    moved = [
        {**entity, "offset": entity["offset"] + (length + 1) * (entity["offset"] >= below)}
        for entity in payload.get("entities", [])
    ]
    line = {"type": "italic", "offset": below, "length": length}
    text = f"{heading}\n{row.quotes}\n{words}".rstrip("\n")
    return {**payload, "text": text, "entities": [*moved, line]}


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
    quoted = utf16_length(row.quotes or "") + 1
    length = utf16_length(row.payload.get("text", "")) + quoted
    return length, len(row.payload.get("entities", [])) + 1
