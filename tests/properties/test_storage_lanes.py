"""The outbox against a model in a few lines: whatever happens, lanes keep their order."""

import asyncio
import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.delivery import CALLBACK_LASTS, OutboxId, Outgoing, OutState, Stream
from bot.domain.ids import ChatId
from storage.database import Database
from tests.fixtures.worlds import NOW

EVERYBODY = 0
OPEN = (OutState.WAITING, OutState.PENDING, OutState.SENDING)

chats = st.integers(1, 3)
delays = st.integers(0, 20)
steps = st.one_of(
    st.tuples(st.just("add"), chats, st.sampled_from(Stream), delays, st.booleans()),
    st.tuples(st.just("pause"), st.integers(EVERYBODY, 3), delays),
    st.tuples(st.just("pass"), st.integers(1, 90)),
    st.tuples(st.just("take"), st.integers(0, 5)),
    st.tuples(st.just("settle"), st.integers(0, 5), st.sampled_from(["sent", "failed", "retry"])),
    st.tuples(st.just("fulfil"), st.integers(0, 20)),
)


@dataclass
class Row:
    """One call in the model."""

    chat: int
    stream: Stream
    created: datetime
    not_before: datetime | None
    state: OutState


@dataclass
class Model:
    """What the outbox promises, said as simply as possible."""

    now: datetime = NOW
    rows: dict[OutboxId, Row] = field(default_factory=dict)
    pauses: dict[int, datetime] = field(default_factory=dict)

    def heads(self) -> list[OutboxId]:
        seen: set[tuple[int, Stream]] = set()
        heads = []
        for number, row in self.rows.items():
            if row.state not in OPEN:
                continue
            first = (row.chat, row.stream) not in seen
            seen.add((row.chat, row.stream))
            if row.stream is Stream.CALLBACK:
                first = self.now < row.created + CALLBACK_LASTS
            if first and self.sendable(row):
                heads.append(number)
        return heads

    def sendable(self, row: Row) -> bool:
        paused = any(self.pauses.get(at, NOW) > self.now for at in (EVERYBODY, row.chat))
        due = row.not_before is None or row.not_before <= self.now
        return due and not paused and row.state is not OutState.SENDING

    def in_state(self, *states: OutState) -> list[OutboxId]:
        return [number for number, row in self.rows.items() if row.state in states]


class Pair:
    """The outbox and its model, taking the same steps."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.model = Model()

    async def take_step(self, name: str, *details: object) -> None:
        await getattr(self, f"_{name}")(*details)
        now = self.model.now
        heads = await self.database.run(lambda work: work.outbox.heads(now, 1000))
        assert [row.id for row in heads] == self.model.heads()

    async def _add(self, chat: int, stream: Stream, delay: int, waits: bool) -> None:
        at = self.model.now
        not_before = at + timedelta(seconds=delay) if delay or waits else None
        call = Outgoing(
            chat_id=ChatId(chat), method="m", stream=stream, not_before=not_before, waits=waits
        )
        number = await self.database.run(lambda work: work.outbox.add(call, at))
        state = OutState.WAITING if waits else OutState.PENDING
        self.model.rows[number] = Row(chat, stream, at, not_before, state)

    async def _pause(self, chat: int, delay: int) -> None:
        until = self.model.now + timedelta(seconds=delay)
        if chat == EVERYBODY:
            await self.database.run(lambda work: work.outbox.pause_all(until))
        else:
            await self.database.run(lambda work: work.outbox.pause_chat(ChatId(chat), until))
        self.model.pauses[chat] = max(until, self.model.pauses.get(chat, NOW))

    async def _pass(self, seconds: int) -> None:
        self.model.now += timedelta(seconds=seconds)

    async def _take(self, which: int) -> None:
        for number in self.model.heads()[which : which + 1]:
            await self.database.run(lambda work: work.outbox.sending([number], self.model.now))  # noqa: B023  # awaited at once
            self.model.rows[number].state = OutState.SENDING

    async def _settle(self, which: int, outcome: str) -> None:
        at = self.model.now
        for number in self.model.in_state(OutState.SENDING)[which : which + 1]:
            row = self.model.rows[number]
            if outcome == "retry":
                row.state, row.not_before = OutState.PENDING, at + timedelta(seconds=5)
                again = row.not_before
                await self.database.run(lambda work: work.outbox.retry(number, again, "x"))  # noqa: B023  # awaited at once
            elif outcome == "failed":
                row.state = OutState.FAILED
                await self.database.run(lambda work: work.outbox.failed(number, "x", at))  # noqa: B023  # awaited at once
            else:
                row.state = OutState.SENT
                await self.database.run(lambda work: work.outbox.sent(number, 7, at))  # noqa: B023  # awaited at once

    async def _fulfil(self, which: int) -> None:
        for number in list(self.model.rows)[which : which + 1]:
            row = self.model.rows[number]
            done = await self.database.run(lambda work: work.outbox.fulfil(number, {}))  # noqa: B023  # awaited at once
            assert done == (row.state in {OutState.WAITING, OutState.PENDING})
            if row.state is OutState.WAITING:
                row.state, row.not_before = OutState.PENDING, None


async def walk(url: str, taken: list[tuple[object, ...]]) -> None:
    database = await Database.open(url)
    pair = Pair(database)
    try:
        for name, *details in taken:
            await pair.take_step(str(name), *details)
    finally:
        await database.close()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(steps, max_size=25))
def test_the_outbox_offers_what_its_model_offers(
    sqlite_template: Path, taken: list[tuple[object, ...]]
) -> None:
    """After every step, the sendable heads are those of the model, in the same order."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "klimapuente.db"
        shutil.copyfile(sqlite_template, file)
        asyncio.run(walk(f"sqlite+aiosqlite:///{file}", taken))
