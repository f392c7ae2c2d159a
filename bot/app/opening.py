"""What must work before the bot can; everything that does not is one sentence."""

import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from bot.health import Health
from bot.logs import logger
from bot.setting_values import Address
from storage.database import Database
from storage.errors import AlreadyRunning, StorageError
from storage.locks import Keep, only_process
from storage.migrate import migrate

_log = logger(__name__)


class CannotStart(Exception):
    """The bot cannot work like this; the message is a sentence for the operator."""


class DatabaseTaken(CannotStart):
    """Another process has the database."""


@asynccontextmanager
async def opened_database(url: str) -> AsyncIterator[tuple[Database, Keep]]:
    """Have the database for this process alone, up to date, and close it in the end.

    What comes with it keeps it ours, and must run all the time.

    Raise DatabaseTaken if another process has it, CannotStart if it cannot be opened.
    """
    async with AsyncExitStack() as stack:
        try:
            keep = await stack.enter_async_context(only_process(url))
            await migrate(url)
            database = await Database.open(url)
        except AlreadyRunning:
            raise DatabaseTaken("Another Klimapuente works on this database already.") from None
        except StorageError as error:
            raise CannotStart(f"The database cannot be opened: {error}.") from error
        except Exception as error:
            _log.exception("database.closed")
            kind = type(error).__name__
            raise CannotStart(f"The database of DATABASE_URL cannot be opened ({kind}).") from error
        stack.push_async_callback(database.close)
        yield database, keep


@asynccontextmanager
async def listening(health: Health, address: Address) -> AsyncIterator[Address]:
    """Serve the health pages while inside, and tell where; raise CannotStart if that is taken."""
    try:
        served = await health.start(address)
    except OSError as error:
        await health.stop()
        reason = os.strerror(error.errno) if error.errno else "no such address"
        raise CannotStart(f"Nothing can listen on {address} ({reason}); see LISTEN.") from error
    try:
        yield served
    finally:
        await health.stop()
