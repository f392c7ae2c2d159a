"""Ticks: at once, again and again, never two at a time, and never the last because of an error."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from bot.scheduler import Scheduler

SOON = timedelta(milliseconds=20)


async def nothing() -> None:
    return


def scheduler(due: Callable[[], Awaitable[object]], tick: timedelta = SOON) -> Scheduler:
    return Scheduler(due=due, tidy=nothing, tick=tick)


async def test_what_is_due_is_looked_for_at_once() -> None:
    looked = asyncio.Event()

    async def look() -> None:
        looked.set()

    ticking = scheduler(look, tick=timedelta(hours=1))
    ticking.start()
    async with asyncio.timeout(5):
        await looked.wait()
    await ticking.stop()


async def test_an_error_does_not_end_the_ticking() -> None:
    ticks = asyncio.Semaphore(0)

    async def fail() -> None:
        ticks.release()
        raise OSError

    ticking = scheduler(fail)
    ticking.start()
    async with asyncio.timeout(5):
        for _ in range(3):
            await ticks.acquire()
    await ticking.stop()


async def test_a_slow_look_is_not_overtaken_by_the_next() -> None:
    running = most = 0
    ended = asyncio.Semaphore(0)

    async def look() -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(SOON.total_seconds() * 3)
        running -= 1
        ended.release()

    ticking = scheduler(look)
    ticking.start()
    async with asyncio.timeout(5):
        for _ in range(3):
            await ended.acquire()
    await ticking.stop()
    assert most == 1


async def test_ticks_while_one_is_at_work_are_left_out_without_a_word(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """APScheduler would warn of every one of them."""
    go_on, begun, again = asyncio.Event(), asyncio.Event(), asyncio.Event()
    looks = 0

    async def look() -> None:
        nonlocal looks
        looks += 1
        (again if go_on.is_set() else begun).set()
        await go_on.wait()

    ticking = scheduler(look)
    ticking.start()
    async with asyncio.timeout(5):
        await begun.wait()
        for _ in range(5):
            await asyncio.sleep(SOON.total_seconds())
        assert looks == 1
        go_on.set()
        await again.wait()
    await ticking.stop()
    assert caplog.records == []


async def test_stopping_lets_work_under_way_end() -> None:
    begun, go_on, ended = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def look() -> None:
        begun.set()
        await go_on.wait()
        ended.set()

    ticking = scheduler(look)
    ticking.start()
    async with asyncio.timeout(5):
        await begun.wait()
        stopping = asyncio.create_task(ticking.stop())
        go_on.set()
        await stopping
    assert ended.is_set()


async def test_stopping_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.scheduler.PATIENCE", 0.05)
    begun = asyncio.Event()

    async def hang() -> None:
        begun.set()
        await asyncio.Event().wait()

    ticking = scheduler(hang)
    ticking.start()
    async with asyncio.timeout(5):
        await begun.wait()
        await ticking.stop()


async def test_a_clock_set_back_does_not_stop_the_ticking() -> None:
    """As happens when a machine starts with a wrong clock and the network sets it right."""
    ticks = asyncio.Semaphore(0)

    async def look() -> None:
        ticks.release()

    ticking = scheduler(look)
    with time_machine.travel(datetime.now(UTC), tick=True) as traveller:
        ticking.start()
        async with asyncio.timeout(5):
            await ticks.acquire()
            traveller.shift(timedelta(hours=-5))
            for _ in range(5):
                await ticks.acquire()
    await ticking.stop()
