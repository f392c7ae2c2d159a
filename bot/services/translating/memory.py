from bot.domain.clock import Clock
from bot.domain.ids import PartnershipId
from bot.domain.languages import Language
from bot.translation.values import Engine
from storage.database import Database


class StoredMemory:
    """The translation memory of each partnership, kept in the database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

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
        masked_text: str,
        translation: str,
        engine: Engine,
        version: str,
    ) -> None:
        """Remember what an engine answered."""
        tenant = PartnershipId(partnership)
        await self._database.run(
            lambda work: work.within(tenant).memory.put(
                source, target, masked_text, translation, engine, self._clock(), version
            )
        )
