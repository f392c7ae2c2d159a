from collections.abc import AsyncIterator

import pytest_asyncio

from tests.acceptance.world import World, opened


@pytest_asyncio.fixture
async def world(sqlite_url: str) -> AsyncIterator[World]:
    """Give two cities that are not partners yet, and the bot at work on SQLite."""
    async with opened(sqlite_url) as world:
        yield world
