"""Connections: how SQLite and PostgreSQL are set up for writing and for reading."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event, make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

BUSY_TIMEOUT_MS = 3_000
"""How long another program's lock is waited for; short, for a stop must not take ten seconds."""
READERS = 4


def writing(url: str) -> AsyncEngine:
    """Make an engine with one connection, whose transactions hold the write lock from the start.

    Taking the lock late fails on SQLite with "database is locked", however long one waits.
    """
    engine = create_async_engine(url, pool_size=1, max_overflow=0, **_options(url))
    if is_sqlite(url):
        _prepare_sqlite(engine, begin="BEGIN IMMEDIATE", query_only=False)
    return engine


def reading(url: str) -> AsyncEngine:
    """Make an engine whose transactions see one snapshot and cannot write."""
    engine = create_async_engine(url, pool_size=READERS, max_overflow=0, **_options(url))
    if is_sqlite(url):
        _prepare_sqlite(engine, begin="BEGIN", query_only=True)
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def is_sqlite(url: str) -> bool:
    """Tell SQLite from PostgreSQL; raise ValueError for any other database or driver."""
    driver = make_url(url).drivername
    if driver not in {"sqlite+aiosqlite", "postgresql+psycopg"}:
        raise ValueError(f"cannot store in {driver}: use sqlite+aiosqlite or postgresql+psycopg")
    return driver.startswith("sqlite")


def sqlite_file(url: str) -> Path:
    """Name the database's file; raise ValueError for a database in memory."""
    database = make_url(url).database
    if not database or database == ":memory:" or database.startswith("file:"):
        raise ValueError("SQLite needs a plain file: a database in memory is lost and not shared")
    return Path(database)


def _options(url: str) -> dict[str, Any]:
    """Choose what both engines need; statements are never quoted in errors with their values."""
    if is_sqlite(url):
        sqlite_file(url)
        return {"hide_parameters": True}
    return {"hide_parameters": True, "pool_pre_ping": True}


def _prepare_sqlite(engine: AsyncEngine, *, begin: str, query_only: bool) -> None:
    """Set connections up; SQLAlchemy's recipe for real transactions on SQLite.

    Source: SQLAlchemy documentation, "Enabling Non-Legacy SQLite Transactional Modes".
    `synchronous=FULL` because Telegram forgets an update once we confirm it: what is committed
    must survive a power cut.
    """
    pragmas = {
        "busy_timeout": BUSY_TIMEOUT_MS,
        "journal_mode": "WAL",
        "synchronous": "FULL",
        "foreign_keys": "ON",
        "query_only": "ON" if query_only else "OFF",
    }

    @event.listens_for(engine.sync_engine, "connect")
    def _connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for name, value in pragmas.items():
            cursor.execute(f"PRAGMA {name}={value}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)
