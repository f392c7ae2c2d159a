"""Asking for translations: one for each language, however many teams read it."""

from datetime import datetime

from bot.domain.delivery import JobKind
from bot.domain.languages import Language
from bot.domain.relay import RelayMessage
from storage.unit_of_work import UnitOfWork


class Wanted:
    """Collects the copies that want a translation of one message."""

    def __init__(self, message: RelayMessage) -> None:
        self._message = message
        self._copies: dict[Language, int] = {}

    def add(self, language: Language, copy_id: int) -> None:
        """Note a copy that is read in this language."""
        self._copies.setdefault(language, copy_id)

    async def order(self, work: UnitOfWork, now: datetime) -> None:
        """Store one job for each language; it names one of the copies."""
        for copy_id in self._copies.values():
            data = {"copy": copy_id, "hash": self._message.content_hash}
            await work.jobs.add(self._message.partnership_id, JobKind.RELAY, data, now)
