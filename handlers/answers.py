"""What a handler gives back; the router turns it into rows of the outbox."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.languages import Language
from bot.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Reply:
    """Say something in the chat and topic the update came from.

    `shows` names what the message shows, such as `T5`, or what it asks for, such as `date:T5`;
    `quote` makes it an answer to the person's message; it is sent after it has waited.
    """

    message: Message
    shows: str | None = None
    quote: bool = True
    waits: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Edit:
    """Show this instead in the message whose button was pressed."""

    message: Message


@dataclass(frozen=True, slots=True)
class Toast:
    """A short note (200 characters at most) shown only to whom pressed a button."""

    text: str = ""
    alert: bool = False


@dataclass(frozen=True, slots=True)
class SetMenu:
    """Show the chat's menu of commands in this language."""

    language: Language


@dataclass(frozen=True, slots=True)
class SendFile:
    """Send a small file that was just made, with a line under it."""

    name: str
    content: bytes
    caption: str


Answer = Reply | Edit | Toast | SetMenu | SendFile
Answers = Sequence[Answer]
