"""Everything that can go wrong goes wrong on demand, and only where it is meant to."""

import asyncio

import httpx
import pytest

from bot.playground.server import Kind
from tests.unit.bot_api.scene import Scene


async def say(scene: Scene, text: str = "x", *, patience: float = 5) -> httpx.Response:
    url = f"{scene.call.url}/bot{scene.bot.token}/sendMessage"
    body = {"chat_id": scene.group.id, "text": text}
    return await scene.call.client.post(url, json=body, timeout=patience)


@pytest.mark.parametrize(
    ("kind", "status", "description"),
    [
        (Kind.INTERNAL_ERROR, 500, "Internal Server Error"),
        (Kind.BAD_GATEWAY, 502, "Bad Gateway"),
        (Kind.UNAUTHORIZED, 401, "Unauthorized"),
        (Kind.NOT_FOUND, 404, "Not Found"),
        (Kind.TOO_MANY_REQUESTS, 429, "Too Many Requests: retry after 9"),
    ],
)
async def test_a_refusal_is_given_once_and_nothing_is_said(
    scene: Scene, kind: Kind, status: int, description: str
) -> None:
    fault = scene.telegram.faults.add(kind, retry_after=9)
    reply = await say(scene)
    assert (reply.status_code, reply.json()["description"]) == (status, description)
    assert scene.telegram.texts(scene.group) == []
    assert (await say(scene)).status_code == 200
    assert fault.hits == 1
    assert [call.fault for call in scene.telegram.record.failed()] == [kind.value]


async def test_html_and_garbage_instead_of_json(scene: Scene) -> None:
    scene.telegram.faults.add(Kind.HTML)
    reply = await say(scene)
    assert reply.text.startswith("<html>")
    for kind, said in ((Kind.GARBAGE, []), (Kind.GARBAGE_AFTER, ["x"])):
        scene.telegram.faults.add(kind)
        with pytest.raises(ValueError, match="Unterminated"):
            (await say(scene)).json()
        assert scene.telegram.texts(scene.group) == said


@pytest.mark.parametrize(("kind", "said"), [(Kind.RESET_BEFORE, []), (Kind.RESET_AFTER, ["x"])])
async def test_a_reset_connection_leaves_the_caller_in_doubt(
    scene: Scene, kind: Kind, said: list[str]
) -> None:
    scene.telegram.faults.add(kind)
    with pytest.raises(httpx.TransportError):
        await say(scene)
    assert scene.telegram.texts(scene.group) == said


@pytest.mark.parametrize(("kind", "said"), [(Kind.HANG_BEFORE, []), (Kind.HANG_AFTER, ["x"])])
async def test_a_hanging_call_may_have_done_its_work(
    scene: Scene, kind: Kind, said: list[str]
) -> None:
    scene.telegram.faults.add(kind)
    with pytest.raises(httpx.ReadTimeout):
        await say(scene, patience=0.2)
    assert scene.telegram.texts(scene.group) == said


async def test_a_hang_may_end(scene: Scene) -> None:
    scene.telegram.faults.add(Kind.HANG_BEFORE, seconds=0.05)
    assert (await say(scene)).status_code == 200


async def test_faults_strike_only_the_method_and_chat_they_are_meant_for(scene: Scene) -> None:
    scene.telegram.faults.add(Kind.INTERNAL_ERROR, method="editmessagetext", times=None)
    scene.telegram.faults.add(Kind.INTERNAL_ERROR, chat_id=-5, times=None)
    assert (await say(scene)).status_code == 200
    assert (await scene.call("getMe")).status == 200
    assert (await scene.call("editMessageText")).status == 500
    assert (await scene.call("getChat", chat_id=-5)).status == 500
    scene.telegram.faults.clear()
    assert (await scene.call("getChat", chat_id=-5)).status == 400


async def test_faults_may_strike_by_chance(scene: Scene) -> None:
    fault = scene.telegram.faults.add(Kind.INTERNAL_ERROR, times=None, probability=0.5)
    statuses = [(await say(scene)).status_code for _ in range(60)]
    assert 15 < fault.hits < 45
    assert statuses.count(500) == fault.hits


async def test_getupdates_fails_like_every_method(scene: Scene) -> None:
    for kind, status in ((Kind.CONFLICT, 409), (Kind.UNAUTHORIZED, 401), (Kind.NOT_FOUND, 404)):
        scene.telegram.faults.add(kind, method="getUpdates")
        assert (await scene.call("getUpdates")).status == status


async def test_a_confirmed_update_may_come_twice(scene: Scene) -> None:
    scene.ana.writes(scene.group, "uno")
    (first,) = await scene.call.updates()
    scene.telegram.faults.repeat_updates()
    scene.ana.writes(scene.group, "dos")
    again = (await scene.call("getUpdates", offset=first["update_id"] + 1)).result
    assert [update["update_id"] for update in again] == [
        first["update_id"],
        first["update_id"] + 1,
    ]


async def test_everything_may_be_slow(scene: Scene) -> None:
    scene.telegram.faults.latency = 0.1
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await say(scene)
    assert loop.time() - begun >= 0.1
