"""Events: workshops, delegations and meetings."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.codes import Code, Kind
from bot.domain.ids import MemberId, PartnershipId, TeamId, TextId


class EventKind(StrEnum):
    """What kind of gathering it is."""

    WORKSHOP = "workshop"
    DELEGATION = "delegation"
    NETWORK_MEETING = "network_meeting"
    CONFERENCE = "conference"
    MEETING = "meeting"


class Attendance(StrEnum):
    """A member's answer to an event."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


@dataclass(frozen=True, slots=True)
class Event:
    """One event from `start` to `end` (aware UTC, end exclusive) at a place.

    Without clock time (`has_time` false) both are midnights in the event's own `time_zone`.
    """

    partnership_id: PartnershipId
    number: int
    kind: EventKind
    title: TextId
    team_id: TeamId
    created_by: MemberId
    created_at: datetime
    start: datetime
    end: datetime
    has_time: bool
    time_zone: str
    place: str = ""
    cancelled_at: datetime | None = None

    @property
    def code(self) -> Code:
        """The event's code."""
        return Code(Kind.EVENT, self.number)

    @property
    def zone(self) -> ZoneInfo:
        """The time zone of the place where it happens."""
        return ZoneInfo(self.time_zone)


@dataclass(frozen=True, slots=True)
class EventResponse:
    """Whether a member comes."""

    partnership_id: PartnershipId
    event_number: int
    member_id: MemberId
    attendance: Attendance
    answered_at: datetime
