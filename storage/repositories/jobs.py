from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update

from bot.domain.delivery import Job, JobId, JobKind
from bot.domain.ids import PartnershipId
from bot.domain.status import Queue
from storage.repositories.base import Repository
from storage.tables.delivery import JOB_OPEN, jobs

_COLUMNS = [column for column in jobs.c if column.name not in {"key", "dead_at"}]


class JobStore(Repository):
    """Translations to be made, oldest due first."""

    async def add(
        self,
        partnership_id: PartnershipId,
        kind: JobKind,
        data: Mapping[str, Any],
        at: datetime,
        key: str | None = None,
    ) -> JobId:
        """Store a job, due at once; while one with the same key is open, return that one's id."""
        row = {
            "partnership_id": partnership_id,
            "kind": kind,
            "data": data,
            "key": key,
            "created_at": at,
            "attempts": 0,
            "next_try_at": at,
        }
        insert = self._insert(jobs).values(**row)
        quiet = insert.on_conflict_do_nothing(index_elements=["key"], index_where=JOB_OPEN)
        number = await self._value(quiet.returning(jobs.c.id))
        if number is None:
            number = await self._value(select(jobs.c.id).where(jobs.c.key == key, JOB_OPEN))
        return JobId(number)

    async def due(self, now: datetime, limit: int) -> list[Job]:
        """Return the jobs to try by now, those that wait longest first."""
        statement = select(*_COLUMNS).where(JOB_OPEN, jobs.c.next_try_at <= now)
        rows = await self._all(statement.order_by(jobs.c.next_try_at, jobs.c.id).limit(limit))
        return [Job(**row) for row in rows]

    async def is_open(self, job_id: JobId) -> bool:
        """Tell whether a job is still to be done."""
        statement = select(jobs.c.id).where(jobs.c.id == job_id, JOB_OPEN)
        return await self._value(statement) is not None

    async def has(self, key: str) -> bool:
        """Tell whether there is an open job with this key."""
        statement = select(jobs.c.id).where(jobs.c.key == key, JOB_OPEN)
        return await self._value(statement) is not None

    async def withdraw(self, key: str) -> None:
        """Forget the open job with this key, if there is one."""
        await self._change(delete(jobs).where(jobs.c.key == key, JOB_OPEN))

    async def done(self, job_id: JobId) -> None:
        """Forget a finished job, so that its key can be used again."""
        await self._change(delete(jobs).where(jobs.c.id == job_id))

    async def retry(self, job_id: JobId, next_try_at: datetime) -> None:
        """Count a failed attempt and say when to try again."""
        statement = update(jobs).where(jobs.c.id == job_id)
        await self._change(statement.values(attempts=jobs.c.attempts + 1, next_try_at=next_try_at))

    async def dead(self, job_id: JobId, at: datetime) -> None:
        """Give a job up; it stays until pruned."""
        await self._change(update(jobs).where(jobs.c.id == job_id).values(dead_at=at))

    async def counts(self) -> Queue:
        """Count what is to be done and what was given up."""
        count, oldest = func.count().label("n"), func.min(jobs.c.created_at).label("at")
        open_ = (await self._all(select(count, oldest).where(JOB_OPEN)))[0]
        dead = await self._value(select(func.count()).where(jobs.c.dead_at.is_not(None)))
        return Queue(open_["n"], dead, open_["at"])

    async def prune(self, before: datetime) -> int:
        """Delete the jobs given up before this moment; return how many."""
        return await self._change(delete(jobs).where(jobs.c.dead_at < before))
