"""The wall between partnerships: every statement about their rows is made here."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar

from sqlalchemy import ColumnElement, RowMapping, Select, Table, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.ids import PartnershipId
from storage.errors import ForeignPartnership, NotStored
from storage.repositories.base import Repository

Where = ColumnElement[bool]


class Owned(Protocol):
    """A value that says whose it is."""

    @property
    def partnership_id(self) -> PartnershipId:
        """The partnership the value belongs to."""


V = TypeVar("V", bound=Owned)


class TenantRepository(Repository):
    """A repository opened for one partnership; it cannot name another."""

    def __init__(self, connection: AsyncConnection, partnership_id: PartnershipId) -> None:
        super().__init__(connection)
        self._partnership_id = partnership_id

    def _mine(self, table: Table) -> Where:
        return table.c.partnership_id == self._partnership_id

    def _own(self, value: V) -> V:
        """Return the value; raise ForeignPartnership if it belongs to another partnership."""
        if value.partnership_id != self._partnership_id:
            raise ForeignPartnership(type(value).__name__)
        return value

    def _select(self, table: Table, *where: Where) -> Select[Any]:
        return select(table).where(self._mine(table), *where)

    async def _rows(self, table: Table, *where: Where) -> Sequence[RowMapping]:
        return await self._all(self._select(table, *where))

    async def _row(self, table: Table, *where: Where) -> RowMapping | None:
        return await self._first(self._select(table, *where))

    async def _add(self, table: Table, row: Mapping[str, Any]) -> None:
        await self._change(insert(table).values(self._marked(row)))

    async def _add_counted(self, table: Table, row: Mapping[str, Any]) -> int:
        """Insert a row whose id the database gives; return the id."""
        statement = insert(table).values(self._marked(row)).returning(table.c.id)
        number: int = await self._value(statement)
        return number

    async def _put_mine(self, table: Table, row: Mapping[str, Any]) -> None:
        """Insert or replace; the primary key of such tables begins with the partnership."""
        await self._put(table, self._marked(row))

    async def _update(self, table: Table, row: Mapping[str, Any], *where: Where) -> int:
        return await self._change(update(table).where(self._mine(table), *where).values(**row))

    async def _update_one(self, table: Table, row: Mapping[str, Any], *where: Where) -> None:
        """Change exactly one row; raise NotStored if there is none."""
        if await self._update(table, row, *where) != 1:
            raise NotStored(table.name)

    async def _delete(self, table: Table, *where: Where) -> int:
        return await self._change(delete(table).where(self._mine(table), *where))

    def _marked(self, row: Mapping[str, Any]) -> dict[str, Any]:
        return {**row, "partnership_id": self._partnership_id}
