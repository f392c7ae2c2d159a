"""Chats the bot has seen, whether or not a team lives in them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.ids import ChatId, UserId
from bot.domain.languages import Language


class ChatKind(StrEnum):
    """Telegram's kinds of chat (Bot API: Chat.type)."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """One chat; what is not yet known about it is None."""

    id: ChatId
    kind: ChatKind
    title: str = ""
    language: Language | None = None
    time_zone: str | None = None
    present: bool = True
    """False while the bot is not in the group, or the person has blocked it."""
    can_read: bool | None = None
    """Whether the bot gets every message: privacy mode off, or it is an administrator."""
    administrators: tuple[UserId, ...] = ()
    administrators_checked: datetime | None = None
    """When the list of administrators was last asked for (aware UTC)."""
    moved_to: ChatId | None = None
    """The supergroup this group became; set by `Chats.migrate` only."""
