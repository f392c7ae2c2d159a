"""Asking Telegram for updates: store, then confirm; whatever happens, ask again."""

import asyncio
import time
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from telegram.error import Conflict, RetryAfter

from bot.delivery.backoff import Backoff, Chance
from bot.delivery.failures import kind_of, waiting_time
from bot.delivery.gateway import Calls
from bot.delivery.ingest import Ingest
from bot.delivery.outages import Outage
from bot.delivery.updates import ALLOWED_UPDATES
from bot.domain.clock import Clock, Steady

HELD_OPEN = 30
"""Seconds Telegram may hold a request open; it allows 50."""
BREATH = 0.5
"""So many seconds pass at least between requests without result; some servers do not wait."""


class Poller:
    """The long poll. Cancelling its task is always safe: what is not confirmed comes again.

    An offset is sent only to confirm the batch just stored. Once an answer to it was empty there
    is nothing to confirm, and the offset is left out: Telegram then gives its oldest update,
    whatever its number. Kept for ever, an old offset could make Telegram forget updates, because
    after a quiet week numbering starts anywhere (Bot API: Update.update_id; in the server's
    source, TQueue::get forgets what is below the offset).
    """

    def __init__(
        self,
        gateway: Calls,
        ingest: Ingest,
        clock: Clock,
        chance: Chance,
        backoff: Backoff | None = None,
        held_open: int = HELD_OPEN,
        allowed_updates: Sequence[str] = ALLOWED_UPDATES,
        *,
        steady: Steady = time.monotonic,
    ) -> None:
        self._gateway = gateway
        self._ingest = ingest
        self._clock = clock
        self._chance = chance
        self._backoff = backoff or Backoff()
        self._held_open = held_open
        self._steady = steady
        self._allowed_updates = list(allowed_updates)
        self._outage = Outage("polling")
        self._offset: int | None = None
        self.last_answer_at: datetime | None = None
        """When Telegram last answered well (UTC); None before the first time."""

    async def run(self) -> None:
        """Poll until cancelled."""
        while True:
            try:
                await self._poll()
            except Exception as error:  # noqa: BLE001  # nothing may ever stop the poller
                self._outage.failed(kind_of(error))
                await self._answer(error)
            else:
                self._outage.worked()
                self.last_answer_at = self._clock()

    async def _poll(self) -> None:
        parameters: dict[str, Any] = {
            "timeout": self._held_open,
            "allowed_updates": self._allowed_updates,
        }
        if self._offset is not None:
            parameters["offset"] = self._offset
        asked_at = self._steady()
        updates = await self._gateway("getUpdates", parameters, held_open=self._held_open)
        if not isinstance(updates, list):
            raise TypeError("getUpdates gave no list")
        if not updates:
            self._offset = None
            await asyncio.sleep(max(0.0, asked_at + BREATH - self._steady()))
            return
        last = await self._ingest(updates)
        if last is None:
            raise ValueError("no update has an id")
        self._offset = last + 1

    async def _answer(self, error: Exception) -> None:
        """Wait before the next try, or take away the webhook that keeps us from polling."""
        wait = self._backoff.after(self._outage.failures, self._chance())
        if isinstance(error, RetryAfter):
            wait = max(wait, waiting_time(error))
        await asyncio.sleep(wait.total_seconds())
        if isinstance(error, Conflict) and "webhook" in error.message.casefold():
            await self._delete_webhook()

    async def _delete_webhook(self) -> None:
        try:
            await self._gateway("deleteWebhook", {})
        except Exception as error:  # noqa: BLE001  # the next poll fails and tries again
            self._outage.failed(kind_of(error))
