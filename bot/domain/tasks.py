"""Tasks: who does what until when."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.codes import Code, Kind
from bot.domain.ids import MemberId, PartnershipId, TeamId, TextId


class TaskState(StrEnum):
    """Where a task stands."""

    OPEN = "open"
    BLOCKED = "blocked"
    DONE = "done"
    DROPPED = "dropped"
    """Taken back, for example because it was added by mistake."""


UNFINISHED = frozenset({TaskState.OPEN, TaskState.BLOCKED})


@dataclass(frozen=True, slots=True)
class Task:
    """One task; `due` is aware UTC, `due_has_time` tells whether a clock time was given.

    Without one, `due` is the end of that day in the time zone of `team_id`.
    """

    partnership_id: PartnershipId
    number: int
    title: TextId
    team_id: TeamId
    """The team in whose group it was added; its reminders go there unless assignees differ."""
    created_by: MemberId
    created_at: datetime
    state: TaskState = TaskState.OPEN
    assignees: tuple[MemberId, ...] = ()
    due: datetime | None = None
    due_has_time: bool = False
    measure_number: int | None = None
    done_at: datetime | None = None
    done_by: MemberId | None = None

    @property
    def code(self) -> Code:
        """The task's code."""
        return Code(Kind.TASK, self.number)

    @property
    def unfinished(self) -> bool:
        """Whether somebody still has to do something about it."""
        return self.state in UNFINISHED

    def overdue(self, now: datetime) -> bool:
        """Whether the task is unfinished after its due time."""
        return self.unfinished and self.due is not None and self.due < now
