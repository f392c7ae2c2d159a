"""A person's wording goes before every engine's, for ever."""

import pytest

from bot.domain.languages import Language
from storage.database import Database
from storage.repositories.memory import HUMAN
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW, found

DE, ES = Language.DE, Language.ES


async def test_what_a_person_wrote_is_never_replaced_by_an_engine(each_database: Database) -> None:
    async def work_on(work: UnitOfWork) -> list[str | None]:
        memory = work.within((await found(work)).partnership.id).memory
        await memory.put(DE, ES, "Um {0} Uhr", "A las {0}", "google", NOW, "terms")
        before = await memory.get(DE, ES, "Um {0} Uhr", "terms")
        await memory.put(DE, ES, "Um {0} Uhr", "A las {0} horas", HUMAN, NOW)
        await memory.put(DE, ES, "Um {0} Uhr", "{0} reloj", "google", NOW, "terms")
        versions = ("terms", "other", "")
        return [before, *[await memory.get(DE, ES, "Um {0} Uhr", one) for one in versions]]

    assert await each_database.run(work_on) == ["A las {0}", *["A las {0} horas"] * 3]


@pytest.mark.parametrize("other", ["", "newer"])
async def test_an_engines_answer_counts_for_its_version_only(
    each_database: Database, other: str
) -> None:
    async def work_on(work: UnitOfWork) -> str | None:
        memory = work.within((await found(work)).partnership.id).memory
        await memory.put(DE, ES, "Maßnahme", "acción", "google", NOW, "older")
        return await memory.get(DE, ES, "Maßnahme", other)

    assert await each_database.run(work_on) is None
