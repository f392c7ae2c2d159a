"""What engines were sent is summed up by partnership, engine and month."""

from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW, found


async def test_characters_add_up_by_engine_and_month(each_database: Database) -> None:
    async def work_on(work: UnitOfWork) -> list[int]:
        mine = work.within((await found(work, chat=-1, user=1)).partnership.id).characters
        other = work.within((await found(work, chat=-2, user=2)).partnership.id).characters
        sums = [await mine.count("deepl", "2026-03", 40), await mine.count("deepl", "2026-03", 2)]
        sums += [await mine.count("google", "2026-03", 7), await mine.count("deepl", "2026-04", 5)]
        sums += [await mine.sent("deepl", "2026-03"), await mine.sent("mymemory", "2026-03")]
        return [*sums, await other.sent("deepl", "2026-03")]

    assert await each_database.run(work_on) == [40, 42, 7, 5, 42, 0, 0]


async def test_of_each_month_teams_are_told_once(each_database: Database) -> None:
    async def work_on(work: UnitOfWork) -> list[bool]:
        mine = work.within((await found(work)).partnership.id).characters
        told = [await mine.told("deepl", "2026-03", NOW)]
        for month in ("2026-03", "2026-04"):
            await mine.count("deepl", month, 40)
            told += [await mine.told("deepl", month, NOW) for _ in range(2)]
        return told

    assert await each_database.run(work_on) == [False, True, False, True, False]
