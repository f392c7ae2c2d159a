from datetime import UTC, datetime

from bot.domain.snapshot import Setting
from bot.domain.task_choice import TaskChoice
from bot.domain.tasks import Task
from bot.services.acting import Actor
from bot.services.programme.loading import load_setting
from storage.unit_of_work import UnitOfWork

_LAST = datetime.max.replace(tzinfo=UTC)


async def list_tasks(
    work: UnitOfWork, actor: Actor, choice: TaskChoice
) -> tuple[list[Task], Setting]:
    """Give the chosen tasks, soonest first and those without date last, and their setting."""
    tenant = work.within(actor.partnership_id)
    every = await tenant.tasks.all() if choice is TaskChoice.ALL else await tenant.tasks.open()
    chosen = [task for task in every if _belongs(task, actor, choice)]
    chosen.sort(key=lambda task: (not task.unfinished, task.due or _LAST, task.number))
    return chosen, await load_setting(tenant, [task.title for task in chosen])


def _belongs(task: Task, actor: Actor, choice: TaskChoice) -> bool:
    if choice is TaskChoice.MINE:
        return actor.member.id in task.assignees
    return choice is not TaskChoice.OVERDUE or task.overdue(actor.now)
