"""Asking for translations: one for each language, however many teams read it."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.delivery import JobKind, OutboxId
from bot.domain.languages import Language
from bot.domain.relay import RelayMessage
from storage.unit_of_work import UnitOfWork


class Wanted:
    """Collects the copies that want a translation of one message."""

    def __init__(self, message: RelayMessage) -> None:
        self._message = message
        self._copies: dict[Language, dict[str, list[OutboxId]]] = {}

    def add(self, language: Language, copy_id: int, waiting: Sequence[OutboxId]) -> None:
        """Note a copy and the rows that wait for its translation."""
        self._copies.setdefault(language, {})[str(copy_id)] = list(waiting)

    async def order(self, work: UnitOfWork, now: datetime) -> None:
        """Store one job for each language; it names one of the copies, and the rows of all."""
        for copies in self._copies.values():
            data = {
                "copy": int(next(iter(copies))),
                "hash": self._message.content_hash,
                "rows": copies,
            }
            await work.jobs.add(self._message.partnership_id, JobKind.RELAY, data, now)
