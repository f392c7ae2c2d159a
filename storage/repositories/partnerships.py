from datetime import date, datetime

from sqlalchemy import insert, select

from bot.domain.ids import PartnershipId
from bot.domain.partnership import Partnership
from storage.errors import NotStored
from storage.repositories.base import Repository
from storage.tables.people import partnerships


class Partnerships(Repository):
    """All partnerships this bot serves."""

    async def add(
        self,
        name: str,
        phase_start: date | None,
        phase_end: date | None,
        founded_at: datetime,
    ) -> Partnership:
        """Found a partnership."""
        row = {
            "name": name,
            "phase_start": phase_start,
            "phase_end": phase_end,
            "founded_at": founded_at,
        }
        number = await self._value(insert(partnerships).values(**row).returning(partnerships.c.id))
        return await self.get(PartnershipId(number))

    async def get(self, partnership_id: PartnershipId) -> Partnership:
        """Raise NotStored if there is none."""
        row = await self._first(select(partnerships).where(partnerships.c.id == partnership_id))
        if row is None:
            raise NotStored(partnerships.name)
        return Partnership(**row)

    async def all(self) -> list[Partnership]:
        """Return all of them, oldest first."""
        return [
            Partnership(**row)
            for row in await self._all(select(partnerships).order_by(partnerships.c.id))
        ]
