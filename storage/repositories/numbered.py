from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy import Table
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.codes import Code, Kind
from bot.domain.errors import UnknownCode
from bot.domain.events import Event
from bot.domain.ids import PartnershipId
from bot.domain.programme import Goal, Measure
from bot.domain.tasks import Task
from storage.repositories.base import row_of
from storage.repositories.tenancy import TenantRepository, Where
from storage.tables.people import counters

V = TypeVar("V", Goal, Measure, Task, Event)


class Numbered(TenantRepository, Generic[V]):
    """Values known by a code; a number is given once and never again, even after deletion."""

    kind: ClassVar[Kind]
    table: ClassVar[Table]
    value: type[V]
    kept_apart: ClassVar[tuple[str, ...]] = ()
    """Fields that live in a table of their own."""

    def __init__(
        self,
        connection: AsyncConnection,
        partnership_id: PartnershipId,
        touched: set[tuple[PartnershipId, Code]],
    ) -> None:
        super().__init__(connection, partnership_id)
        self._touched = touched

    async def add(self, **fields: Any) -> V:
        """Add a value under the next number; `fields` are the others but `partnership_id`."""
        value = self.value(
            partnership_id=self._partnership_id, number=await self._next_number(), **fields
        )
        await self._add(self.table, row_of(value, *self.kept_apart))
        self._touched.add((self._partnership_id, value.code))
        return value

    async def get(self, number: int) -> V:
        """Raise UnknownCode if the partnership has no such number."""
        for value in await self._found(self.table.c.number == number):
            return value
        raise UnknownCode(code=str(Code(self.kind, number)))

    async def all(self) -> list[V]:
        """Return all values by number."""
        return await self._found()

    async def save(self, value: V) -> None:
        """Store a changed value; raise NotStored if it was never added."""
        row = row_of(self._own(value), "partnership_id", "number", *self.kept_apart)
        await self._update_one(self.table, row, self.table.c.number == value.number)
        self._touched.add((self._partnership_id, value.code))

    async def _found(self, *where: Where) -> list[V]:
        statement = self._select(self.table, *where).order_by(self.table.c.number)
        return [self.value(**row) for row in await self._all(statement)]

    async def _next_number(self) -> int:
        first = {"partnership_id": self._partnership_id, "kind": self.kind, "last": 1}
        insert = self._insert(counters).values(**first)
        next_number = insert.on_conflict_do_update(
            index_elements=["partnership_id", "kind"], set_={"last": counters.c.last + 1}
        )
        number: int = await self._value(next_number.returning(counters.c.last))
        return number
