"""The kinds of rows in the tables of commands, buttons and replies."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.languages import Language
from bot.texts import say
from handlers.answers import Answers
from handlers.request import Request

Handler = Callable[[Request], Awaitable[Answers]]
ReplyHandler = Callable[[Request], Awaitable[Answers | None]]
"""Gives None if the words are not meant for it; then they are an ordinary message."""


class Where(Enum):
    """In which chats a command works."""

    GROUP = auto()
    PRIVATE = auto()
    BOTH = auto()


class Who(Enum):
    """For whom a command is; all but the first need a partnership. Services check the rights."""

    ANYBODY = auto()
    ADMINISTRATORS = auto()
    """The group's Telegram administrators; the partnership may still be missing."""
    READERS = auto()
    """Everybody in the partnership, observers too."""
    CONTRIBUTORS = auto()
    COORDINATORS = auto()


_WITHOUT_PARTNERSHIP = frozenset({Who.ANYBODY, Who.ADMINISTRATORS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command: its name in each language (English is the canonical one) and what it does.

    `about` and `usage` are keys of texts: a few words for menus and help, and the line with an
    example (it gets `command`, such as `/tarea`). Lower-case ASCII only; Bot API: BotCommand.
    """

    en: str
    de: str
    es: str
    fr: str
    handler: Handler
    about: str
    usage: str
    where: Where = Where.BOTH
    who: Who = Who.READERS
    listed_for: Who | None = None
    """For whom help lists it, where not everybody who may call it may also change something."""
    menu: bool = True
    asks_administrators: bool = False
    """Whether it must be known who administers the group, although not everybody has to."""
    takes_file: bool = False
    """Whether a document may come with it; it is fetched beforehand."""

    def name(self, language: Language) -> str:
        """Give the name that readers of this language know."""
        names = {Language.DE: self.de, Language.ES: self.es, Language.FR: self.fr}
        return names.get(language, self.en)

    def usage_line(self, language: Language) -> str:
        """Write how the command is used, with an example."""
        return say(language, self.usage, command=f"/{self.name(language)}")

    @property
    def names(self) -> frozenset[str]:
        """All names; every one works everywhere."""
        return frozenset({self.en, self.de, self.es, self.fr})

    @property
    def needs_partnership(self) -> bool:
        """Whether it makes sense only in a partnership."""
        return self.who not in _WITHOUT_PARTNERSHIP


@dataclass(frozen=True, slots=True)
class Press:
    """A button: the verb before the first colon of its data, such as `done` of `done:T5`."""

    verb: str
    handler: Handler
    needs_partnership: bool = True
    asks_administrators: bool = False
    """Whether it must be known who administers the group."""


@dataclass(frozen=True, slots=True)
class ReplyTo:
    """A reply to one of our messages that shows `shows`: a code's letter, or a prompt's word.

    `M` takes replies to a message that shows `M3`, `date` takes those to `date:T5`.
    """

    shows: str
    handler: ReplyHandler
