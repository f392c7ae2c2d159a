from collections.abc import Sequence

from bot.domain.clock import Clock
from bot.domain.ids import PartnershipId
from bot.domain.languages import Language
from bot.services.translating.budget import CountCharacters
from bot.translation.ports import Learned
from bot.translation.values import Engine
from storage.database import Database
from storage.unit_of_work import UnitOfWork


class StoredMemory:
    """The translation memory of each partnership, kept in the database."""

    def __init__(self, database: Database, clock: Clock, count: CountCharacters) -> None:
        self._database = database
        self._clock = clock
        self._count = count

    async def get(
        self,
        partnership: int,
        source: Language,
        target: Language,
        masked_text: str,
        version: str,
    ) -> str | None:
        """Return what is remembered for a masked text; None if nothing is."""
        tenant = PartnershipId(partnership)
        return await self._database.read(
            lambda work: work.within(tenant).memory.get(source, target, masked_text, version)
        )

    async def put(
        self,
        partnership: int,
        source: Language,
        target: Language,
        learned: Sequence[Learned],
        engine: Engine,
        sent: int,
    ) -> None:
        """Remember what an engine answered, and count what it was sent, in one transaction."""
        number = PartnershipId(partnership)
        now = self._clock()

        async def store(work: UnitOfWork) -> None:
            memory = work.within(number).memory
            for one in learned:
                text, answer = one.masked_text, one.translation
                await memory.put(source, target, text, answer, engine, now, one.version)
            await self._count(work, number, engine, sent, now)

        await self._database.run(store)
