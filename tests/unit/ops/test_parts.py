"""The tasks side by side: they run, they are asked to stop, and one that breaks is noticed."""

import asyncio
from datetime import timedelta

from bot.app.parts import Parts, first_of

PATIENT = timedelta(seconds=5)


async def for_ever() -> None:
    await asyncio.Event().wait()


async def test_a_part_is_at_work_while_inside() -> None:
    parts = Parts()
    async with parts.running("sender", for_ever):
        assert parts.reason("sender") is None
    assert parts.reason("sender") == "has stopped"
    assert not parts.broken.is_set()


async def test_a_part_may_finish_what_it_does() -> None:
    parts, asked, finished = Parts(), asyncio.Event(), asyncio.Event()

    async def work() -> None:
        await asked.wait()
        await asyncio.sleep(0)
        finished.set()

    async with parts.running("sender", work, asked.set, PATIENT):
        await asyncio.sleep(0)
    assert finished.is_set()
    assert not parts.broken.is_set()


async def test_patience_ends() -> None:
    parts = Parts()
    async with asyncio.timeout(5):
        async with parts.running("sender", for_ever, lambda: None, timedelta(milliseconds=10)):
            await asyncio.sleep(0)


async def test_a_part_that_raises_breaks_the_whole() -> None:
    parts = Parts()

    async def fail() -> None:
        raise OSError

    async with parts.running("sender", fail), asyncio.timeout(5):
        await parts.broken.wait()
        assert parts.reason("sender") == "has stopped"


async def test_a_part_that_just_ends_breaks_the_whole() -> None:
    parts = Parts()

    async def leave() -> None:
        return

    async with parts.running("sender", leave), asyncio.timeout(5):
        await parts.broken.wait()


async def test_a_part_that_is_cancelled_from_inside_breaks_the_whole() -> None:
    """Else the bot would go on without it, and say that it is ready."""
    parts = Parts()

    async def give_in() -> None:
        raise asyncio.CancelledError

    async with parts.running("sender", give_in), asyncio.timeout(5):
        await parts.broken.wait()


async def test_the_first_of_some_events_is_enough() -> None:
    never, now = asyncio.Event(), asyncio.Event()
    now.set()
    async with asyncio.timeout(5):
        await first_of(never, now)
