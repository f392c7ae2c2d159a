"""One process works on one database."""

import asyncio
import sys

import pytest

from storage.database import Database
from storage.errors import AlreadyRunning

HOLD = """
import asyncio, sys
from storage.database import Database
async def main():
    database = await Database.open(sys.argv[1])
    async with database.exclusively():
        print("held", flush=True)
        sys.stdin.read()
    await database.close()
asyncio.run(main())
"""


async def test_a_second_process_is_refused_until_the_first_is_gone(each_url: str) -> None:
    """Even a process that is killed gives the lock back."""
    holder = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        HOLD,
        each_url,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert await holder.stdout.readline() == b"held\n"
    database = await Database.open(each_url)
    try:
        with pytest.raises(AlreadyRunning):
            async with database.exclusively():
                pytest.fail("two at once")
        holder.kill()
        await holder.wait()
        async with asyncio.timeout(5):
            await _until_free(database)
    finally:
        await database.close()


async def test_the_lock_can_be_taken_again(each_database: Database) -> None:
    for _ in range(2):
        async with each_database.exclusively():
            with pytest.raises(AlreadyRunning):
                async with each_database.exclusively():
                    pytest.fail("two at once")


async def _until_free(database: Database) -> None:
    """PostgreSQL notices a moment later that its client is gone."""
    while True:
        try:
            async with database.exclusively():
                return
        except AlreadyRunning:
            await asyncio.sleep(0.02)
