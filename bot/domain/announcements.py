"""What one team tells the others about the programme, as a value that can be stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Self

from bot.domain.codes import Code
from bot.domain.ids import TextId

_NONE: Mapping[str, str | int] = MappingProxyType({})


class AnnouncementKind(StrEnum):
    """What has happened."""

    GOAL_ADDED = "goal-added"
    GOAL_REMOVED = "goal-removed"
    MEASURE_ADDED = "measure-added"
    RENAMED = "renamed"
    MEASURE_UPDATED = "measure-updated"
    MEASURE_MOVED = "measure-moved"
    MEASURE_GOAL = "measure-goal"
    MEASURE_FIELD = "measure-field"
    RESPONSIBLE_NAMED = "responsible-named"
    TASK_ADDED = "task-added"
    TASK_DONE = "task-done"
    TASK_REOPENED = "task-reopened"
    TASK_MOVED = "task-moved"
    TASK_BLOCKED = "task-blocked"
    TASK_ASSIGNED = "task-assigned"
    TASK_DROPPED = "task-dropped"
    EVENT_ADDED = "event-added"
    EVENT_MOVED = "event-moved"
    EVENT_KIND = "event-kind"
    EVENT_PLACE = "event-place"
    EVENT_CANCELLED = "event-cancelled"


@dataclass(frozen=True, slots=True)
class Announcement:
    """One short line for the other teams.

    `texts` are the item's title and, with a measure update, its words, with a measure's goal the
    goal's title. `details` may hold `person` (a name), `percent` (0–100), `status`, `field`,
    `goal` (a code, or empty), `kind` (of an event), `place`, `moment` (ISO, UTC) with `has_time`
    (0 or 1), and `until` (ISO, UTC) for the end of an event. A day without clock time is one of
    the team `owner` (its number), for an event one in its `zone`.
    """

    kind: AnnouncementKind
    code: Code
    author: str
    team: str
    """The telling team's name."""
    texts: tuple[TextId, ...] = ()
    details: Mapping[str, str | int] = field(default_factory=lambda: _NONE)

    def as_json(self) -> dict[str, Any]:
        """Give plain values that `from_json` reads back."""
        return {
            "kind": self.kind.value,
            "code": str(self.code),
            "author": self.author,
            "team": self.team,
            "texts": list(self.texts),
            "details": dict(self.details),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """Read what `as_json` gave."""
        return cls(
            kind=AnnouncementKind(data["kind"]),
            code=Code.read(data["code"]),
            author=data["author"],
            team=data["team"],
            texts=tuple(TextId(number) for number in data["texts"]),
            details=MappingProxyType(dict(data["details"])),
        )
