"""However the engines misbehave, a message arrives in time, marked, and is not printed."""

import logging
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.acceptance.engines import (
    ALL,
    DEEPL_KEY,
    choose,
    on_loopback,
    opened_with,
    until,
)
from tests.unit.translation.providers_server import Fault, ProvidersServer

WORDS = "Morgen um 9:30 pflanzen wir Kastanien neben der Nachtigallenschule"
WORD = "Nachtigallenschule"
ENGINES_WORDS = (DEEPL_KEY, "Sorry", "MYMEMORY", "mainstre", "Bad Gateway")
SECRETS = (*ENGINES_WORDS, "Nachtigall", "Kastanien")
CLIENTS = ("deepl", "urllib3", "requests", "aiohttp", "asyncio", "concurrent", "py.warnings")
"""Loggers of what speaks with the engines; what others write at debug level, logs.py leaves out."""
LONGEST = 8.0 + 2.0
"""Seconds: those a translation is waited for, and those a message may take besides."""
HANGING = frozenset({Fault.HANG, Fault.DRIBBLE})


@pytest_asyncio.fixture
async def engines(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ProvidersServer]:
    server = ProvidersServer()
    await server.start()
    on_loopback(monkeypatch, server)
    yield server
    await server.stop()


@pytest.mark.parametrize(
    "fault",
    [
        400, 429, 500, *HANGING, Fault.RESET_INSIDE, Fault.HUGE, Fault.ERROR_OBJECT,
        Fault.HTML_PAGE, Fault.QUOTA_TEXT, Fault.STUTTER, Fault.ECHO,
    ],
)  # fmt: skip
async def test_a_message_arrives_in_time_and_marked(
    sqlite_url: str,
    engines: ProvidersServer,
    fault: Fault | int,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """All four engines do it at once, so that each is asked and none can help out."""
    caplog.set_level(logging.DEBUG)
    async with opened_with(sqlite_url, engines, *ALL) as world:
        await world.found()
        await choose(world, world.anna, "Google erlauben", "MyMemory erlauben")
        for engine in ALL:
            engines.misbehave(engine, fault)
        began = time.monotonic()
        world.anna.writes(world.wolfsburg, WORDS)
        await until(lambda: all(world.reached(engine, WORD) for engine in ALL))
        if fault not in HANGING:
            world.clock.advance(seconds=8)
        copy = await world.shown(world.puebla, WORD)
        assert time.monotonic() - began < LONGEST
        assert any(mark in copy.text for mark in ("sin traducir", "⏳ Original"))
        assert WORDS in copy.text
    told = [record.getMessage() for record in caplog.records if record.name.startswith(CLIENTS)]
    printed = "\n".join([*told, *capfd.readouterr()])
    assert [word for word in SECRETS if word in printed] == []
    shown = "\n".join(world.said(world.puebla) + world.said(world.wolfsburg))
    assert [word for word in ENGINES_WORDS if word in shown] == []
