from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.cities import find_city
from bot.domain.errors import Usage
from bot.domain.founding import AlreadyInPartnership, read_names
from bot.domain.guessing import Place, guess_own_name, guess_team
from bot.domain.partnership import Invitation, Partnership, Person, Role, Team
from bot.services.founding.inviting import Invite
from bot.services.founding.meeting import membership
from bot.services.founding.placing import add_team, team_at
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Founded:
    """A new partnership, its first team, and the invitation for the next."""

    partnership: Partnership
    team: Team
    invitation: Invitation


class Setup:
    """Found a partnership; the group it happens in becomes its first team."""

    def __init__(self, invite: Invite, engines: Sequence[str]) -> None:
        """Take the translators that the operator has set up, best first."""
        self._invite = invite
        self._engines = tuple(engines)

    async def __call__(
        self, work: UnitOfWork, place: Place, founder: Person, text: str, now: datetime
    ) -> Founded:
        """Read the municipalities' names from the text; the founder becomes a coordinator.

        Raise AlreadyInPartnership if the group has a team, Usage unless there are two names.
        """
        present = await team_at(work, place)
        if present is not None:
            partnership = await work.partnerships.get(present.partnership_id)
            raise AlreadyInPartnership(name=partnership.name)
        names = read_names(text, lambda name: find_city(name) is not None) if text.strip() else ()
        if not names:
            raise Usage("setup")
        partnership = await work.partnerships.add(" – ".join(names), None, None, now)
        guess = guess_team(guess_own_name(names, place), place)
        team = await add_team(work, partnership.id, guess, place, self._engines, now)
        member = await membership(work, team, founder, Role.COORDINATOR)
        await work.within(partnership.id).audit.add(member.id, "founded", None, now)
        invitation = await self._invite.for_partnership(work, partnership.id, now)
        return Founded(partnership, team, invitation)
