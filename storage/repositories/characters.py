from datetime import datetime

from sqlalchemy import select, update

from storage.repositories.tenancy import TenantRepository
from storage.tables.relay import characters_sent


class Characters(TenantRepository):
    """How many characters each engine was sent for a partnership, by month such as `2026-03`."""

    async def count(self, engine: str, month: str, characters: int) -> int:
        """Add to what was sent; return the month's sum."""
        row = {"engine": engine, "month": month, "characters": characters}
        insert = self._insert(characters_sent).values(**self._marked(row))
        key = [column.name for column in characters_sent.primary_key]
        more = {"characters": characters_sent.c.characters + insert.excluded.characters}
        adding = insert.on_conflict_do_update(index_elements=key, set_=more)
        total: int = await self._value(adding.returning(characters_sent.c.characters))
        return total

    async def sent(self, engine: str, month: str) -> int:
        """Tell how many were sent in a month."""
        statement = select(characters_sent.c.characters).where(
            self._mine(characters_sent),
            characters_sent.c.engine == engine,
            characters_sent.c.month == month,
        )
        return int(await self._value(statement) or 0)

    async def told(self, engine: str, month: str, at: datetime) -> bool:
        """Note that the teams are told of a month's budget; False if they were before."""
        statement = update(characters_sent).where(
            self._mine(characters_sent),
            characters_sent.c.engine == engine,
            characters_sent.c.month == month,
            characters_sent.c.told_at.is_(None),
        )
        return await self._change(statement.values(told_at=at)) > 0
