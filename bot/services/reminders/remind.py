from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.cards import EventCard, MeasureCard, TaskCard
from bot.domain.codes import Code, Kind
from bot.domain.ids import MemberId, TeamId
from bot.domain.partnership import Member, Team
from bot.domain.reminders import PlannedReminder, StepKind, newest, next_overdue
from bot.logs import logger
from bot.services.posting import post
from bot.services.programme import loading
from bot.services.reminders.plan import due_date
from bot.views.reader import Reader
from bot.views.reminders import Reminder, reminder, reminders
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork

_PER_MESSAGE = 8
"""So many items stand in one message, each with its buttons."""
AT_ONCE = 100
"""So many planned reminders are moved into the outbox in one transaction."""
_log = logger(__name__)


class Remind:
    """Say what is due and not yet said: each item once, with its newest step."""

    async def __call__(self, work: UnitOfWork, now: datetime, told: set[TeamId]) -> int:
        """Queue the reminders due by now; give how many were looked at, 0 when all is said.

        A team in `told` has had its message a moment ago, with the word that there is more: what
        else is due counts as said. Teams that get their message now are added.
        """
        due = await work.reminders.due(now, AT_ONCE)
        by_team: dict[TeamId, list[PlannedReminder]] = {}
        for planned in due:
            by_team.setdefault(planned.team_id, []).append(planned)
        if len(due) == AT_ONCE and len(by_team) > 1:
            by_team.popitem()  # it may be due more; it comes first the next time
        for team_id, of_team in by_team.items():
            more = len(of_team) == AT_ONCE
            await _say(work, newest(of_team), now, silent=team_id in told, more=more)
            told.add(team_id)
        return sum(map(len, by_team.values()))


async def _say(
    work: UnitOfWork, planned: Sequence[PlannedReminder], now: datetime, *, silent: bool, more: bool
) -> None:
    tenant = work.within(planned[0].partnership_id)
    team = await tenant.teams.get(planned[0].team_id)
    spoken: list[tuple[Code, Reminder]] = []
    for one in sorted(planned, key=lambda one: _urgency(one, now)):
        await tenant.reminders.said(one.code, team.id, now)
        silenced = silent and one.step.kind is not StepKind.STARTS_SOON
        async with _alone(work, one):
            if (found := await _still_due(tenant, team, one, now)) is not None and not silenced:
                reminder(found, Reader(team.language, team.zone, now))  # whether it can be shown
                spoken.append((one.code, found))
    if spoken and team.present:
        async with _alone(work, planned[0]):
            await _queue(work, team, spoken, now, more=more)


@asynccontextmanager
async def _alone(work: UnitOfWork, one: PlannedReminder) -> AsyncIterator[None]:
    """Let what raises inside undo and stop only itself: this step then counts as said."""
    try:
        async with work.savepoint():
            yield
    except Exception as error:  # noqa: BLE001 - whatever it is, the others are still due
        _log.warning("reminder.failed", kind=type(error).__name__, code=str(one.code))


async def _still_due(
    tenant: Tenant, team: Team, one: PlannedReminder, now: datetime
) -> Reminder | None:
    """Give what is to be said of an item that is still due then, and plan what comes after."""
    if await due_date(tenant, one.code) != one.refers_to:
        return None
    if one.step.kind is not StepKind.STARTS_SOON and one.code.kind is not Kind.EVENT:
        await _plan_next(tenant, team, one, now)
    return await _concerning(tenant, team, one)


def _urgency(one: PlannedReminder, now: datetime) -> tuple[bool, timedelta]:
    """Put what begins within the hour first, then what is nearest to its date."""
    return one.step.kind is not StepKind.STARTS_SOON, abs(one.refers_to - now)


async def _queue(
    work: UnitOfWork,
    team: Team,
    spoken: Sequence[tuple[Code, Reminder]],
    now: datetime,
    *,
    more: bool,
) -> None:
    """Write one message, however many items there are: a flood would be read by nobody."""
    reader = Reader(team.language, team.zone, now)
    if len(spoken) == 1 and not more:
        code, only = spoken[0]
        await post(work, team, reminder(only, reader), now, shows=str(code))
        return
    part = [one for _, one in spoken[:_PER_MESSAGE]]
    goes_on = more or len(spoken) > _PER_MESSAGE
    await post(work, team, reminders(part, reader, more=goes_on), now)


async def _plan_next(tenant: Tenant, team: Team, one: PlannedReminder, now: datetime) -> None:
    """Keep exactly one overdue step planned, so that lateness is spoken of week by week."""
    left = [later for later in await tenant.reminders.of(one.code) if later.team_id == team.id]
    if not left:
        step = next_overdue(one.refers_to, team.zone, now)
        await tenant.reminders.plan(one.code, team.id, [step], one.refers_to)


async def _concerning(tenant: Tenant, team: Team, one: PlannedReminder) -> Reminder | None:
    """Give the reminder for a team; None if the item is not this team's to care for."""
    gather = _GATHERERS[one.code.kind]
    found = await gather(tenant, one.code.number)
    concerns = tuple(member for member in found.people if member.team_id == team.id)
    if found.people and not concerns:
        return None
    if not found.people and not found.everybody and team.id != found.owner:
        return None
    return Reminder(found.card, one.step.kind, one.refers_to, concerns)


@dataclass(frozen=True, slots=True)
class _Item:
    """An item, the people it concerns, and whose it is when it concerns nobody by name."""

    card: TaskCard | MeasureCard | EventCard
    owner: int
    people: tuple[Member, ...] = ()
    everybody: bool = False


async def _task(tenant: Tenant, number: int) -> _Item:
    task = await tenant.tasks.get(number)
    card = await loading.task_card(tenant, task)
    return _Item(card, task.team_id, _members(card, task.assignees))


async def _measure(tenant: Tenant, number: int) -> _Item:
    measure = await tenant.measures.get(number)
    card = await loading.measure_card(tenant, measure)
    responsible = [one.member_id for one in card.responsibles]
    return _Item(card, measure.team_id, _members(card, responsible))


async def _event(tenant: Tenant, number: int) -> _Item:
    event = await tenant.events.get(number)
    return _Item(await loading.event_card(tenant, event), event.team_id, everybody=True)


def _members(card: TaskCard | MeasureCard, ids: Sequence[MemberId]) -> tuple[Member, ...]:
    return tuple(card.setting.members[one] for one in ids if one in card.setting.members)


_GATHERERS: dict[Kind, Callable[[Tenant, int], Awaitable[_Item]]] = {
    Kind.TASK: _task,
    Kind.MEASURE: _measure,
    Kind.EVENT: _event,
}
