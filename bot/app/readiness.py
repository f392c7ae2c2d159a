"""What /readyz asks."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta

from bot.app.basis import Basis
from bot.app.parts import Parts
from bot.delivery.poller import Poller
from bot.health import Check

SILENCE = timedelta(seconds=100)
"""Three long polls; Telegram answers each within half a minute, if only to say "nothing"."""


class Readiness:
    """Tells whether updates can come in, be stored, and be answered.

    `poller` is None with a webhook.
    """

    def __init__(
        self, basis: Basis, parts: Parts, listens: asyncio.Event, poller: Poller | None
    ) -> None:
        self._basis = basis
        self._parts = parts
        self._listens = listens
        self._poller = poller
        self._begun = basis.clock()

    def checks(self) -> Mapping[str, Check]:
        """Give the checks by name."""
        return {
            "database": self._database,
            "telegram": self._telegram,
            "updates": self._part("updates"),
            "sending": self._part("sender"),
        }

    async def _database(self) -> str | None:
        await self._basis.database.read(lambda work: work.cursors.get("readiness"))
        return None

    async def _telegram(self) -> str | None:
        if not self._listens.is_set():
            return "has not answered yet"
        if self._poller is None:
            return None
        silence = self._basis.clock() - (self._poller.last_answer_at or self._begun)
        return None if silence < SILENCE else f"silent for {silence.total_seconds():.0f} s"

    def _part(self, name: str) -> Check:
        async def check() -> str | None:
            return self._parts.reason(name)

        return check
