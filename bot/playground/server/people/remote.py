"""Acts of people described in JSON, for those who are not in the same process."""

import base64
from collections.abc import Callable, Mapping
from typing import Any, Final

from bot.playground.server.callbacks import Press
from bot.playground.server.chats import Chat, Topic
from bot.playground.server.messages import Message
from bot.playground.server.people import Person
from bot.playground.server.people.base import Actor, NotPossible
from bot.playground.server.render import message_json
from bot.playground.server.snapshot import chat_snapshot
from bot.playground.server.world import World

ACTS: Final = frozenset(
    {
        "writes",
        "edits",
        "deletes",
        "forwards",
        "reacts",
        "pins",
        "press",
        "presses",
        "votes",
        "closes_poll",
        "sends",
        "sends_album",
        "sends_location",
        "moves",
        "sends_venue",
        "sends_contact",
        "sends_dice",
        "sends_poll",
        "sends_checklist",
        "rewrites_checklist",
        "ticks",
        "adds_tasks",
        "answers_task",
        "sends_rich",
        "whispers",
        "creates_group",
        "creates_topic",
        "closes_topic",
        "opens_private_chat",
        "starts",
        "follows_group_link",
        "adds",
        "adds_bot",
        "joins",
        "leaves",
        "removes",
        "promotes",
        "demotes",
        "goes_anonymous",
        "blocks",
        "unblocks",
        "renames",
        "upgrades",
        "sees_commands",
        "deletes_group",
    }
)
_LISTED: Final = {
    "votes": "options",
    "reacts": "emoji",
    "ticks": "tasks",
    "adds_tasks": "tasks",
}


async def perform(person: Person, act: str, body: Mapping[str, Any]) -> object:
    """Let a person act; chats are given by key, messages by id, others by user id, data as base64.

    Raise NotPossible, or TypeError and KeyError for wrong arguments.
    """
    if act not in ACTS:
        raise NotPossible(f"nobody can do {act!r}")
    given = dict(body)
    listed = given.pop(_LISTED[act], []) if act in _LISTED else []
    arguments = _arguments(person, act, given)
    outcome = getattr(person, act)(*arguments.pop("_message", ()), *listed, **arguments)
    if act == "presses":
        outcome = await outcome
    return _shown(person.world, outcome)


def _arguments(person: Person, act: str, given: dict[str, Any]) -> dict[str, Any]:
    world = person.world
    converters: dict[str, Callable[[Any], object]] = {
        "chat": lambda key: _chat(world, key),
        "as_channel": lambda key: _chat(world, key),
        "bot": lambda number: world.bots[int(number)],
        "via": lambda number: world.bots[int(number)],
        "other": lambda number: _other(person, int(number)),
        "members": lambda numbers: [_other(person, int(number)) for number in numbers],
        "data": base64.b64decode,
    }
    arguments = {
        name: converters[name](value) if name in converters else value
        for name, value in given.items()
    }
    if "message" in arguments:
        source = arguments.pop("in") if "in" in arguments else arguments.pop("chat")
        chat = source if isinstance(source, Chat) else _chat(world, source)
        message = world.message(chat, int(given["message"]))
        del arguments["message"]
        if message is None:
            raise NotPossible(f"there is no such message to {act}")
        arguments["_message"] = (message,)
    return arguments


def _chat(world: World, key: object) -> Chat:
    chat = world.chats.get(str(key))
    if chat is None:
        raise NotPossible("there is no such chat")
    return chat


def _other(person: Person, number: int) -> object:
    bot = person.world.bots.get(number)
    return bot or Actor(person.waiting, person.world.users[number])


def _shown(world: World, outcome: object) -> object:
    if isinstance(outcome, Message):
        return message_json(world, outcome)
    if isinstance(outcome, list):
        return [_shown(world, item) for item in outcome]
    if isinstance(outcome, Chat):
        return chat_snapshot(world, outcome, 0)
    if isinstance(outcome, Topic):
        return {"id": outcome.id, "name": outcome.name}
    if isinstance(outcome, Press):
        return {"press": outcome.id}
    return outcome
