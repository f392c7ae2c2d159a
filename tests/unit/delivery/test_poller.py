"""The poller asks as often as it must, and no more."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.delivery.ingest import Ingest
from bot.delivery.poller import BREATH, Poller
from bot.domain.clock import system_clock
from storage.database import Database


class Hasty:
    """A server that answers at once that there is nothing, however long it may wait."""

    def __init__(self) -> None:
        self.asked = 0

    async def __call__(
        self, method: str, parameters: Mapping[str, Any], held_open: float = 0
    ) -> Any:
        """Count, and let the others work for a moment."""
        del method, parameters, held_open
        self.asked += 1
        await asyncio.sleep(0)
        return []


async def asked_in(database: Database, *, passing: float) -> int:
    """Give how often is asked in three fifths of a breath, if each look at the clock adds time."""
    server, looks = Hasty(), 0

    def steady() -> float:
        nonlocal looks
        looks += 1
        return looks * passing

    ingest = Ingest(database, system_clock, lambda: None)
    poller = Poller(server, ingest, system_clock, lambda: 0.5, steady=steady)
    task = asyncio.create_task(poller.run())
    await asyncio.wait({task}, timeout=timedelta(seconds=BREATH * 0.6).total_seconds())
    task.cancel()
    await asyncio.wait({task})
    return server.asked


async def test_a_server_that_does_not_wait_is_not_asked_at_once_again(database: Database) -> None:
    assert await asked_in(database, passing=0) == 1


async def test_a_server_that_waited_is_asked_at_once_again(database: Database) -> None:
    assert await asked_in(database, passing=BREATH) > 1
