"""What must be known of an update before it is stored, read without trusting its shape."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.ids import ChatId

ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "message_reaction",
    "poll",
)
"""What the bot handles. Bot API: getUpdates, `allowed_updates`.

Reactions come only if they are asked for, and only to administrators.
"""

_LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class RawUpdate:
    """An update as it is stored; `text` is its JSON in ASCII."""

    update_id: int
    chat_id: ChatId | None
    text: str


def read_update(raw: Any) -> RawUpdate | None:
    """Read an update's id and chat; None if it has no id, for then it cannot be stored."""
    if not isinstance(raw, dict):
        return None
    update_id = _number(raw.get("update_id"))
    if update_id is None:
        return None
    return RawUpdate(update_id, _chat_of(raw), json.dumps(raw, separators=(",", ":")))


def _chat_of(update: Mapping[str, Any]) -> ChatId | None:
    """Find the chat, which stands in the update's one content or in a button's message."""
    for content in update.values():
        if isinstance(content, dict):
            message = content.get("message")
            holder = message if isinstance(message, dict) else content
            chat = holder.get("chat")
            number = _number(chat.get("id")) if isinstance(chat, dict) else None
            return None if number is None else ChatId(number)
    return None


def _number(value: Any) -> int | None:
    """Accept a whole number that a database column can hold."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _LARGEST:
        return value
    return None
