"""What waits to be handled, to be sent or to be translated."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, NewType

from bot.domain.ids import ChatId, PartnershipId

OutboxId = NewType("OutboxId", int)
JobId = NewType("JobId", int)

CALLBACK_LASTS = timedelta(seconds=150)
"""An answer to a pressed button is useless later: Telegram has given the query up."""

GENERAL_CLOSED = "general_closed"
"""The error of a call that waits until a forum's General topic is opened again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRow:
    """One stored update, not yet handled; `raw` is its JSON as ASCII text."""

    id: int
    update_id: int
    chat_id: ChatId | None
    raw: str
    attempts: int
    next_try_at: datetime | None
    received_at: datetime


@dataclass(frozen=True, slots=True)
class InboxCounts:
    """How many updates wait and how many were given up; `oldest` is when the first came in."""

    pending: int
    dead: int
    oldest: datetime | None


class OutState(StrEnum):
    """Where an outgoing call stands."""

    WAITING = "waiting"
    """For its translation, until `not_before`; then it goes out as it stands."""
    PENDING = "pending"
    SENDING = "sending"
    """Handed to Telegram, outcome not yet known."""
    SENT = "sent"
    FAILED = "failed"
    """Given up; `error` says why."""
    DROPPED = "dropped"
    """Overtaken by events before it was sent."""


class Stream(StrEnum):
    """First in, first out per chat and stream; only callback answers overtake one another."""

    MAIN = "main"
    RELAY = "relay"
    CALLBACK = "callback"
    MENU = "menu"
    """What Telegram offers while people type; no answer waits until it is in place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call of the Bot API; `payload` holds what does not depend on other rows."""

    partnership_id: PartnershipId | None = None
    chat_id: ChatId
    thread_id: int | None = None
    method: str
    """python-telegram-bot's name of the method, such as `send_message`."""
    payload: Mapping[str, Any] = field(default_factory=dict)
    stream: Stream = Stream.MAIN
    key: str | None = None
    """Unique among all calls: a second call with the same key is not added."""
    reply_to_message: int | None = None
    reply_to_outbox: OutboxId | None = None
    """Reply to the message this row became; see `Outbox.message_id`."""
    edits_outbox: OutboxId | None = None
    """Change the message this row became."""
    edits_message: int | None = None
    part: int = 0
    """Which message of the row referred to is meant: an album's third is 2."""
    shows: str | None = None
    """What the message shows: a code such as `T5`, or a prompt such as `date:T5`."""
    not_before: datetime | None = None
    after_chat: ChatId | None = None
    """Waits, too, for all that has arrived from this chat to be handled: it may belong to it."""
    quotes: str | None = None
    """A line about what it answers, shown where it can be no reply: within another's message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing(Call):
    """A call to be stored; with `waits` it waits until `not_before` for its translation."""

    waits: bool = False

    def __post_init__(self) -> None:
        if self.waits and self.not_before is None:
            raise ValueError("a call that waits needs an end of waiting")


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxRow(Call):
    """A stored call and what became of it; `message_id` is Telegram's number of the message."""

    id: OutboxId
    state: OutState
    attempts: int
    error: str | None
    created_at: datetime
    sending_at: datetime | None
    settled_at: datetime | None
    """When it was sent, given up or dropped."""
    message_id: int | None
    joined_into: OutboxId | None = None
    """The earlier call in whose message this one's words stand, where the pace was too narrow."""


@dataclass(frozen=True, slots=True)
class RecentSend:
    """A call that reached Telegram lately; pacing remembers it over a restart."""

    chat_id: ChatId
    method: str
    stream: Stream
    at: datetime


class JobKind(StrEnum):
    """What a translation is made for."""

    RELAY = "relay"
    TEXT = "text"
    ANNOUNCEMENT = "announcement"
    ASKED = "asked"
    """Somebody replied to a message to have it translated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A translation to be made; `data` says of what."""

    id: JobId
    partnership_id: PartnershipId
    kind: JobKind
    data: Mapping[str, Any]
    created_at: datetime
    attempts: int
    next_try_at: datetime
