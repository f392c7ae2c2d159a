"""What was sent is counted in the transaction that stores what it brought, or not at all."""

from datetime import datetime

import pytest

from bot.domain.budget import month_of
from bot.domain.ids import PartnershipId
from bot.domain.languages import Language
from bot.services.translating.budget import CountCharacters, StoredBudget
from bot.services.translating.memory import StoredMemory
from bot.translation.ports import Learned
from bot.translation.values import Engine
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW, found

DE, ES = Language.DE, Language.ES
GREETING = [Learned("Guten Tag", "Buenas tardes", "")]


class Died(Exception):
    """In the place of a kill: the transaction does not get to its end."""


class DiesCounting(CountCharacters):
    """Counts, and does not live to see it committed."""

    async def __call__(
        self,
        work: UnitOfWork,
        partnership: PartnershipId,
        service: str,
        characters: int,
        now: datetime,
    ) -> None:
        await super().__call__(work, partnership, service, characters, now)
        raise Died


async def founded(database: Database) -> PartnershipId:
    return (await database.run(found)).partnership.id


async def stored(database: Database, number: PartnershipId) -> tuple[str | None, int]:
    async def look(work: UnitOfWork) -> tuple[str | None, int]:
        tenant = work.within(number)
        known = await tenant.memory.get(DE, ES, "Guten Tag")
        return known, await tenant.characters.sent("deepl", month_of(NOW))

    return await database.read(look)


async def test_both_are_stored_together(each_database: Database) -> None:
    number = await founded(each_database)
    memory = StoredMemory(each_database, lambda: NOW, CountCharacters({}))
    await memory.put(number, DE, ES, GREETING, Engine.DEEPL, 9)
    await memory.put(number, DE, ES, [], Engine.DEEPL, 5)
    assert await stored(each_database, number) == ("Buenas tardes", 14)


async def test_neither_is_stored_without_the_other(each_database: Database) -> None:
    number = await founded(each_database)
    memory = StoredMemory(each_database, lambda: NOW, DiesCounting({"deepl": 1}))
    with pytest.raises(Died):
        await memory.put(number, DE, ES, GREETING, Engine.DEEPL, 9)
    assert await stored(each_database, number) == (None, 0)


async def test_a_budget_is_one_partnerships_and_one_engines(each_database: Database) -> None:
    mine = await founded(each_database)
    other = (await each_database.run(lambda work: found(work, chat=-9, user=9))).partnership.id
    budgets = {"deepl": 10, "libretranslate": 10}
    memory = StoredMemory(each_database, lambda: NOW, CountCharacters(budgets))
    await memory.put(mine, DE, ES, GREETING, Engine.DEEPL, 10)
    budget = StoredBudget(each_database, lambda: NOW, budgets)
    assert not await budget.allows(mine, Engine.DEEPL)
    assert await budget.allows(mine, Engine.LIBRETRANSLATE)
    assert await budget.allows(mine, Engine.GOOGLE)
    assert await budget.allows(other, Engine.DEEPL)
