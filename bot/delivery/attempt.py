"""One claimed row: its call, the judgement of what came of it, and the record."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.delivery.backoff import Backoff, Chance
from bot.delivery.claiming import Claimed
from bot.delivery.gateway import Calls
from bot.delivery.outages import Outage
from bot.delivery.outcomes import Outcome, Refused, Retry, TooFast
from bot.delivery.recording import record
from bot.delivery.sending import send
from bot.delivery.troubles import Blame, Floods
from bot.domain.clock import Clock
from bot.domain.delivery import OutboxRow
from storage.database import Database
from storage.unit_of_work import UnitOfWork

_CALL_AGAIN = Backoff(first=timedelta(seconds=1), most=timedelta(minutes=1))
_RECORD_AGAIN = Backoff(first=timedelta(milliseconds=200), most=timedelta(seconds=10))


class Attempt:
    """Sends a claimed row and records the outcome, however long the database takes for that."""

    def __init__(
        self,
        database: Database,
        gateway: Calls,
        clock: Clock,
        chance: Chance,
        steady: Callable[[], float],
    ) -> None:
        self._database = database
        self._gateway = gateway
        self._clock = clock
        self._chance = chance
        self._steady = steady
        self._blame = Blame()
        self._floods = Floods()
        self._sending = Outage("sending")
        self._recording = Outage("recording")

    async def __call__(self, claimed: Claimed) -> None:
        """Return once the outcome is committed."""
        row = claimed.row
        outcome = await send(self._gateway, row.method, claimed.parameters)
        outcome = self._judged(row, outcome)
        wait = _CALL_AGAIN.after(row.attempts + 1, self._chance())

        async def note(work: UnitOfWork) -> None:
            await record(work, row, outcome, self._clock(), wait)

        while True:
            try:
                await self._database.run(note)
            except Exception as error:  # noqa: BLE001  # it was sent; forgetting would repeat it
                self._recording.failed(type(error).__name__)
                pause = _RECORD_AGAIN.after(self._recording.failures, self._chance())
                await asyncio.sleep(pause.total_seconds())
            else:
                self._recording.worked()
                return

    def _judged(self, row: OutboxRow, outcome: Outcome) -> Outcome:
        """See the outcome in the light of what happens to other calls."""
        if isinstance(outcome, Retry):
            self._sending.failed(outcome.kind)
            given_up = self._blame.failed(row.id)
            return Refused(outcome.kind) if given_up else outcome
        self._sending.worked()
        self._blame.answered(row.id)
        if isinstance(outcome, TooFast) and self._floods.everywhere(row.chat_id, self._steady()):
            return replace(outcome, everywhere=True)
        return outcome
