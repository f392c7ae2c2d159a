"""One process works on one database."""

import asyncio
import sys
from datetime import timedelta

import psycopg
import pytest

from storage.database import Database
from storage.errors import AlreadyRunning
from storage.locks import only_process

QUICKLY = timedelta(milliseconds=20)

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


async def test_a_lock_lost_with_its_connection_is_taken_again(postgres_url: str) -> None:
    async with only_process(postgres_url, QUICKLY) as keep:
        before = _break(postgres_url)
        keeping = asyncio.ensure_future(keep())
        async with asyncio.timeout(10):
            while not _holders(postgres_url) - before:  # noqa: ASYNC110  # another process's state
                await asyncio.sleep(0.02)
        keeping.cancel()
        await asyncio.wait({keeping})


async def test_a_lock_lost_to_another_process_is_noticed(postgres_url: str) -> None:
    async with only_process(postgres_url, QUICKLY) as keep:
        before = _break(postgres_url)
        async with asyncio.timeout(10):
            while _holders(postgres_url) & before:  # noqa: ASYNC110  # another process's state
                await asyncio.sleep(0.02)
            async with only_process(postgres_url):
                with pytest.raises(AlreadyRunning):
                    await keep()


def _holders(url: str) -> set[int]:
    """Give the sessions that hold an advisory lock in this database."""
    with psycopg.connect(url.replace("+psycopg", "", 1)) as connection:
        rows = connection.execute(
            "SELECT pid FROM pg_locks JOIN pg_database d ON d.oid = database"
            " WHERE locktype = 'advisory' AND d.datname = current_database()"
        ).fetchall()
    return {pid for (pid,) in rows}


def _break(url: str) -> set[int]:
    """Cut the connections that hold the lock, and give their sessions."""
    holders = _holders(url)
    with psycopg.connect(url.replace("+psycopg", "", 1), autocommit=True) as connection:
        for pid in holders:
            connection.execute("SELECT pg_terminate_backend(%s)", (pid,))
    return holders


async def _until_free(database: Database) -> None:
    """PostgreSQL notices a moment later that its client is gone."""
    while True:
        try:
            async with database.exclusively():
                return
        except AlreadyRunning:
            await asyncio.sleep(0.02)
