"""Updates come in order, stay until they are confirmed, and expire."""

import asyncio
from random import Random
from typing import Any

import pytest

from bot.playground.server.updates import UpdateQueue
from tests.unit.bot_api.scene import Scene


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [update["message"]["text"] for update in updates if "message" in update]


async def test_updates_stay_until_a_higher_offset_confirms_them(scene: Scene) -> None:
    for word in ("uno", "dos", "tres"):
        scene.ana.writes(scene.group, word)
    first = (await scene.call("getUpdates")).result
    assert texts(first) == ["uno", "dos", "tres"]
    numbers = [update["update_id"] for update in first]
    assert numbers == list(range(numbers[0], numbers[0] + 3))
    assert texts((await scene.call("getUpdates", offset=numbers[1])).result) == ["dos", "tres"]
    assert texts((await scene.call("getUpdates", offset=-1, limit=5)).result) == ["tres"]
    await scene.call("getUpdates", offset=numbers[2] + 1)
    assert not scene.bot.queue.pending


async def test_a_hasty_repetition_of_an_offset_gets_one_update(scene: Scene) -> None:
    """Client.cpp: the same offset within half a second means limit 1."""
    scene.ana.writes(scene.group, "uno")
    scene.ana.writes(scene.group, "dos")
    assert len((await scene.call("getUpdates", offset=5)).result) == 2
    assert len((await scene.call("getUpdates", offset=5)).result) == 1


async def test_a_waiting_call_is_answered_as_soon_as_something_happens(scene: Scene) -> None:
    waiting = asyncio.create_task(scene.call("getUpdates", timeout=50))
    await scene.telegram.until(lambda: scene.telegram.record.of("getUpdates"))
    scene.ana.writes(scene.group, "por fin")
    assert texts((await asyncio.wait_for(waiting, 5)).result) == ["por fin"]


async def test_a_second_poller_throws_the_first_out(scene: Scene) -> None:
    first = asyncio.create_task(scene.call("getUpdates", timeout=20))
    await scene.telegram.until(lambda: scene.telegram.record.of("getUpdates"))
    await asyncio.sleep(0)
    second = asyncio.create_task(scene.call("getUpdates", timeout=20, offset=1))
    answer = await asyncio.wait_for(first, 5)
    assert answer.status == 409
    assert answer.error == (
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )
    scene.ana.writes(scene.group, "para el segundo")
    assert texts((await asyncio.wait_for(second, 5)).result) == ["para el segundo"]


async def test_polling_and_a_webhook_exclude_each_other(scene: Scene) -> None:
    polling = asyncio.create_task(scene.call("getUpdates", timeout=20))
    await scene.telegram.until(lambda: scene.telegram.record.of("getUpdates"))
    await asyncio.sleep(0)
    await scene.call("setWebhook", url=f"{scene.telegram.url}/hook")
    answer = await asyncio.wait_for(polling, 5)
    assert answer.error == "Conflict: terminated by setWebhook request"
    answer = await asyncio.wait_for(scene.call("getUpdates"), 5)
    assert answer.status == 409
    assert answer.error.startswith(
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"
    )


async def test_messages_expire_after_a_day_and_presses_after_150_seconds(scene: Scene) -> None:
    keyboard = {"inline_keyboard": [[{"text": "a", "callback_data": "a"}]]}
    await scene.call("sendMessage", chat_id=scene.group.id, text="?", reply_markup=keyboard)
    scene.ana.press(scene.telegram.said_by(scene.bot, scene.group)[0], "a")
    scene.ana.writes(scene.group, "hola")
    scene.clock.pass_by(seconds=151)
    assert [set(update) - {"update_id"} for update in await scene.call.updates()] == [{"message"}]
    scene.ana.writes(scene.group, "adiós")
    scene.clock.pass_by(days=1)
    assert (await scene.call("getUpdates")).result == []


async def test_some_kinds_come_only_when_asked_for_and_that_is_remembered(scene: Scene) -> None:
    message = scene.jens.writes(scene.group, "gut")
    scene.drain()
    scene.ana.reacts(message, "👍")
    scene.ana.promotes(scene.group, scene.jens)
    assert (await scene.call("getUpdates")).result == []
    await scene.call("getUpdates", allowed_updates=["message_reaction", "chat_member"], offset=1)
    scene.ana.reacts(message, "🔥")
    scene.ana.demotes(scene.group, scene.jens)
    scene.ana.writes(scene.group, "no se pide")
    updates = (await scene.call("getUpdates", offset=2)).result
    assert [set(update) - {"update_id"} for update in updates] == [
        {"message_reaction"},
        {"chat_member"},
    ]
    await scene.call("getUpdates", allowed_updates=[], offset=3)
    scene.ana.reacts(message, "👏")
    scene.ana.writes(scene.group, "otra vez")
    assert "message" in (await scene.call("getUpdates", offset=-1)).result[0]


@pytest.mark.parametrize("days", [6, 7])
def test_ids_go_on_for_a_week_and_jump_after_a_week_of_silence(days: int) -> None:
    queue = UpdateQueue(Random(1))
    queue.push("message", {}, now=0.0, lifetime=60, lane="")
    first = queue.pending[0].id
    queue.fetch(first + 1, 100, 1.0)
    queue.push("message", {}, now=days * 86_400.0, lifetime=60, lane="")
    assert (queue.pending[0].id == first + 1) is (days < 7)


def test_an_offset_from_an_older_sequence_confirms_nothing() -> None:
    queue = UpdateQueue(Random(1))
    queue.push("message", {}, now=0.0, lifetime=60, lane="")
    assert queue.fetch(queue.next_id + 1_000_000, 100, 1.0)


async def test_parameters_come_as_json_form_multipart_or_query(scene: Scene) -> None:
    base = f"{scene.call.url}/bot{scene.bot.token}/sendMessage"
    params = {"chat_id": str(scene.group.id), "text": "ä & ö"}
    client = scene.call.client
    for reply in (
        await client.get(base, params=params),
        await client.post(base, data=params),
        await client.post(base, json={"chat_id": scene.group.id, "text": "ä & ö"}),
        await client.post(base, data=params, files={"unused": b"x"}),
    ):
        assert reply.json()["result"]["text"] == "ä & ö"
