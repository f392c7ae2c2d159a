"""A world whose bot asks the four real engines, here on loopback."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from pydantic import SecretStr

from bot.app import App
from bot.app import translating as wiring
from bot.playground.server import OFF, LocalTelegram, Person
from bot.translation.build import EngineSettings
from tests.acceptance.world import MONDAY, PATIENCE, Clock, World
from tests.unit.translation.providers_server import ProvidersServer

ALL = ("deepl", "libretranslate", "google", "mymemory")
TRIAL = 2
"""How many phrases of its own the bot tries each engine with at its start."""
DEEPL_KEY = "good-key:fx"


class EnginesWorld(World):
    """The bot with its real chain; `order` is the setting TRANSLATORS."""

    engines: ProvidersServer
    order: tuple[str, ...]

    def app(self, **changes: Any) -> App:
        settings = {
            "translators": self.order,
            "deepl_api_key": SecretStr(DEEPL_KEY),
            "deepl_api_url": self.engines.url,
            "libretranslate_url": self.engines.url,
        }
        chosen = self.settings.model_copy(update=settings | changes)
        return App(chosen, clock=self.clock, detector=self.detector)

    def reached(self, engine: str, words: str) -> bool:
        """Tell whether these words ever reached an engine."""
        return words in self.engines.everything_for(engine)


def on_loopback(monkeypatch: pytest.MonkeyPatch, server: ProvidersServer) -> None:
    """Let every engine be asked at the server."""
    ours = EngineSettings(
        deepl_key=DEEPL_KEY,
        deepl_url=server.url,
        libretranslate_url=server.url,
        google_url=f"{server.url}/m",
        mymemory_url=f"{server.url}/get",
    )
    monkeypatch.setattr(wiring, "keys", lambda _: ours)


@asynccontextmanager
async def asleep_with(
    url: str, server: ProvidersServer, *order: str
) -> AsyncIterator[EnginesWorld]:
    """Open a world whose operator has set up these engines; the bot does not run yet."""
    clock = Clock(MONDAY)
    async with LocalTelegram(clock=clock, limits=OFF) as telegram:
        world = EnginesWorld(telegram, url, clock)
        world.engines, world.order = server, order
        yield world


@asynccontextmanager
async def opened_with(
    url: str, server: ProvidersServer, *order: str, **changes: Any
) -> AsyncIterator[EnginesWorld]:
    """Open it, start the bot and wait until it has greeted, and has tried the engines.

    Nothing is founded yet, and nothing noted of what reached the engines so far.
    """
    async with asleep_with(url, server, *order) as world, world.app(**changes):
        for group in (world.wolfsburg, world.puebla):
            await world.telegram.reply_in(group, world.bot, timeout=PATIENCE)
        await until(lambda: all(len(server.texts[one]) >= TRIAL for one in order))
        server.texts.clear()
        server.raw.clear()
        yield world


async def choose(world: World, person: Person, *labels: str) -> None:
    """Press buttons of one's own /privacy, by what they say."""
    notice = await world.ask(person, person.opens_private_chat(world.bot), "/privacy")
    for label in labels:
        await world.press(person, notice, label)
        await world.telegram.until(
            lambda label=label: not any(b["text"] == label for b in notice.buttons),  # type: ignore[misc]  # mypy cannot infer lambdas with defaults
            timeout=PATIENCE,
        )


async def until(look: Callable[[], object]) -> None:
    """Wait for something that no chat shows."""
    async with asyncio.timeout(PATIENCE):
        while not look():  # noqa: ASYNC110 - the engine is another program: it sets no event
            await asyncio.sleep(0.02)
