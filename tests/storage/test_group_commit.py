"""Works that wait share a commit, and nothing else: neither errors nor cancellations."""

import asyncio
import contextlib
import contextvars
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError

from bot.domain.delivery import OutboxId, Outgoing
from bot.domain.ids import ChatId
from storage import writer
from storage.database import Database
from storage.errors import Closed, GroupFailed
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW

Adding = Callable[[UnitOfWork], Awaitable[OutboxId]]


def adding(name: str) -> Adding:
    call = Outgoing(chat_id=ChatId(1), method="send_message", key=name)
    return lambda work: work.outbox.add(call, NOW)


async def stored(database: Database) -> list[str | None]:
    """Return the keys of the stored calls in the order of their ids."""

    async def keys(work: UnitOfWork) -> list[str | None]:
        rows = await work._connection.execute(text("SELECT key FROM outbox ORDER BY id"))
        return [row[0] for row in rows]

    return await database.read(keys)


@pytest.fixture
def commits(each_database: Database) -> list[None]:
    """Grow by one entry with each commit of the writer."""
    seen: list[None] = []
    engine = each_database._engines[0].sync_engine
    event.listen(engine, "commit", lambda _connection: seen.append(None))
    return seen


async def test_many_works_at_once_need_few_commits(
    each_database: Database, commits: list[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order in which works were given is the order of the outbox."""
    monkeypatch.setattr(writer, "GROUP_SECONDS", 60)
    works = [each_database.run(adding(f"{number}")) for number in range(200)]
    ids = await asyncio.gather(*works)
    assert ids == sorted(ids)
    assert await stored(each_database) == [f"{number}" for number in range(200)]
    assert len(commits) == -(-200 // writer.GROUP_LIMIT)


async def test_a_group_ends_in_time(
    each_database: Database, commits: list[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those who came first need not wait for all who come later."""
    monkeypatch.setattr(writer, "GROUP_SECONDS", 0)
    await asyncio.gather(*(each_database.run(adding(f"{number}")) for number in range(5)))
    assert len(commits) == 5


async def test_the_result_is_there_only_after_the_commit(each_database: Database) -> None:
    """Whoever has an answer finds the row from another connection."""

    async def one(number: int) -> bool:
        await each_database.run(adding(f"{number}"))
        return f"{number}" in await stored(each_database)

    assert all(await asyncio.gather(*(one(number) for number in range(20))))


async def test_a_work_that_raises_is_undone_alone(each_database: Database) -> None:
    async def failing(work: UnitOfWork) -> None:
        await adding("undone")(work)
        raise LookupError("mine")

    outcomes = await asyncio.gather(
        each_database.run(adding("before")),
        each_database.run(failing),
        each_database.run(adding("after")),
        return_exceptions=True,
    )
    assert isinstance(outcomes[1], LookupError)
    assert await stored(each_database) == ["before", "after"]


async def test_a_refused_statement_does_not_poison_the_transaction(
    each_database: Database,
) -> None:
    """PostgreSQL refuses everything after an error, unless it is rolled back to a savepoint."""

    async def refused(work: UnitOfWork) -> None:
        await work._connection.execute(text("INSERT INTO cursors (name) VALUES ('no value')"))

    outcomes = await asyncio.gather(
        each_database.run(adding("before")),
        each_database.run(refused),
        each_database.run(adding("after")),
        return_exceptions=True,
    )
    assert isinstance(outcomes[1], IntegrityError)
    assert await stored(each_database) == ["before", "after"]


class Stranger(BaseException):
    """Not even an Exception."""


@pytest.mark.parametrize("error", [asyncio.CancelledError, Stranger])
async def test_a_work_that_is_torn_down_is_undone_alone(
    each_database: Database, error: type[BaseException]
) -> None:
    async def torn(work: UnitOfWork) -> None:
        await adding("undone")(work)
        raise error

    tasks = [
        asyncio.create_task(each_database.run(work))
        for work in (adding("before"), torn, adding("after"))
    ]
    await asyncio.wait(tasks)
    with pytest.raises(error):
        tasks[1].result()
    assert await stored(each_database) == ["before", "after"]


async def test_a_caller_that_gives_up_disturbs_nobody(each_database: Database) -> None:
    """What has begun is finished, what has not is left out, the others get their answers."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def slow(work: UnitOfWork) -> None:
        begun.set()
        await go_on.wait()
        await adding("begun")(work)

    first = asyncio.create_task(each_database.run(slow))
    await begun.wait()
    second = asyncio.create_task(each_database.run(adding("not begun")))
    third = asyncio.create_task(each_database.run(adding("patient")))
    await asyncio.sleep(0)
    first.cancel()
    second.cancel()
    go_on.set()
    await third
    assert first.cancelled()
    assert second.cancelled()
    assert await stored(each_database) == ["begun", "patient"]


async def test_everybody_hears_of_a_commit_that_failed(each_database: Database) -> None:
    """A constraint that is checked at the end fails all works of the group, and only them."""

    async def prepare(work: UnitOfWork) -> None:
        later = "DEFERRABLE INITIALLY DEFERRED"
        await work._connection.execute(text("CREATE TABLE parent (id INTEGER PRIMARY KEY)"))
        await work._connection.execute(
            text(f"CREATE TABLE child (parent INTEGER REFERENCES parent (id) {later})")
        )

    async def orphan(work: UnitOfWork) -> None:
        await work._connection.execute(text("INSERT INTO child VALUES (1)"))

    await each_database.run(prepare)
    outcomes = await asyncio.gather(
        each_database.run(adding("with it")),
        each_database.run(orphan),
        each_database.run(adding("with it, too")),
        return_exceptions=True,
    )
    assert [type(outcome) for outcome in outcomes] == [GroupFailed] * 3
    assert isinstance(outcomes[0].__cause__, IntegrityError)  # type: ignore[union-attr]  # it is one
    assert await stored(each_database) == []
    await each_database.run(adding("afterwards"))
    assert await stored(each_database) == ["afterwards"]


async def lose_connection(work: UnitOfWork) -> None:
    connection = work._connection
    if connection.dialect.name == "sqlite":
        raw = await connection.get_raw_connection()
        await raw.driver_connection.close()  # type: ignore[union-attr]  # it is open
    else:
        await connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))


async def test_a_lost_connection_is_replaced(each_database: Database) -> None:
    """The group it belonged to hears of it; the next one has a new connection."""
    outcomes = await asyncio.gather(
        each_database.run(adding("lost")),
        each_database.run(lose_connection),
        return_exceptions=True,
    )
    assert isinstance(outcomes[0], GroupFailed)
    assert isinstance(outcomes[1], Exception)
    await each_database.run(adding("afterwards"))
    assert await stored(each_database) == ["afterwards"]


async def test_a_transaction_that_the_database_ended_takes_all_its_works_with_it(
    database: Database,
) -> None:
    """SQLite ends it by itself when the disk is full; nothing may be committed after that."""

    async def disk_full(work: UnitOfWork) -> None:
        raw = await work._connection.get_raw_connection()
        await raw.driver_connection.rollback()  # type: ignore[union-attr]  # it is open
        raise OSError("disk full")

    outcomes = await asyncio.gather(
        database.run(adding("before")),
        database.run(disk_full),
        database.run(adding("after")),
        return_exceptions=True,
    )
    assert isinstance(outcomes[0], GroupFailed)
    assert isinstance(outcomes[1], Exception)
    kept = [] if isinstance(outcomes[2], GroupFailed) else ["after"]
    assert await stored(database) == kept


async def test_closing_finishes_what_waits(each_url: str) -> None:
    database = await Database.open(each_url)
    tasks = [asyncio.create_task(database.run(adding(f"{number}"))) for number in range(50)]
    await asyncio.sleep(0)
    await database.close()
    await database.close()
    assert len({task.result() for task in tasks}) == 50
    with pytest.raises(Closed):
        await database.run(adding("too late"))
    with pytest.raises(Closed):
        await database.read(adding("too late"))
    again = await Database.open(each_url)
    assert len(await stored(again)) == 50
    await again.close()


async def test_a_work_inside_a_work_is_refused_instead_of_hanging(database: Database) -> None:
    async def nested(_work: UnitOfWork) -> None:
        await database.run(adding("inner"))

    with pytest.raises(RuntimeError, match="would hang"):
        await database.run(nested)
    assert await stored(database) == []


async def test_a_work_sees_its_callers_context(database: Database) -> None:
    """Log lines of a work carry what the caller bound, such as the update's number."""
    variable = contextvars.ContextVar("variable", default="nobody")

    async def whose(_work: UnitOfWork) -> str:
        return variable.get()

    async def caller(name: str) -> str:
        variable.set(name)
        return await database.run(whose)

    assert list(await asyncio.gather(caller("Anna"), caller("Luis"))) == ["Anna", "Luis"]


async def test_reading_cannot_write(each_database: Database) -> None:
    with pytest.raises(Exception, match=r"read-?only"):
        await each_database.read(adding("sneaked in"))
    assert await stored(each_database) == []


async def test_reading_sees_one_moment(each_database: Database) -> None:
    """A reader keeps its snapshot, and does not hold the writer up."""

    async def twice(work: UnitOfWork) -> tuple[object, object]:
        before = await work.outbox.get(OutboxId(1))
        await each_database.run(adding("meanwhile"))
        return before, await work.outbox.get(OutboxId(1))

    assert await each_database.read(twice) == (None, None)
    assert await stored(each_database) == ["meanwhile"]


async def test_a_reader_that_gives_up_leaves_the_pool_whole(each_database: Database) -> None:
    async def endless(work: UnitOfWork) -> None:
        await work.outbox.get(OutboxId(1))
        await asyncio.Event().wait()

    for _ in range(10):
        task = asyncio.create_task(each_database.read(endless))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert await stored(each_database) == []


async def test_a_savepoint_undoes_its_inside_only(each_database: Database) -> None:
    async def partly(work: UnitOfWork) -> None:
        await adding("kept")(work)
        with contextlib.suppress(LookupError):
            async with work.savepoint():
                await adding("undone")(work)
                raise LookupError
        await adding("kept, too")(work)

    await each_database.run(partly)
    assert await stored(each_database) == ["kept", "kept, too"]


async def test_a_lost_connection_is_the_fault_of_no_work(postgres_url: str) -> None:
    """An update whose work meets a restart of the database must not be counted as failed."""

    async def cut_off(work: UnitOfWork) -> None:
        await work._connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    database = await Database.open(postgres_url)
    with pytest.raises(GroupFailed):
        await database.run(cut_off)
    assert await database.run(adding("after"))
    await database.close()
