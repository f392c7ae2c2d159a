"""How long a message takes to the other side: alone, and in a burst at Telegram's own limits.

The burst is 120 messages in 60 seconds, six times what a group may get one by one; the local
Telegram refuses what is too fast. The ratio at the end compares the messages sent with those
that would have been needed without joining.
"""

import asyncio
import re
import statistics
import tempfile
import time
from pathlib import Path

from bot.domain.limits import SendLimits
from bot.playground.server import TELEGRAM, LocalTelegram
from storage.migrate import migrate
from tests.acceptance.world import MONDAY, Clock, World

MESSAGES = 120
SECONDS = 60
ALONE = 5
GAP = 4
_NUMBER = re.compile(r"<(\d{3})>")


class Stopwatch:
    """Notes when each numbered message was written, and when it stood on the other side."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.written: dict[int, float] = {}
        self.arrived: dict[int, float] = {}

    def write(self, number: int) -> None:
        """Let Anna write one numbered message."""
        self.written[number] = time.monotonic()
        self.world.anna.writes(self.world.wolfsburg, f"<{number:03}>")

    async def watch(self, until: int) -> None:
        """Look at Puebla's group until so many messages have arrived."""
        while len(self.arrived) < until:
            for found in _NUMBER.findall("\n".join(self.world.said(self.world.puebla))):
                self.arrived.setdefault(int(found), time.monotonic())
            await asyncio.sleep(0.02)

    def latencies(self, numbers: range) -> list[float]:
        """Give the seconds each message took, shortest first."""
        return sorted(self.arrived[number] - self.written[number] for number in numbers)


async def measure(world: World) -> None:
    """Write alone, then in a burst, and print what came of it."""
    watch = Stopwatch(world)
    for number in range(ALONE):
        await asyncio.sleep(GAP)
        watch.write(number)
        await watch.watch(number + 1)
    alone = watch.latencies(range(ALONE))
    await asyncio.sleep(SECONDS)
    before = len(world.telegram.record.of("sendMessage"))
    watching = asyncio.create_task(watch.watch(ALONE + MESSAGES))
    for number in range(ALONE, ALONE + MESSAGES):
        watch.write(number)
        await asyncio.sleep(SECONDS / MESSAGES)
    ended = time.monotonic()
    await watching
    burst = watch.latencies(range(ALONE, ALONE + MESSAGES))
    sent = len(world.telegram.record.of("sendMessage")) - before
    refused = sum(call.status == 429 for call in world.telegram.record.failed())
    print(f"alone: median {statistics.median(alone) * 1000:.0f} ms, longest {alone[-1]:.2f} s")
    print(
        f"burst: median {statistics.median(burst):.1f} s, longest {burst[-1]:.1f} s,"
        f" complete {max(watch.arrived.values()) - ended:+.1f} s after its end"
    )
    print(f"sent {sent} messages for {MESSAGES} ({MESSAGES / sent:.1f} to one), {refused} refused")


async def main() -> None:
    """Open a world at Telegram's limits and measure in it."""
    url = f"sqlite+aiosqlite:///{Path(tempfile.mkdtemp()) / 'bench.db'}"
    await migrate(url)
    clock = Clock(MONDAY)
    async with LocalTelegram(clock=clock, limits=TELEGRAM) as telegram:
        world = World(telegram, url, clock)
        async with world.app(send_limits=SendLimits()):
            for group in (world.wolfsburg, world.puebla):
                await telegram.reply_in(group, world.bot, timeout=10)
            await world.found()
            await measure(world)


asyncio.run(main())
