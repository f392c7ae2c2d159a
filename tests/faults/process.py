"""The real program, started and killed like any other process."""

import asyncio
import os
import signal
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.faults.house import eventually

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 30.0


class BotProcess:
    """`python -m bot run` in a folder of its own; its log goes into `log`."""

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self.log = folder / "bot.log"
        self._folder = folder
        self._environment = {
            **{name: value for name, value in os.environ.items() if name in {"PATH", "HOME"}},
            "PYTHONPATH": str(ROOT),
            "LOG_FORMAT": "json",
            **settings,
        }
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run",
                cwd=self._folder, env=self._environment, stdout=log, stderr=log,
            )  # fmt: skip

    @property
    def ended(self) -> bool:
        return self._process is None or self._process.returncode is not None

    async def kill(self) -> None:
        """End it as a power cut does."""
        if self._process is not None and not self.ended:
            self._process.send_signal(signal.SIGKILL)
            await self._process.wait()

    async def stop(self) -> tuple[int, float]:
        """Ask it to end; give its exit code and how many seconds that took."""
        assert self._process is not None
        began = asyncio.get_running_loop().time()
        self._process.send_signal(signal.SIGTERM)
        await eventually(lambda: self.ended)
        return self._process.returncode or 0, asyncio.get_running_loop().time() - began
