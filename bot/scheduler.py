"""The clock's side of the bot: what is due is looked for every few seconds, old things go daily.

APScheduler only ticks; what is due stands in the database. So a tick that is late, or left out,
loses nothing: the next one finds the same.

Ticks go by the machine's clock, whatever moment the bot takes it to be: APScheduler counts every
tick between a job's time and the present, and over months that would hold up the event loop.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.logs import logger

Work = Callable[[], Awaitable[object]]
TICK: Final = timedelta(seconds=20)
DAY: Final = timedelta(days=1)
CALM: Final = timedelta(minutes=1)
"""How long after the start the first tidying waits, so that people are answered first."""
PATIENCE: Final = 3.0
"""Seconds that work under way may take when the bot stops, before it is called off."""
_TICKS_AT_ONCE: Final = 1000
"""All but the first of them end at once, so that APScheduler has nothing to warn of."""
_log = logger(__name__)


class Scheduler:
    """Calls `due` at once and then every `tick`, and `tidy` once a day; neither overlaps itself.

    A tick that comes while the one before is at work does nothing. What they raise is logged, and
    the next tick comes all the same.
    """

    def __init__(self, *, due: Work, tidy: Work, tick: timedelta = TICK) -> None:
        self._running: dict[str, asyncio.Task[None]] = {}
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={
                "coalesce": True,
                "max_instances": _TICKS_AT_ONCE,
                "misfire_grace_time": None,
            },
        )
        self._tick = tick.total_seconds()
        self._watching: asyncio.TimerHandle | None = None
        self._jobs = (("due", due, tick, timedelta()), ("tidy", tidy, DAY, CALM))

    def start(self) -> None:
        """Begin; needs a running event loop."""
        now = datetime.now(UTC)
        for name, work, every, first in self._jobs:
            self._scheduler.add_job(
                self._guard,
                "interval",
                args=(name, work),
                id=name,
                seconds=every.total_seconds(),
                next_run_time=now + first,
            )
        self._scheduler.start()
        self._watch()

    def _watch(self) -> None:
        """See to it that a clock set back does not stop the ticking.

        APScheduler goes by the time of day, so that after a jump it would sleep until the clock
        has caught up; this goes by the loop's steady time.
        """
        self._watching = asyncio.get_running_loop().call_later(self._tick, self._watch)
        now = datetime.now(UTC)
        for job in self._scheduler.get_jobs():
            if job.next_run_time - now > job.trigger.interval:
                job.modify(next_run_time=now)

    async def stop(self) -> None:
        """Start nothing more, and let what is under way end for a moment."""
        if self._watching is not None:
            self._watching.cancel()
        self._scheduler.remove_all_jobs()
        if self._running:
            await asyncio.wait(self._running.values(), timeout=PATIENCE)
        self._scheduler.shutdown(wait=False)
        await asyncio.sleep(0)  # the shutdown itself runs in the loop's next turn

    async def _guard(self, name: str, work: Work) -> None:
        task = asyncio.current_task()
        if task is None or name in self._running:
            return
        self._running[name] = task
        try:
            await work()
        except Exception:  # noqa: BLE001 - one bad tick must not end the ticking
            _log.exception("scheduler.failed", job=name)
        finally:
            del self._running[name]
