"""Stored updates are handled once, in order within a lane, whatever a handler does."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime

import pytest
from telegram import Update

from bot.delivery.gateway import build_gateway
from bot.delivery.handling import HandleRow, Handlers
from bot.delivery.inbox import Inbox, Room
from bot.delivery.ingest import Ingest
from bot.domain.delivery import InboxRow, Outgoing
from bot.domain.ids import ChatId
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.faults.house import QUICKLY, eventually, now

BOT = build_gateway("1:token", "http://127.0.0.1:1").bot


def written(update_id: int, chat_id: int, text: str) -> dict[str, object]:
    chat = {"id": chat_id, "type": "supergroup", "title": "T"}
    return {
        "update_id": update_id,
        "message": {"message_id": 1, "date": 0, "chat": chat, "text": text},
    }


class Desk:
    """An inbox with a handler that notes what it handles and breaks on demand."""

    def __init__(self, database: Database, room: Room | None = None) -> None:
        self.database = database
        self.room = room
        self.handled: list[str] = []
        self.dead: list[str] = []
        self.tries: list[str] = []
        self.breaks: set[str] = set()
        self.waits: dict[str, asyncio.Event] = {}
        self.most_loaded = 0

    async def store(self, *updates: dict[str, object]) -> None:
        await Ingest(self.database, now, lambda: None)(updates)

    async def prepare(self, update: Update) -> str:
        text = text_of(update)
        if text in self.waits:
            await self.waits[text].wait()
        return text

    async def handle(self, work: UnitOfWork, _: Update, text: str, at: datetime) -> None:
        self.tries.append(text)
        call = Outgoing(chat_id=ChatId(-1), method="send_message", payload={"text": text})
        await work.outbox.add(call, at)
        if text in self.breaks:
            raise LookupError(text)
        self.handled.append(text)

    async def bury(self, work: UnitOfWork, row: InboxRow, kind: str) -> None:
        alarm = Outgoing(chat_id=ChatId(9), method="send_message", payload={"text": kind})
        await work.outbox.add(alarm, now())
        self.dead.append(kind)
        if "no alarm" in row.raw:
            raise RuntimeError("the alarm is broken too")

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Inbox]:
        handlers = Handlers(self.prepare, self.handle, self.bury, lambda: None)
        handle = HandleRow(self.database, BOT, handlers, now, random.random, QUICKLY)
        inbox = Inbox(self.database, self.watched(handle), random.random, self.room)
        self.inbox = inbox
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(inbox.run())
            try:
                yield inbox
            finally:
                inbox.stop()

    def watched(
        self, handle: HandleRow[str]
    ) -> Callable[[InboxRow, asyncio.Event], Awaitable[bool]]:
        async def watch(row: InboxRow, stopping: asyncio.Event) -> bool:
            self.most_loaded = max(self.most_loaded, len(self.inbox._lanes))
            return await handle(row, stopping)

        return watch

    async def said(self) -> list[str]:
        async def heads(work: UnitOfWork) -> list[str]:
            found = [await work.outbox.get(id_) for id_ in range(1, 100)]  # type: ignore[arg-type]  # a test counts
            return [row.payload["text"] for row in found if row is not None]

        return await self.database.read(heads)


def text_of(update: Update) -> str:
    assert update.effective_message is not None
    return update.effective_message.text or ""


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


async def test_what_an_earlier_run_left_is_handled_first_and_in_order(desk: Desk) -> None:
    texts = [f"{number}" for number in range(30)]
    await desk.store(*(written(int(text), -1, text) for text in texts))
    async with desk.open() as inbox:
        await desk.store(written(100, -1, "new"))
        inbox.wake()
        await eventually(lambda: "new" in desk.handled)
    assert desk.handled == [*texts, "new"]


async def test_what_is_done_is_never_done_again(desk: Desk) -> None:
    await desk.store(written(1, -1, "a"), written(2, -2, "b"))
    for _ in range(2):
        async with desk.open():
            await eventually(lambda: len(desk.handled) >= 2)
    await desk.store(written(1, -1, "a"))
    async with desk.open():
        await desk.store(written(3, -1, "c"))
        desk.inbox.wake()
        await eventually(lambda: "c" in desk.handled)
    assert sorted(desk.handled) == ["a", "b", "c"]


async def test_a_slow_lane_holds_up_nobody_else(desk: Desk) -> None:
    desk.waits["slow"] = asyncio.Event()
    await desk.store(written(1, -1, "slow"), written(2, -1, "behind"), written(3, -2, "other"))
    async with desk.open():
        await eventually(lambda: desk.handled == ["other"])
        desk.waits["slow"].set()
        await eventually(lambda: len(desk.handled) == 3)
    assert desk.handled == ["other", "slow", "behind"]


async def test_a_handler_that_breaks_leaves_no_effects_and_is_tried_three_times(
    desk: Desk,
) -> None:
    """Then the update is put aside, the operator is told, and its lane goes on."""
    desk.breaks = {"poison"}
    await desk.store(written(1, -1, "poison"), written(2, -1, "after"))
    async with desk.open():
        await eventually(lambda: desk.handled == ["after"])
    assert desk.tries == ["poison"] * 3 + ["after"]
    assert desk.dead == ["LookupError"]
    assert await desk.said() == ["LookupError", "after"]
    counts = await desk.database.read(lambda work: work.inbox.counts())
    assert (counts.pending, counts.dead) == (0, 1)


async def test_a_fault_that_passes_is_forgiven(desk: Desk) -> None:
    desk.breaks = {"a"}
    await desk.store(written(1, -1, "a"), written(2, -1, "b"))
    async with desk.open():
        await eventually(lambda: desk.tries)
        desk.breaks.clear()
        await eventually(lambda: len(desk.handled) == 2)
    assert desk.handled == ["a", "b"]
    assert desk.dead == []


async def test_a_broken_alarm_does_not_keep_the_lane_waiting(desk: Desk) -> None:
    desk.breaks = {"no alarm"}
    await desk.store(written(1, -1, "no alarm"), written(2, -1, "after"))
    async with desk.open():
        await eventually(lambda: desk.handled == ["after"])
    assert await desk.said() == ["after"]


async def test_a_thousand_stored_updates_are_not_loaded_at_once(database: Database) -> None:
    desk = Desk(database, Room(loaded=40, page=20))
    updates = [written(number, -(number % 7) - 1, f"{number}") for number in range(1000)]
    await desk.store(*updates)
    async with desk.open():
        await eventually(lambda: len(desk.handled) == 1000, within=40)
    assert desk.most_loaded <= 40
    for chat in range(7):
        mine = [int(text) for text in desk.handled if int(text) % 7 == chat]
        assert mine == sorted(mine)


async def test_stopping_finishes_the_update_in_hand_and_leaves_the_rest_stored(
    desk: Desk,
) -> None:
    desk.waits["in hand"] = asyncio.Event()
    await desk.store(written(1, -1, "in hand"), written(2, -1, "later"))
    async with desk.open() as inbox:
        await asyncio.sleep(0.1)
        inbox.stop()
        desk.waits["in hand"].set()
    assert desk.handled == ["in hand"]
    counts = await desk.database.read(lambda work: work.inbox.counts())
    assert counts.pending == 1


async def test_an_ill_database_costs_an_update_no_try(desk: Desk) -> None:
    """Nobody's update may be given up because a disk was full for a while."""
    await desk.store(written(1, -1, "a"))
    run, refusals = desk.database.run, 0

    async def ill(work: Callable[[UnitOfWork], Awaitable[object]]) -> object:
        nonlocal refusals
        refusals += 1
        if refusals <= 12:
            raise OSError("disk full")
        return await run(work)

    desk.database.run = ill  # type: ignore[method-assign, assignment]  # an ill disk
    async with desk.open():
        await eventually(lambda: desk.handled == ["a"])
    assert desk.dead == []
