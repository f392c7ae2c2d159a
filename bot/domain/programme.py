"""The programme of action: goals, measures and measure updates."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.codes import Code, Kind
from bot.domain.ids import MemberId, PartnershipId, TeamId, TextId

TITLE_LIMIT = 200
UPDATE_LIMIT = 4096
"""As long as a Telegram message: any of them can become an entry (Bot API: sendMessage)."""
FULL = 100


class Status(StrEnum):
    """Where a measure stands."""

    PLANNED = "planned"
    IN_PROGRESS = "in_progress"
    BLOCKED = "blocked"
    PAUSED = "paused"
    DONE = "done"
    DROPPED = "dropped"


class ClimateField(StrEnum):
    """Which of the two great tasks a measure serves."""

    MITIGATION = "mitigation"
    ADAPTATION = "adaptation"


@dataclass(frozen=True, slots=True)
class Goal:
    """What the partnership wants to reach."""

    partnership_id: PartnershipId
    number: int
    title: TextId
    created_at: datetime

    @property
    def code(self) -> Code:
        """The goal's code."""
        return Code(Kind.GOAL, self.number)


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure; `percent` is 0–100, `period_end` its deadline as a local date."""

    partnership_id: PartnershipId
    number: int
    title: TextId
    goal_number: int | None
    created_at: datetime
    team_id: TeamId
    """The team that added it."""
    status: Status = Status.PLANNED
    percent: int = 0
    climate_field: ClimateField | None = None
    period_start: date | None = None
    period_end: date | None = None
    resources: str = ""
    funder: str = ""
    updated_at: datetime | None = None
    """When the newest measure update was written."""

    @property
    def code(self) -> Code:
        """The measure's code."""
        return Code(Kind.MEASURE, self.number)


@dataclass(frozen=True, slots=True)
class Responsible:
    """Who answers for a measure in one team."""

    partnership_id: PartnershipId
    measure_number: int
    team_id: TeamId
    member_id: MemberId


@dataclass(frozen=True, slots=True)
class MeasureUpdate:
    """A dated journal entry; `photo` is a Telegram file id, `link` leads to the source message."""

    id: int
    partnership_id: PartnershipId
    measure_number: int
    author: MemberId
    text: TextId | None
    percent: int | None
    status: Status | None
    photo: str | None
    link: str | None
    written_at: datetime


def overall_percent(measures: Iterable[Measure]) -> int:
    """Average the measures that were not dropped, rounded down; 0 without any."""
    counted = [measure.percent for measure in measures if measure.status is not Status.DROPPED]
    return sum(counted) // len(counted) if counted else 0


def status_after(status: Status, percent: int) -> Status:
    """Tell the status that a new percentage implies.

    100 finishes a measure; less starts a planned one and takes a finished one up again;
    every other status stays, for only people know why something is blocked or paused.
    """
    if percent >= FULL:
        return Status.DONE
    if status is Status.DONE or (status is Status.PLANNED and percent > 0):
        return Status.IN_PROGRESS
    return status
