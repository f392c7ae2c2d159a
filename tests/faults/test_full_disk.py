"""A disk on which nothing more can be written, and then can again."""

import asyncio
import resource
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.playground.server import OFF, LocalTelegram
from tests.acceptance.program import Running, local, started
from tests.faults.house import eventually
from tests.faults.town import Town, build_town, found

NO_LIMIT = resource.RLIM_INFINITY


@pytest_asyncio.fixture
async def town() -> AsyncIterator[Town]:
    async with LocalTelegram(limits=OFF) as telegram:
        telegram.faults.latency = 0.05
        yield build_town(telegram)


def let_files_grow_to(program: Running, size: int) -> None:
    """Limit what the program can write; its log, too, is a file."""
    resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (size, NO_LIMIT))


@pytest.mark.timeout(120)
async def test_a_full_disk_loses_doubles_and_reorders_nothing(town: Town, tmp_path: Path) -> None:
    """The program outlives it, too: what it has not stored Telegram keeps for it."""
    settings = local(town.telegram, town.bot.token)
    first, second = town.pairs[0]
    async with started(tmp_path, "run", settings=settings) as program:
        await program.serves()
        await found(town)
        for number in range(30):
            if number == 10:
                let_files_grow_to(program, 1)
            if number == 20:
                await asyncio.sleep(3)
                assert program.process.returncode is None, program.err.read_text()
                let_files_grow_to(program, NO_LIMIT)
            first.person.writes(first.chat, f"<{number}>")
        lines = [f"<{number}>" for number in range(30)]

        def arrived() -> list[str]:
            said = town.telegram.said_by(town.bot, second.chat)
            return [one.text.split("\n")[-1] for one in said if "\n<" in one.text]

        await eventually(lambda: lines[-1] in arrived(), within=60)
        assert arrived() == lines
        assert program.process.returncode is None, program.err.read_text()
