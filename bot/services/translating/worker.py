import asyncio
from collections.abc import Callable, Collection, Sequence
from datetime import timedelta
from functools import partial
from typing import Protocol

import structlog

from bot.domain.clock import Clock
from bot.domain.delivery import Job
from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.domain.tone import Tone
from bot.services.translating.orders import Order, Outcome, Result, Works
from bot.services.translating.ways import tones
from bot.translation.permits import asking_under
from bot.translation.values import Engine, Untranslated
from storage.database import Database
from storage.unit_of_work import UnitOfWork

log = structlog.get_logger(__name__)

AT_ONCE = 16
"""Jobs under way at the same time; each may wait for a slow engine."""
IDLE = timedelta(seconds=1)
"""How long to sleep when nobody rings; retries become due meanwhile."""
PATIENCE = timedelta(seconds=30)
"""How long the engines may take for one text; the original has gone out long before."""
RETRIES = tuple(timedelta(seconds=wait) for wait in (15, 60, 300, 1800, 7200, 21600))


class Translates(Protocol):
    """What the worker needs of `bot.translation.chain.Translator`."""

    async def __call__(
        self,
        text: RichText,
        *,
        source: Language,
        target: Language,
        allowed: Sequence[Engine],
        partnership: int,
        names: Collection[str],
        deadline: float,
        tone: Tone | None,
    ) -> Outcome:
        """Translate or say why not."""


class TranslationWorker:
    """Does the stored translation jobs; safe to kill at any line, for jobs end by a commit.

    `stored` is called after each, for there may be something new to send.
    """

    def __init__(
        self,
        database: Database,
        translator: Translates,
        works: Works,
        clock: Clock,
        stored: Callable[[], None],
    ) -> None:
        self._database = database
        self._translator = translator
        self._works = works
        self._clock = clock
        self._stored = stored
        self._ring = asyncio.Event()
        self._under_way: dict[int, asyncio.Task[None]] = {}

    def wake(self) -> None:
        """Say that there may be a new job."""
        self._ring.set()

    async def run(self) -> None:
        """Work until cancelled; then let go of what is under way: it is stored."""
        try:
            while True:
                self._ring.clear()
                await self._start_due()
                await self._sleep()
        finally:
            for task in self._under_way.values():
                task.cancel()
            await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    async def _sleep(self) -> None:
        try:
            async with asyncio.timeout(IDLE.total_seconds()):
                await self._ring.wait()
        except TimeoutError:
            return

    async def _start_due(self) -> None:
        free = AT_ONCE - len(self._under_way)
        if free <= 0:
            return
        limit = free + len(self._under_way)
        try:
            due = await self._database.read(lambda work: work.jobs.due(self._clock(), limit))
        except Exception as error:  # noqa: BLE001 - the database may be away; we ask again
            log.warning("translation.jobs_unreadable", kind=type(error).__name__)
            return
        for job in [job for job in due if job.id not in self._under_way][:free]:
            self._start(job)

    def _start(self, job: Job) -> None:
        task = asyncio.create_task(self._do(job))
        self._under_way[job.id] = task
        task.add_done_callback(lambda _: self._ended(job))

    def _ended(self, job: Job) -> None:
        self._under_way.pop(job.id, None)
        self._ring.set()

    async def _do(self, job: Job) -> None:
        try:
            await self._translate(job)
        except Exception as error:  # noqa: BLE001 - one job must not stop the others
            log.warning("translation.job_failed", job=job.id, kind=type(error).__name__)
            await self._put_off(job)

    async def _translate(self, job: Job) -> None:
        """Do a job; if a translator was ruled out meanwhile, its answer is not used.

        The job then stays due, and is done again by those that are left. A job that was withdrawn
        meanwhile has no effect.
        """
        kind = self._works[job.kind]

        async def read(work: UnitOfWork) -> tuple[Sequence[Order], dict[Language, Tone]]:
            return await kind.orders(work, job), await tones(work.within(job.partnership_id))

        orders, tone_of = await self._database.read(read)
        asking = (self._ask(job, order, tone_of.get(order.target)) for order in orders)
        outcomes = await asyncio.gather(*asking)
        results = list(zip(orders, outcomes, strict=True))

        async def store(work: UnitOfWork) -> None:
            if not await work.jobs.is_open(job.id) or await self._outdated(work, job, results):
                return
            await kind.finish(work, job, results)
            await self._close(work, job, outcomes)

        await self._database.run(store)
        self._stored()

    async def _ask(self, job: Job, order: Order, tone: Tone | None) -> Outcome:
        """Ask the translator; before each call of an engine consents are looked up once more."""
        with asking_under(partial(self._may_see, job, order)):
            return await self._translator(
                order.text,
                source=order.source,
                target=order.target,
                allowed=[Engine(service) for service in order.services],
                partnership=order.partnership_id,
                names=order.names,
                deadline=PATIENCE.total_seconds(),
                tone=tone,
            )

    async def _may_see(self, job: Job, order: Order, engine: Engine) -> bool:
        return engine in await self._database.read(lambda work: self._services(work, job, order))

    async def _services(self, work: UnitOfWork, job: Job, order: Order) -> tuple[str, ...]:
        """List who may translate an order by now; nobody if it is no longer wanted."""
        orders = await self._works[job.kind].orders(work, job)
        return next((one.services for one in orders if one.is_same_as(order)), ())

    async def _outdated(self, work: UnitOfWork, job: Job, results: Sequence[Result]) -> bool:
        """Whether a translator is no longer allowed that was when it was asked."""
        for order, _ in results:
            if not set(order.services) <= set(await self._services(work, job, order)):
                return True
        return False

    async def _close(self, work: UnitOfWork, job: Job, outcomes: Sequence[Outcome]) -> None:
        again = any(isinstance(one, Untranslated) and one.retry for one in outcomes)
        if again and job.attempts < len(RETRIES):
            await work.jobs.retry(job.id, self._clock() + RETRIES[job.attempts])
        else:
            await work.jobs.done(job.id)

    async def _put_off(self, job: Job) -> None:
        async def later(work: UnitOfWork) -> None:
            if job.attempts < len(RETRIES):
                await work.jobs.retry(job.id, self._clock() + RETRIES[job.attempts])
            else:
                await work.jobs.dead(job.id, self._clock())

        try:
            await self._database.run(later)
        except Exception as error:  # noqa: BLE001 - it stays due and is tried again
            log.warning("translation.job_not_put_off", job=job.id, kind=type(error).__name__)
