"""Partnerships, their teams and the people in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.ids import ChatId, MemberId, PartnershipId, TeamId, UserId
from bot.domain.languages import Language
from bot.domain.tone import Tone

INVITATION_LASTS = timedelta(days=7)
INVITATION_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""No 0, O, 1 or I: codes are read aloud on the telephone."""


class Role(StrEnum):
    """What a person may do in a partnership."""

    COORDINATOR = "coordinator"
    MEMBER = "member"
    OBSERVER = "observer"


class StakeholderGroup(StrEnum):
    """Which part of society a member speaks for."""

    ADMINISTRATION = "administration"
    POLITICS = "politics"
    CIVIL_SOCIETY = "civil_society"
    SCIENCE = "science"
    BUSINESS = "business"


@dataclass(frozen=True, slots=True)
class Partnership:
    """Two or more municipalities working on one programme, in a phase with start and end."""

    id: PartnershipId
    name: str
    phase_start: date | None
    phase_end: date | None
    founded_at: datetime


@dataclass(frozen=True, slots=True)
class Team:
    """One municipality's side; `time_zone` is an IANA name, `region` a holiday region."""

    id: TeamId
    partnership_id: PartnershipId
    name: str
    country: str
    language: Language
    time_zone: str
    chat_id: ChatId
    thread_id: int | None
    relay_on: bool
    present: bool
    """False while the bot is not in the group."""
    engines: tuple[str, ...] | None = None
    """Translators the team's coordinator allows, by name; None allows what the operator set up."""
    engines_offered: tuple[str, ...] | None = None
    """Translators the team was told of and could decide about; None from before it was asked."""

    tone: Tone | None = None
    """How translators are to address this team; None leaves it to them."""
    translates_here: bool = False
    """Whether the bot translates within the team's own group, for those who speak two languages."""

    @property
    def zone(self) -> ZoneInfo:
        """The team's time zone."""
        return ZoneInfo(self.time_zone)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the bot has seen; language and time zone are their own choice, or None."""

    id: UserId
    name: str
    username: str | None = None
    language: Language | None = None
    time_zone: str | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a partnership, on one team's side."""

    id: MemberId
    partnership_id: PartnershipId
    user_id: UserId
    team_id: TeamId
    name: str
    username: str | None
    role: Role
    stakeholder_group: StakeholderGroup | None = None
    usual_language: Language | None = None
    """What this member mostly writes, learnt from their messages."""
    left_at: datetime | None = None
    """Since when they are not in their team's group (aware UTC), and so act for nobody."""

    @property
    def coordinates(self) -> bool:
        """Whether this member may change settings and structure."""
        return self.role is Role.COORDINATOR

    @property
    def contributes(self) -> bool:
        """Whether this member may change anything at all."""
        return self.role is not Role.OBSERVER


def people_names(members: Iterable[Member], teams: Iterable[Team]) -> tuple[str, ...]:
    """List the names of the people among them, which are kept from engines.

    Who writes as a channel may have called it after themselves. Administrators who write as the
    team's own group have its number and its title, which is made of everyday words.
    """
    groups = {int(team.chat_id) for team in teams}
    return tuple(member.name for member in members if member.user_id not in groups)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A code by which one group joins a partnership; it works once."""

    code: str
    partnership_id: PartnershipId
    created_at: datetime
    used_at: datetime | None = None

    def open_at(self, now: datetime) -> bool:
        """Whether the code can still be used at this moment."""
        return self.used_at is None and now < self.created_at + INVITATION_LASTS
