"""The real program as an operator starts it: arguments, environment, output, exit code."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from bot.playground.server import LocalTelegram
from bot.settings import Settings

NO_SETTINGS: Mapping[str, str] = MappingProxyType({})
PATIENCE = 40.0
"""Seconds within which anything must have happened, even on a machine with much to do."""
_SERVED = re.compile(r"bot\.serves address=(\S+)|\"address\": \"([^\"]+)\"")


@dataclass(frozen=True)
class Ended:
    """What a run left behind."""

    code: int
    out: str
    err: str


@dataclass
class Running:
    """A program at work; everything it prints goes to two files."""

    process: asyncio.subprocess.Process
    out: Path
    err: Path

    async def serves(self) -> str:
        """Wait until it has said where the health pages are, and give their address."""
        async with asyncio.timeout(PATIENCE):
            while not (found := _SERVED.search(self.err.read_text())):
                assert self.process.returncode is None, self.err.read_text()
                await asyncio.sleep(0.05)
        return f"http://{found[1] or found[2]}"

    async def stop(self, number: int = signal.SIGTERM) -> Ended:
        """Send a signal and wait for the end."""
        self.process.send_signal(number)
        return await self.ended()

    async def ended(self) -> Ended:
        """Wait for the end."""
        async with asyncio.timeout(PATIENCE):
            code = await self.process.wait()
        return Ended(code, self.out.read_text(), self.err.read_text())


@asynccontextmanager
async def started(
    folder: Path,
    *arguments: str,
    settings: Mapping[str, str] = NO_SETTINGS,
    python: tuple[str, ...] = (),
) -> AsyncIterator[Running]:
    """Start the program in a folder; `settings` are environment variables in small letters.

    Of the machine's own settings none counts. What still runs in the end is killed.
    """
    out, err = folder / "out.txt", folder / "err.txt"
    with out.open("wb") as to_out, err.open("wb") as to_err:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *python,
            "-m",
            "bot",
            *arguments,
            cwd=folder,
            env=environment(settings),
            stdout=to_out,
            stderr=to_err,
        )
    try:
        yield Running(process, out, err)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def run(folder: Path, *arguments: str, settings: Mapping[str, str] = NO_SETTINGS) -> Ended:
    """Run the program to its end."""
    async with started(folder, *arguments, settings=settings) as running:
        return await running.ended()


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """Give the machine's environment, with these settings and no others."""
    ours = {name.upper() for name in Settings.model_fields}
    kept = {name: value for name, value in os.environ.items() if name.upper() not in ours}
    root = str(Path(__file__).parents[2])
    return kept | {"PYTHONPATH": root} | {name.upper(): value for name, value in settings.items()}


def local(telegram: LocalTelegram, token: str, **others: str) -> dict[str, str]:
    """Give the settings that lead to a local Telegram and touch nothing else of the machine."""
    settings = {
        "telegram_bot_token": token,
        "telegram_api_url": telegram.url,
        "listen": "127.0.0.1:0",
        "send_limits": "off",
        "translators": "none",
    }
    return settings | others
