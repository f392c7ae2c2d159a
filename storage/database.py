"""The way to the database: one way to write, one to read."""

from contextlib import AbstractAsyncContextManager
from typing import Self, TypeVar

from sqlalchemy.ext.asyncio import AsyncEngine

from storage.engines import reading, writing
from storage.errors import Closed
from storage.locks import Keep, only_process
from storage.unit_of_work import UnitOfWork
from storage.writer import Work, Writer

T = TypeVar("T")


class Database:
    """A migrated database, SQLite or PostgreSQL."""

    def __init__(self, url: str, writing_engine: AsyncEngine, reading_engine: AsyncEngine) -> None:
        self._url = url
        self._engines = (writing_engine, reading_engine)
        self._writer = Writer(writing_engine)
        self._reading = reading_engine
        self._closed = False

    @classmethod
    async def open(cls, url: str) -> Self:
        """Connect; raise ValueError for a URL of another kind, SQLAlchemyError if it fails."""
        engines = writing(url), reading(url)
        try:
            async with engines[0].connect():
                return cls(url, *engines)
        except BaseException:
            for engine in engines:
                await engine.dispose()
            raise

    async def close(self) -> None:
        """Finish the works that wait, then disconnect; closing twice is fine."""
        self._closed = True
        await self._writer.close()
        for engine in self._engines:
            await engine.dispose()

    async def run(self, work: Work[T]) -> T:
        """Run a work in a transaction; return its result once that is committed.

        The one way to write. Works run one after another in the order given, and those that wait
        share a commit (docs/decisions/0005). A work that raises is undone alone, and its error
        raised here; GroupFailed means that the commit failed and nothing is stored. A work must
        not wait for the network or for another `run`: everybody waits for it.
        """
        return await self._writer.run(work)

    async def read(self, work: Work[T]) -> T:
        """Run a work that only reads, beside the writer, on one snapshot of the database."""
        if self._closed:
            raise Closed
        async with self._reading.connect() as connection:
            return await work(UnitOfWork(connection))

    def exclusively(self) -> AbstractAsyncContextManager[Keep]:
        """Be the only process on this database while inside; raise AlreadyRunning otherwise."""
        return only_process(self._url)
