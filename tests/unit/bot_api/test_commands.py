"""Command lists and which of them somebody sees."""

from typing import Any

import pytest

from tests.unit.bot_api.scene import Scene


def commands(word: str) -> list[dict[str, str]]:
    return [{"command": word, "description": word.title()}]


async def test_the_closest_scope_wins_and_in_it_the_persons_language(scene: Scene) -> None:
    def seen(person: Any) -> list[str]:
        return [one["command"] for one in person.sees_commands(scene.group, scene.bot)]

    chat = {"type": "chat", "chat_id": scene.group.id}
    admins = {"type": "chat_administrators", "chat_id": scene.group.id}
    member = {"type": "chat_member", "chat_id": scene.group.id, "user_id": scene.jens.id}
    assert seen(scene.ana) == []
    for params, ana, jens in (
        ({"commands": commands("default")}, "default", "default"),
        ({"commands": commands("es_default"), "language_code": "es"}, "es_default", "default"),
        (
            {"commands": commands("groups"), "scope": {"type": "all_group_chats"}},
            "groups",
            "groups",
        ),
        ({"commands": commands("chat"), "scope": chat}, "chat", "chat"),
        ({"commands": commands("admins"), "scope": admins}, "admins", "chat"),
        ({"commands": commands("jens"), "scope": member}, "admins", "jens"),
    ):
        assert (await scene.call("setMyCommands", **params)).result
        assert (seen(scene.ana), seen(scene.jens)) == ([ana], [jens])
    assert (await scene.call("deleteMyCommands", scope=member)).result
    assert seen(scene.jens) == ["chat"]
    assert (await scene.call("getMyCommands", scope=chat)).result == commands("chat")


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"commands": "x"}, "can't parse commands JSON object"),
        ({"commands": {}}, "expected an Array of BotCommand"),
        ({"commands": commands("año")}, "BOT_COMMAND_INVALID"),
        ({"commands": commands("x" * 33)}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "a", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": commands("a") * 101}, "BOT_COMMANDS_TOO_MUCH"),
        (
            {"commands": [], "scope": {"type": "moon"}},
            "can't parse BotCommandScope: Unsupported type specified",
        ),
        ({"commands": [], "scope": {"type": "chat", "chat_id": -5}}, "chat not found"),
        ({"commands": [], "language_code": "deutsch"}, "invalid language code specified"),
    ],
)
async def test_wrong_commands_are_refused(scene: Scene, params: Any, why: str) -> None:
    answer = await scene.call("setMyCommands", **params)
    assert answer.error == f"Bad Request: {why}"
