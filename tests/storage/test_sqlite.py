"""How SQLite is set up; with other settings a power cut could undo what was confirmed."""

import asyncio

import pytest
from sqlalchemy import text

from storage.database import Database
from storage.unit_of_work import UnitOfWork

PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 3_000}


async def pragmas(work: UnitOfWork) -> dict[str, object]:
    names = [*PRAGMAS, "query_only"]
    found = [await work._connection.execute(text(f"PRAGMA {name}")) for name in names]
    return dict(zip(names, [one.scalar() for one in found], strict=True))


@pytest.mark.parametrize(("way", "query_only"), [("run", 0), ("read", 1)])
async def test_every_connection_is_durable_and_strict(
    database: Database, way: str, query_only: int
) -> None:
    """WAL, FULL (2), foreign keys, patience; readers cannot write."""
    assert await getattr(database, way)(pragmas) == {**PRAGMAS, "query_only": query_only}


async def test_writing_takes_the_lock_at_once(database: Database, sqlite_url: str) -> None:
    """Another process that reads first and writes then waits, instead of failing as busy."""
    other = await Database.open(sqlite_url)

    async def read_then_write(work: UnitOfWork) -> None:
        found = await work.cursors.get("count")
        await work.cursors.set("count", str(int(found or 0) + 1))

    try:
        both = [one.run(read_then_write) for _ in range(20) for one in (database, other)]
        await asyncio.gather(*both)
    finally:
        await other.close()
    assert await database.read(lambda work: work.cursors.get("count")) == "40"
