"""One thing of the programme with what its card shows around it."""

from dataclasses import dataclass

from bot.domain.events import Attendance, Event, EventResponse
from bot.domain.programme import Goal, Measure, MeasureUpdate, Responsible
from bot.domain.snapshot import Setting
from bot.domain.tasks import Task


@dataclass(frozen=True, slots=True)
class GoalCard:
    """A goal and its measures."""

    goal: Goal
    measures: tuple[Measure, ...]
    setting: Setting


@dataclass(frozen=True, slots=True)
class MeasureCard:
    """A measure, its tasks, and its newest updates, newest first."""

    measure: Measure
    goal: Goal | None
    responsibles: tuple[Responsible, ...]
    tasks: tuple[Task, ...]
    updates: tuple[MeasureUpdate, ...]
    setting: Setting


@dataclass(frozen=True, slots=True)
class TaskCard:
    """A task and the measure it belongs to."""

    task: Task
    measure: Measure | None
    setting: Setting


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event and who comes."""

    event: Event
    responses: tuple[EventResponse, ...]
    setting: Setting

    def names(self, attendance: Attendance) -> list[str]:
        """Name who answered so, in the order of answering."""
        chosen = [one for one in self.responses if one.attendance is attendance]
        ordered = sorted(chosen, key=lambda one: one.answered_at)
        return [self.setting.name_of(one.member_id) for one in ordered]
