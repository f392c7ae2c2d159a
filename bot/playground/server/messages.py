"""One message as the server keeps it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.playground.server.values import Json

if TYPE_CHECKING:
    from bot.playground.server.chats import Chat


@dataclass(slots=True)
class Message:
    """Something said in a chat; without id and date until it is posted."""

    chat: "Chat"
    kind: str
    """text, photo, poll, … or service"""
    content: Json
    """The fields of the Bot API's `Message` that carry the content; a poll is {"poll": its id}."""
    sender: int | None = None
    sender_chat: int | None = None
    bot: int | None = None
    """The bot that sends it, if one does."""
    reply_to: int | None = None
    topic: int | None = None
    """The forum topic; outside of forums the message that began the thread of replies."""
    album: str | None = None
    keyboard: list[list[Json]] | None = None
    """The inline keyboard's rows."""
    markup: Json | None = None
    """Another reply markup: reply keyboard, its removal, forced reply."""
    extra: Json = field(default_factory=dict)
    """Further plain fields: forward_origin, via_bot, author_signature, quote …"""
    id: int = 0
    date: int = 0
    edit_date: int | None = None
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    """What each person, bot or anonymous chat reacted with."""
    deleted: bool = False

    @property
    def text(self) -> str:
        """The words of the message: its text or its caption."""
        words: str = self.content.get("text") or self.content.get("caption") or ""
        return words

    @property
    def entities(self) -> list[Json]:
        """The formatting of `text`."""
        found: list[Json] = (
            self.content.get("entities") or self.content.get("caption_entities") or []
        )
        return found

    @property
    def buttons(self) -> list[Json]:
        """All buttons of the inline keyboard, row after row."""
        return [button for row in self.keyboard or [] for button in row]
