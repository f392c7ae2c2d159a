from collections.abc import AsyncIterator

import pytest_asyncio

from tests.acceptance.world import World, opened


@pytest_asyncio.fixture
async def world(sqlite_url: str) -> AsyncIterator[World]:
    """Give two partners whose people let their words be translated; the bot administers both."""
    async with opened(sqlite_url) as world:
        world.anna.promotes(world.wolfsburg, world.bot)
        world.beatriz.promotes(world.puebla, world.bot)
        await world.found()
        await world.agree(world.anna, world.beatriz)
        yield world
