"""Whatever is typed or pressed: one clear answer, and nothing changes that should not."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from handlers.buttons import BUTTONS
from handlers.commands import COMMANDS
from handlers.tables import Command, Press
from storage.tables.base import metadata
from storage.tables.delivery import outbox
from storage.unit_of_work import UnitOfWork
from tests.unit.handlers.scene import (
    Group,
    Said,
    Scene,
    Someone,
    anna,
    beatriz,
    private,
    puebla,
    wolfsburg,
)

NOTHING = ("", " ", "\u202e\u2066", "\x00\x01", "\u200b\ufeff\n\t")
"""Nothing to read, though not always nothing at all."""
TOO_LONG = ("x" * 10_000, "ä" * 4_000, "<b>" * 2_000, "T" + "9" * 9_000, "M1 " + "ß" * 9_000)
HOSTILE = (
    "<b>x</b><script>",
    "&lt;&amp;",
    "\u202egnirts\u202c",
    "T5\x00",
    "'; DROP TABLE teams; --",
    "{$code} %s {0}",
    "G0 M0 T0 E0",
    "M999999 60%",
    "T999999",
    "E-1",
    "٣٤",
    "\ud800",
    "@@@@",
    ":" * 200,
)
FORGED = ("", ":", ":x:y", f":{'9' * 30}:no:google", ":T9:-1")
FORGEABLE = [pytest.param(one, id=one.verb) for one in BUTTONS if one.verb != "invite"]
"""A coordinator's `invite` needs nothing more, so nothing about it can be forged."""
STRANGE = (
    "nothing",
    "",
    ":",
    "lang:xx",
    "role:99999999999999999999:member",
    "role:1:king",
    "group:pirates",
    "\u202e",
    "x" * 64,
)
COMMANDS_BY_NAME = [pytest.param(command, id=command.en) for command in COMMANDS]


class Robot(Someone):
    """Another bot."""

    @property
    def json(self) -> dict[str, Any]:
        return super().json | {"is_bot": True}


async def contents(scene: Scene) -> Mapping[str, list[Any]]:
    """Give every row but those of the outbox."""

    async def read(work: UnitOfWork) -> dict[str, list[Any]]:
        return {
            table.name: [tuple(row) for row in await work._connection.execute(select(table))]
            for table in metadata.sorted_tables
            if table is not outbox
        }

    return await scene.database.read(read)


def here(said: list[Said], group: Group) -> list[Said]:
    """Keep what people in the group get to see or hear."""
    return [one for one in said if one.chat == group.id and one.method != "set_my_commands"]


@asynccontextmanager
async def nothing_changes(scene: Scene) -> AsyncIterator[None]:
    """Make sure that what happens inside changes no row."""
    before = await contents(scene)
    yield
    assert await contents(scene) == before


async def answer_to(scene: Scene, line: str, group: Group = wolfsburg) -> Said:
    """Write a line; give its one answer."""
    said = here(await scene.writes(group, anna, line), group)
    assert len(said) == 1, line[:80]
    assert 0 < len(said[0].text) <= 4096, line[:80]
    return said[0]


@pytest.mark.parametrize("command", COMMANDS_BY_NAME)
async def test_without_readable_arguments_one_answer_comes_and_nothing_changes(
    scene: Scene, command: Command
) -> None:
    await scene.both()
    async with nothing_changes(scene):
        for words in NOTHING:
            await answer_to(scene, f"/{command.en} {words}")


@pytest.mark.parametrize("command", COMMANDS_BY_NAME)
async def test_too_long_arguments_are_refused_in_one_sentence(
    scene: Scene, command: Command
) -> None:
    await scene.both()
    async with nothing_changes(scene):
        for words in TOO_LONG:
            await answer_to(scene, f"/{command.de} {words}")


@pytest.mark.parametrize("command", COMMANDS_BY_NAME)
async def test_hostile_arguments_get_one_answer_without_any_markup_of_theirs(
    scene: Scene, command: Command
) -> None:
    await scene.both()
    for words in HOSTILE:
        (answer,) = here(await scene.writes(wolfsburg, anna, f"/{command.es} {words}"), wolfsburg)
        assert "parse_mode" not in answer.payload
        assert not set("\x00\u202e\u202c\ud800") & set(answer.text)


@pytest.mark.parametrize("command", COMMANDS_BY_NAME)
async def test_where_there_is_no_partnership_every_command_says_one_thing(
    scene: Scene, command: Command
) -> None:
    stranger = Group(-100333, "Anderswo")
    await scene.writes(stranger, anna, "/help")
    await scene.writes(private(anna), anna, "/help")
    async with nothing_changes(scene):
        for group in (stranger, private(anna)):
            for words in ("", "x" * 5_000, "T5", "\u202e"):
                await answer_to(scene, f"/{command.fr} {words}", group)


@pytest.mark.parametrize("command", COMMANDS_BY_NAME)
async def test_every_name_of_a_command_means_the_same(scene: Scene, command: Command) -> None:
    await scene.both()
    lines = [f"/{name}@Klimapuente_Bot" for name in sorted(command.names)]
    async with nothing_changes(scene):
        answers = [(await answer_to(scene, line)).text for line in lines]
    assert len(set(answers)) == 1


@given(words=st.text(max_size=300))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
async def test_no_text_at_all_breaks_setup_or_join(scene: Scene, words: str) -> None:
    stranger = Group(-100333, "Anderswo", [anna])
    for line in (f"/setup {words}", f"/join {words}"):
        said = here(await scene.writes(stranger, anna, line), stranger)
        assert len(said) <= 1 if "/" in words else len(said) == 1


@pytest.mark.parametrize("button", FORGEABLE)
async def test_a_forged_button_is_answered_once_and_changes_nothing(
    scene: Scene, button: Press
) -> None:
    await scene.both()
    async with nothing_changes(scene):
        for rest in FORGED:
            await press_once(scene, button.verb + rest)


async def test_data_that_no_button_of_ours_has_is_answered_once_and_changes_nothing(
    scene: Scene,
) -> None:
    await scene.both()
    async with nothing_changes(scene):
        for data in STRANGE:
            await press_once(scene, data)
            await press_once(scene, data, accessible=False)


async def press_once(scene: Scene, data: str, *, accessible: bool = True) -> None:
    said = await scene.presses(wolfsburg, anna, data, accessible=accessible)
    assert [one.method for one in said].count("answer_callback_query") == 1, data


async def test_buttons_in_unknown_chats_are_answered_and_harmless(scene: Scene) -> None:
    await scene.both()
    stranger = Group(-100333, "Anderswo")
    for button in BUTTONS:
        for chat in (stranger, private(beatriz)):
            said = await scene.presses(chat, anna, f"{button.verb}:1:2")
            assert [one.method for one in said].count("answer_callback_query") == 1


async def test_commands_for_other_bots_and_unknown_ones_in_groups_are_left_alone(
    scene: Scene,
) -> None:
    await scene.both()
    assert await scene.writes(wolfsburg, anna, "/team@other_bot") == []
    assert await scene.writes(wolfsburg, anna, "/weather") == []
    (answer,) = await scene.writes(wolfsburg, anna, "/weather@klimapuente_bot")
    assert answer.text.startswith("Diesen Befehl kenne ich nicht.")
    (answer,) = await scene.writes(private(anna), anna, "/weather")
    assert answer.text.startswith("Diesen Befehl kenne ich nicht.")
    (answer,) = await scene.writes(private(anna), anna, "Hallo?")
    assert answer.text.startswith("Ich verstehe hier nur Befehle.")


async def test_bots_channels_and_service_messages_get_no_answer(scene: Scene) -> None:
    await scene.both()
    channel = {"id": -100999, "type": "channel", "title": "News"}
    said = await scene.writes(wolfsburg, Robot(99, "Robot"), "/team")
    assert said == []
    assert await scene.writes(wolfsburg, anna, "/team", sender_chat=channel) == []
    assert await scene.writes(wolfsburg, anna, "", new_chat_title="Neu") == []
    assert await scene.update({"channel_post": {"message_id": 1, "date": 0, "chat": channel}}) == []
    assert await scene.update({"something_new": {"chat": channel}}) == []


async def test_an_edited_command_is_not_carried_out_again(scene: Scene) -> None:
    await scene.both()
    message = {
        "message_id": 5,
        "date": 1,
        "edit_date": 2,
        "chat": wolfsburg.json,
        "from": anna.json,
        "text": "/team Neu",
    }
    before = await contents(scene)
    assert await scene.update({"edited_message": message}) == []
    assert await contents(scene) == before


async def test_a_command_works_in_a_caption(scene: Scene) -> None:
    await scene.both()
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    (answer,) = await scene.writes(puebla, beatriz, "", caption="/equipo", photo=photo)
    assert answer.text.startswith("Su equipo: 🇲🇽 Puebla")


async def test_plain_letters_are_no_hurdle(scene: Scene) -> None:
    """Telegram links only ASCII commands, but people type them as they are spelt."""
    await scene.both()
    (answer,) = await scene.writes(puebla, beatriz, "/Équipe")
    assert "Puebla" in answer.text
