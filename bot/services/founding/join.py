from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.cities import city_in, find_city
from bot.domain.cleaning import one_line
from bot.domain.errors import Usage
from bot.domain.founding import (
    NAME_LIMIT,
    AlreadyInPartnership,
    ExpiredInvitation,
    OwnInvitation,
    UnknownInvitation,
    UsedInvitation,
    read_code,
    read_names,
)
from bot.domain.guessing import Place, guess_own_name, guess_team
from bot.domain.partnership import Invitation, Partnership, Person, Role, Team
from bot.services.founding.meeting import membership
from bot.services.founding.placing import add_team, team_at
from bot.services.posting import tell_others
from bot.services.reminders.plan import touch_everything
from bot.views.founding import partner_joined
from storage.unit_of_work import UnitOfWork

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Joined:
    """A group that has become the partnership's next team, beside the others."""

    partnership: Partnership
    team: Team
    others: tuple[Team, ...]


class Join:
    """Make a group the next team of the partnership that gave out a code."""

    def __init__(self, engines: Sequence[str]) -> None:
        """Take the translators that the operator has set up, best first."""
        self._engines = tuple(engines)

    async def __call__(
        self, work: UnitOfWork, place: Place, person: Person, text: str, now: datetime
    ) -> Joined:
        """Read the code from the text; whoever does it becomes a coordinator, others are told.

        Reminders are planned anew, for this team is to get its own.
        Raise Usage without a code, and else what the errors of `bot.domain.founding` say.
        """
        invitation = await _invitation(work, text)
        partnership = await work.partnerships.get(invitation.partnership_id)
        await _require_free(work, place, partnership)
        await _use(work, invitation, now)
        tenant = work.within(partnership.id)
        others = tuple(await tenant.teams.all())
        guess = guess_team(_name(partnership, others, place), place)
        team = await add_team(work, partnership.id, guess, place, self._engines, now)
        member = await membership(work, team, person, Role.COORDINATOR)
        await tenant.audit.add(member.id, "joined", None, now)
        await touch_everything(work, tenant)
        await tell_others(work, team, lambda reader: partner_joined(partnership, team, reader), now)
        return Joined(partnership, team, others)


async def _invitation(work: UnitOfWork, text: str) -> Invitation:
    code = read_code(text)
    if not code:
        raise Usage("join")
    invitation = await work.invitations.get(code)
    if invitation is None:
        raise UnknownInvitation(code=code[:_SHOWN])
    return invitation


async def _require_free(work: UnitOfWork, place: Place, partnership: Partnership) -> None:
    """Refuse a group that has a team, or lodges one of this partnership in another topic."""
    here = await work.teams.in_chat(place.chat_id)
    if any(team.partnership_id == partnership.id for team in here):
        raise OwnInvitation(name=partnership.name)
    present = await team_at(work, place)
    if present is not None:
        its = await work.partnerships.get(present.partnership_id)
        raise AlreadyInPartnership(name=its.name)


async def _use(work: UnitOfWork, invitation: Invitation, now: datetime) -> None:
    if invitation.used_at is not None:
        raise UsedInvitation
    if not await work.invitations.use(invitation.code, now):
        raise ExpiredInvitation


def _name(partnership: Partnership, others: tuple[Team, ...], place: Place) -> str:
    """Choose among the names in the partnership's name that no team bears yet."""
    taken = {team.name.casefold() for team in others}
    names = read_names(partnership.name, lambda name: find_city(name) is not None)
    free = [name for name in names if name.casefold() not in taken]
    if free:
        return guess_own_name(free, place)
    city = city_in(place.title)
    if city is not None and city.name.casefold() not in taken:
        return city.name
    return one_line(place.title)[:NAME_LIMIT] or "?"
