"""The command line: `klimapuente`, or `python -m bot`."""

import argparse
import asyncio
import os
import sys
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, Final, NoReturn

from bot import logs, playground
from bot.app import App, CannotStart
from bot.app.checking import check
from bot.settings import Settings, WrongSettings
from storage.errors import StorageError
from storage.migrate import migrate

GOOD: Final = 0
FAILED: Final = 1
WRONG: Final = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; return 0, 1 (it failed) or 2 (wrong use or settings)."""
    chosen = _parser().parse_args(arguments)
    try:
        settings = Settings.read()
    except WrongSettings as wrong:
        return _refuse(WRONG, *wrong.problems)
    logs.configure(settings.log_level, settings.log_format, settings.secrets)
    try:
        return asyncio.run(_COMMANDS[chosen.command][1](settings))
    except CannotStart as reason:
        return _refuse(FAILED, str(reason))
    except KeyboardInterrupt:
        return FAILED
    except Exception:  # noqa: BLE001 - a traceback would quote what the error quotes
        logs.logger(__name__).exception("bot.failed")
        return _refuse(FAILED, "Something unexpected ended this; the log above says where.")


async def _run(settings: Settings) -> int:
    if settings.telegram_bot_token is None:
        return _refuse(
            WRONG,
            "TELEGRAM_BOT_TOKEN is not set: put BotFather's token into .env,"
            " or try the bot without one: klimapuente playground",
        )
    await App(settings).run()
    return _leave(GOOD)


async def _playground(settings: Settings) -> int:
    try:
        await playground.run(settings, App)
    except OSError as error:
        return _refuse(FAILED, f"The playground cannot open ({os.strerror(error.errno or 0)}).")
    return _leave(GOOD)


async def _migrate(settings: Settings) -> int:
    try:
        await migrate(settings.database_url.get_secret_value())
    except StorageError as error:
        return _refuse(FAILED, f"The database cannot be brought up to date: {error}.")
    print("The database is up to date.")  # noqa: T201 - the command's answer
    return GOOD


async def _check(settings: Settings) -> int:
    return GOOD if await check(settings, print) else FAILED


Command = Callable[[Settings], Coroutine[Any, Any, int]]
_COMMANDS: Mapping[str, tuple[str, Command]] = {
    "run": ("run the bot", _run),
    "playground": ("try the bot in the browser, without Telegram", _playground),
    "migrate": ("bring the database up to date", _migrate),
    "check": ("test token, database, translators and time zones", _check),
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="klimapuente",
        description="A Telegram bot for municipal climate partnerships.",
        epilog="Settings come from the environment and from .env; see .env.example.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (about, _) in _COMMANDS.items():
        commands.add_parser(name, help=about)
    return parser


def _leave(code: int) -> NoReturn:
    """End at once, when all is stored and closed.

    Python would wait for every thread, and one may hang for minutes in an engine's socket or in
    the look-up of a name, while whoever sent SIGTERM waits ten seconds.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _refuse(code: int, *sentences: str) -> int:
    print(*sentences, sep="\n", file=sys.stderr)  # noqa: T201 - the command's answer
    return code


if __name__ == "__main__":
    sys.exit(main())
