"""A month's characters: the teams hear when they get scarce, the next translator takes over."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.app import translating as wiring
from tests.acceptance.engines import asleep_with, on_loopback, opened_with
from tests.acceptance.world import PATIENCE, World
from tests.unit.translation.providers_server import ProvidersServer

SCARCE = "80 %"


@pytest_asyncio.fixture
async def engines(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ProvidersServer]:
    server = ProvidersServer()
    await server.start()
    on_loopback(monkeypatch, server)
    monkeypatch.setattr(wiring, "MONTHLY_CHARACTERS", {"deepl": 100})
    yield server
    await server.stop()


async def relayed(world: World, words: str) -> None:
    """Write a line and wait for its translation, in which the server ends each word with an x."""
    world.anna.writes(world.wolfsburg, words)
    await world.shown(world.puebla, "x ".join(words.split()) + "x")


async def test_a_used_up_month_goes_on_with_the_next_and_the_next_month_with_the_first(
    sqlite_url: str, engines: ProvidersServer
) -> None:
    async with opened_with(sqlite_url, engines, "deepl", "libretranslate") as world:
        await world.found()
        lines = [f"Wir pflanzen heute viele {tree} an der Aller" for tree in ("Linden", "Birken")]
        for line in lines:
            await relayed(world, line)
        assert engines.texts["deepl"] == lines
        for chat, words in ((world.wolfsburg, "Schon 80 % der 100"), (world.puebla, "80 % de los")):
            await world.shown(chat, words)

        card = await world.ask(world.beatriz, world.puebla, "/traductor")
        assert f"Enviado este mes: {sum(map(len, lines))} de 500,000 caracteres" in card.text

        more = [f"Wir gießen morgen viele {tree} an der Aller" for tree in ("Ulmen", "Erlen")]
        await relayed(world, more[0])
        await relayed(world, more[1])
        assert engines.texts["deepl"] == [*lines, more[0]]
        assert engines.texts["libretranslate"] == [more[1]]

        await relayed(world, lines[0])
        world.clock.advance(days=31)
        await relayed(world, "Im April kommen dann die Eschen")
        assert engines.texts["deepl"][-1] == "Im April kommen dann die Eschen"
        assert engines.texts["libretranslate"] == [more[1]]
        for chat in (world.wolfsburg, world.puebla):
            assert sum(SCARCE in text for text in world.said(chat)) == 1


async def test_after_a_restart_nothing_is_forgotten(
    sqlite_url: str, engines: ProvidersServer
) -> None:
    async with asleep_with(sqlite_url, engines, "deepl", "libretranslate") as world:
        async with world.app():
            for group in (world.wolfsburg, world.puebla):
                await world.telegram.reply_in(group, world.bot, timeout=PATIENCE)
            await world.found()
            await relayed(world, "Wir pflanzen heute viele alte Linden an der großen Aller")
            await relayed(world, "Wir pflanzen morgen viele neue Birken an der großen Aller")
            await world.shown(world.puebla, SCARCE)
        engines.texts.clear()
        async with world.app():
            await relayed(world, "Bald kommen noch Ulmen")
        assert "Bald kommen noch Ulmen" in engines.texts["libretranslate"]
        assert "Bald kommen noch Ulmen" not in engines.texts["deepl"]
        assert sum(SCARCE in text for text in world.said(world.puebla)) == 1
