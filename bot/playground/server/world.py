"""Everything the local Telegram knows: accounts, chats, files, polls. No I/O, no own clock."""

from collections import deque
from collections.abc import Callable, Iterator
from random import Random
from typing import Final

from bot.playground.server.bots import Bot
from bot.playground.server.callbacks import Press
from bot.playground.server.chats import ALL_RIGHTS, GENERAL_TOPIC, Chat, Member
from bot.playground.server.flood import TELEGRAM, Flood, FloodLimits
from bot.playground.server.media import FileStore
from bot.playground.server.messages import Message
from bot.playground.server.polls import Poll
from bot.playground.server.updates import UpdateQueue
from bot.playground.server.values import (
    ANONYMOUS_ADMIN,
    CHANNEL_AUTHOR,
    SERVICE_AUTHOR,
    ChatType,
    Clock,
    Json,
    User,
)

_FIRST_PERSON: Final = 5_200_000_001
_FIRST_BOT: Final = 7_100_000_001
_JOURNAL: Final = 20_000
_SUPERGROUP_BASE: Final = -1_000_000_000_000
_FAKE_USERS: Final = (
    User(ANONYMOUS_ADMIN, "Group", username="GroupAnonymousBot", is_bot=True),
    User(CHANNEL_AUTHOR, "Channel", username="Channel_Bot", is_bot=True),
    User(SERVICE_AUTHOR, "Telegram"),
)


class World:
    """The state; rules live in the modules around it.

    `clock` gives aware datetimes; `rng` decides first update ids and the like.
    """

    def __init__(self, *, clock: Clock, rng: Random, limits: FloodLimits = TELEGRAM) -> None:
        self.clock = clock
        self.rng = rng
        self.flood = Flood(limits)
        self.users: dict[int, User] = {user.id: user for user in _FAKE_USERS}
        self.bots: dict[int, Bot] = {}
        self.tokens: dict[str, Bot] = {}
        self.chats: dict[str, Chat] = {}
        self.polls: dict[str, Poll] = {}
        self.presses: dict[str, Press] = {}
        self.files = FileStore()
        self.revision = 0
        self.journal: deque[Json] = deque(maxlen=_JOURNAL)
        self.listeners: list[Callable[[], None]] = []
        self.box = 0
        """The last message id in private chats and basic groups, which share one sequence."""
        self.serial = 0

    @property
    def now(self) -> float:
        """The present, in unix seconds."""
        return self.clock().timestamp()

    def number(self) -> int:
        """Give the next number for anything that needs a unique one."""
        self.serial += 1
        return self.serial

    def add_person(
        self,
        first_name: str,
        last_name: str = "",
        *,
        username: str = "",
        language_code: str = "",
        user_id: int | None = None,
    ) -> User:
        """Create a person's account."""
        identifier = user_id or _FIRST_PERSON + self.number()
        user = User(identifier, first_name, last_name, username, language_code)
        self.users[identifier] = user
        self.changed("user", user_id=identifier)
        return user

    def add_bot(
        self,
        token: str = "",
        *,
        username: str = "klimapuente_bot",
        first_name: str = "Klimapuente",
        privacy: bool = True,
    ) -> Bot:
        """Create a bot as BotFather does; `privacy` is the privacy mode (on by default there)."""
        number = self.number()
        token = token or f"{_FIRST_BOT + number}:local-{number:04d}-{'x' * 25}"
        identifier = int(token.split(":", 1)[0])
        user = User(identifier, first_name, username=username, is_bot=True, reads_all=not privacy)
        bot = Bot(user, token, UpdateQueue(self.rng))
        self.users[identifier] = user
        self.bots[identifier] = self.tokens[token] = bot
        self.changed("user", user_id=identifier)
        return bot

    def add_chat(self, kind: ChatType, title: str, *, creator: User, forum: bool = False) -> Chat:
        """Create a group, supergroup or channel with its owner in it."""
        number = 4_000_000_000 + self.rng.randrange(1_000_000) * 1_000 + self.number()
        identifier = -number if kind is ChatType.GROUP else _SUPERGROUP_BASE - number // 2
        chat = Chat(identifier, kind, title, forum=forum)
        if forum:
            chat.last_id = GENERAL_TOPIC  # the founding itself, which no bot is told of
        chat.members[creator.id] = Member("creator", ALL_RIGHTS)
        self.chats[chat.key] = chat
        self.changed("chat", chat=chat)
        return chat

    def private_chat(self, bot_id: int, user: User) -> Chat | None:
        """Find the private chat of a bot and a person, if the person ever opened it."""
        return self.chats.get(f"{bot_id}:{user.id}")

    def open_private_chat(self, bot_id: int, user: User) -> Chat:
        """Find or create the private chat of a bot and a person."""
        chat = self.private_chat(bot_id, user)
        if chat is None:
            chat = Chat(user.id, ChatType.PRIVATE, owner=bot_id)
            chat.members = {user.id: Member("member"), bot_id: Member("member")}
            self.chats[chat.key] = chat
            self.changed("chat", chat=chat)
        return chat

    def bots_in(self, chat: Chat) -> Iterator[Bot]:
        """List the bots that are in a chat now."""
        return (bot for bot in self.bots.values() if chat.member(bot.id).inside)

    def next_message_id(self, chat: Chat) -> int:
        """Give the next message id of a chat."""
        if chat.type in {ChatType.SUPERGROUP, ChatType.CHANNEL}:
            chat.last_id += 1
            return chat.last_id
        self.box += 1
        chat.last_id = self.box
        return self.box

    def message(self, chat: Chat, message_id: int | None) -> Message | None:
        """Find a message that is still there."""
        found = chat.messages.get(message_id or 0)
        return None if found is None or found.deleted else found

    def changed(self, what: str, *, chat: Chat | None = None, **facts: object) -> None:
        """Note that something changed, and wake whoever waits for that."""
        self.revision += 1
        entry: Json = {"revision": self.revision, "what": what, **facts}
        if chat is not None:
            entry["chat"] = chat.key
        self.journal.append(entry)
        for listener in self.listeners:
            listener()
