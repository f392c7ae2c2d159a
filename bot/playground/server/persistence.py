"""The world as one JSON value, so that it outlives the server."""

import base64
import json
import os
from collections import deque
from dataclasses import fields
from pathlib import Path
from typing import Any

from bot.playground.server.bots import Bot, Webhook
from bot.playground.server.callbacks import Press
from bot.playground.server.chats import Chat, Member, Topic
from bot.playground.server.media import StoredFile
from bot.playground.server.messages import Message
from bot.playground.server.polls import Poll
from bot.playground.server.updates import PendingUpdate, UpdateQueue
from bot.playground.server.values import ChatType, Json, User
from bot.playground.server.world import World


def save(world: World, path: Path) -> None:
    """Write the world to a file, whole or not at all."""
    fresh = path.with_name(path.name + ".new")
    with fresh.open("w", encoding="utf-8") as file:
        json.dump(dump(world), file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def load(world: World, path: Path) -> None:
    """Fill an empty world from a file that `save` wrote."""
    restore(world, json.loads(path.read_text(encoding="utf-8")))


def dump(world: World) -> Json:
    """Turn the world into plain JSON values."""
    return {
        "users": [_shallow(user) for user in world.users.values()],
        "bots": [_dump_bot(bot) for bot in world.bots.values()],
        "chats": [_dump_chat(chat) for chat in world.chats.values()],
        "polls": [_shallow(poll) for poll in world.polls.values()],
        "presses": [_shallow(press) for press in world.presses.values()],
        "files": [_dump_file(stored) for stored in world.files.files.values()],
        "box": world.box,
        "serial": world.serial,
        "revision": world.revision,
    }


def restore(world: World, state: Json) -> None:
    """Put what `dump` gave back into a world."""
    for body in state["users"]:
        world.users[body["id"]] = User(**body)
    for body in state["bots"]:
        bot = _load_bot(world, body)
        world.bots[bot.id] = world.tokens[bot.token] = bot
    for body in state["chats"]:
        chat = _load_chat(body)
        world.chats[chat.key] = chat
    for body in state["polls"]:
        votes = {int(key): chosen for key, chosen in body.pop("votes").items()}
        world.polls[body["id"]] = Poll(**body, votes=votes)
    world.presses |= {body["id"]: Press(**body) for body in state["presses"]}
    for body in state["files"]:
        data = base64.b64decode(body.pop("data"))
        world.files.files[body["number"]] = StoredFile(**body, data=data)
    world.box, world.serial = state["box"], state["serial"]
    world.revision = state["revision"]


def _shallow(value: Any) -> Json:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _dump_file(stored: StoredFile) -> Json:
    return _shallow(stored) | {"data": base64.b64encode(stored.data).decode()}


def _dump_bot(bot: Bot) -> Json:
    return {
        "id": bot.id,
        "token": bot.token,
        "webhook": _shallow(bot.webhook),
        "commands": [[*key, commands] for key, commands in bot.commands.items()],
        "profile": [[*key, text] for key, text in bot.profile.items()],
        "rights": bot.rights,
        "menu_buttons": bot.menu_buttons,
        "allowed": sorted(bot.queue.allowed),
        "next_id": bot.queue.next_id,
        "last_push": bot.queue.last_push,
        "pending": [_shallow(update) | {"due": 0.0} for update in bot.queue.pending],
    }


def _load_bot(world: World, body: Json) -> Bot:
    queue = UpdateQueue(
        world.rng,
        allowed=frozenset(body["allowed"]),
        pending=deque(PendingUpdate(**update) for update in body["pending"]),
        next_id=body["next_id"],
        last_push=body["last_push"],
    )
    return Bot(
        world.users[body["id"]],
        body["token"],
        queue,
        webhook=Webhook(**body["webhook"]),
        commands={(scope, code): listed for scope, code, listed in body["commands"]},
        profile={(field, code): text for field, code, text in body["profile"]},
        rights=body["rights"],
        menu_buttons={int(key): button for key, button in body["menu_buttons"].items()},
    )


def _dump_chat(chat: Chat) -> Json:
    members = {
        key: _shallow(member) | {"rights": sorted(member.rights)}
        for key, member in chat.members.items()
    }
    messages = [_dump_message(message) for message in chat.messages.values()]
    topics = [_shallow(topic) for topic in chat.topics.values()]
    return _shallow(chat) | {"members": members, "messages": messages, "topics": topics}


def _dump_message(message: Message) -> Json:
    body = _shallow(message)
    del body["chat"]
    return body


def _load_chat(body: Json) -> Chat:
    members = {
        int(key): Member(**member | {"rights": frozenset(member["rights"])})
        for key, member in body.pop("members").items()
    }
    messages, topics = body.pop("messages"), body.pop("topics")
    body["type"] = ChatType(body["type"])
    chat = Chat(**body, members=members)
    chat.topics = {topic["id"]: Topic(**topic) for topic in topics}
    for message in messages:
        reactions = {int(key): chosen for key, chosen in message.pop("reactions").items()}
        chat.messages[message["id"]] = Message(chat, **message, reactions=reactions)
    return chat
