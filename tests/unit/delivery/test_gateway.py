"""The door to Telegram: quiet, and for every server that speaks the Bot API."""

import logging

import pytest
from telegram.error import TelegramError

from bot.delivery.gateway import Patience, QuietRequest, build_gateway
from bot.playground.server import Kind, LocalTelegram


@pytest.mark.parametrize(
    "body", [b"<html>", b'{"ok":true,"result":{"te', b"[1]", b"\xff\xfe", b"", b"[" * 100_000]
)
def test_an_answer_that_is_no_object_is_refused_and_its_body_not_logged(
    body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    """Half an answer of getUpdates may hold what people wrote."""
    with caplog.at_level(logging.DEBUG), pytest.raises(TelegramError):
        QuietRequest.parse_json_payload(body)
    assert caplog.records == []


async def test_calls_are_raw_and_warn_of_nothing() -> None:
    async with LocalTelegram() as telegram:
        bot = telegram.add_bot()
        gateway = build_gateway(bot.token, telegram.url)
        me = await gateway("getMe", {})
        same = await gateway("get_me", {})
        await gateway.close()
    assert me["username"] == same["username"] == "klimapuente_bot"


async def test_many_calls_share_few_connections() -> None:
    async with LocalTelegram() as telegram:
        bot = telegram.add_bot()
        gateway = build_gateway(bot.token, telegram.url, connections=2)
        answers = [await gateway("getMe", {}) for _ in range(20)]
        await gateway.close()
    assert len(answers) == 20


async def test_silence_is_given_up() -> None:
    async with LocalTelegram() as telegram:
        bot = telegram.add_bot()
        telegram.faults.add(Kind.HANG_BEFORE, method="getMe")
        gateway = build_gateway(bot.token, telegram.url, Patience(connect=0.2, answer=0.2))
        with pytest.raises(TelegramError):
            await gateway("getMe", {})
        await gateway.close()
