"""A flood in one group, at Telegram's own limits: complete, in order, no refusal."""

import asyncio
import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.domain.limits import SendLimits
from bot.playground.server import TELEGRAM, LocalTelegram
from tests.acceptance.world import MONDAY, PATIENCE, Clock, World

MESSAGES = 120


@pytest_asyncio.fixture
async def strict_world(sqlite_url: str) -> AsyncIterator[World]:
    """Give a world whose Telegram refuses what is too fast, and a bot at its real pace."""
    clock = Clock(MONDAY)
    async with LocalTelegram(clock=clock, limits=TELEGRAM) as telegram:
        world = World(telegram, sqlite_url, clock)
        async with world.app(send_limits=SendLimits()):
            for group in (world.wolfsburg, world.puebla):
                await telegram.reply_in(group, world.bot, timeout=PATIENCE)
            await world.found()
            yield world


@pytest.mark.slow
@pytest.mark.timeout(240)
async def test_a_burst_of_120_messages_in_a_minute_arrives_whole_without_a_429(
    strict_world: World,
) -> None:
    """Everything is on the other side 75 seconds after the burst, in order, nothing refused."""
    world = strict_world
    for number in range(MESSAGES):
        world.anna.writes(world.wolfsburg, f"<{number:03}>")
        await asyncio.sleep(60 / MESSAGES)
    await world.telegram.until(lambda: len(numbers(world)) >= MESSAGES, timeout=75)
    assert numbers(world) == list(range(MESSAGES))
    assert not [call for call in world.telegram.record.failed() if call.status == 429]


async def test_a_lone_message_does_not_wait(strict_world: World) -> None:
    """At rest, a message that needs no translation is across within two seconds."""
    world = strict_world
    await asyncio.sleep(1.1)
    world.anna.writes(world.wolfsburg, "<000>")
    await world.telegram.until(lambda: numbers(world) == [0], timeout=2)


def numbers(world: World) -> list[int]:
    return [int(found) for found in re.findall(r"<(\d{3})>", "\n".join(world.said(world.puebla)))]
