"""Sleeping that can be cut short."""

import asyncio
from datetime import timedelta


async def wait_for(event: asyncio.Event, at_most: timedelta | None) -> bool:
    """Wait until the event is set or the time is over; tell whether it is set."""
    if at_most is not None and at_most <= timedelta(0):
        return event.is_set()
    try:
        async with asyncio.timeout(None if at_most is None else at_most.total_seconds()):
            await event.wait()
    except TimeoutError:
        pass
    return event.is_set()
