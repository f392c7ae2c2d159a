"""Webhooks: signed, in order per chat, tried again until somebody accepts."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import pytest_asyncio
from aiohttp import web

from tests.unit.bot_api.scene import Scene


@dataclass
class Receiver:
    """A webhook that notes what it gets and answers as it is told."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    headers: list[str] = field(default_factory=list)
    got: list[dict[str, Any]] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    retry_after: str = ""

    async def receive(self, request: web.Request) -> web.Response:
        self.headers.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token", ""))
        self.got.append(await request.json())
        await self.gate.wait()
        status = self.statuses.pop(0) if self.statuses else 200
        headers = {"Retry-After": self.retry_after} if self.retry_after and status != 200 else {}
        return web.Response(status=status, headers=headers)

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.got if "message" in update]


@pytest_asyncio.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    receiver.gate.set()
    app = web.Application()
    app.router.add_post("/hook", receiver.receive)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    receiver.gate.set()
    await runner.cleanup()


async def hook(scene: Scene, receiver: Receiver, **params: Any) -> None:
    answer = await scene.call("setWebhook", url=receiver.url, secret_token="s3cret", **params)
    assert answer.result


async def test_updates_are_pushed_with_the_secret(scene: Scene, receiver: Receiver) -> None:
    scene.ana.writes(scene.group, "antes")
    await hook(scene, receiver)
    scene.ana.writes(scene.group, "después")
    await scene.telegram.until(lambda: receiver.texts() == ["antes", "después"])
    assert set(receiver.headers) == {"s3cret"}
    await scene.telegram.until(lambda: not scene.bot.queue.pending)


async def test_a_refused_update_is_tried_again_before_the_next(
    scene: Scene, receiver: Receiver
) -> None:
    receiver.statuses = [500, 200]
    await hook(scene, receiver)
    scene.ana.writes(scene.group, "uno")
    scene.ana.writes(scene.group, "dos")
    await scene.telegram.until(lambda: receiver.texts() == ["uno", "uno", "dos"])
    info = (await scene.call("getWebhookInfo")).result
    assert info["last_error_message"] == (
        "Wrong response from the webhook: 500 Internal Server Error"
    )


async def test_a_chat_that_hangs_does_not_hold_up_another(scene: Scene, receiver: Receiver) -> None:
    other = scene.jens.creates_group("Wolfsburg", [scene.bot])
    scene.jens.promotes(other, scene.bot)
    scene.drain()
    receiver.gate.clear()
    await hook(scene, receiver)
    scene.ana.writes(scene.group, "uno")
    scene.ana.writes(scene.group, "dos")
    scene.jens.writes(other, "eins")
    await scene.telegram.until(lambda: len(receiver.got) == 2)
    assert sorted(receiver.texts()) == ["eins", "uno"]
    receiver.gate.set()
    await scene.telegram.until(lambda: receiver.texts()[-1:] == ["dos"])


async def test_one_connection_means_one_at_a_time(scene: Scene, receiver: Receiver) -> None:
    other = scene.jens.creates_group("Wolfsburg", [scene.bot])
    scene.jens.promotes(other, scene.bot)
    scene.drain()
    receiver.gate.clear()
    await hook(scene, receiver, max_connections=1)
    scene.ana.writes(scene.group, "uno")
    scene.jens.writes(other, "eins")
    await scene.telegram.until(lambda: receiver.got)
    assert receiver.texts() == ["uno"]
    receiver.gate.set()
    await scene.telegram.until(lambda: receiver.texts() == ["uno", "eins"])


async def test_a_receiver_may_ask_for_a_rest(scene: Scene, receiver: Receiver) -> None:
    receiver.statuses, receiver.retry_after = [503], "3000"
    await hook(scene, receiver)
    scene.ana.writes(scene.group, "uno")
    await scene.telegram.until(lambda: scene.bot.queue.pending[0].attempts == 1)
    left = scene.bot.queue.pending[0].due - asyncio.get_running_loop().time()
    assert 2900 < left <= 3000


async def test_a_webhook_that_is_gone_leaves_the_updates_for_getupdates(scene: Scene) -> None:
    await scene.call("setWebhook", url="http://127.0.0.1:9/nobody")
    scene.ana.writes(scene.group, "uno")
    await scene.telegram.until(lambda: scene.bot.queue.pending[0].attempts)
    await scene.call("deleteWebhook")
    (update,) = await scene.call.updates()
    assert update["message"]["text"] == "uno"


async def test_wrong_webhooks_are_refused(scene: Scene) -> None:
    answer = await scene.call("setWebhook", url="ftp://a.mx")
    assert answer.error == "Bad Request: invalid webhook URL specified"
    answer = await scene.call("setWebhook", url="https://a.mx", secret_token="ä")
    assert answer.error == "Bad Request: secret token contains unallowed characters"
    answer = await scene.call("setWebhook", url="https://a.mx", secret_token="x" * 257)
    assert answer.error == "Bad Request: secret token is too long"
