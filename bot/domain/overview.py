from dataclasses import dataclass

from bot.domain.partnership import Member, Partnership, Team


@dataclass(frozen=True, slots=True)
class Overview:
    """A team with its members, coordinators first, and the partnership's other teams."""

    partnership: Partnership
    team: Team
    members: tuple[Member, ...]
    others: tuple[Team, ...]
