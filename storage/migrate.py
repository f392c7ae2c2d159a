"""Bringing a database to the newest schema."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, func, select

from storage.engines import is_sqlite, writing
from storage.locks import MIGRATING_KEY, beside, file_lock

PATIENCE = 60.0
"""How many seconds one process waits for another's migration."""


async def migrate(url: str, revision: str = "head") -> None:
    """Bring the schema up to a revision; a second time changes nothing.

    Everything happens in one transaction, and only one process at a time does it.
    Raise AlreadyRunning if another process takes longer than a minute.
    """
    async with _one_at_a_time(url):
        engine = writing(url)
        try:
            async with engine.begin() as connection:
                if not is_sqlite(url):
                    await connection.execute(select(func.pg_advisory_xact_lock(MIGRATING_KEY)))
                await connection.run_sync(_upgrade, revision)
        finally:
            await engine.dispose()


def alembic_config(connection: Connection) -> Config:
    """Configure Alembic for the migrations of this package, without any file of settings."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "storage:migrations")
    return config


def _upgrade(connection: Connection, revision: str) -> None:
    command.upgrade(alembic_config(connection), revision)


@asynccontextmanager
async def _one_at_a_time(url: str) -> AsyncIterator[None]:
    """Hold a lock file for SQLite; PostgreSQL locks inside its transaction."""
    if not is_sqlite(url):
        yield
        return
    async with file_lock(beside(url, ".migrating"), PATIENCE):
        yield
