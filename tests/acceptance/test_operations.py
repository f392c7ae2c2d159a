"""What an operator meets: commands, exit codes, one sentence for each thing that is wrong."""

import asyncio
import re
import signal
import socket
import time
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web

from bot.playground.server import OFF, Kind, LocalTelegram
from tests.acceptance.program import local, run, started
from tests.acceptance.talk import Talk

TOKEN = "123456:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
STOPS_WITHIN = 10.0


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram(limits=OFF) as telegram:
        yield telegram


async def test_without_a_token_run_names_the_playground_in_one_line(tmp_path: Path) -> None:
    ended = await run(tmp_path, "run")
    assert ended.code == 2
    assert ended.out == ""
    assert len(ended.err.splitlines()) == 1
    assert "TELEGRAM_BOT_TOKEN" in ended.err
    assert "playground" in ended.err


async def test_wrong_settings_end_it_with_two(tmp_path: Path) -> None:
    ended = await run(
        tmp_path, "run", settings={"telegram_bot_token": "words", "retention_days": "never"}
    )
    assert ended.code == 2
    names = [line.split()[0] for line in ended.err.splitlines()]
    assert names == ["TELEGRAM_BOT_TOKEN", "RETENTION_DAYS"]


async def test_migrating_twice_is_fine(tmp_path: Path) -> None:
    for _ in range(2):
        ended = await run(tmp_path, "migrate")
        assert ended == (ended.__class__)(0, "The database is up to date.\n", "")
    assert (tmp_path / "klimapuente.db").exists()


async def test_check_says_what_works(tmp_path: Path, telegram: LocalTelegram) -> None:
    bot = telegram.add_bot()
    ended = await run(tmp_path, "check", settings=local(telegram, bot.token))
    assert ended.code == 0, ended.out
    assert [line[:5] for line in ended.out.splitlines()] == ["ok   "] * 4
    assert "@klimapuente_bot" in ended.out
    assert bot.token not in ended.out + ended.err


async def test_check_says_what_is_wrong(tmp_path: Path, telegram: LocalTelegram) -> None:
    settings = local(telegram, TOKEN) | {
        "translators": "libretranslate",
        "libretranslate_url": "http://127.0.0.1:9",
        "database_url": f"sqlite+aiosqlite:///{tmp_path}/missing/klimapuente.db",
    }
    ended = await run(tmp_path, "check", settings=settings)
    assert ended.code == 1
    wrong = [line for line in ended.out.splitlines() if line.startswith("WRONG")]
    assert [line.split(":")[0] for line in wrong] == [
        "WRONG Telegram",
        "WRONG database",
        "WRONG translator libretranslate",
    ]
    assert TOKEN not in ended.out + ended.err


async def test_check_tries_a_real_translation(tmp_path: Path, telegram: LocalTelegram) -> None:
    async def translate(_: web.Request) -> web.Response:
        return web.json_response({"translatedText": ["puente"]})

    app = web.Application()
    app.router.add_post("/translate", translate)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    settings = local(telegram, telegram.add_bot().token)
    settings |= {"translators": "libretranslate", "libretranslate_url": url}
    ended = await run(tmp_path, "check", settings=settings)
    await runner.cleanup()
    assert ended.code == 0, ended.out
    assert "Brücke → puente" in ended.out


async def test_it_answers_and_stops_when_asked(tmp_path: Path, telegram: LocalTelegram) -> None:
    bot = telegram.add_bot()
    anna = telegram.add_person("Anna", language_code="de")
    async with started(tmp_path, "run", settings=local(telegram, bot.token)) as running:
        private = anna.starts(bot).chat
        await telegram.reply_in(private, bot, timeout=40)
        begun = time.monotonic()
        ended = await running.stop()
    assert ended.code == 0
    assert time.monotonic() - begun < STOPS_WITHIN


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_stops_in_time_while_telegram_hangs(
    tmp_path: Path, telegram: LocalTelegram, number: int
) -> None:
    """Sends that never come back do not hold it."""
    bot = telegram.add_bot()
    anna = telegram.add_person("Anna", language_code="de")
    telegram.faults.add(Kind.HANG_BEFORE, method="sendMessage", times=None)
    async with started(tmp_path, "run", settings=local(telegram, bot.token)) as running:
        anna.starts(bot)
        await telegram.until(lambda: telegram.record.of("sendMessage"), timeout=40)
        begun = time.monotonic()
        ended = await running.stop(number)
    assert ended.code == 0
    assert time.monotonic() - begun < STOPS_WITHIN


async def test_it_stops_in_time_while_a_translator_hangs(
    tmp_path: Path, telegram: LocalTelegram
) -> None:
    """An answer that drips in holds a thread of the engine's client, but not the process."""
    asked = asyncio.Event()

    async def drip(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        asked.set()
        while True:
            await response.write(b" ")
            await asyncio.sleep(0.5)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", drip)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    engine = {
        "translators": "deepl",
        "deepl_api_key": "a-key",
        "deepl_api_url": f"http://127.0.0.1:{runner.addresses[0][1]}",
    }
    bot = telegram.add_bot()
    settings = local(telegram, bot.token) | engine
    async with started(tmp_path, "run", settings=settings) as running:
        talk = Talk(telegram, bot)
        await talk.found()
        talk.quendolin.writes(talk.wolfsburg, "Wir pflanzen am Samstag hundert Bäume.")
        async with asyncio.timeout(40):
            await asked.wait()
        begun = time.monotonic()
        ended = await running.stop()
    await runner.cleanup()
    assert ended.code == 0
    assert time.monotonic() - begun < STOPS_WITHIN


async def test_it_waits_for_a_telegram_that_cannot_be_reached(tmp_path: Path) -> None:
    settings = {
        "telegram_bot_token": TOKEN,
        "telegram_api_url": "http://127.0.0.1:9",
        "listen": "127.0.0.1:0",
    }
    async with started(tmp_path, "run", settings=settings) as running:
        address = await running.serves()
        async with aiohttp.ClientSession(address) as client:
            async with client.get("/healthz") as answer:
                assert answer.status == 200
            async with client.get("/readyz") as answer:
                assert answer.status == 503
                assert (await answer.json())["checks"]["telegram"] == "has not answered yet"
        begun = time.monotonic()
        ended = await running.stop()
    assert ended.code == 0
    assert time.monotonic() - begun < STOPS_WITHIN
    assert ended.err.count("introduction.fails") == 1
    assert ended.err.count("polling.fails") == 1


async def test_a_second_process_on_the_same_database_says_so_and_ends(
    tmp_path: Path, telegram: LocalTelegram
) -> None:
    bot = telegram.add_bot()
    other = tmp_path / "other"
    other.mkdir()
    settings = local(telegram, bot.token) | {
        "database_url": f"sqlite+aiosqlite:///{tmp_path}/klimapuente.db"
    }
    async with started(tmp_path, "run", settings=settings) as running:
        await running.serves()
        ended = await run(other, "run", settings=settings)
    assert ended.code == 1
    assert ended.err == "Another Klimapuente works on this database already.\n"


async def test_a_taken_address_is_one_sentence(tmp_path: Path, telegram: LocalTelegram) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        settings = local(telegram, telegram.add_bot().token) | {"listen": address}
        ended = await run(tmp_path, "run", settings=settings)
    assert ended.code == 1
    last = ended.err.splitlines()[-1]
    assert last == f"Nothing can listen on {address} (Address already in use); see LISTEN."


async def test_a_database_that_cannot_be_opened_is_one_sentence(
    tmp_path: Path, telegram: LocalTelegram
) -> None:
    settings = local(telegram, telegram.add_bot().token) | {
        "database_url": "postgresql+psycopg://klima:hunter2@127.0.0.1:9/klima"
    }
    ended = await run(tmp_path, "run", settings=settings)
    assert ended.code == 1
    assert "DATABASE_URL cannot be opened" in ended.err.splitlines()[-1]
    assert "hunter2" not in ended.err
    assert "Traceback" not in ended.err


async def test_machines_can_ask_how_it_is(tmp_path: Path, telegram: LocalTelegram) -> None:
    bot = telegram.add_bot()
    async with (
        started(tmp_path, "run", settings=local(telegram, bot.token)) as running,
        aiohttp.ClientSession(await running.serves()) as client,
    ):
        await ready(client)
        anna = telegram.add_person("Anna", language_code="de")
        await telegram.reply_in(anna.starts(bot).chat, bot, timeout=40)
        async with client.get("/metrics") as answer:
            figures = await answer.text()
    assert re.search(r'klimapuente_updates_total\{outcome="handled"\} [1-9]', figures)
    assert 'klimapuente_queue_rows{queue="inbox",state="pending"} 0.0' in figures


async def ready(client: aiohttp.ClientSession) -> None:
    """Wait until it says that it is ready."""
    async with asyncio.timeout(40):
        while True:
            async with client.get("/readyz") as answer:
                if answer.status == 200:
                    return
            await asyncio.sleep(0.05)


async def test_updates_may_come_by_webhook(tmp_path: Path, telegram: LocalTelegram) -> None:
    """Telegram is told the address and the secret, and nothing is polled."""
    bot = telegram.add_bot()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    settings = local(telegram, bot.token) | {
        "listen": address,
        "webhook_url": f"http://{address}/hook",
        "webhook_secret": "only-telegram-knows",
    }
    async with started(tmp_path, "run", settings=settings) as running:
        anna = telegram.add_person("Anna", language_code="de")
        await telegram.reply_in(anna.starts(bot).chat, bot, timeout=40)
        await running.serves()
    assert telegram.record.of("getUpdates") == []
