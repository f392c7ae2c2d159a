"""The local Telegram as tests and the playground start it."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Final, Self

from aiohttp import web

from bot.playground.server.app import MAX_BODY, BotApi
from bot.playground.server.bots import Bot
from bot.playground.server.chats import Chat
from bot.playground.server.control import Control
from bot.playground.server.faults import Faults, push_malformed_update
from bot.playground.server.flood import TELEGRAM, FloodLimits
from bot.playground.server.messages import Message
from bot.playground.server.people import Person
from bot.playground.server.people.base import T, Waiting
from bot.playground.server.persistence import load, save
from bot.playground.server.record import Record
from bot.playground.server.values import Clock
from bot.playground.server.webhooks import Webhooks
from bot.playground.server.world import World

_SAVE_PAUSE: Final = 0.5
_FOR_EVER: Final = 1e9


def _utc_now() -> datetime:
    return datetime.now(UTC)


class LocalTelegram:
    """A Bot API server on loopback, with the people who write to the bots on it.

    `clock` gives aware datetimes and decides dates, expiry and flood limits; waiting is real.
    """

    def __init__(
        self,
        *,
        clock: Clock = _utc_now,
        rng: Random | None = None,
        limits: FloodLimits = TELEGRAM,
        state_file: Path | None = None,
    ) -> None:
        rng = rng or Random()
        self.world = World(clock=clock, rng=rng, limits=limits)
        self.faults = Faults(rng)
        self.record = Record()
        self.waiting = Waiting(self.world)
        self._state_file = state_file
        if state_file is not None and state_file.exists():
            load(self.world, state_file)
        self._runner: web.AppRunner | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._port = 0

    @property
    def url(self) -> str:
        """The base of the methods' addresses, `{url}/bot{token}/{method}`."""
        return f"http://127.0.0.1:{self._port}"

    async def start(self, port: int = 0, *, extra: Iterable[web.AbstractRouteDef] = ()) -> None:
        """Listen on loopback; port 0 takes any free one. `extra` are the page's own routes."""
        self._api = BotApi(self.world, self.faults, self.record)
        self._control = Control(self.waiting, self.faults)
        app = web.Application(client_max_size=MAX_BODY)
        app.add_routes([*self._api.routes(), *self._control.routes(), *extra])
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=1.0
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self._port = self._runner.addresses[0][1]
        work = [Webhooks(self.world, self.faults).run()]
        if self._state_file is not None:
            work.append(self._keep(self._state_file))
        loop = asyncio.get_running_loop()
        self._tasks = [loop.create_task(part) for part in work]

    async def stop(self) -> None:
        """Answer who waits, stop listening and save; the world stays usable."""
        if self._runner is None:
            return
        self._api.close()
        self._control.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._runner.cleanup()
        self._runner = None
        if self._state_file is not None:
            save(self.world, self._state_file)

    async def _keep(self, path: Path) -> None:
        """Save soon after every change, but not after each one."""
        saved = 0
        while True:
            await self.waiting.until(partial(self._newer_than, saved), timeout=_FOR_EVER)
            await asyncio.sleep(_SAVE_PAUSE)
            saved = self.world.revision
            save(self.world, path)

    def _newer_than(self, revision: int) -> bool:
        return self.world.revision > revision

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    def add_bot(
        self,
        token: str = "",
        *,
        username: str = "klimapuente_bot",
        first_name: str = "Klimapuente",
        privacy: bool = True,
    ) -> Bot:
        """Create a bot; its `token` goes into the settings of what is tested."""
        return self.world.add_bot(token, username=username, first_name=first_name, privacy=privacy)

    def add_person(
        self,
        first_name: str,
        last_name: str = "",
        *,
        username: str = "",
        language_code: str = "",
        user_id: int | None = None,
    ) -> Person:
        """Create somebody who can write, press, react."""
        user = self.world.add_person(
            first_name,
            last_name,
            username=username,
            language_code=language_code,
            user_id=user_id,
        )
        return Person(self.waiting, user)

    def person(self, user_id: int) -> Person:
        """Find somebody who is already there; raise KeyError if nobody is."""
        return Person(self.waiting, self.world.users[user_id])

    def messages(self, chat: Chat, *, topic: int | None = None) -> list[Message]:
        """Give what a chat shows now, in order, service messages included."""
        return [
            message
            for message in chat.messages.values()
            if not message.deleted and (topic is None or message.topic == topic)
        ]

    def said_by(self, bot: Bot, chat: Chat) -> list[Message]:
        """Give what a bot said in a chat and what still stands there, in order."""
        return [
            message
            for message in self.messages(chat)
            if message.bot == bot.id and message.kind != "service"
        ]

    def texts(self, chat: Chat) -> list[str]:
        """Give the texts and captions a chat shows now, in order."""
        return [message.text for message in self.messages(chat) if message.text]

    def duplicates(self, chat: Chat) -> dict[str, int]:
        """Give every text a bot said more than once in a chat, with how often."""
        counts: dict[str, int] = {}
        for message in self.messages(chat):
            if message.bot is not None and message.text:
                counts[message.text] = counts.get(message.text, 0) + 1
        return {text: count for text, count in counts.items() if count > 1}

    def malformed_update(self, bot: Bot) -> None:
        """Send a bot an update python-telegram-bot 22.8 cannot parse."""
        push_malformed_update(self.world, bot)

    async def until(self, look: Callable[[], T | None], *, timeout: float = 5.0) -> T:  # noqa: ASYNC109 - the deadline is this helper's purpose
        """Wait until `look` gives something true, and give that.

        It is asked after every change in the world, and every 50 ms in any case.
        Raise TimeoutError after `timeout` real seconds.
        """
        return await self.waiting.until(look, timeout=timeout)

    async def reply_in(
        self,
        chat: Chat,
        bot: Bot,
        *,
        after: int = 0,
        timeout: float = 5.0,  # noqa: ASYNC109 - see until
    ) -> Message:
        """Wait for the next message a bot says in a chat after the message with id `after`."""

        def look() -> Message | None:
            said = (message for message in self.said_by(bot, chat) if message.id > after)
            return next(said, None)

        return await self.until(look, timeout=timeout)
