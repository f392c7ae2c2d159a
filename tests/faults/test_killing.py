"""The promise of the house, tried on the real program: kill it whenever you like."""

import asyncio
import json
import sqlite3
from bisect import bisect
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
import pytest_asyncio

from bot.playground.server import OFF, Chat, Kind, LocalTelegram
from tests.faults.house import eventually
from tests.faults.process import STARTS_WITHIN, BotProcess
from tests.faults.town import WORD, Side, Town, build_town, found

KILLS = 30
BACKLOG = 200
"""Updates without any message yet, at which people stop writing for a while."""
TASKS = (
    "SELECT tasks.partnership_id, number, text FROM tasks"
    " JOIN localized_texts ON localized_texts.id = tasks.title"
)


@pytest_asyncio.fixture
async def town() -> AsyncIterator[Town]:
    """Every second send is answered late: a kill then leaves it in doubt whether it was done."""
    async with LocalTelegram(limits=OFF) as telegram:
        telegram.faults.latency = 0.01
        telegram.faults.add(
            Kind.HANG_AFTER, method="sendMessage", times=None, probability=0.5, seconds=0.05
        )
        yield build_town(telegram)


def settings(town: Town) -> dict[str, str]:
    return {
        "TELEGRAM_BOT_TOKEN": town.bot.token,
        "TELEGRAM_API_URL": town.telegram.url,
        "DATABASE_URL": "sqlite+aiosqlite:///klimapuente.db",
        "SEND_LIMITS": "off",
        "TRANSLATORS": "none",
        "LISTEN": "127.0.0.1:0",
    }


def ask(folder: Path, question: str) -> list[tuple[object, ...]]:
    """Look into the program's database from outside."""
    connection = sqlite3.connect(f"file:{folder / 'klimapuente.db'}?mode=ro", uri=True)
    try:
        return connection.execute(question).fetchall()
    finally:
        connection.close()


def at_rest(folder: Path) -> bool:
    """Whether nothing waits to be handled or sent."""
    waiting = ask(
        folder,
        "SELECT (SELECT count(*) FROM inbox WHERE done_at IS NULL AND dead_at IS NULL)"
        " + (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'pending', 'sending'))",
    )
    return waiting == [(0,)]


async def write_on(town: Town, side: Side, randomly: Random) -> None:
    """Write in one group until cancelled, as fast as several busy people.

    On a machine that has much else to do they wait until the program gets on.
    """
    while True:
        if len(town.written) - len(town.telegram.record.of("sendMessage")) < BACKLOG:
            town.write(side, randomly)
        await asyncio.sleep(randomly.uniform(0.1, 0.6))


async def begins(town: Town, process: BotProcess) -> None:
    """Start the program and wait until it asks for updates."""
    asked = len(town.telegram.record.of("getUpdates"))
    await process.start()
    await eventually(
        lambda: len(town.telegram.record.of("getUpdates")) > asked or process.ended, STARTS_WITHIN
    )
    assert not process.ended, process.log.read_text()


async def kill_again_and_again(
    town: Town, process: BotProcess, randomly: Random
) -> tuple[list[datetime], float]:
    """Kill the program at random points, also while it starts; tell when.

    Every sixth time it is asked to end instead, which must leave no trace at all; tell how many
    seconds that took at most.
    """
    moments: list[datetime] = []
    slowest = 0.0
    while len(moments) < KILLS:
        if randomly.random() < 0.1:
            await process.start()
        else:
            await begins(town, process)
            if len(moments) % 6 == 5:
                await asyncio.sleep(randomly.uniform(0, 1))
                code, seconds = await process.stop()
                assert code == 0
                slowest = max(slowest, seconds)
                await begins(town, process)
        await asyncio.sleep(randomly.uniform(0, 1.2))
        assert not process.ended, process.log.read_text()
        await process.kill()
        moments.append(datetime.now(UTC))
    return moments, slowest


def without_repetitions(words: list[str]) -> list[str]:
    """Leave out a word that directly repeats the one before."""
    return [one for number, one in enumerate(words) if number == 0 or words[number - 1] != one]


def most_repeated(town: Town, chat: Chat, kills: list[datetime]) -> Counter[int]:
    """Count, per life of the program, the messages of a chat that were said before."""
    said: set[str] = set()
    repeated: Counter[int] = Counter()
    for call in town.telegram.record.of("sendMessage"):
        done = call.status == 200 or call.fault == Kind.HANG_AFTER
        if not done or int(call.params["chat_id"]) != chat.id:
            continue
        text = str(call.params["text"])
        repeated[bisect(kills, call.at)] += text in said
        said.add(text)
    return repeated


def check_effects(town: Town, folder: Path) -> None:
    """Every update is stored and handled once, and every task was added once."""
    raw = [json.loads(str(raw)) for (raw,) in ask(folder, "SELECT raw FROM inbox")]
    texts = [update.get("message", {}).get("text", "") for update in raw]
    stored = Counter(match[0] for match in map(WORD.search, texts) if match)
    assert stored == Counter(town.written)
    assert ask(folder, "SELECT count(*) FROM inbox WHERE dead_at IS NOT NULL") == [(0,)]
    tasks: dict[object, list[tuple[int, str]]] = {}
    for partnership, number, title in sorted(ask(folder, TASKS)):
        tasks.setdefault(partnership, []).append((int(str(number)), str(title)))
    assert len(tasks) == len(town.pairs)
    for pair, mine in zip(town.pairs, tasks.values(), strict=True):
        assert [number for number, _ in mine] == list(range(1, len(mine) + 1))
        titles = [title for _, title in mine]
        assert sorted(titles) == sorted([*pair[0].tasks, *pair[1].tasks])
        for side in pair:
            assert [title for title in titles if title in side.tasks] == side.tasks


def check_chat(town: Town, mine: Side, theirs: Side) -> None:
    """See in a chat every answer, every line and every announcement, each kind in its order."""
    words = town.words_in(mine.chat)
    for expected in (mine.tasks, theirs.tasks, theirs.lines):
        wanted = set(expected)
        shown = [each for each in words if each in wanted]
        assert without_repetitions(shown) == expected


@pytest.mark.slow
@pytest.mark.timeout(480)
async def test_whenever_it_is_killed_nothing_is_lost_doubled_or_out_of_order(
    town: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """At most one message per chat and kill is said twice; nothing else shows that it died."""
    seed = Random().randrange(10**6)
    randomly = Random(seed)
    process = BotProcess(tmp_path, settings(town))
    loop = asyncio.get_running_loop()
    try:
        await begins(town, process)
        await found(town)
        await eventually(lambda: at_rest(tmp_path))
        await process.kill()
        began = loop.time()
        writers = [
            asyncio.create_task(write_on(town, side, Random(seed + number)))
            for number, side in enumerate(town.sides)
        ]
        kills, slowest = await kill_again_and_again(town, process, randomly)
        for writer in writers:
            writer.cancel()
        await begins(town, process)
        await eventually(lambda: not town.bot.queue.pending and at_rest(tmp_path), within=180)
        took = loop.time() - began
    finally:
        await process.kill()
    check_effects(town, tmp_path)
    for first, second in town.pairs:
        check_chat(town, first, second)
        check_chat(town, second, first)
    repeated = [most_repeated(town, side.chat, kills) for side in town.sides]
    said = sum(len(town.telegram.said_by(town.bot, side.chat)) for side in town.sides)
    figures = (
        f"\nseed {seed}: {len(kills)} kills in {took:.0f} s; {len(town.written)} updates,"
        f" {said} messages, {sum(each.total() for each in repeated)} repeated,"
        f" at most {max(max(each.values(), default=0) for each in repeated)} per chat and kill;"
        f" SIGTERM took {slowest:.1f} s at most"
    )
    with capsys.disabled():
        print(figures)  # noqa: T201  # what the run showed belongs into its report
    assert all(number <= 1 for each in repeated for number in each.values())
    assert slowest < 10
