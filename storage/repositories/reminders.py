from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import RowMapping, select

from bot.domain.codes import Code
from bot.domain.ids import MemberId, TeamId
from bot.domain.reminders import PlannedReminder, Step
from storage.repositories.base import Repository
from storage.repositories.tenancy import TenantRepository
from storage.tables.programme import audit_log, planned_reminders


class DueReminders(Repository):
    """What is to be said by now, in all partnerships."""

    async def due(self, now: datetime, limit: int) -> list[PlannedReminder]:
        """Return at most `limit` reminders, those of one team together, newest step first."""
        columns = planned_reminders.c
        statement = (
            select(planned_reminders)
            .where(columns.at <= now)
            .order_by(columns.partnership_id, columns.team_id, columns.code, columns.at.desc())
            .limit(limit)
        )
        return [_planned(row) for row in await self._all(statement)]


class Reminders(TenantRepository):
    """The reminders planned for a partnership's items."""

    async def plan(
        self, code: Code, team_id: TeamId, steps: Sequence[Step], refers_to: datetime
    ) -> None:
        """Add steps for one item and team."""
        for step in steps:
            row = {
                "code": str(code),
                "team_id": team_id,
                "kind": step.kind,
                "days": step.days,
                "at": step.at,
                "refers_to": refers_to,
            }
            await self._add(planned_reminders, row)

    async def drop(self, code: Code) -> None:
        """Forget everything planned for an item."""
        await self._delete(planned_reminders, planned_reminders.c.code == str(code))

    async def said(self, code: Code, team_id: TeamId, now: datetime) -> None:
        """Forget what was planned up to now for an item and team: it has been said."""
        await self._delete(
            planned_reminders,
            planned_reminders.c.code == str(code),
            planned_reminders.c.team_id == team_id,
            planned_reminders.c.at <= now,
        )

    async def of(self, code: Code) -> list[PlannedReminder]:
        """Return what is planned for an item, soonest first."""
        mine = self._select(planned_reminders, planned_reminders.c.code == str(code))
        return [_planned(row) for row in await self._all(mine.order_by(planned_reminders.c.at))]


class Audit(TenantRepository):
    """Who changed what, without texts."""

    async def add(
        self, member_id: MemberId | None, action: str, code: Code | str | None, at: datetime
    ) -> None:
        """Record an action; `code` names what it changed."""
        row = {
            "member_id": member_id,
            "action": action,
            "code": None if code is None else str(code),
            "at": at,
        }
        await self._add(audit_log, row)


def _planned(row: RowMapping) -> PlannedReminder:
    return PlannedReminder(
        row["id"],
        row["partnership_id"],
        Code.read(row["code"]),
        row["team_id"],
        Step(row["kind"], row["days"], row["at"]),
        row["refers_to"],
    )
