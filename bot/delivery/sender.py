"""From the outbox table to Telegram: claim, send, record; one message per chat at a time."""

import asyncio
import time
from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta

from bot.delivery.attempt import Attempt
from bot.delivery.backoff import Backoff, Chance
from bot.delivery.claiming import Claimed, claim, look, take_up
from bot.delivery.gateway import Calls
from bot.delivery.outages import Outage
from bot.delivery.pacing import Pacer
from bot.delivery.turns import Turns
from bot.delivery.waiting import wait_for
from bot.domain.clock import Clock
from bot.domain.delivery import OutboxId, OutboxRow, Stream
from bot.domain.ids import ChatId
from bot.domain.limits import SendLimits
from bot.logs import logger
from storage.database import Database

AT_ONCE = 32
"""Calls under way at most; each may be repeated after a kill."""
_AGAIN = Backoff(first=timedelta(milliseconds=200), most=timedelta(seconds=10))
_SHORTEST = timedelta(milliseconds=5)
_log = logger(__name__)


class Sender:
    """Sends what the outbox holds, in order per chat and stream, at the allowed pace.

    At least once: a row is marked before its call and settled after it. What a start finds marked
    is sent again, for nobody knows whether it arrived.
    """

    def __init__(
        self,
        database: Database,
        gateway: Calls,
        limits: SendLimits | None,
        clock: Clock,
        chance: Chance,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._clock = clock
        self._chance = chance
        self._steady = steady
        self._pacer = Pacer(limits)
        self._turns = Turns(self._pacer, AT_ONCE)
        self._attempt = Attempt(database, gateway, clock, chance, steady)
        self._woken = asyncio.Event()
        self._stopping = asyncio.Event()
        self._outage = Outage("outbox")
        self._recovered = False
        self._in_doubt: set[OutboxId] = set()

    def wake(self) -> None:
        """Say that there may be something new to send."""
        self._woken.set()

    def stop(self) -> None:
        """Let `run` end once the calls under way are recorded; the rest stays stored."""
        self._stopping.set()
        self._woken.set()

    async def run(self) -> None:
        """Send until stopped."""
        async with asyncio.TaskGroup() as calls:
            while not self._stopping.is_set():
                self._woken.clear()
                await wait_for(self._woken, await self._start(calls))

    async def _start(self, calls: asyncio.TaskGroup) -> timedelta | None:
        """Start what may go now; tell how long until there may be more, None for until woken."""
        try:
            if not self._recovered:
                await self._recover()
            await self._settle_doubts()
            claimed, pause = await self._claim()
        except Exception as error:  # noqa: BLE001  # the rows are stored; look again
            self._outage.failed(type(error).__name__)
            return _AGAIN.after(self._outage.failures, self._chance())
        self._outage.worked()
        for one in claimed:
            calls.create_task(self._send(one))
        return pause

    async def _recover(self) -> None:
        """Take up what the last run left, and keep the pace it began."""
        now, moment = self._clock(), self._steady()
        memory = self._pacer.memory
        left = await self._database.run(lambda work: take_up(work, now, memory))
        for send in left.recent:
            when = moment - max((now - send.at).total_seconds(), 0.0)
            self._pacer.started(when)
            if send.stream is not Stream.CALLBACK:
                self._pacer.ended(send.chat_id, when)
        for row in left.interrupted:
            if row.stream is not Stream.CALLBACK:
                self._pacer.ended(row.chat_id, moment)
        if left.interrupted:
            _log.info("sending.interrupted", number=len(left.interrupted))
        self._recovered = True

    async def _settle_doubts(self) -> None:
        """Put back what we meant to claim when the database broke: it was not sent."""
        doubtful = set(self._in_doubt)
        if doubtful:
            await self._database.run(lambda work: work.outbox.unclaim(doubtful))
            self._in_doubt -= doubtful

    async def _claim(self) -> tuple[list[Claimed], timedelta | None]:
        now = self._clock()
        seen = await self._database.read(lambda work: look(work, now))
        moment = self._steady()
        choice = self._turns.choose(seen.heads, moment)
        crowded = {row.chat_id for row in choice.rows if self._pacer.crowded(row.chat_id, moment)}
        claimed = await self._mark(choice.rows, now, crowded) if choice.rows else []
        waits = [] if choice.more_at is None else [timedelta(seconds=choice.more_at - moment)]
        if seen.next_moment is not None:
            waits.append(seen.next_moment - now)
        return claimed, max(min(waits), _SHORTEST) if waits else None

    async def _mark(
        self, rows: Sequence[OutboxRow], now: datetime, crowded: Collection[ChatId]
    ) -> list[Claimed]:
        """Claim rows; those that could not be claimed give their turn back.

        When this fails the claim may be committed all the same: a database that restarts can
        lose its answer to a commit.
        """
        claimed: list[Claimed] = []
        try:
            claimed = await self._database.run(lambda work: claim(work, rows, now, crowded))
        except Exception:
            self._in_doubt |= {row.id for row in rows}
            raise
        finally:
            taken = {one.row.id for one in claimed}
            for row in rows:
                if row.id not in taken:
                    self._turns.released(row)
                    self._woken.set()
        return claimed

    async def _send(self, claimed: Claimed) -> None:
        try:
            await self._attempt(claimed)
        finally:
            self._turns.ended(claimed.row, self._steady())
            self._woken.set()
