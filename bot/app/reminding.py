"""What each tick of the clock does."""

from collections.abc import Callable

from bot.app.basis import Basis
from bot.domain.ids import TeamId
from bot.services.reminders.remind import Remind


class RemindAll:
    """Says everything that is due, a hundred at a time, so that the writer is never held long.

    `stored` is called after each hundred, for there is something new to send.
    """

    def __init__(self, basis: Basis, stored: Callable[[], None]) -> None:
        self._basis = basis
        self._stored = stored
        self._remind = Remind()

    async def __call__(self) -> None:
        """Go on until nothing more is due now."""
        now = self._basis.clock()
        told: set[TeamId] = set()
        while count := await self._basis.database.run(lambda work: self._remind(work, now, told)):
            self._basis.metrics.reminded(count)
            self._stored()
