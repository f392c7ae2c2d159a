"""Taking back where several short messages have become one."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.domain.limits import SendLimits
from bot.playground.server import TELEGRAM, LocalTelegram, Message
from tests.acceptance.world import MONDAY, PATIENCE, Clock, World

MESSAGES = 24


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
@pytest.mark.timeout(120)
async def test_one_of_several_joined_messages_is_taken_back_and_the_others_stay(
    strict_world: World,
) -> None:
    world = strict_world
    sent: list[Message] = []
    for number in range(MESSAGES):
        sent.append(world.anna.writes(world.wolfsburg, f"<{number:02}>"))
        await asyncio.sleep(0.1)

    def joined() -> Message | None:
        said = world.telegram.said_by(world.bot, world.puebla)
        return next((one for one in said if one.text.count("<") > 2), None)

    message = await world.telegram.until(joined, timeout=60)
    number = int(message.text.split("<")[2][:2])
    world.anna.writes(world.wolfsburg, "/delete", reply_to=sent[number])
    await world.telegram.until(lambda: "🗑" in message.text, timeout=60)
    assert f"<{number:02}>" not in message.text
    assert message.text.count("<") >= 2


@pytest.mark.slow
@pytest.mark.timeout(120)
async def test_an_answer_that_is_joined_behind_others_says_what_it_answers(
    strict_world: World,
) -> None:
    world = strict_world
    asked = world.beatriz.writes(world.puebla, "¿Cuántos árboles?")
    question = await world.shown(world.wolfsburg, "¿Cuántos árboles?")
    for number in range(MESSAGES):
        world.anna.writes(world.wolfsburg, f"<{number:02}>", reply_to=question)
        await asyncio.sleep(0.1)

    def joined() -> Message | None:
        said = world.telegram.said_by(world.bot, world.puebla)
        return next((one for one in said if one.text.count("<") > 2), None)

    message = await world.telegram.until(joined, timeout=60)
    assert message.reply_to == asked.id
    pieces = message.text.split("\n⸻\n")
    assert "↩" not in pieces[0]
    assert all(piece.split("\n")[1] == "↩ “¿Cuántos árboles?”" for piece in pieces[1:])
