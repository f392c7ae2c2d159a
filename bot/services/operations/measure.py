"""How full the queues are."""

from datetime import datetime, timedelta

from bot.domain.clock import Clock
from bot.metrics import Metrics
from storage.database import Database


class MeasureQueues:
    """Writes the length and the lag of inbox and outbox into the metrics."""

    def __init__(self, database: Database, metrics: Metrics, clock: Clock) -> None:
        self._database = database
        self._metrics = metrics
        self._clock = clock

    async def __call__(self) -> None:
        """Measure now."""
        now = self._clock()
        inbox = await self._database.read(lambda work: work.inbox.counts())
        outbox = await self._database.read(lambda work: work.outbox.counts())
        rows = {"pending": inbox.pending, "dead": inbox.dead}
        self._metrics.queue("inbox", rows, _since(inbox.oldest, now))
        states = {state.value: count for state, count in outbox.items()}
        oldest = await self._database.read(lambda work: work.outbox.oldest())
        self._metrics.queue("outbox", states, _since(oldest, now))


def _since(moment: datetime | None, now: datetime) -> timedelta:
    return now - moment if moment is not None else timedelta()
