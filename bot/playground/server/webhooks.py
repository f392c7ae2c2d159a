"""Pushing updates to webhooks: in order within a lane, again and again until they expire."""

import asyncio
from http import HTTPStatus
from itertools import islice
from typing import Final

import aiohttp

from bot.playground.server.bots import Bot
from bot.playground.server.faults import Faults
from bot.playground.server.updates import PendingUpdate
from bot.playground.server.world import World

_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
_TIMEOUT: Final = aiohttp.ClientTimeout(total=60)
_LONGEST_PAUSE: Final = 60
_LONGEST_RETRY_AFTER: Final = 3600
_IDLE: Final = 3600.0
_HORIZON: Final = 1000
"""How many waiting updates are looked at for lanes that are free."""


class Webhooks:
    """Delivers every bot's updates to its webhook (source: WebhookActor.cpp)."""

    def __init__(self, world: World, faults: Faults) -> None:
        self._world = world
        self._faults = faults
        self._wake = asyncio.Event()
        self._busy: dict[tuple[int, str], asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Deliver until cancelled."""
        self._world.listeners.append(self._wake.set)
        async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
            try:
                while True:
                    self._wake.clear()
                    pause = min(
                        (self._launch(session, bot) for bot in self._hooked()), default=_IDLE
                    )
                    await self._sleep(pause)
            finally:
                self._world.listeners.remove(self._wake.set)
                for task in self._busy.values():
                    task.cancel()
                await asyncio.gather(*self._busy.values(), return_exceptions=True)

    def _hooked(self) -> list[Bot]:
        return [bot for bot in self._world.bots.values() if bot.webhook.url]

    async def _sleep(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return

    def _launch(self, session: aiohttp.ClientSession, bot: Bot) -> float:
        """Start what may be delivered now; tell in how many seconds to look again."""
        bot.queue.expire(self._world.now)
        now, pause = asyncio.get_running_loop().time(), _IDLE
        seen: set[str] = set()
        for update in islice(bot.queue.pending, _HORIZON):
            if update.lane in seen:
                continue
            seen.add(update.lane)
            if (bot.id, update.lane) in self._busy:
                continue
            if update.due > now:
                pause = min(pause, update.due - now)
            elif self._connections(bot) < bot.webhook.max_connections:
                self._start(session, bot, update)
        return pause

    def _connections(self, bot: Bot) -> int:
        return sum(1 for owner, _ in self._busy if owner == bot.id)

    def _start(self, session: aiohttp.ClientSession, bot: Bot, update: PendingUpdate) -> None:
        lane = (bot.id, update.lane)
        task = asyncio.get_running_loop().create_task(self._deliver(session, bot, update))
        self._busy[lane] = task

        def finished(_: object) -> None:
            self._busy.pop(lane, None)
            self._wake.set()

        task.add_done_callback(finished)

    async def _deliver(
        self, session: aiohttp.ClientSession, bot: Bot, update: PendingUpdate
    ) -> None:
        try:
            retry_after = await self._post(session, bot, update)
        except (aiohttp.ClientError, TimeoutError, OSError):
            self._failed(bot, update, "Connection failed", 0)
            return
        if retry_after is None:
            bot.queue.remove(update)
            if self._faults.repeated(bot):
                await self._post(session, bot, update)
        else:
            self._failed(bot, update, bot.webhook.last_error, retry_after)

    async def _post(
        self, session: aiohttp.ClientSession, bot: Bot, update: PendingUpdate
    ) -> int | None:
        """Post once; None means accepted, a number how many seconds the receiver wants to rest."""
        headers = {_HEADER: bot.webhook.secret} if bot.webhook.secret else {}
        async with session.post(bot.webhook.url, json=update.to_json(), headers=headers) as answer:
            if HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
                return None
            bot.webhook.last_error = (
                f"Wrong response from the webhook: {answer.status} {answer.reason}"
            )
            wanted = answer.headers.get("Retry-After", "")
            return min(int(wanted), _LONGEST_RETRY_AFTER) if wanted.isdecimal() else 0

    def _failed(self, bot: Bot, update: PendingUpdate, error: str, retry_after: int) -> None:
        """Plan the next try: at once after the first failure, then ever later."""
        now = self._world.now
        bot.webhook.last_error, bot.webhook.last_error_at = error, int(now)
        longest = self._world.rng.randint(_LONGEST_PAUSE, 2 * _LONGEST_PAUSE)
        doubled = min(2**update.attempts, longest) if update.attempts else 0
        pause = retry_after or doubled
        update.attempts += 1
        if now + pause > update.expires:
            bot.queue.remove(update)
        update.due = asyncio.get_running_loop().time() + pause
