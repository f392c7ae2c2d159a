"""Whatever happens and at whatever level: nothing printed holds a name, a text or a token."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import web

from bot.playground.server import OFF, Kind, LocalTelegram
from bot.playground.server.faults import push_malformed_update
from tests.acceptance.program import local, started
from tests.acceptance.talk import Talk

NAMES = ("Quendolin", "Zaubernuss", "Xiomara", "Papalotzin", "Geheimbund")
WORDS = ("Kartoffelpuffer", "Mitternachtssonne", "Cempasúchil", "Tlapanaltecas")
TYPED_TOKEN = "987654321:AAGhijKLMnopQRStuvWXyz0123456789abc"
TOKEN = "123456789:AAWxyzKLMnopQRStuvGHijk9876543210cba"
KEY = "libre-key-0815"


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram(limits=OFF) as telegram:
        yield telegram


@pytest_asyncio.fixture
async def broken_engine() -> AsyncIterator[str]:
    """Serve a translator that quotes what it was asked in its errors."""

    async def quote(request: web.Request) -> web.Response:
        return web.Response(status=500, text=await request.text())

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", quote)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def trouble(talk: Talk) -> None:
    """Say, ask and press things; between them everything that can fail does."""
    faults = talk.telegram.faults
    for text in (
        "/task Kartoffelpuffer wenden bis Freitag",
        f"Die Mitternachtssonne scheint, und mein Token ist {TYPED_TOKEN}",
        "/goal Kartoffelpuffer für alle",
        "/done Kartoffelpuffer",
        "/timezone Mitternachtssonne",
        "/zauber Kartoffelpuffer \x00 <b>Quendolin",
    ):
        talk.quendolin.writes(talk.wolfsburg, text)
    talk.xiomara.writes(talk.puebla, "Cempasúchil de los Tlapanaltecas para todos")
    for kind in (Kind.HTML, Kind.GARBAGE_AFTER, Kind.RESET_AFTER, Kind.INTERNAL_ERROR):
        faults.add(kind, method="sendMessage")
    for kind in (Kind.CONFLICT, Kind.UNAUTHORIZED, Kind.GARBAGE):
        faults.add(kind, method="getUpdates")
    push_malformed_update(talk.telegram.world, talk.bot)
    faults.repeat_updates(1)
    talk.quendolin.writes(talk.wolfsburg, "Kartoffelpuffer zum Schluss")
    await talk.said(talk.puebla, "(Kartoffelpuffer zum Schluss)")


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize(
    ("level", "style"),
    [("debug", "text"), ("info", "json"), ("warning", "text"), ("error", "json")],
)
async def test_nothing_printed_tells_who_said_what(
    level: str, style: str, tmp_path: Path, telegram: LocalTelegram, broken_engine: str
) -> None:
    """The process runs in Python's development mode, in which libraries talk most."""
    bot = telegram.add_bot(TOKEN)
    settings = local(telegram, bot.token) | {
        "log_level": level,
        "log_format": style,
        "translators": "libretranslate",
        "libretranslate_url": broken_engine,
        "libretranslate_api_key": KEY,
    }
    async with started(tmp_path, "run", python=("-X", "dev"), settings=settings) as running:
        talk = Talk(telegram, bot)
        await talk.found()
        await trouble(talk)
        ended = await running.stop()
    printed = ended.out + ended.err
    found = [word for word in (*NAMES, *WORDS, TYPED_TOKEN, bot.token, KEY) if word in printed]
    assert found == []
    assert "Traceback" not in printed
    assert ("bot.listens" in printed) == (level in {"debug", "info"})
    assert ("sending.fails" in printed) == (level != "error")
