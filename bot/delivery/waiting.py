"""Sleeping that can be cut short."""

import asyncio
from datetime import timedelta


async def wait_for(event: asyncio.Event, at_most: timedelta | None) -> bool:
    """Wait until the event is set or the time is over; tell whether it is set."""
    seconds = None if at_most is None else max(at_most.total_seconds(), 0.0)
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        pass
    return event.is_set()
