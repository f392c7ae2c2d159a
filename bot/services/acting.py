from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import OnlyCoordinators, OnlyMembers
from bot.domain.ids import PartnershipId
from bot.domain.partnership import Member, Team


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks for something, for which team, and when (aware UTC)."""

    member: Member
    team: Team
    now: datetime
    away: bool = False
    """Acting outside of the team's chat, so that the team does not see it there."""

    @property
    def partnership_id(self) -> PartnershipId:
        """The partnership in which they act."""
        return self.member.partnership_id

    def require_contributor(self) -> None:
        """Raise OnlyMembers if this member may only read."""
        if not self.member.contributes:
            raise OnlyMembers

    def require_coordinator(self) -> None:
        """Raise OnlyCoordinators unless this member coordinates the partnership."""
        if not self.member.coordinates:
            raise OnlyCoordinators
