from dataclasses import dataclass

from bot.domain.announcements import AnnouncementKind
from bot.domain.cleaning import title_text
from bot.domain.dates.model import Understood
from bot.domain.picked import PickedDate
from bot.domain.programme import TITLE_LIMIT
from bot.domain.task_line import TaskLine
from bot.domain.tasks import Task
from bot.services.acting import Actor
from bot.services.programme.wording import Wording
from bot.services.recording import Record
from bot.services.tasks.details import details_of
from bot.services.tasks.people import find_people
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class TaskAdded:
    """A new task; `unknown` are people mentioned whom the partnership does not know."""

    task: Task
    unknown: tuple[str, ...]


class AddTask:
    """Add a task as a line of text describes it, and tell the other teams."""

    def __init__(self, wording: Wording, record: Record) -> None:
        self._wording = wording
        self._record = record

    async def __call__(self, work: UnitOfWork, actor: Actor, line: TaskLine) -> TaskAdded:
        """Raise OnlyMembers, NotText, TooLong, or UnknownCode for a measure that is not there.

        A date that has to be asked back leaves the task without one.
        """
        actor.require_contributor()
        tenant = work.within(actor.partnership_id)
        title = title_text(line.title, TITLE_LIMIT)
        if line.measure is not None:
            await tenant.measures.get(line.measure)
        people, unknown = await find_people(tenant, line.people)
        picked = PickedDate.of(line.date) if isinstance(line.date, Understood) else None
        task = await tenant.tasks.add(
            title=await self._wording(tenant, actor, title),
            team_id=actor.team.id,
            created_by=actor.member.id,
            created_at=actor.now,
            assignees=tuple(member.id for member in people),
            due=picked.due(actor.team.zone) if picked else None,
            due_has_time=picked.has_time if picked else False,
            measure_number=line.measure,
        )
        details = await details_of(tenant, task)
        added = AnnouncementKind.TASK_ADDED
        await self._record(work, actor, added, task.code, task.title, **details)
        return TaskAdded(task, tuple(unknown))
