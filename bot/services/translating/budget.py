"""What a partnership may send to a translator in a month, and what it has sent."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.budget import is_nearly_used, is_used_up, month_of
from bot.domain.clock import Clock
from bot.domain.ids import PartnershipId
from bot.services.posting import post
from bot.translation.values import Engine
from bot.views.translating import budget_nearly_used
from storage.database import Database
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


class CountCharacters:
    """Counts what an engine was sent, and tells the teams, once a month, when it gets scarce."""

    def __init__(self, budgets: Mapping[str, int]) -> None:
        self._budgets = budgets

    async def __call__(
        self,
        work: UnitOfWork,
        partnership: PartnershipId,
        service: str,
        characters: int,
        now: datetime,
    ) -> None:
        """Count in the transaction that stores what the engine answered."""
        if characters == 0:
            return
        tenant, month = work.within(partnership), month_of(now)
        used = await tenant.characters.count(service, month, characters)
        budget = self._budgets.get(service)
        if budget is None or not is_nearly_used(used, budget):
            return
        if not await tenant.characters.told(service, month, now):
            return
        for team in await tenant.teams.all():
            if team.present:
                await post(work, team, budget_nearly_used(service, budget, team.language), now)


async def characters_used(
    tenant: Tenant, budgets: Mapping[str, int], now: datetime
) -> dict[str, int]:
    """Tell what a partnership has sent this month to each service that has a budget."""
    month = month_of(now)
    return {service: await tenant.characters.sent(service, month) for service in budgets}


class StoredBudget:
    """Knows from the database whether a partnership may go on with an engine this month."""

    def __init__(self, database: Database, clock: Clock, budgets: Mapping[str, int]) -> None:
        self._database = database
        self._clock = clock
        self._budgets = budgets

    async def allows(self, partnership: int, engine: Engine) -> bool:
        """Say whether the budget is not used up; an engine without one is always allowed."""
        budget = self._budgets.get(engine)
        if budget is None:
            return True
        number, month = PartnershipId(partnership), month_of(self._clock())
        used = await self._database.read(
            lambda work: work.within(number).characters.sent(engine, month)
        )
        return not is_used_up(used, budget)
