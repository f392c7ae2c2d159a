"""Whatever happens and at whatever level: nothing printed holds a name, a text or a token."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import web

from bot.playground.server import OFF, Bot, Chat, Kind, LocalTelegram, Person
from bot.playground.server.faults import push_malformed_update
from tests.acceptance.program import local, started

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


class Talk:
    """Two groups that say telling things while much goes wrong."""

    def __init__(self, telegram: LocalTelegram, bot: Bot) -> None:
        self.telegram = telegram
        self.bot = bot
        self.quendolin = telegram.add_person(
            "Quendolin", "Zaubernuss", username="zaubernuss", language_code="de"
        )
        self.xiomara = telegram.add_person("Xiomara", "Papalotzin", language_code="es")
        self.wolfsburg = self._group(self.quendolin, "Geheimbund Wolfsburg")
        self.puebla = self._group(self.xiomara, "Geheimbund Puebla")

    def _group(self, founder: Person, title: str) -> Chat:
        group = founder.creates_group(title)
        founder.adds_bot(group, self.bot, as_admin=True)
        return group

    async def found(self) -> None:
        """Let both groups be teams."""
        self.quendolin.writes(self.wolfsburg, "/setup Wolfsburg – Puebla")
        code = await self._said(self.wolfsburg, r"^/join (\w+)")
        self.xiomara.writes(self.puebla, f"/join {code}")
        await self._said(self.wolfsburg, "(Team Puebla)")

    async def go_on(self) -> None:
        """Say, ask and press things; between them everything that can fail does."""
        faults = self.telegram.faults
        for text in (
            "/task Kartoffelpuffer wenden bis Freitag",
            f"Die Mitternachtssonne scheint, und mein Token ist {TYPED_TOKEN}",
            "/goal Kartoffelpuffer für alle",
            "/done Kartoffelpuffer",
            "/timezone Mitternachtssonne",
            "/zauber Kartoffelpuffer \x00 <b>Quendolin",
        ):
            self.quendolin.writes(self.wolfsburg, text)
        self.xiomara.writes(self.puebla, "Cempasúchil de los Tlapanaltecas para todos")
        for kind in (Kind.HTML, Kind.GARBAGE_AFTER, Kind.RESET_AFTER, Kind.INTERNAL_ERROR):
            faults.add(kind, method="sendMessage")
        for kind in (Kind.CONFLICT, Kind.UNAUTHORIZED, Kind.GARBAGE):
            faults.add(kind, method="getUpdates")
        push_malformed_update(self.telegram.world, self.bot)
        self.telegram.faults.repeat_updates(1)
        self.quendolin.writes(self.wolfsburg, "Kartoffelpuffer zum Schluss")
        await self._said(self.puebla, "(Kartoffelpuffer zum Schluss)")

    async def _said(self, chat: Chat, pattern: str) -> str:
        """Wait until the bot has said something that fits; give the group in the pattern."""

        def look() -> str | None:
            texts = (message.text for message in self.telegram.said_by(self.bot, chat))
            fits = (re.search(pattern, text, re.MULTILINE) for text in texts)
            return next((found[1] for found in fits if found), None)

        return await self.telegram.until(look, timeout=60)


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
        await talk.go_on()
        ended = await running.stop()
    printed = ended.out + ended.err
    found = [word for word in (*NAMES, *WORDS, TYPED_TOKEN, bot.token, KEY) if word in printed]
    assert found == []
    assert "Traceback" not in printed
    assert ("bot.listens" in printed) == (level in {"debug", "info"})
    assert ("sending.fails" in printed) == (level != "error")
