"""What a handler gets to know about one update."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

import telegram

from bot.domain.chats import Chat
from bot.domain.errors import NoPartnership
from bot.domain.ids import ChatId
from bot.domain.languages import Language
from bot.domain.partnership import Member, Person, Team
from bot.services.acting import Actor
from bot.views.reader import Reader
from handlers.services import Services
from storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from handlers.tables import Command  # which knows requests itself


LARGEST_FILE: Final = 1024 * 1024
"""Bytes of a document that comes with a command."""
_FIGURES = 18
"""As many as any number of 64 bits may have."""


@dataclass(frozen=True, slots=True)
class Myself:
    """The bot's own account. Source: Bot API, getMe."""

    id: int
    username: str
    reads_everything: bool
    """Whether privacy mode is off (`can_read_all_group_messages`)."""


@dataclass(frozen=True, slots=True)
class Administrators:
    """Who administers the group, as Telegram told just now. Source: getChatAdministrators."""

    users: frozenset[int]
    bot_is_one: bool


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a command; None if it could not be fetched or is too big."""

    content: bytes | None


Prepared = Administrators | Attachment | None
"""What had to be asked of Telegram before an update could be handled."""


@dataclass(frozen=True, slots=True)
class Request:
    """One update, with everything a handler may need, inside the update's transaction."""

    work: UnitOfWork
    services: Services
    myself: Myself
    commands: Sequence[Command]
    """The whole table, for what tells about it."""
    message: telegram.Message | None
    """The message written or, with a button, the one that carries it (None if inaccessible)."""
    query: telegram.CallbackQuery | None
    arguments: str
    """A command's text behind its name, a reply's text, or a button's data behind its verb."""
    chat_id: ChatId
    thread_id: int | None
    private: bool
    user: Person
    anonymous: bool
    """Written as the group itself, by an administrator who hides their name."""
    language: Language
    zone: ZoneInfo
    now: datetime
    chat: Chat
    administrators: Administrators | None = None
    """None unless the command asks for them, or if Telegram could not tell."""
    attachment: Attachment | None = None
    """The document that came with the command, if the command takes one."""
    team: Team | None = None
    member: Member | None = None
    command: str = ""
    """The canonical name of the command, when it is one."""
    shows: str | None = None
    """What the replied-to or pressed message of ours shows, e.g. `T5` or `date:T5`."""

    def actor(self) -> Actor:
        """Give who acts; raise NoPartnership outside of one."""
        if self.team is None or self.member is None:
            raise NoPartnership
        return Actor(self.member, self.team, self.now, away=self.private)

    @property
    def reader(self) -> Reader:
        """For whom the answer is: the group's or, in a private chat, the person's ways."""
        return Reader(self.language, self.zone, self.now)

    @property
    def parts(self) -> list[str]:
        """The arguments of a button, split at colons."""
        return self.arguments.split(":") if self.arguments else []

    def part(self, index: int) -> str:
        """Give one argument of a button, empty if a forged one lacks it."""
        return self.parts[index] if index < len(self.parts) else ""

    def number(self, index: int) -> int | None:
        """Give one argument as a number that databases take, None if a forged one is none."""
        figures = self.part(index)
        fits = figures.isascii() and figures.isdecimal() and len(figures) <= _FIGURES
        return int(figures) if fits else None
