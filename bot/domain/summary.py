"""The summary of a programme: what `/programme` shows, composed from plain values."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.codes import Code
from bot.domain.deadlines import end_of_day
from bot.domain.events import Event
from bot.domain.ids import TeamId, TextId
from bot.domain.partnership import Partnership
from bot.domain.programme import (
    ClimateField,
    Goal,
    Measure,
    MeasureUpdate,
    Status,
    overall_percent,
)
from bot.domain.snapshot import Programme
from bot.domain.tasks import Task

COMING = timedelta(days=14)
NEWEST = 5
_OVER = frozenset({Status.DONE, Status.DROPPED})


@dataclass(frozen=True, slots=True)
class Item:
    """Something with a date: `when` is aware UTC, its day is that of the team `team_id`.

    Of an event, `until` is the end (exclusive without clock time) and `zone` its own zone.
    """

    code: Code
    title: TextId
    team_id: TeamId
    when: datetime
    has_time: bool
    until: datetime | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class MeasureEntry:
    """A measure and the next deadline of it or of its tasks."""

    measure: Measure
    next_deadline: Item | None


@dataclass(frozen=True, slots=True)
class GoalEntry:
    """A goal with its measures; without a goal, the measures that belong to none."""

    goal: Goal | None
    measures: tuple[MeasureEntry, ...]
    percent: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What the reader sees; `percent` is that of the measures shown."""

    partnership: Partnership
    percent: int
    goals: tuple[GoalEntry, ...]
    overdue: tuple[Item, ...]
    coming: tuple[Item, ...]
    updates: tuple[MeasureUpdate, ...]


def compose(
    programme: Programme,
    now: datetime,
    climate_field: ClimateField | None = None,
    goal: int | None = None,
) -> Summary:
    """Sum up a programme at a moment (aware UTC), or only the measures of one field or goal."""
    measures = [
        measure
        for measure in programme.measures
        if climate_field in {None, measure.climate_field} and goal in {None, measure.goal_number}
    ]
    shown = {measure.number for measure in measures}
    whole = climate_field is None and goal is None
    empty = [one.number for one in programme.goals if whole or one.number == goal]
    tasks = [task for task in programme.tasks if whole or task.measure_number in shown]
    deadlines = sorted(_deadlines(programme, measures, tasks), key=_order)
    events = [item for item in map(_of_event, programme.events if whole else ()) if item]
    updates = [update for update in programme.updates if update.measure_number in shown]
    return Summary(
        partnership=programme.setting.partnership,
        percent=overall_percent(measures),
        goals=tuple(_goals(programme, measures, tasks, now, empty)),
        overdue=tuple(item for item in deadlines if item.when < now),
        coming=tuple(sorted(_coming([*deadlines, *events], now), key=_order)),
        updates=tuple(updates[:NEWEST]),
    )


def next_deadline(
    programme: Programme, measure: Measure, tasks: Iterable[Task], now: datetime
) -> Item | None:
    """Give the next deadline (from now on) of a measure or of an unfinished task in it."""
    own = [task for task in tasks if task.measure_number == measure.number]
    ahead = [item for item in _deadlines(programme, [measure], own) if item.when >= now]
    return min(ahead, key=_order, default=None)


def of_measure(programme: Programme, measure: Measure) -> Item | None:
    """Give the deadline of a measure still to be finished."""
    if measure.period_end is None or measure.status in _OVER:
        return None
    zone = programme.setting.team(measure.team_id).zone
    when = end_of_day(measure.period_end, zone)
    return Item(measure.code, measure.title, measure.team_id, when, has_time=False)


def _goals(
    programme: Programme,
    measures: list[Measure],
    tasks: list[Task],
    now: datetime,
    empty: Collection[int],
) -> Iterator[GoalEntry]:
    """Give the goals with their measures; those in `empty` even without any."""
    known = {goal.number for goal in programme.goals}
    for goal in (*programme.goals, None):
        own = [one for one in measures if _belongs(one, goal, known)]
        if own or (goal is not None and goal.number in empty):
            entries = tuple(
                MeasureEntry(one, next_deadline(programme, one, tasks, now)) for one in own
            )
            yield GoalEntry(goal, entries, overall_percent(own))


def _belongs(measure: Measure, goal: Goal | None, known: set[int]) -> bool:
    if goal is None:
        return measure.goal_number not in known
    return measure.goal_number == goal.number


def _deadlines(
    programme: Programme, measures: Iterable[Measure], tasks: Iterable[Task]
) -> Iterator[Item]:
    for measure in measures:
        item = of_measure(programme, measure)
        if item is not None:
            yield item
    for task in tasks:
        if task.unfinished and task.due is not None:
            yield Item(task.code, task.title, task.team_id, task.due, task.due_has_time)


def _of_event(event: Event) -> Item | None:
    if event.cancelled_at is not None:
        return None
    return Item(
        event.code,
        event.title,
        event.team_id,
        event.start,
        event.has_time,
        event.end,
        event.time_zone,
    )


def _coming(items: Iterable[Item], now: datetime) -> Iterator[Item]:
    for item in items:
        last = max(item.when, item.until or item.when)
        if last >= now and item.when <= now + COMING:
            yield item


def _order(item: Item) -> tuple[datetime, Code]:
    return item.when, item.code
