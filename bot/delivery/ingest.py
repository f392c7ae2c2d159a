"""Storing what has arrived; both ways in, polling and webhook, end here."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.delivery.updates import read_update
from bot.domain.clock import Clock
from bot.logs import logger
from storage.database import Database
from storage.unit_of_work import UnitOfWork

_log = logger(__name__)


class Ingest:
    """Stores updates; when it returns they are committed and may be confirmed to Telegram.

    An update that is known already is ignored: ids are compared for equality alone, for after a
    week without updates the next one may be smaller (Bot API: Update.update_id).
    """

    def __init__(self, database: Database, clock: Clock, stored: Callable[[], None]) -> None:
        self._database = database
        self._clock = clock
        self._stored = stored

    async def __call__(self, raw_updates: Sequence[Any]) -> int | None:
        """Store the updates and give the id of the last one, None if there was none to store.

        Raise whatever the database raises; then nothing is stored.
        """
        read = [read_update(raw) for raw in raw_updates]
        updates = [update for update in read if update is not None]
        if len(updates) < len(read):
            _log.warning("update.without_id", number=len(read) - len(updates))
        if not updates:
            return None
        batch = [(update.update_id, update.chat_id, update.text) for update in updates]
        now = self._clock()

        async def store(work: UnitOfWork) -> None:
            await work.inbox.add_batch(batch, now)

        await self._database.run(store)
        self._stored()
        return updates[-1].update_id
