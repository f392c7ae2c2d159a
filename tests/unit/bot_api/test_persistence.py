"""The world outlives the server."""

import json
from pathlib import Path
from random import Random

import pytest

from bot.playground.server import OFF, LocalTelegram
from bot.playground.server.persistence import dump, restore
from bot.playground.server.world import World
from tests.unit.bot_api.scene import Scene, StandingClock
from tests.unit.bot_api.test_python_telegram_bot import play_everything


def test_a_rich_world_is_the_same_after_it_was_written_down(scene: Scene) -> None:
    play_everything(scene)
    written = json.dumps(dump(scene.telegram.world), sort_keys=True)
    again = World(clock=scene.clock, rng=Random(1))
    restore(again, json.loads(written))
    assert json.dumps(dump(again), sort_keys=True) == written


async def test_unconfirmed_updates_survive_a_restart_of_the_server(
    tmp_path: Path, clock: StandingClock
) -> None:
    state = tmp_path / "telegram.json"
    async with LocalTelegram(clock=clock, state_file=state) as telegram:
        bot = telegram.add_bot("77:token")
        ana = telegram.add_person("Ana")
        group = ana.creates_group("Puebla", [bot])
        ana.writes(group, "/help")
    async with LocalTelegram(clock=clock, state_file=state) as telegram:
        bot = telegram.world.tokens["77:token"]
        assert bot.queue.pending[-1].body["message"]["text"] == "/help"
        chat = telegram.world.chats[group.key]
        assert telegram.texts(chat) == ["/help"]
        assert chat.messages[chat.last_id].chat is chat


async def test_changes_are_saved_while_the_server_runs(
    tmp_path: Path, clock: StandingClock
) -> None:
    state = tmp_path / "telegram.json"
    async with LocalTelegram(clock=clock, limits=OFF, state_file=state) as telegram:
        telegram.add_person("Ana")
        await telegram.until(lambda: state.exists() and "Ana" in state.read_text())
    assert [file.name for file in sorted(tmp_path.iterdir())] == ["telegram.json"]  # noqa: ASYNC240 - one small folder


async def test_the_same_server_can_be_stopped_and_started_again(clock: StandingClock) -> None:
    telegram = LocalTelegram(clock=clock)
    for _ in range(2):
        async with telegram:
            assert telegram.url.startswith("http://127.0.0.1:")
    listeners = len(telegram.world.listeners)
    async with telegram:
        assert len(telegram.world.listeners) > listeners
    assert len(telegram.world.listeners) == listeners


@pytest.mark.parametrize("content", ["", "{"])
def test_a_broken_file_is_not_taken_for_an_empty_world(tmp_path: Path, content: str) -> None:
    state = tmp_path / "telegram.json"
    state.write_text(content)
    with pytest.raises(ValueError, match="Expecting"):
        LocalTelegram(state_file=state)
