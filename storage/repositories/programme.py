from typing import Any

from bot.domain.codes import Kind
from bot.domain.ids import MemberId, TeamId
from bot.domain.programme import Goal, Measure, MeasureUpdate, Responsible
from storage.repositories.base import row_of
from storage.repositories.numbered import Numbered
from storage.repositories.tenancy import TenantRepository, Where
from storage.tables import programme as tables

_UPDATES = tables.measure_updates
_RESPONSIBLES = tables.responsibles


class Goals(Numbered[Goal]):
    """The partnership's goals."""

    kind = Kind.GOAL
    table = tables.goals
    value = Goal

    async def remove(self, number: int) -> None:
        """Delete a goal that no measure belongs to; its number is never given again."""
        await self._delete(tables.goals, tables.goals.c.number == number)


class Measures(Numbered[Measure]):
    """The partnership's measures."""

    kind = Kind.MEASURE
    table = tables.measures
    value = Measure


class Responsibles(TenantRepository):
    """Who answers for which measure; one member per team."""

    async def of(self, measure_number: int) -> list[Responsible]:
        """Return one measure's responsible members, by team."""
        return await self._found(_RESPONSIBLES.c.measure_number == measure_number)

    async def all(self) -> list[Responsible]:
        """Return all of them, by measure and team."""
        return await self._found()

    async def set(self, measure_number: int, team_id: TeamId, member_id: MemberId | None) -> None:
        """Make a member responsible in a team, in place of anyone before; None for nobody."""
        key = {"measure_number": measure_number, "team_id": team_id}
        if member_id is None:
            await self._delete(
                _RESPONSIBLES,
                _RESPONSIBLES.c.measure_number == measure_number,
                _RESPONSIBLES.c.team_id == team_id,
            )
        else:
            await self._put_mine(_RESPONSIBLES, {**key, "member_id": member_id})

    async def _found(self, *where: Where) -> list[Responsible]:
        order = (_RESPONSIBLES.c.measure_number, _RESPONSIBLES.c.team_id)
        statement = self._select(_RESPONSIBLES, *where).order_by(*order)
        return [Responsible(**row) for row in await self._all(statement)]


class MeasureUpdates(TenantRepository):
    """The journal of the measures."""

    async def add(self, **fields: Any) -> MeasureUpdate:
        """Add an entry; `fields` are those of MeasureUpdate but `id` and `partnership_id`."""
        entry = MeasureUpdate(id=0, partnership_id=self._partnership_id, **fields)
        number = await self._add_counted(_UPDATES, row_of(entry, "id"))
        return MeasureUpdate(id=number, partnership_id=self._partnership_id, **fields)

    async def of(self, measure_number: int, limit: int) -> list[MeasureUpdate]:
        """Return one measure's entries, newest first."""
        return await self._newest(limit, _UPDATES.c.measure_number == measure_number)

    async def newest(self, limit: int) -> list[MeasureUpdate]:
        """Return the partnership's newest entries, newest first."""
        return await self._newest(limit)

    async def _newest(self, limit: int, *where: Where) -> list[MeasureUpdate]:
        statement = self._select(_UPDATES, *where).order_by(_UPDATES.c.id.desc()).limit(limit)
        return [MeasureUpdate(**row) for row in await self._all(statement)]
