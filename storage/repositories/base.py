"""What repositories share: running statements and turning rows into values and back."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from sqlalchemy import Executable, RowMapping, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class Repository:
    """Runs statements on the connection of one unit of work."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def _all(self, statement: Executable) -> Sequence[RowMapping]:
        return (await self._connection.execute(statement)).mappings().all()

    async def _first(self, statement: Executable) -> RowMapping | None:
        return (await self._connection.execute(statement)).mappings().first()

    async def _value(self, statement: Executable) -> Any:
        return (await self._connection.execute(statement)).scalar()

    async def _change(self, statement: Executable) -> int:
        return (await self._connection.execute(statement)).rowcount

    def _insert(self, table: Table) -> sqlite.Insert | postgresql.Insert:
        """Begin an INSERT that may say what to do about a conflict."""
        if self._connection.dialect.name == "sqlite":
            return sqlite.insert(table)
        return postgresql.insert(table)

    async def _put(self, table: Table, row: Mapping[str, Any]) -> None:
        """Insert the row, or replace the one with the same primary key."""
        insert = self._insert(table).values(**row)
        key = [column.name for column in table.primary_key]
        rest = {name: insert.excluded[name] for name in row if name not in key}
        await self._change(insert.on_conflict_do_update(index_elements=key, set_=rest))


def row_of(value: "DataclassInstance", *without: str) -> dict[str, Any]:
    """Take a value apart; its fields are named like the columns."""
    return {
        field.name: getattr(value, field.name)
        for field in fields(value)
        if field.name not in without
    }
