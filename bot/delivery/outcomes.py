"""What can become of a send."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Sent:
    """It is done; `message_id` is the message it made, None if it made none.

    `poll_id` is the poll in it: Telegram tells of votes by that alone.
    """

    message_id: int | None = None
    poll_id: str | None = None


@dataclass(frozen=True, slots=True)
class Retry:
    """It is not done, or nobody knows whether it is; the row stays first in its lane.

    Unknown outcomes belong here because a message said twice does less harm than one never said.
    """

    kind: str


@dataclass(frozen=True, slots=True)
class TooFast:
    """Telegram wants nothing more for this chat, or `everywhere`, until the wait is over."""

    wait: timedelta
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Migrated:
    """The group became a supergroup and lives on under another chat id."""

    new_chat_id: int


@dataclass(frozen=True, slots=True)
class Gone:
    """The bot cannot reach this chat any more: blocked, removed, or the chat does not exist."""

    kind: str


class Bar(StrEnum):
    """What the bot may not do."""

    CHAT = "chat"
    """Write in the group."""
    TOPIC = "topic"
    """Write in one topic, which is closed or deleted."""
    KIND = "kind"
    """Send such things as photos or polls, though it may write."""


@dataclass(frozen=True, slots=True)
class Barred:
    """The bot is in the chat, but is not allowed to send this."""

    kind: str
    what: Bar


@dataclass(frozen=True, slots=True)
class ReplyNotFound:
    """The message to reply to is gone; the same can be said without the reply."""


@dataclass(frozen=True, slots=True)
class ReactionRefused:
    """Nobody, or no bot, may react with this there; another emoji may be allowed."""


@dataclass(frozen=True, slots=True)
class Pointless:
    """What it refers to is gone (a deleted message, an old button press): nothing is left to do."""

    kind: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never accept it; the row is given up and the log says why."""

    kind: str


Outcome = Sent | Retry | TooFast | Migrated | Gone | Barred | Pointless | Refused
Answer = Outcome | ReplyNotFound | ReactionRefused
"""What one call says; the sender turns a lost reply or reaction into another call at once."""
