from collections.abc import Awaitable, Callable, Collection

from bot.domain.delivery import OutState
from bot.domain.ids import UserId
from bot.domain.status import BotStatus, Machine, OnlyOperators, Queue
from storage.unit_of_work import UnitOfWork

_WAITING = (OutState.WAITING, OutState.PENDING, OutState.SENDING)


class ReportStatus:
    """Tell the operators how the bot is doing; `machine` looks at the running process."""

    def __init__(
        self, operators: Collection[int], machine: Callable[[], Awaitable[Machine]]
    ) -> None:
        self._operators = frozenset(operators)
        self._machine = machine

    async def __call__(self, work: UnitOfWork, user: UserId) -> BotStatus:
        """Raise OnlyOperators for anybody else."""
        if user not in self._operators:
            raise OnlyOperators
        inbox = await work.inbox.counts()
        return BotStatus(
            await self._machine(),
            {
                "inbox": Queue(inbox.pending, inbox.dead, inbox.oldest),
                "outbox": await _outbox(work),
                "jobs": await work.jobs.counts(),
            },
        )


async def _outbox(work: UnitOfWork) -> Queue:
    counts = await work.outbox.counts()
    waiting = sum(counts[state] for state in _WAITING)
    return Queue(waiting, counts[OutState.FAILED], await work.outbox.oldest())
