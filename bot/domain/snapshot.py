"""A partnership's programme as it stands at one moment, loaded once and shown in many ways."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from bot.domain.events import Event
from bot.domain.ids import MemberId, TeamId, TextId
from bot.domain.languages import Language
from bot.domain.localized import LocalizedText, Reading
from bot.domain.partnership import Member, Partnership, Team
from bot.domain.programme import Goal, Measure, MeasureUpdate, Responsible
from bot.domain.tasks import Task

_NO_MEMBERS: Mapping[MemberId, Member] = MappingProxyType({})
_NO_TEXTS: Mapping[TextId, LocalizedText] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the things of a programme refer to: the teams, the people and the texts."""

    partnership: Partnership
    teams: tuple[Team, ...]
    members: Mapping[MemberId, Member] = field(default_factory=lambda: _NO_MEMBERS)
    texts: Mapping[TextId, LocalizedText] = field(default_factory=lambda: _NO_TEXTS)

    def team(self, team_id: TeamId) -> Team:
        """Give a team; raise KeyError if the partnership has none of that number."""
        for team in self.teams:
            if team.id == team_id:
                return team
        raise KeyError(team_id)

    def name_of(self, member_id: MemberId) -> str:
        """Give a member's name; empty once they are gone."""
        member = self.members.get(member_id)
        return member.name if member else ""

    def read(self, text_id: TextId, language: Language) -> Reading:
        """Give a text as a reader of this language sees it; empty once it is gone."""
        text = self.texts.get(text_id)
        return text.read_in(language) if text else Reading("", language, machine=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """Everything the partnership has planned; `updates` are the newest ones, newest first."""

    setting: Setting
    goals: tuple[Goal, ...] = ()
    measures: tuple[Measure, ...] = ()
    responsibles: tuple[Responsible, ...] = ()
    tasks: tuple[Task, ...] = ()
    events: tuple[Event, ...] = ()
    updates: tuple[MeasureUpdate, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing has been planned yet."""
        return not (self.goals or self.measures or self.tasks or self.events)
