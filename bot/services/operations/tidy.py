"""Forgetting what is no longer needed, once a day."""

from datetime import datetime, timedelta

from bot.domain.clock import Clock
from bot.domain.ids import PartnershipId
from bot.domain.relay import BY_A_PERSON
from storage.database import Database
from storage.unit_of_work import UnitOfWork

REPETITIONS = timedelta(days=3)
"""Telegram repeats an update for up to 24 hours; by then its number must still be known."""


class Tidy:
    """Deletes handled updates, settled calls, and the texts of messages older than `keep`."""

    def __init__(self, database: Database, clock: Clock, keep: timedelta) -> None:
        self._database = database
        self._clock = clock
        self._keep = keep

    async def __call__(self) -> None:
        """Tidy up; partnership by partnership, so that nobody waits long for the writer."""
        now = self._clock()
        old = now - self._keep
        await self._database.run(lambda work: _queues(work, now, old))
        for partnership in await self._database.read(lambda work: work.partnerships.all()):
            await self._forget_texts(partnership.id, old)

    async def _forget_texts(self, partnership_id: PartnershipId, old: datetime) -> None:
        """Forget messages, and what engines made of them; what people put right is for good."""
        await self._database.run(lambda work: work.within(partnership_id).relay.prune(old))
        await self._database.run(
            lambda work: work.within(partnership_id).memory.prune(old, keep=[BY_A_PERSON])
        )


async def _queues(work: UnitOfWork, now: datetime, old: datetime) -> None:
    await work.inbox.prune(max(now - REPETITIONS, old))
    await work.outbox.drop_stale_answers(now)
    await work.outbox.prune(old)
    await work.jobs.prune(old)
