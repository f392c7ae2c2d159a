"""What was confirmed survives a kill."""

import asyncio
import sys

import pytest
from sqlalchemy import text

from storage.database import Database
from storage.unit_of_work import UnitOfWork

WRITE = """
import asyncio, sys
from datetime import UTC, datetime
from bot.domain.delivery import Outgoing
from storage.database import Database
NOW = datetime(2026, 10, 1, tzinfo=UTC)
async def main():
    database = await Database.open(sys.argv[1])
    async def write(lane):
        for number in range(10**6):
            call = Outgoing(chat_id=lane, method="m", key=f"{lane}:{number}")
            print(await database.run(lambda work: work.outbox.add(call, NOW)), call.key, flush=True)
    await asyncio.gather(*(write(lane) for lane in range(1, 9)))
asyncio.run(main())
"""


@pytest.mark.parametrize("enough", [1, 50, 200])
async def test_confirmed_works_survive_a_kill(each_url: str, enough: int) -> None:
    """Every confirmed row is there under its id; of each lane the rest is missing from the end."""
    writer = await asyncio.create_subprocess_exec(
        sys.executable, "-c", WRITE, each_url, stdout=asyncio.subprocess.PIPE
    )
    assert writer.stdout is not None
    lines = [await writer.stdout.readline() for _ in range(enough)]
    writer.kill()
    lines += (await writer.stdout.read()).splitlines(keepends=True)
    await writer.wait()
    confirmed = {tuple(line.decode().split()) for line in lines if line.endswith(b"\n")}
    database = await Database.open(each_url)
    try:
        stored = await database.read(rows)
    finally:
        await database.close()
    assert confirmed <= {(str(number), key) for number, key in stored}
    for lane in range(1, 9):
        mine = [key for _number, key in stored if key.startswith(f"{lane}:")]
        assert mine == [f"{lane}:{number}" for number in range(len(mine))]


async def rows(work: UnitOfWork) -> list[tuple[int, str]]:
    found = await work._connection.execute(text("SELECT id, key FROM outbox ORDER BY id"))
    return [(row[0], row[1]) for row in found]
