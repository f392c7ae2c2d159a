from datetime import datetime

from bot.domain.codes import Code, Kind
from bot.domain.deadlines import end_of_day
from bot.domain.events import Event
from bot.domain.partnership import Team
from bot.domain.programme import Measure, Status
from bot.domain.reminders import deadline_steps, event_steps
from bot.domain.tasks import Task
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork

_FINISHED = {Status.DONE, Status.DROPPED}


class PlanReminders:
    """Plan anew what is said about items that changed; what was planned before is forgotten."""

    async def __call__(self, work: UnitOfWork, now: datetime) -> None:
        """Look at every item touched in this unit of work."""
        for partnership_id, code in sorted(work.touched):
            tenant = work.within(partnership_id)
            await tenant.reminders.drop(code)
            await _plan(tenant, code, await tenant.teams.all(), now)
        work.touched.clear()


async def touch_everything(work: UnitOfWork, tenant: Tenant) -> None:
    """Have the whole partnership planned anew, as a new team or another time zone demands."""
    codes = [task.code for task in await tenant.tasks.all()]
    codes += [measure.code for measure in await tenant.measures.all()]
    codes += [event.code for event in await tenant.events.all()]
    work.touched.update((tenant.id, code) for code in codes)


async def due_date(tenant: Tenant, code: Code) -> datetime | None:
    """Tell when an item is due or begins (aware UTC); None if nothing is to be said about it."""
    if code.kind is Kind.TASK:
        return _task_date(await tenant.tasks.get(code.number))
    if code.kind is Kind.MEASURE:
        return await _measure_date(tenant, await tenant.measures.get(code.number))
    if code.kind is Kind.EVENT:
        return _event_date(await tenant.events.get(code.number))
    return None


async def _plan(tenant: Tenant, code: Code, teams: list[Team], now: datetime) -> None:
    date = await due_date(tenant, code)
    if date is None:
        return
    event = await tenant.events.get(code.number) if code.kind is Kind.EVENT else None
    for team in teams:
        steps = (
            event_steps(event, team.zone, now) if event else deadline_steps(date, team.zone, now)
        )
        await tenant.reminders.plan(code, team.id, steps, date)


def _task_date(task: Task) -> datetime | None:
    return task.due if task.unfinished else None


def _event_date(event: Event) -> datetime | None:
    return None if event.cancelled_at else event.start


async def _measure_date(tenant: Tenant, measure: Measure) -> datetime | None:
    if measure.period_end is None or measure.status in _FINISHED:
        return None
    team = await tenant.teams.get(measure.team_id)
    return end_of_day(measure.period_end, team.zone)
