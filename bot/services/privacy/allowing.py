from collections.abc import Sequence
from dataclasses import replace

from bot.domain.errors import Usage
from bot.domain.partnership import Team
from bot.services.acting import Actor
from storage.unit_of_work import UnitOfWork


class AllowTranslator:
    """Let a team's coordinators decide which translators may see what the team writes."""

    def __init__(self, order: Sequence[str]) -> None:
        self._order = tuple(order)

    async def __call__(
        self, work: UnitOfWork, actor: Actor, translator: str, *, allowed: bool
    ) -> Team:
        """Allow or forbid one of those the operator set up; it holds for the next request.

        Raise OnlyCoordinators, or Usage for a translator that is not set up.
        """
        actor.require_coordinator()
        if translator not in self._order:
            raise Usage("translator")
        before = self._order if actor.team.engines is None else actor.team.engines
        wanted = {*before, translator} if allowed else {*before} - {translator}
        engines = tuple(one for one in self._order if one in wanted)
        team = replace(actor.team, engines=engines, engines_offered=self._order)
        tenant = work.within(actor.partnership_id)
        await tenant.teams.save(team)
        action = f"{'allowed' if allowed else 'forbade'}-{translator}"
        await tenant.audit.add(actor.member.id, action, None, actor.now)
        return team
