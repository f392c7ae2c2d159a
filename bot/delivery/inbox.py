"""From the inbox table to the handlers: lanes side by side, each in order."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.delivery.backoff import Backoff, Chance
from bot.delivery.lanes import Lanes
from bot.delivery.outages import Outage
from bot.delivery.waiting import wait_for
from bot.domain.delivery import InboxRow
from storage.database import Database
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Room:
    """How many updates are held in memory, and how many are read at once."""

    loaded: int = 500
    page: int = 100


class Inbox:
    """Loads stored updates in the order they came and runs their lanes.

    At start it takes up what was left. Later updates are looked for when `wake` is called.
    """

    def __init__(
        self,
        database: Database,
        handle: Callable[[InboxRow, asyncio.Event], Awaitable[bool]],
        chance: Chance,
        room: Room | None = None,
    ) -> None:
        self._database = database
        self._handle = handle
        self._chance = chance
        self._room = room or Room()
        self._lanes = Lanes()
        self._last_id = 0
        self._full = False
        self._woken = asyncio.Event()
        self._stopping = asyncio.Event()
        self._outage = Outage("inbox_reading")

    def wake(self) -> None:
        """Say that new updates are stored."""
        self._woken.set()

    def stop(self) -> None:
        """Let `run` end once the updates now being handled are done; the rest stays stored."""
        self._stopping.set()
        self._woken.set()

    async def run(self) -> None:
        """Handle updates until stopped."""
        async with asyncio.TaskGroup() as lanes:
            while not self._stopping.is_set():
                self._woken.clear()
                if not await self._load(lanes):
                    await self._woken.wait()

    async def _load(self, running: asyncio.TaskGroup) -> bool:
        """Load a page if there is room; tell whether to look again at once."""
        self._full = len(self._lanes) + self._room.page > self._room.loaded
        if self._full:
            return False
        try:
            rows = await self._database.read(self._next_page)
        except Exception as error:  # noqa: BLE001  # the updates are stored; look again
            self._outage.failed(type(error).__name__)
            pause = Backoff(most=timedelta(seconds=10)).after(self._outage.failures, self._chance())
            await wait_for(self._stopping, pause)
            return True
        self._outage.worked()
        for row, lane in rows:
            self._last_id = row.id
            if new := self._lanes.add(row, lane):
                running.create_task(self._run(new))
        return len(rows) == self._room.page

    async def _next_page(self, work: UnitOfWork) -> list[tuple[InboxRow, str]]:
        rows = await work.inbox.pending(self._room.page, after_id=self._last_id)
        lanes = await work.inbox.lanes_of(row.chat_id for row in rows)
        return [(row, lanes[row.chat_id]) for row in rows]

    async def _run(self, lane: str) -> None:
        """Handle a lane until it is empty or the inbox stops."""
        while (row := self._lanes.head(lane)) is not None and not self._stopping.is_set():
            if not await self._handle(row, self._stopping):
                return
            self._lanes.remove_head(lane)
            if self._full:
                self._woken.set()
