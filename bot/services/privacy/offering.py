from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.partnership import Team
from bot.services.posting import post
from bot.views.translators import translator_offer
from storage.unit_of_work import UnitOfWork


class OfferTranslators:
    """Put translators that the operator set up later before the teams' coordinators.

    A team from before teams were asked keeps what it has been using: all that is set up.
    """

    def __init__(self, order: Sequence[str]) -> None:
        self._order = tuple(order)

    async def __call__(self, work: UnitOfWork, now: datetime) -> None:
        """Offer each team, once, what was set up since; until it decides, nothing goes there."""
        for partnership in await work.partnerships.all():
            for team in await work.within(partnership.id).teams.all():
                await self._offer(work, team, now)

    async def _offer(self, work: UnitOfWork, team: Team, now: datetime) -> None:
        teams = work.within(team.partnership_id).teams
        if team.engines is None:
            await teams.save(replace(team, engines=self._order, engines_offered=self._order))
            return
        known = team.engines_offered or team.engines
        fresh = tuple(service for service in self._order if service not in known)
        if not fresh:
            return
        await teams.save(replace(team, engines_offered=(*known, *fresh)))
        if team.present:
            await post(work, team, translator_offer(fresh, team.language), now)
