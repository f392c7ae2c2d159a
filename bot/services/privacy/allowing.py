from collections.abc import Sequence
from dataclasses import replace

from bot.domain.errors import Usage, UserError
from bot.domain.partnership import Team
from bot.domain.relaying import shortened
from bot.domain.translators import in_team_order, placed
from bot.services.acting import Actor
from storage.unit_of_work import UnitOfWork


class NotSetUp(UserError):
    """The operator has not set up this `translator`."""

    key = "translator-not-set-up"


class AllowTranslator:
    """Let a team's coordinators decide which translators may see what the team writes."""

    def __init__(self, order: Sequence[str]) -> None:
        self._order = tuple(order)

    async def __call__(
        self, work: UnitOfWork, actor: Actor, translator: str, *, allowed: bool
    ) -> Team:
        """Allow or forbid one of those the operator set up; it holds for the next request.

        Raise OnlyCoordinators, or NotSetUp.
        """
        actor.require_coordinator()
        if translator not in self._order:
            raise NotSetUp(translator=shortened(translator))
        chosen = in_team_order(self._order, actor.team.engines)
        if not allowed:
            chosen = _without(translator, chosen)
        elif translator not in chosen:
            chosen = placed(translator, chosen, self._order)
        action = f"{'allowed' if allowed else 'forbade'}-{translator}"
        team = replace(actor.team, engines=chosen, engines_offered=self._order)
        return await _save(work, actor, team, action)


class PreferTranslator:
    """Let a team's coordinators decide which translator is asked before the others."""

    def __init__(self, order: Sequence[str]) -> None:
        self._order = tuple(order)

    async def __call__(self, work: UnitOfWork, actor: Actor, translator: str) -> Team:
        """Ask this one first from now on.

        Raise OnlyCoordinators, NotSetUp, or Usage for one that the team does not allow.
        """
        actor.require_coordinator()
        chosen = in_team_order(self._order, actor.team.engines)
        if translator not in self._order:
            raise NotSetUp(translator=shortened(translator))
        if translator not in chosen:
            raise Usage("translator")
        team = replace(actor.team, engines=(translator, *_without(translator, chosen)))
        return await _save(work, actor, team, f"preferred-{translator}")


async def _save(work: UnitOfWork, actor: Actor, team: Team, action: str) -> Team:
    tenant = work.within(actor.partnership_id)
    await tenant.teams.save(team)
    await tenant.audit.add(actor.member.id, action, None, actor.now)
    return team


def _without(translator: str, chosen: Sequence[str]) -> tuple[str, ...]:
    return tuple(one for one in chosen if one != translator)
