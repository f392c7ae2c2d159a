"""A local Telegram with one bot, two people and a group, and a clock that stands still."""

from collections.abc import AsyncIterator
from random import Random

import httpx
import pytest
import pytest_asyncio

from bot.playground.server import OFF, LocalTelegram
from tests.unit.bot_api.scene import Caller, Scene, StandingClock


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest_asyncio.fixture
async def telegram(clock: StandingClock) -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram(clock=clock, rng=Random(7), limits=OFF) as running:
        yield running


@pytest_asyncio.fixture
async def scene(telegram: LocalTelegram, clock: StandingClock) -> AsyncIterator[Scene]:
    """Give a supergroup of Ana (its owner) and Jens that the bot administers; nothing waits."""
    bot = telegram.add_bot()
    ana = telegram.add_person("Ana", "Ruiz", username="ana_ruiz", language_code="es")
    jens = telegram.add_person("Jens", language_code="de")
    group = ana.creates_group("Puebla", [jens, bot])
    ana.promotes(group, bot)
    bot.queue.pending.clear()
    async with httpx.AsyncClient(trust_env=False, timeout=10) as client:
        call = Caller(telegram.url, bot.token, client)
        yield Scene(telegram, clock, bot, call, ana, jens, group)
