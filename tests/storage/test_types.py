"""Times are aware and in UTC, choices are their strings."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import StatementError

from bot.domain.ids import UserId
from bot.domain.languages import Language
from bot.domain.partnership import Person
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW, found


async def test_times_come_back_aware_in_utc(each_database: Database) -> None:
    """To the microsecond, whatever zone they were given in."""
    tokyo = timezone(timedelta(hours=9))
    founded = datetime(2026, 3, 29, 2, 30, 0, 123456, tzinfo=tokyo)
    work = lambda work: work.partnerships.add("A – B", date(2026, 1, 1), None, founded)  # noqa: E731
    partnership = await each_database.run(work)
    assert partnership.founded_at == founded
    assert partnership.founded_at.tzinfo is UTC
    assert partnership.phase_start == date(2026, 1, 1)


async def test_naive_times_are_refused(each_database: Database) -> None:
    naive = NOW.replace(tzinfo=None)
    with pytest.raises(StatementError, match="without time zone"):
        await each_database.run(lambda work: work.partnerships.add("A – B", None, None, naive))
    assert await each_database.read(lambda work: work.partnerships.all()) == []


async def test_times_compare_as_moments(each_database: Database) -> None:
    """A bound given in another zone finds the same rows."""

    async def due(work: UnitOfWork) -> list[int]:
        world = await found(work)
        tenant = work.within(world.partnership.id)
        await tenant.tasks.add(
            title=world.title, team_id=world.team.id, created_by=world.member.id,
            created_at=NOW, due=NOW,
        )  # fmt: skip
        local = NOW.astimezone(timezone(timedelta(hours=-6)))
        tasks = await tenant.tasks.due_between(local, local + timedelta(microseconds=1))
        return [task.number for task in tasks]

    assert await each_database.run(due) == [1]


async def test_choices_are_stored_as_their_strings(each_database: Database) -> None:
    async def raw(work: UnitOfWork) -> object:
        await work.people.save(Person(UserId(1), "Anna", language=Language.DE))
        found = await work._connection.execute(text("SELECT language FROM people"))
        return found.scalar()

    assert await each_database.run(raw) == "de"


async def test_large_numbers_of_telegram_fit(each_database: Database) -> None:
    """Bot API: ids have up to 52 significant bits."""
    person = Person(UserId(2**52 - 1), "Anna")
    await each_database.run(lambda work: work.people.save(person))
    assert await each_database.read(lambda work: work.people.get(person.id)) == person


async def test_errors_quote_no_values(each_database: Database) -> None:
    """What people wrote must not get into logs by way of an error."""

    async def twice(work: UnitOfWork) -> None:
        for _ in range(2):
            statement = text("INSERT INTO cursors VALUES (:name, :value)")
            await work._connection.execute(statement, {"name": "n", "value": "secret words"})

    with pytest.raises(Exception, match="cursors") as refused:
        await each_database.run(twice)
    assert "secret words" not in str(refused.value)
