"""The one writer: several waiting works share a transaction, each inside its own savepoint."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextvars import Context, ContextVar, copy_context
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.errors import Closed, GroupFailed
from storage.unit_of_work import UnitOfWork

T = TypeVar("T")
Work = Callable[[UnitOfWork], Awaitable[T]]

GROUP_LIMIT = 64
"""How many works share one commit at most."""
GROUP_SECONDS = 0.05
"""How long a group may take further works in, so that the first does not wait for ever."""

CLOSING_SECONDS = 2.0
"""How long the last works may take."""

_working = ContextVar("_working", default=False)


@dataclass(eq=False)
class _Job:
    """A work, its caller's context, and where the caller waits for the outcome."""

    work: Work[Any]
    context: Context = field(default_factory=copy_context)
    answer: asyncio.Future[Any] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )

    async def perform(self, connection: AsyncConnection) -> Any:
        _working.set(True)
        return await self.work(UnitOfWork(connection))

    def fail(self, error: BaseException) -> None:
        if self.answer.done():
            return
        if isinstance(error, asyncio.CancelledError):
            self.answer.cancel()
        else:
            self.answer.set_exception(error)

    def succeed(self, result: Any) -> None:
        if not self.answer.done():
            self.answer.set_result(result)


class Writer:
    """Runs works one after another, in the order they were given."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._waiting: deque[_Job] = deque()
        self._wake = asyncio.Event()
        self._closing = False
        self._task = asyncio.create_task(self._serve(), name="storage-writer")

    async def run(self, work: Work[T]) -> T:
        """Run a work and return its result once it is committed.

        A caller that is cancelled gives up waiting: a work that has begun is finished all the
        same, one that has not is left out. Raise Closed after `close`, GroupFailed if the shared
        transaction broke, and whatever the work raises.
        """
        if _working.get():
            raise RuntimeError("a work must use the unit of work it was given: this would hang")
        if self._closing:
            raise Closed
        job = _Job(work)
        self._waiting.append(job)
        self._wake.set()
        result: T = await job.answer
        return result

    async def close(self) -> None:
        """Finish what waits, then stop; a database that does not answer is not waited for."""
        self._closing = True
        self._wake.set()
        await asyncio.wait([self._task], timeout=CLOSING_SECONDS)
        self._task.cancel()
        await asyncio.wait([self._task])

    async def _serve(self) -> None:
        try:
            while await self._work_waits():
                await self._commit_group()
        finally:
            self._closing = True
            while self._waiting:
                self._waiting.popleft().fail(Closed())

    async def _work_waits(self) -> bool:
        while not self._waiting and not self._closing:
            self._wake.clear()
            await self._wake.wait()
        return bool(self._waiting)

    async def _commit_group(self) -> None:
        """Run a group and commit it; tell the callers only then."""
        group = _Group([self._waiting.popleft()])
        try:
            async with self._engine.begin() as connection:
                await self._fill(group, connection)
        except BaseException as error:
            group.fail(error)
            if not isinstance(error, Exception):
                raise
        else:
            group.succeed()

    async def _fill(self, group: "_Group", connection: AsyncConnection) -> None:
        """Run the group's first work, and those that wait by then, as long as the group is open."""
        clock = asyncio.get_running_loop().time
        end = clock() + GROUP_SECONDS
        await group.attempt(group.jobs[0], connection)
        while self._waiting and len(group.jobs) < GROUP_LIMIT and clock() < end:
            job = self._waiting.popleft()
            group.jobs.append(job)
            await group.attempt(job, connection)


@dataclass
class _Group:
    """Works that share a transaction, and the results of those that went well."""

    jobs: list[_Job]
    results: list[tuple[_Job, Any]] = field(default_factory=list)

    async def attempt(self, job: _Job, connection: AsyncConnection) -> None:
        """Run one work in a savepoint; raise if the transaction itself is lost.

        After an error for which SQLite undoes everything (a full disk), the next use of the
        savepoint or the transaction raises, and so the whole group fails; so it does after a
        lost connection, which is nobody's own fault either.
        Source: sqlite.org, "Response To Errors Within A Transaction".
        """
        if job.answer.done():
            return
        savepoint = await connection.begin_nested()
        task = asyncio.create_task(job.perform(connection), context=job.context)
        error = await _outcome(task)
        if error is None:
            await savepoint.commit()
            self.results.append((job, task.result()))
            return
        await savepoint.rollback()
        if connection.invalidated:
            raise error
        job.fail(error)

    def succeed(self) -> None:
        """Hand the results out."""
        for job, result in self.results:
            job.succeed(result)

    def fail(self, error: BaseException) -> None:
        """Tell everybody who has no answer yet that nothing of theirs is stored."""
        for job in self.jobs:
            failure = GroupFailed(type(error).__name__)
            failure.__cause__ = error
            job.fail(failure)


async def _outcome(task: asyncio.Task[Any]) -> BaseException | None:
    """Wait for a work in its own task, so that its cancellation is not the writer's."""
    try:
        await asyncio.wait([task])
    except asyncio.CancelledError:
        task.cancel()
        raise
    return asyncio.CancelledError() if task.cancelled() else task.exception()
