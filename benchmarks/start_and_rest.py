"""How long the bot takes to its first getUpdates and answer, and what memory it holds at rest."""

import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import psutil

from bot.playground.server import OFF, LocalTelegram

RUNS = 5
PATIENCE = 60.0
REST = 3.0
"""Seconds after the first answer, for what the start used to be given back."""


async def one_run(folder: Path) -> tuple[float, float, float]:
    """Give seconds to the first getUpdates and to the first answer, and megabytes at rest."""
    async with LocalTelegram(limits=OFF) as telegram:
        bot = telegram.add_bot()
        private = telegram.add_person("Anna", language_code="de").starts(bot).chat
        settings = {
            "TELEGRAM_BOT_TOKEN": bot.token,
            "TELEGRAM_API_URL": telegram.url,
            "LISTEN": "127.0.0.1:0",
            "LOG_LEVEL": "error",
        }
        begun = time.monotonic()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=folder, env=os.environ | settings
        )
        await telegram.until(lambda: telegram.record.of("getUpdates"), timeout=PATIENCE)
        polled = time.monotonic() - begun
        await telegram.reply_in(private, bot, timeout=PATIENCE)
        answered = time.monotonic() - begun
        await asyncio.sleep(REST)
        memory = psutil.Process(process.pid).memory_info().rss / 1_000_000
        process.terminate()
        await process.wait()
    return polled, answered, memory


async def main() -> None:
    """Start anew several times on one database; the first start makes it and does not count."""
    with tempfile.TemporaryDirectory() as folder:
        results = [await one_run(Path(folder)) for _ in range(RUNS + 1)][1:]
    polled, answered, memory = (median(values) for values in zip(*results, strict=True))
    print(f"first getUpdates after {polled:.2f} s, first answer after {answered:.2f} s")
    print(f"at rest, language detection loaded: {memory:.0f} MB (medians of {RUNS} runs)")


if __name__ == "__main__":
    asyncio.run(main())
