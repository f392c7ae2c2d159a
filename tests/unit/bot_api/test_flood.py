"""Flood limits: 1/s per chat with a small burst, 20 a minute per group, 30/s overall."""

from collections.abc import AsyncIterator
from random import Random
from typing import Any

import pytest_asyncio

from bot.playground.server import OFF, FloodLimits, LocalTelegram
from tests.unit.bot_api.scene import Answer, Scene, StandingClock


@pytest_asyncio.fixture
async def telegram(clock: StandingClock) -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram(clock=clock, rng=Random(7)) as running:
        yield running


async def send(scene: Scene, **params: Any) -> Answer:
    return await scene.call("sendMessage", **{"chat_id": scene.group.id, "text": "x"} | params)


async def test_a_burst_is_tolerated_then_the_chat_must_wait(scene: Scene) -> None:
    for _ in range(4):
        assert (await send(scene)).status == 200
    answer = await send(scene)
    assert answer.status == 429
    assert answer.error == "Too Many Requests: retry after 1"
    assert answer.body["parameters"] == {"retry_after": 1}
    assert answer.headers["Retry-After"] == "1"
    scene.clock.pass_by(seconds=1)
    assert (await send(scene)).status == 200


async def test_one_a_second_passes_until_twenty_in_a_minute(scene: Scene) -> None:
    for _ in range(20):
        assert (await send(scene)).status == 200
        scene.clock.pass_by(seconds=1)
    answer = await send(scene)
    assert answer.status == 429
    assert 39 <= answer.body["parameters"]["retry_after"] <= 40
    scene.clock.pass_by(seconds=40)
    assert (await send(scene)).status == 200


async def test_twenty_a_minute_evenly_spaced_pass_for_ever(scene: Scene) -> None:
    for _ in range(60):
        assert (await send(scene)).status == 200
        scene.clock.pass_by(seconds=3)


async def test_edits_count_and_refusals_do_not(scene: Scene) -> None:
    number = (await send(scene)).result["message_id"]
    for word in ("eins", "zwei", "drei"):
        answer = await scene.call(
            "editMessageText", chat_id=scene.group.id, message_id=number, text=word
        )
        assert answer.status == 200
    for _ in range(3):
        assert (await send(scene)).status == 429
    scene.clock.pass_by(seconds=1)
    assert (await send(scene)).status == 200
    assert (await send(scene, text="")).status == 400


async def test_an_album_counts_as_its_messages(scene: Scene) -> None:
    scene.ana.sends_photo(scene.group)
    photo = scene.drain()[-1]["message"]["photo"][-1]["file_id"]
    media = [{"type": "photo", "media": photo}] * 10
    for _ in range(2):
        answer = await scene.call("sendMediaGroup", chat_id=scene.group.id, media=media)
        assert answer.status == 200
        scene.clock.pass_by(seconds=12)
    assert (await send(scene)).status == 429


async def test_thirty_a_second_overall(scene: Scene) -> None:
    people = [scene.telegram.add_person(f"Nr. {number}") for number in range(31)]
    for person in people:
        person.starts(scene.bot)
    answers = [await send(scene, chat_id=person.id) for person in people]
    assert [answer.status for answer in answers] == [200] * 30 + [429]


async def test_chats_do_not_slow_each_other_and_limits_can_be_set_or_switched_off(
    scene: Scene,
) -> None:
    other = scene.jens.creates_group("Wolfsburg", [scene.bot])
    for _ in range(5):
        await send(scene)
    assert (await send(scene)).status == 429
    assert (await send(scene, chat_id=other.id)).status == 200
    scene.telegram.world.flood.limits = OFF
    assert (await send(scene)).status == 200
    scene.telegram.world.flood.limits = FloodLimits(chat_per_second=None, group_per_minute=1)
    assert (await send(scene)).status == 200
    assert (await send(scene)).status == 429
