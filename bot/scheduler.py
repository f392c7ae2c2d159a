"""The clock's side of the bot: what is due is looked for every few seconds, old things go daily.

APScheduler only ticks; what is due stands in the database. So a tick that is late, or left out,
loses nothing: the next one finds the same.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, timedelta
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.domain.clock import Clock
from bot.logs import logger

Work = Callable[[], Awaitable[object]]
TICK: Final = timedelta(seconds=20)
DAY: Final = timedelta(days=1)
CALM: Final = timedelta(minutes=1)
"""How long after the start the first tidying waits, so that people are answered first."""
PATIENCE: Final = 3.0
"""Seconds that work under way may take when the bot stops, before it is called off."""
_log = logger(__name__)


class Scheduler:
    """Calls `due` at once and then every `tick`, and `tidy` once a day; neither overlaps itself.

    What they raise is logged, and the next tick comes all the same.
    """

    def __init__(self, *, due: Work, tidy: Work, clock: Clock, tick: timedelta = TICK) -> None:
        self._clock = clock
        self._running: set[asyncio.Task[None]] = set()
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        self._jobs = (("due", due, tick, timedelta()), ("tidy", tidy, DAY, CALM))

    def start(self) -> None:
        """Begin; needs a running event loop."""
        for name, work, every, first in self._jobs:
            self._scheduler.add_job(
                self._guard,
                "interval",
                args=(name, work),
                id=name,
                seconds=every.total_seconds(),
                next_run_time=self._clock() + first,
            )
        self._scheduler.start()

    async def stop(self) -> None:
        """Start nothing more, and let what is under way end for a moment."""
        self._scheduler.remove_all_jobs()
        if self._running:
            await asyncio.wait(self._running, timeout=PATIENCE)
        self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)  # the shutdown itself runs in the loop's next turn

    async def _guard(self, name: str, work: Work) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        try:
            await work()
        except Exception:  # noqa: BLE001 - one bad tick must not end the ticking
            _log.exception("scheduler.failed", job=name)
