"""getUpdates: waits for updates and throws out whoever waited before (Client.cpp)."""

import asyncio
from dataclasses import dataclass, field
from typing import Final

from bot.playground.server.arguments import Arguments
from bot.playground.server.bots import Bot
from bot.playground.server.errors import ApiError, conflict
from bot.playground.server.faults import Faults
from bot.playground.server.methods.updates import allowed_updates
from bot.playground.server.values import Json
from bot.playground.server.world import World

MAX_WAIT: Final = 50
_REPEATED_WAIT: Final = 3
_HASTY: Final = 0.5
_WEBHOOK_ACTIVE: Final = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
_OTHER_POLLER: Final = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)


@dataclass(slots=True)
class _Poller:
    """What is remembered of a bot's last getUpdates."""

    turn: int = 0
    offset: int = 0
    started: float = -10.0
    conflict_at: float = -10.0
    wake: asyncio.Event = field(default_factory=asyncio.Event)


class Polling:
    """Serves getUpdates for all bots; times of waiting are real, expiry is the world's."""

    def __init__(self, world: World, faults: Faults) -> None:
        self._world = world
        self._faults = faults
        self._pollers: dict[int, _Poller] = {}
        self._closing = False
        world.listeners.append(self.wake)

    def wake(self) -> None:
        """Let everyone who waits look again."""
        for poller in self._pollers.values():
            poller.wake.set()

    def close(self) -> None:
        """Answer everyone who waits."""
        self._closing = True
        self._world.listeners.remove(self.wake)
        self.wake()

    async def get_updates(self, bot: Bot, args: Arguments) -> list[Json]:
        """Give the next updates, waiting up to `timeout` seconds; raise ApiError 409."""
        poller = self._pollers.setdefault(bot.id, _Poller())
        try:
            return await self._serve(bot, args, poller)
        except ApiError:
            await self._delay_conflict(poller)
            raise

    async def _serve(self, bot: Bot, args: Arguments, poller: _Poller) -> list[Json]:
        if bot.webhook.url:
            raise conflict(_WEBHOOK_ACTIVE)
        offset = args.integer("offset")
        limit = args.clamped("limit", 100, 1, 100)
        timeout = args.clamped("timeout", 0, 0, MAX_WAIT)
        bot.queue.allow(allowed_updates(args))
        now = asyncio.get_running_loop().time()
        if offset == poller.offset and now < poller.started + _REPEATED_WAIT:
            timeout = max(timeout, _REPEATED_WAIT)
            limit = 1 if now < poller.started + _HASTY else limit
        poller.offset, poller.started = offset, now
        batch = self._take(bot, offset, limit)
        if batch or not timeout:
            return batch
        return await self._wait(bot, poller, offset, limit, now + timeout)

    async def _wait(
        self, bot: Bot, poller: _Poller, offset: int, limit: int, deadline: float
    ) -> list[Json]:
        poller.turn += 1
        turn = poller.turn
        poller.wake.set()
        while True:
            poller.wake.clear()
            batch = self._take(bot, max(offset, 0), limit)
            if batch or self._closing:
                return batch
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0 or not await _woken(poller.wake, left):
                return []
            if poller.turn != turn:
                poller.wake.set()
                raise conflict(_OTHER_POLLER)
            if bot.webhook.url:
                raise conflict("terminated by setWebhook request")

    def _take(self, bot: Bot, offset: int, limit: int) -> list[Json]:
        batch = bot.queue.fetch(offset, limit, self._world.now)
        return [update.to_json() for update in [*self._faults.repeated(bot), *batch]]

    async def _delay_conflict(self, poller: _Poller) -> None:
        now = asyncio.get_running_loop().time()
        if now >= poller.conflict_at:
            poller.conflict_at = now + _REPEATED_WAIT
        else:
            await asyncio.sleep(_REPEATED_WAIT)


async def _woken(event: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True
