"""What coordinators settle about a measure after it was added."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.domain.announcements import AnnouncementKind
from bot.domain.cleaning import one_line
from bot.domain.errors import TooLong
from bot.domain.founding import UnknownMember
from bot.domain.ids import MemberId
from bot.domain.picked import PickedDate
from bot.domain.programme import TITLE_LIMIT, ClimateField, Measure
from bot.services.acting import Actor
from bot.services.programme.details import period_of
from bot.services.recording import Record
from storage.unit_of_work import UnitOfWork


class ChangeMeasure:
    """Change one measure; every verb raises OnlyCoordinators, and UnknownCode if it is missing."""

    def __init__(self, record: Record) -> None:
        self._record = record

    async def move(
        self, work: UnitOfWork, actor: Actor, number: int, picked: PickedDate
    ) -> Measure:
        """Give a measure another period, or another last day, and tell the other teams."""
        before = await self._find(work, actor, number)
        owner = await work.within(actor.partnership_id).teams.get(before.team_id)
        start, end = picked.days(owner.zone)
        kept = before.period_start if start is None else start
        if kept is not None and kept > end:
            kept = None
        after = replace(before, period_start=kept, period_end=end)
        if after != before:
            await self._save(work, actor, after, "period")
            moved = AnnouncementKind.MEASURE_MOVED
            details = period_of(after, owner)
            await self._record(work, actor, moved, after.code, after.title, **details)
        return after

    async def postpone(self, work: UnitOfWork, actor: Actor, number: int, days: int) -> Measure:
        """Move a measure's end by days, from its last day or, if that has passed, from today."""
        measure = await self._find(work, actor, number)
        owner = await work.within(actor.partnership_id).teams.get(measure.team_id)
        today = actor.now.astimezone(owner.zone).date()
        last = max(measure.period_end or today, today) + timedelta(days=days)
        return await self.move(work, actor, number, PickedDate(last))

    async def answer_for(
        self, work: UnitOfWork, actor: Actor, number: int, member_id: MemberId
    ) -> Measure:
        """Make a member responsible on their team's side, or nobody if they were.

        Raise UnknownMember if the partnership has no such member.
        """
        measure = await self._find(work, actor, number)
        tenant = work.within(actor.partnership_id)
        members = {member.id: member for member in await tenant.members.all()}
        if member_id not in members:
            raise UnknownMember
        member = members[member_id]
        present = {one.team_id: one.member_id for one in await tenant.responsibles.of(number)}
        if present.get(member.team_id) == member_id:
            await tenant.responsibles.set(number, member.team_id, None)
            return measure
        await tenant.responsibles.set(number, member.team_id, member_id)
        kind, person = AnnouncementKind.RESPONSIBLE_NAMED, member.name
        await self._record(work, actor, kind, measure.code, measure.title, person=person)
        return measure

    async def set_field(
        self, work: UnitOfWork, actor: Actor, number: int, field: ClimateField
    ) -> Measure:
        """Say which of the two great tasks a measure serves, and tell the other teams."""
        before = await self._find(work, actor, number)
        after = replace(before, climate_field=field)
        if after != before:
            await work.within(actor.partnership_id).measures.save(after)
            kind = AnnouncementKind.MEASURE_FIELD
            await self._record(work, actor, kind, after.code, after.title, field=field.value)
        return after

    async def set_resources(
        self, work: UnitOfWork, actor: Actor, number: int, text: str
    ) -> Measure:
        """Note what a measure needs; an empty text clears it. Raise TooLong."""
        return await self._settle(work, actor, number, resources=_note(text))

    async def set_funder(self, work: UnitOfWork, actor: Actor, number: int, text: str) -> Measure:
        """Note who pays for a measure; an empty text clears it. Raise TooLong."""
        return await self._settle(work, actor, number, funder=_note(text))

    async def set_goal(
        self, work: UnitOfWork, actor: Actor, number: int, goal: int | None
    ) -> Measure:
        """Put a measure under a goal, or under none, and tell the other teams.

        Raise UnknownCode if there is no such goal.
        """
        before = await self._find(work, actor, number)
        tenant = work.within(actor.partnership_id)
        chosen = None if goal is None else await tenant.goals.get(goal)
        after = replace(before, goal_number=goal)
        if after != before:
            await tenant.measures.save(after)
            titles = [after.title, *([chosen.title] if chosen else [])]
            code = str(chosen.code) if chosen else ""
            kind = AnnouncementKind.MEASURE_GOAL
            await self._record(work, actor, kind, after.code, *titles, goal=code)
        return after

    async def _settle(self, work: UnitOfWork, actor: Actor, number: int, **fields: Any) -> Measure:
        before = await self._find(work, actor, number)
        after = replace(before, **fields)
        if after != before:
            await self._save(work, actor, after, next(iter(fields)))
        return after

    async def _find(self, work: UnitOfWork, actor: Actor, number: int) -> Measure:
        actor.require_coordinator()
        return await work.within(actor.partnership_id).measures.get(number)

    async def _save(self, work: UnitOfWork, actor: Actor, after: Measure, what: str) -> None:
        tenant = work.within(actor.partnership_id)
        await tenant.measures.save(after)
        await tenant.audit.add(actor.member.id, f"measure-{what}", after.code, actor.now)


def _note(text: str) -> str:
    note = one_line(text)
    if len(note) > TITLE_LIMIT:
        raise TooLong(limit=TITLE_LIMIT)
    return "" if note in {"-", "–", "—"} else note
