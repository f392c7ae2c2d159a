"""What is done with a task after it was added."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.announcements import AnnouncementKind
from bot.domain.deadlines import days_later
from bot.domain.founding import UnknownMember
from bot.domain.ids import MemberId
from bot.domain.partnership import Team
from bot.domain.picked import PickedDate
from bot.domain.refusals import AlreadyFinished, NotYours
from bot.domain.tasks import Task, TaskState
from bot.services.acting import Actor
from bot.services.recording import Record
from bot.services.tasks.details import details_of
from storage.unit_of_work import UnitOfWork


class ChangeTask:
    """Change one task and tell the other teams; a change that changes nothing is not told.

    Every verb raises UnknownCode for a task that is not there, and OnlyMembers.
    """

    def __init__(self, record: Record) -> None:
        self._record = record

    async def finish(self, work: UnitOfWork, actor: Actor, numbers: Sequence[int]) -> list[Task]:
        """Mark tasks done; what is done already stays as it was."""
        done = [await self._find(work, actor, number) for number in dict.fromkeys(numbers)]
        return [await self._finish(work, actor, task) for task in done]

    async def reopen(self, work: UnitOfWork, actor: Actor, numbers: Sequence[int]) -> list[Task]:
        """Open tasks again that are done, blocked or taken back."""
        found = [await self._find(work, actor, number) for number in dict.fromkeys(numbers)]
        kind = AnnouncementKind.TASK_REOPENED
        return [
            await self._save(
                work,
                actor,
                task,
                replace(task, state=TaskState.OPEN, done_at=None, done_by=None),
                kind,
            )
            for task in found
        ]

    async def block(self, work: UnitOfWork, actor: Actor, number: int) -> Task:
        """Say that a task cannot go on; raise AlreadyFinished if nothing is to be done any more."""
        task = await self._find_unfinished(work, actor, number)
        changed = replace(task, state=TaskState.BLOCKED)
        return await self._save(work, actor, task, changed, AnnouncementKind.TASK_BLOCKED)

    async def move(self, work: UnitOfWork, actor: Actor, number: int, picked: PickedDate) -> Task:
        """Give a task another due date; a day without time ends in the zone of its own team."""
        task = await self._find_unfinished(work, actor, number)
        team = await work.within(actor.partnership_id).teams.get(task.team_id)
        changed = replace(task, due=picked.due(team.zone), due_has_time=picked.has_time)
        return await self._save(work, actor, task, changed, AnnouncementKind.TASK_MOVED)

    async def postpone(self, work: UnitOfWork, actor: Actor, number: int, days: int) -> Task:
        """Move a task by days, from its due date or, if that has passed, from today."""
        task = await self._find_unfinished(work, actor, number)
        team = await work.within(actor.partnership_id).teams.get(task.team_id)
        changed = replace(task, due=_postponed(task, team, actor.now, days))
        return await self._save(work, actor, task, changed, AnnouncementKind.TASK_MOVED)

    async def assign(
        self, work: UnitOfWork, actor: Actor, number: int, member_id: MemberId
    ) -> Task:
        """Hand a task to a member, or take it from one who has it.

        Raise UnknownMember if the partnership has no such member.
        """
        task = await self._find_unfinished(work, actor, number)
        members = await work.within(actor.partnership_id).members.all()
        if member_id not in {member.id for member in members}:
            raise UnknownMember
        others = tuple(one for one in task.assignees if one != member_id)
        changed = replace(
            task, assignees=others if member_id in task.assignees else (*others, member_id)
        )
        return await self._save(work, actor, task, changed, AnnouncementKind.TASK_ASSIGNED)

    async def drop(self, work: UnitOfWork, actor: Actor, number: int) -> Task:
        """Take a task back; raise NotYours unless the actor added it or coordinates."""
        task = await self._find(work, actor, number)
        if task.created_by != actor.member.id and not actor.member.coordinates:
            raise NotYours(code=str(task.code))
        changed = replace(task, state=TaskState.DROPPED, done_at=None, done_by=None)
        return await self._save(work, actor, task, changed, AnnouncementKind.TASK_DROPPED)

    async def _finish(self, work: UnitOfWork, actor: Actor, task: Task) -> Task:
        if task.state is TaskState.DONE:
            return task
        changed = replace(task, state=TaskState.DONE, done_at=actor.now, done_by=actor.member.id)
        return await self._save(work, actor, task, changed, AnnouncementKind.TASK_DONE)

    async def _find(self, work: UnitOfWork, actor: Actor, number: int) -> Task:
        actor.require_contributor()
        return await work.within(actor.partnership_id).tasks.get(number)

    async def _find_unfinished(self, work: UnitOfWork, actor: Actor, number: int) -> Task:
        task = await self._find(work, actor, number)
        if not task.unfinished:
            raise AlreadyFinished(code=str(task.code))
        return task

    async def _save(
        self, work: UnitOfWork, actor: Actor, before: Task, after: Task, kind: AnnouncementKind
    ) -> Task:
        if after != before:
            tenant = work.within(actor.partnership_id)
            await tenant.tasks.save(after)
            details = await details_of(tenant, after)
            await self._record(work, actor, kind, after.code, after.title, **details)
        return after


def _postponed(task: Task, team: Team, now: datetime, days: int) -> datetime:
    due = task.due or PickedDate(now.astimezone(team.zone).date()).due(team.zone)
    late = (now.astimezone(team.zone).date() - due.astimezone(team.zone).date()).days
    return days_later(due, max(late, 0) + days, team.zone)
