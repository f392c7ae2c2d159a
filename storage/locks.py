"""Locks that processes hold against each other, beside the database's own."""

import asyncio
import fcntl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from storage.engines import is_sqlite, sqlite_file
from storage.errors import AlreadyRunning, StorageError

RUNNING_KEY = 0x4B6C696D61
"""Names our advisory locks on PostgreSQL; any number no other program uses."""
MIGRATING_KEY = RUNNING_KEY + 1
_POLL_SECONDS = 0.05


@asynccontextmanager
async def only_process(url: str) -> AsyncIterator[None]:
    """Be the one process that works on this database; raise AlreadyRunning if there is another.

    The system takes the lock back when the process ends, however it ends.
    """
    holding = _only_with_file(url) if is_sqlite(url) else _only_with_session(url)
    async with holding:
        yield


@asynccontextmanager
async def file_lock(path: Path, patience: float) -> AsyncIterator[None]:
    """Hold a lock file; raise AlreadyRunning if it is not free within `patience` seconds."""
    deadline = asyncio.get_running_loop().time() + patience
    with _open(path) as file:
        while not _taken(file):
            if asyncio.get_running_loop().time() >= deadline:
                raise AlreadyRunning(f"another process holds {path}")
            await asyncio.sleep(_POLL_SECONDS)
        yield


def beside(url: str, suffix: str) -> Path:
    """Name a file beside the SQLite file."""
    file = sqlite_file(url)
    return file.with_name(file.name + suffix)


@asynccontextmanager
async def _only_with_file(url: str) -> AsyncIterator[None]:
    async with file_lock(beside(url, ".lock"), patience=0):
        yield


@asynccontextmanager
async def _only_with_session(url: str) -> AsyncIterator[None]:
    engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    async with engine.connect() as connection:
        if not await connection.scalar(select(func.pg_try_advisory_lock(RUNNING_KEY))):
            raise AlreadyRunning("another process holds this database's lock")
        yield


def _open(path: Path) -> IO[bytes]:
    try:
        return path.open("ab")
    except OSError as error:
        raise StorageError(f"cannot write {path}: {error.strerror}") from error


def _taken(file: IO[bytes]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
