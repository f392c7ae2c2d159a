"""The reminder ladder: when an item is spoken of again, computed from its date alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import count
from zoneinfo import ZoneInfo

from bot.domain.codes import Code
from bot.domain.events import Event
from bot.domain.ids import PartnershipId, TeamId

MORNING = time(9, 0)
DEADLINE_DAYS = (14, 7, 3, 1, 0)
OVERDUE_DAYS = (1, 3, 7)
OVERDUE_PERIOD = 7
EVENT_DAYS = (30, 7, 1)
HOUR_BEFORE = timedelta(hours=1)


class StepKind(StrEnum):
    """Why an item is spoken of."""

    BEFORE = "before"
    OVERDUE = "overdue"
    STARTS_SOON = "starts_soon"


@dataclass(frozen=True, slots=True)
class Step:
    """One rung: `days` before the date, or after it when overdue; `at` is aware UTC."""

    kind: StepKind
    days: int
    at: datetime


@dataclass(frozen=True, slots=True)
class PlannedReminder:
    """A step kept for one item and team; it means nothing once the item left `refers_to`."""

    id: int
    partnership_id: PartnershipId
    code: Code
    team_id: TeamId
    step: Step
    refers_to: datetime


def deadline_steps(due: datetime, zone: ZoneInfo, after: datetime) -> list[Step]:
    """List what is to come after a moment for a deadline: all steps before it, one overdue.

    Steps fall on 09:00 of the given zone, counted from the day the deadline has there; a step
    that would come later than the deadline itself is left out. All moments are aware UTC.
    """
    day = due.astimezone(zone).date()
    before = _mornings(StepKind.BEFORE, DEADLINE_DAYS, day, zone, sign=-1)
    steps = [step for step in before if after < step.at < due]
    return [*steps, next_overdue(due, zone, after)]


def next_overdue(due: datetime, zone: ZoneInfo, after: datetime) -> Step:
    """Tell the first overdue step after a moment: 1, 3 and 7 days late, then every week."""
    day = due.astimezone(zone).date()
    late = _mornings(StepKind.OVERDUE, _overdue_days(_days_between(day, after, zone)), day, zone)
    return next(step for step in late if step.at > max(after, due))


def event_steps(event: Event, zone: ZoneInfo, after: datetime) -> list[Step]:
    """List what is to come after a moment: 30, 7 and 1 days before, and one hour before.

    The days fall on 09:00 of the given zone, counted from the day the event starts there; an
    event without clock time has one date everywhere, that of its own place, and no last hour.
    """
    seen_from = zone if event.has_time else event.zone
    day = event.start.astimezone(seen_from).date()
    steps = list(_mornings(StepKind.BEFORE, EVENT_DAYS, day, zone, sign=-1))
    if event.has_time:
        steps.append(Step(StepKind.STARTS_SOON, 0, event.start - HOUR_BEFORE))
    return [step for step in steps if after < step.at < event.start]


def newest(reminders: Iterable[PlannedReminder]) -> list[PlannedReminder]:
    """Keep the newest step of each item and team: after a downtime each is said once."""
    latest: dict[tuple[Code, TeamId], PlannedReminder] = {}
    for reminder in sorted(reminders, key=lambda one: one.step.at):
        latest[reminder.code, reminder.team_id] = reminder
    return list(latest.values())


def _mornings(
    kind: StepKind, days: Iterable[int], day: date, zone: ZoneInfo, sign: int = 1
) -> Iterator[Step]:
    for number in days:
        local = datetime.combine(day + sign * timedelta(days=number), MORNING, zone)
        yield Step(kind, number, local.astimezone(UTC))


def _days_between(day: date, after: datetime, zone: ZoneInfo) -> int:
    return (after.astimezone(zone).date() - day).days


def _overdue_days(late: int) -> Iterator[int]:
    """Yield the rungs of lateness, the weekly ones starting near the present."""
    yield from OVERDUE_DAYS
    last = OVERDUE_DAYS[-1]
    weeks = max(1, (late - last) // OVERDUE_PERIOD)
    yield from count(last + weeks * OVERDUE_PERIOD, OVERDUE_PERIOD)
