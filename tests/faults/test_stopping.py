"""SIGTERM ends the program within ten seconds, whatever hangs."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from bot.playground.server import OFF, Kind, LocalTelegram
from tests.acceptance.program import local, started

LONGEST = 10.0
"""Seconds, as the contract promises."""


@pytest.mark.parametrize("hangs", ["database", "telegram"])
async def test_the_program_stops_in_time(tmp_path: Path, hangs: str) -> None:
    async with LocalTelegram(limits=OFF) as telegram:
        bot, ana = telegram.add_bot(privacy=False), telegram.add_person("Ana")
        async with started(tmp_path, "run", settings=local(telegram, bot.token)) as program:
            await program.serves()
            group = ana.creates_group("Puebla", [bot])
            await telegram.reply_in(group, bot, timeout=LONGEST)
            with closing(sqlite3.connect(tmp_path / "klimapuente.db")) as other:
                if hangs == "database":
                    other.isolation_level = None
                    other.execute("BEGIN EXCLUSIVE")
                else:
                    telegram.faults.add(Kind.HANG_BEFORE, times=None)
                for _ in range(10):
                    ana.writes(group, "/setup Wolfsburg – Puebla")
                began = time.monotonic()
                ended = await program.stop()
    assert time.monotonic() - began < LONGEST
    assert ended.code == 0
