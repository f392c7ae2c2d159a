"""The tasks that run side by side for as long as the bot does."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from bot.delivery.waiting import wait_for
from bot.logs import logger

_AT_ONCE = timedelta()
_log = logger(__name__)


@dataclass(slots=True)
class Parts:
    """Keeps the tasks; one that ends before it was asked to sets `broken`."""

    broken: asyncio.Event = field(default_factory=asyncio.Event)
    _running: dict[str, asyncio.Task[None]] = field(default_factory=dict)

    def reason(self, name: str) -> str | None:
        """Tell why a part is not at work, None if it is."""
        return None if name in self._running else "has stopped"

    @asynccontextmanager
    async def running(
        self,
        name: str,
        run: Callable[[], Awaitable[None]],
        stop: Callable[[], None] | None = None,
        patience: timedelta = _AT_ONCE,
    ) -> AsyncIterator[None]:
        """Run a part while inside; then ask it to `stop`, and cancel it when patience is over."""
        task = asyncio.create_task(self._watch(name, run), name=name)
        self._running[name] = task
        try:
            yield
        finally:
            self._running.pop(name, None)
            if stop is not None:
                stop()
                await asyncio.wait({task}, timeout=patience.total_seconds())
            task.cancel()
            await asyncio.wait({task})

    async def _watch(self, name: str, run: Callable[[], Awaitable[None]]) -> None:
        """Wait for the end, and see whether it was wanted."""
        try:
            await run()
        except Exception:  # noqa: BLE001 - whatever it was, the others are stopped in order
            _log.exception("part.broke", part=name)
        finally:
            if name in self._running:
                del self._running[name]
                self.broken.set()


async def first_of(*events: asyncio.Event) -> None:
    """Wait until one of the events is set."""
    waits = [asyncio.create_task(wait_for(event, None)) for event in events]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
