"""A message with all that is needed to show it to any team."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from bot.domain.ids import TeamId
from bot.domain.partnership import Team
from bot.domain.relay import RelayCopy, RelayMessage
from bot.services.relay.languages import team_languages
from bot.services.relay.rows import Pieces
from bot.services.relay.showing import needs_translation, sight, state_of
from storage.tenant import Tenant


@dataclass(frozen=True, slots=True)
class Scene:
    """A message and the teams of its partnership."""

    tenant: Tenant
    message: RelayMessage
    teams: Sequence[Team]

    @classmethod
    async def of(cls, tenant: Tenant, message: RelayMessage) -> Self:
        """Look the teams up."""
        return cls(tenant, message, await tenant.teams.all())

    @property
    def source(self) -> Team:
        """The team in whose chat it was written."""
        return self.team(self.message.team_id)

    def team(self, team_id: TeamId) -> Team:
        """Find a team of the partnership."""
        return next(team for team in self.teams if team.id == team_id)

    def foreign(self, reader: Team) -> bool:
        """Whether a team needs a translation."""
        return needs_translation(self.message, reader.language, team_languages(self.teams))

    def shown(self, copy: RelayCopy) -> Pieces:
        """Show a copy in the state it is in."""
        reader = self.team(copy.team_id)
        state = state_of(self.message, copy, foreign=self.foreign(reader))
        return Pieces(self.message, reader, sight(self.message, copy, self.source, reader, state))

    def pending(self, copy: RelayCopy) -> RelayCopy:
        """Give a copy as it is before its translation comes, if it needs one."""
        waits = self.foreign(self.team(copy.team_id))
        return replace(
            copy,
            pending=waits,
            translated=None,
            language=None,
            engine=None,
            shows_original=False,
        )
