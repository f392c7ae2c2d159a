"""One stored update from its JSON to its committed effects."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from telegram import Bot, Update

from bot.delivery.backoff import Backoff, Chance
from bot.delivery.outages import Outage
from bot.delivery.waiting import wait_for
from bot.domain.clock import Clock
from bot.domain.delivery import InboxRow
from bot.logs import logger
from storage.database import Database
from storage.errors import Closed, GroupFailed
from storage.unit_of_work import UnitOfWork

TRIES = 3
_AT_ONCE = 64
_PREPARING = 15.0
"""Seconds for what must be asked of Telegram before an update can be handled."""
_AGAIN = Backoff(first=timedelta(seconds=1), most=timedelta(seconds=10))
_log = logger(__name__)

Prepared = TypeVar("Prepared")


@dataclass(frozen=True, slots=True)
class Handlers(Generic[Prepared]):
    """What is done with an update; `handle` must not touch the network, `prepare` may."""

    prepare: Callable[[Update], Awaitable[Prepared]]
    handle: Callable[[UnitOfWork, Update, Prepared, datetime], Awaitable[None]]
    on_dead: Callable[[UnitOfWork, InboxRow, str], Awaitable[None]]
    """Told, within the same transaction, of an update given up and of the kind of error."""
    committed: Callable[[], None]
    """Told after each commit, for there may be something to send."""


class HandleRow(Generic[Prepared]):
    """Handles one update in one transaction with its mark `done`; gives up after three tries."""

    def __init__(
        self,
        database: Database,
        bot: Bot,
        handlers: Handlers[Prepared],
        clock: Clock,
        chance: Chance,
        backoff: Backoff = _AGAIN,
    ) -> None:
        self._database = database
        self._bot = bot
        self._handlers = handlers
        self._clock = clock
        self._chance = chance
        self._backoff = backoff
        self._outage = Outage("inbox")
        self._at_once = asyncio.Semaphore(_AT_ONCE)

    async def __call__(self, row: InboxRow, stopping: asyncio.Event) -> bool:
        """Return True when the update is done or dead, False if it must wait for the next start.

        A clock that was set back does not prolong the wait.
        """
        waiting: InboxRow | None = row
        while waiting is not None:
            wait = (waiting.next_try_at or self._clock()) - self._clock()
            if await wait_for(stopping, min(wait, self._backoff.most)):
                return False
            async with self._at_once:
                waiting = await self._try(waiting)
        return True

    async def _try(self, row: InboxRow) -> InboxRow | None:
        """Try once; give the row as it must be tried again, None if it is done or dead."""
        try:
            update = Update.de_json(json.loads(row.raw), self._bot)
        except Exception as error:  # noqa: BLE001  # whatever a malformed update provokes
            _log.error("update.unreadable", inbox_id=row.id, exc_info=error)
            return await self._recorded(row, self._bury(row, "unreadable"))
        try:
            await self._apply(row, update)
        except (GroupFailed, Closed) as error:
            return self._ill(row, error)
        except Exception as error:  # noqa: BLE001  # a handler's fault must not stop the lane
            return await self._failed(row, error)
        return None

    async def _apply(self, row: InboxRow, update: Update) -> None:
        async with asyncio.timeout(_PREPARING):
            prepared = await self._handlers.prepare(update)

        async def work_on(work: UnitOfWork) -> None:
            now = self._clock()
            if await work.inbox.done(row.id, now):
                await self._handlers.handle(work, update, prepared, now)

        await self._database.run(work_on)
        self._outage.worked()
        self._handlers.committed()

    async def _failed(self, row: InboxRow, error: Exception) -> InboxRow | None:
        attempts = row.attempts + 1
        kind = type(error).__name__
        _log.error("update.failed", inbox_id=row.id, attempts=attempts, exc_info=error)
        if attempts >= TRIES:
            return await self._recorded(row, self._bury(row, kind))
        next_try_at = self._clock() + self._backoff.after(attempts, self._chance())

        async def note(work: UnitOfWork) -> None:
            await work.inbox.failed(row.id, kind, next_try_at)

        again = replace(row, attempts=attempts, next_try_at=next_try_at)
        return await self._recorded(row, self._database.run(note), again)

    async def _recorded(
        self, row: InboxRow, recording: Awaitable[None], then: InboxRow | None = None
    ) -> InboxRow | None:
        """Record; if even that fails, the database is ill."""
        try:
            await recording
        except Exception as error:  # noqa: BLE001  # the update stays stored; tried again
            return self._ill(row, error)
        return then

    def _ill(self, row: InboxRow, error: Exception) -> InboxRow:
        """Wait for the database; the try did not count."""
        self._outage.failed(type(error).__name__)
        wait = self._backoff.after(self._outage.failures, self._chance())
        return replace(row, next_try_at=self._clock() + wait)

    async def _bury(self, row: InboxRow, kind: str) -> None:
        async def bury(work: UnitOfWork) -> None:
            await work.inbox.dead(row.id, kind, self._clock())

        async def bury_and_tell(work: UnitOfWork) -> None:
            await bury(work)
            await self._handlers.on_dead(work, row, kind)

        try:
            await self._database.run(bury_and_tell)
        except Exception as error:  # noqa: BLE001  # telling must not keep the lane waiting
            _log.error("update.alarm_failed", inbox_id=row.id, exc_info=error)
            await self._database.run(bury)
        self._handlers.committed()
