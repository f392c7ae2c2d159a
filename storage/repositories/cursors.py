from sqlalchemy import select

from storage.repositories.base import Repository
from storage.tables.delivery import cursors


class Cursors(Repository):
    """Small things to remember by name, such as how far the poller has come."""

    async def get(self, name: str) -> str | None:
        """Return what was remembered."""
        value: str | None = await self._value(select(cursors.c.value).where(cursors.c.name == name))
        return value

    async def set(self, name: str, value: str) -> None:
        """Remember a value."""
        await self._put(cursors, {"name": name, "value": value})
