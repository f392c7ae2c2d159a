"""Reading the programme and its parts together with what their cards show around them."""

from collections.abc import Iterable

from bot.domain.cards import EventCard, GoalCard, MeasureCard, TaskCard
from bot.domain.events import Event
from bot.domain.ids import TextId
from bot.domain.programme import Goal, Measure
from bot.domain.snapshot import Programme, Setting
from bot.domain.summary import NEWEST
from bot.domain.tasks import Task
from storage.tenant import Tenant

_UPDATES_ON_CARD = 3
_UPDATES_LOOKED_AT = 10 * NEWEST
"""Enough to find the newest ones of one climate field."""


async def load_setting(tenant: Tenant, texts: Iterable[TextId | None] = ()) -> Setting:
    """Give the partnership's teams and members, and the texts of these numbers."""
    members = {member.id: member for member in await tenant.members.all()}
    return Setting(
        partnership=await tenant.partnership(),
        teams=tuple(await tenant.teams.all()),
        members=members,
        texts=await tenant.texts.many(text for text in texts if text is not None),
    )


async def load_programme(tenant: Tenant) -> Programme:
    """Give everything planned; finished and dropped tasks are left out."""
    goals = tuple(await tenant.goals.all())
    measures = tuple(await tenant.measures.all())
    tasks = tuple(await tenant.tasks.open())
    events = tuple(await tenant.events.all())
    updates = tuple(await tenant.measure_updates.newest(_UPDATES_LOOKED_AT))
    titles = [*(one.title for one in goals), *(one.title for one in measures)]
    titles += [*(one.title for one in tasks), *(one.title for one in events)]
    return Programme(
        setting=await load_setting(tenant, [*titles, *(update.text for update in updates)]),
        goals=goals,
        measures=measures,
        responsibles=tuple(await tenant.responsibles.all()),
        tasks=tasks,
        events=events,
        updates=updates,
    )


async def goal_card(tenant: Tenant, goal: Goal) -> GoalCard:
    """Gather what a goal's card shows."""
    measures = [one for one in await tenant.measures.all() if one.goal_number == goal.number]
    titles = [goal.title, *(measure.title for measure in measures)]
    return GoalCard(goal, tuple(measures), await load_setting(tenant, titles))


async def measure_card(tenant: Tenant, measure: Measure) -> MeasureCard:
    """Gather what a measure's card shows."""
    number = measure.goal_number
    goal = None if number is None else await tenant.goals.get(number)
    updates = await tenant.measure_updates.of(measure.number, _UPDATES_ON_CARD)
    texts = [measure.title, goal.title if goal else None, *(update.text for update in updates)]
    return MeasureCard(
        measure=measure,
        goal=goal,
        responsibles=tuple(await tenant.responsibles.of(measure.number)),
        tasks=tuple(await tenant.tasks.of_measure(measure.number)),
        updates=tuple(updates),
        setting=await load_setting(tenant, texts),
    )


async def task_card(tenant: Tenant, task: Task) -> TaskCard:
    """Gather what a task's card shows."""
    number = task.measure_number
    measure = None if number is None else await tenant.measures.get(number)
    texts = [task.title, measure.title if measure else None]
    return TaskCard(task, measure, await load_setting(tenant, texts))


async def event_card(tenant: Tenant, event: Event) -> EventCard:
    """Gather what an event's card shows."""
    responses = tuple(await tenant.responses.of(event.number))
    return EventCard(event, responses, await load_setting(tenant, [event.title]))
