"""Locks that processes hold against each other, beside the database's own."""

import asyncio
import fcntl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import IO

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from bot.logs import logger
from storage.engines import is_sqlite, sqlite_file
from storage.errors import AlreadyRunning, StorageError

RUNNING_KEY = 0x4B6C696D61
"""Names our advisory locks on PostgreSQL; any number no other program uses."""
MIGRATING_KEY = RUNNING_KEY + 1
LOOK = timedelta(seconds=3)
"""How often PostgreSQL is asked whether the connection with our lock is still there."""
_POLL_SECONDS = 0.05
_log = logger(__name__)


Keep = Callable[[], Awaitable[None]]
"""Sees to it, until cancelled, that a lock stays ours; raises AlreadyRunning if it is another's."""


@asynccontextmanager
async def only_process(url: str, look: timedelta = LOOK) -> AsyncIterator[Keep]:
    """Be the one process that works on this database; raise AlreadyRunning if there is another.

    The system takes the lock back when the process ends, however it ends. What this gives must
    run meanwhile: PostgreSQL also takes it back when the connection breaks, which is looked at
    every `look`.
    """
    if is_sqlite(url):
        async with file_lock(beside(url, ".lock"), patience=0):
            yield _for_ever
        return
    async with aclosing(_SessionLock(url, look)) as lock:
        await lock.take()
        yield lock.keep


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


class _SessionLock:
    """An advisory lock of PostgreSQL: it lasts as long as the connection that took it."""

    def __init__(self, url: str, look: timedelta) -> None:
        self._engine = create_async_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        self._look = look.total_seconds()
        self._connection: AsyncConnection | None = None

    async def take(self) -> None:
        """Raise AlreadyRunning if another has it, SQLAlchemyError if nobody answers."""
        connection = await self._engine.connect()
        if not await connection.scalar(select(func.pg_try_advisory_lock(RUNNING_KEY))):
            await connection.close()
            raise AlreadyRunning("another process holds this database's lock")
        self._connection = connection

    async def keep(self) -> None:
        """Take the lock again whenever it was lost; while nobody answers, nobody works either."""
        while True:
            await asyncio.sleep(self._look)
            try:
                await self._check()
            except SQLAlchemyError as error:
                _log.warning("lock.lost", kind=type(error).__name__)
                await self._forget()

    async def aclose(self) -> None:
        """Give the lock back."""
        await self._forget()
        await self._engine.dispose()

    async def _check(self) -> None:
        if self._connection is None:
            await self.take()
            _log.info("lock.taken_again")
        else:
            await self._connection.scalar(select(1))

    async def _forget(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()


async def _for_ever() -> None:
    """Hold a lock that the system cannot lose."""
    await asyncio.Event().wait()


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
