"""Operators see which translator rests, which answers nonsense, and which does its work."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.acceptance.engines import asleep_with, on_loopback, until
from tests.acceptance.world import PATIENCE
from tests.unit.translation.providers_server import Fault, ProvidersServer

FORBIDDEN = 403


@pytest_asyncio.fixture
async def engines(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ProvidersServer]:
    server = ProvidersServer()
    await server.start()
    on_loopback(monkeypatch, server)
    yield server
    await server.stop()


async def test_status_tells_how_each_engine_is(sqlite_url: str, engines: ProvidersServer) -> None:
    """The canary finds the first out, an error puts the second to rest, the third translates."""
    engines.misbehave("deepl", Fault.ECHO)
    engines.misbehave("libretranslate", FORBIDDEN)
    async with (
        asleep_with(sqlite_url, engines, "deepl", "libretranslate", "google") as world,
        world.app(operator_ids=frozenset({world.anna.id})),
    ):
        for group in (world.wolfsburg, world.puebla):
            await world.telegram.reply_in(group, world.bot, timeout=PATIENCE)
        await until(lambda: engines.texts["deepl"] and engines.raw["libretranslate"])
        await world.found()
        await world.agree(world.anna)
        world.anna.writes(world.wolfsburg, "Heute singt die Amsel im Garten")
        await world.shown(world.puebla, "Heutex singtx diex Amselx imx Gartenx")
        report = await world.ask(world.anna, world.wolfsburg, "/status")
    lines = dict(line.split(": ", 1) for line in report.text.splitlines() if ": " in line)
    assert lines["DeepL"].startswith("⛔ antwortet Unsinn, bekommt nichts")
    assert lines["LibreTranslate"].startswith("⛔ ruht nach Fehlern")
    assert "auth_failed" in lines["LibreTranslate"]
    assert lines["Google"].startswith("✅ antwortete zuletzt")
    assert not world.reached("deepl", "Amsel")
