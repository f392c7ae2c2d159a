"""Starts everything the playground needs, in one process."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from pydantic import SecretStr

from bot.domain.clock import system_clock
from bot.playground.example import load_example
from bot.playground.page import page_routes
from bot.playground.playing import Play
from bot.playground.server import OFF, Bot, LocalTelegram
from bot.setting_values import Address
from bot.settings import SQLITE_FILE, Settings
from storage.database import Database

PORT = 8081
FOLDER = Path(".playground")
"""Where the local Telegram and the playground's database outlive a restart."""


class App(Protocol):
    """What the playground needs of the whole bot."""

    @property
    def database(self) -> Database:
        """The open database, once the bot has started."""

    async def run(self) -> None:
        """Run until a signal ends it."""

    async def started(self) -> None:
        """Wait until the bot listens."""


async def run(settings: Settings, build: Callable[[Settings], App]) -> None:
    """Run the local Telegram, its page and the bot until a signal ends them."""
    telegram = LocalTelegram(limits=OFF, state_file=_folder() / "telegram.json")
    await telegram.start(PORT, extra=page_routes())
    try:
        fresh = not telegram.world.bots
        bot = telegram.add_bot() if fresh else _known(telegram)
        app = build(_local(settings, telegram, bot))
        print(f"The playground is open: {telegram.url}   (Ctrl+C ends it)", flush=True)  # noqa: T201 - the one line a person waits for
        await _run(app, Play(telegram, bot, load_example()) if fresh else None)
    finally:
        await telegram.stop()


async def _run(app: App, play: Play | None) -> None:
    if play is None:
        await app.run()
        return
    play.set_up()
    playing = asyncio.create_task(_play(app, play))
    try:
        await app.run()
    finally:
        playing.cancel()
        await asyncio.gather(playing, return_exceptions=True)


async def _play(app: App, play: Play) -> None:
    await app.started()
    await play.run(app.database, system_clock)


def _any_port(wanted: Address) -> Address:
    """Let the health pages give way: 8080 is often taken, and nobody looks at them here."""
    usual = Settings.model_fields["listen"].default
    return Address(usual.host, 0) if wanted == usual else wanted


def _folder() -> Path:
    FOLDER.mkdir(exist_ok=True)
    return FOLDER


def _known(telegram: LocalTelegram) -> Bot:
    return next(iter(telegram.world.bots.values()))


def _local(settings: Settings, telegram: LocalTelegram, bot: Bot) -> Settings:
    """Turn the settings to the local Telegram; a database of one's own choice stays."""
    database = settings.database_url.get_secret_value()
    if database == SQLITE_FILE:
        database = f"sqlite+aiosqlite:///{FOLDER / 'klimapuente.db'}"
    return settings.model_copy(
        update={
            "telegram_bot_token": SecretStr(bot.token),
            "telegram_api_url": telegram.url,
            "database_url": SecretStr(database),
            "send_limits": None,
            "listen": _any_port(settings.listen),
            "webhook_url": None,
            "webhook_secret": None,
        }
    )
