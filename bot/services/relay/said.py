"""A message as it was said, before anybody has decided what becomes of it."""

from dataclasses import dataclass, field

from bot.domain.ids import ChatId, UserId
from bot.domain.relay import Content
from bot.domain.rich_text import RichText


@dataclass(frozen=True, slots=True)
class Said:
    """A message written in a team's group; `answers` is the message it replies to, if any."""

    chat_id: ChatId
    message_id: int
    text: RichText
    """Its words: text, caption, or a poll's question and options line by line."""
    answers: int | None = None
    content: Content = field(default_factory=Content)
    origin: str = ""
    """By whom it was first written, if it is forwarded; then it is never empty."""
    origin_user: UserId | None = None
    """That person's number, if Telegram tells."""
    quote: str = ""
    """The words its author chose from what is answered."""
    answered: str = ""
    """All the words of what is answered."""
    signature: str = ""
    """What an administrator who writes as the group signs with."""
    album: str | None = None
    poll_id: str | None = None
    shared: bool = False
    """Whether others may have added words of theirs."""
