"""`klimapuente check`: what works and what does not, one line each, for people."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from telegram.error import InvalidToken

from bot.app.opening import CannotStart, DatabaseTaken, opened_database
from bot.app.translating import keys
from bot.delivery.failures import kind_of
from bot.delivery.gateway import build_gateway
from bot.domain.languages import Language
from bot.settings import Settings
from bot.translation.build import build_providers
from bot.translation.errors import EngineError
from bot.translation.ports import Provider
from bot.translation.values import Engine
from storage.database import Database

PATIENCE = 20.0
"""Seconds for each single check."""
_LAST_SUMMER = datetime(2025, 7, 1, tzinfo=UTC)
_OFFSETS = {"Europe/Berlin": timedelta(hours=2), "America/Mexico_City": timedelta(hours=-6)}
"""Mexico gave up daylight saving in 2022; time zone data older than that is wrong there."""


class Wrong(Exception):
    """A check failed; the message says what is wrong."""


Check = Callable[[], Awaitable[str]]
"""Gives what is good to know; raises Wrong, or anything else, if it failed."""


async def check(settings: Settings, say: Callable[[str], None]) -> bool:
    """Run every check, say how each went, and tell whether all went well."""
    checks = list(_checks(settings))
    answers = await asyncio.gather(*(_tried(run) for _, run in checks))
    for (name, _), (good, answer) in zip(checks, answers, strict=True):
        say(f"{'ok   ' if good else 'WRONG'} {name}: {answer}")
    return all(good for good, _ in answers)


def _checks(settings: Settings) -> Iterator[tuple[str, Check]]:
    yield "Telegram", partial(_telegram, settings)
    yield "database", partial(_database, settings)
    for engine in settings.translators:
        yield f"translator {engine}", partial(_translator, settings, engine)
    if not settings.translators:
        yield "translators", _no_translator
    yield "time zones", _time_zones


async def _tried(run: Check) -> tuple[bool, str]:
    try:
        async with asyncio.timeout(PATIENCE):
            return True, await run()
    except (Wrong, CannotStart) as wrong:
        return False, str(wrong)
    except TimeoutError:
        return False, f"no answer within {PATIENCE:.0f} seconds"
    except Exception as error:  # noqa: BLE001 - its message may quote a token or an address
        return False, f"failed ({type(error).__name__})"


async def _telegram(settings: Settings) -> str:
    if settings.telegram_bot_token is None:
        raise Wrong("TELEGRAM_BOT_TOKEN is not set")
    token = settings.telegram_bot_token.get_secret_value()
    gateway = build_gateway(token, settings.telegram_api_url)
    try:
        me = await gateway.bot.get_me()
    except InvalidToken:
        raise Wrong("the token is not accepted; ask BotFather for it again") from None
    except Exception as error:
        raise Wrong(f"{settings.telegram_api_url} does not answer ({kind_of(error)})") from error
    finally:
        await gateway.close()
    hears = "hears everything" if me.can_read_all_group_messages else "needs to be administrator"
    return f"@{me.username}, {hears} in groups"


async def _database(settings: Settings) -> str:
    url = settings.database_url.get_secret_value()
    try:
        async with opened_database(url) as (database, _):
            return f"up to date, {await _partnerships(database)} partnerships"
    except DatabaseTaken:
        return f"answers, {await _beside(url)} partnerships; the bot is running on it"


async def _beside(url: str) -> int:
    """Count beside a running bot, which has the database for itself and up to date."""
    database = await Database.open(url)
    try:
        return await _partnerships(database)
    finally:
        await database.close()


async def _partnerships(database: Database) -> int:
    return len(await database.read(lambda work: work.partnerships.all()))


async def _translator(settings: Settings, engine: str) -> str:
    (provider,) = build_providers([Engine(engine)], keys(settings))
    try:
        return await _one_word(provider)
    except EngineError as error:
        raise Wrong(f"gives no translation ({error.kind})") from error
    finally:
        await provider.close()


async def _one_word(provider: Provider) -> str:
    (answer,) = await provider.translate(["Brücke"], Language.DE, Language.ES)
    return f"Brücke → {answer}"


async def _no_translator() -> str:
    return "none, as TRANSLATORS says; messages go through untranslated"


async def _time_zones() -> str:
    for name, offset in _OFFSETS.items():
        try:
            known = ZoneInfo(name).utcoffset(_LAST_SUMMER)
        except ZoneInfoNotFoundError:
            raise Wrong(f"{name} is unknown; install tzdata") from None
        if known != offset:
            raise Wrong(f"the data on {name} is out of date; bring tzdata up to date")
    return f"{len(available_timezones())} known"
