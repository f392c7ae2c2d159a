"""A local Telegram without flood limits, and delivery on a SQLite file."""

from collections.abc import AsyncIterator

import pytest_asyncio

from bot.playground.server import OFF, LocalTelegram
from storage.database import Database
from tests.faults.house import House, open_house


@pytest_asyncio.fixture
async def house(database: Database) -> AsyncIterator[House]:
    async with LocalTelegram(limits=OFF) as telegram, open_house(telegram, database) as opened:
        yield opened
