"""The schema grows step by step, and the tables in the code are what the steps lead to."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from storage.database import Database
from storage.engines import writing
from storage.migrate import alembic_config, migrate
from storage.tables import metadata
from tests.storage.filled import fill


async def on(url: str, work: Callable[[Connection], object]) -> object:
    engine = writing(url)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


async def test_every_revision_goes_up_down_and_up_again(each_empty_url: str) -> None:
    """A stairway: each step can be taken back and repeated, down to an empty database."""

    def climb(connection: Connection) -> None:
        config = alembic_config(connection)
        steps = list(ScriptDirectory.from_config(config).walk_revisions("base", "head"))
        for step in reversed(steps):
            command.upgrade(config, step.revision)
            command.downgrade(config, "-1")
            command.upgrade(config, step.revision)
        command.downgrade(config, "base")

    await on(each_empty_url, climb)
    assert await on(each_empty_url, tables) == set()


async def test_the_tables_are_what_the_migrations_make(each_url: str) -> None:
    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    assert await on(each_url, differences) == []
    assert await on(each_url, tables) == set(metadata.tables)


async def test_indexes_are_limited_to_the_same_rows(empty_sqlite_url: str) -> None:
    """Alembic does not compare the conditions of partial indexes, so we do."""

    def partial(connection: Connection) -> set[tuple[str, str]]:
        statement = (
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%'"
        )
        found = connection.exec_driver_sql(statement)
        return {(name, sql.partition("WHERE")[2].strip()) for name, sql in found}

    await migrate(empty_sqlite_url)
    indexes = [index for table in metadata.tables.values() for index in table.indexes]
    conditions = {str(index.name): index.dialect_options["sqlite"]["where"] for index in indexes}
    wanted = {(name, where.text) for name, where in conditions.items() if where is not None}
    assert wanted
    assert await on(empty_sqlite_url, partial) == wanted


async def test_migrating_twice_changes_nothing(each_empty_url: str) -> None:
    await migrate(each_empty_url)
    await migrate(each_empty_url)
    assert await on(each_empty_url, tables) == set(metadata.tables)


async def test_processes_that_start_at_once_migrate_one_after_another(each_empty_url: str) -> None:
    script = "import asyncio, sys; from storage.migrate import migrate; "
    script += "asyncio.run(migrate(sys.argv[1]))"
    processes = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", script, each_empty_url)
        for _ in range(3)
    ]
    assert [await process.wait() for process in processes] == [0, 0, 0]
    assert await on(each_empty_url, tables) == set(metadata.tables)


async def test_a_failed_migration_leaves_nothing_behind(
    each_empty_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All steps and the note of the revision are one transaction, on SQLite too."""

    def interrupted(connection: Connection, revision: str) -> None:
        command.upgrade(alembic_config(connection), revision)
        raise KeyboardInterrupt

    monkeypatch.setattr("storage.migrate._upgrade", interrupted)
    with pytest.raises(KeyboardInterrupt):
        await migrate(each_empty_url)
    assert await on(each_empty_url, tables) == set()


async def test_copies_from_before_are_found_at_all_their_messages(each_empty_url: str) -> None:
    """A reply to a message that was relayed by an older version still finds its way."""
    await migrate(each_empty_url)
    async with opened(each_empty_url) as database:
        filled = await database.run(lambda work: fill(work, chat=-1, user=11, rounds=1))

    def back_and_forth(connection: Connection) -> None:
        config = alembic_config(connection)
        command.downgrade(config, "0003")
        command.upgrade(config, "head")

    await on(each_empty_url, back_and_forth)
    async with opened(each_empty_url) as database:
        found = await database.read(
            lambda work: work.within(filled.world.partnership.id).relay.copy_at(
                filled.copy_chat, filled.copy_message
            )
        )
    assert found == (filled.copy, filled.message)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = await Database.open(url)
    try:
        yield database
    finally:
        await database.close()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite+aiosqlite://", "mysql://somewhere/db"])
async def test_databases_that_cannot_keep_our_promises_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"file|sqlite\+aiosqlite"):
        await migrate(url)
