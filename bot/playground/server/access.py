"""Finding a chat or a message for a bot, or refusing as Telegram does (Client.cpp, check_chat)."""

import re
from enum import IntEnum

from bot.playground.server.bots import Bot
from bot.playground.server.chats import Chat
from bot.playground.server.errors import ApiError, bad_request, forbidden
from bot.playground.server.messages import Message
from bot.playground.server.values import ChatType
from bot.playground.server.world import World

_INTEGER = re.compile(r"\s*(-?\d+)")


class Access(IntEnum):
    """What a call wants to do in a chat."""

    READ = 1
    EDIT = 2
    WRITE = 3


def find_chat(world: World, bot: Bot, raw: str, access: Access) -> Chat:
    """Find the chat a bot names by id or @username; raise ApiError 400 or 403."""
    if not raw:
        raise bad_request("chat_id is empty")
    chat = _by_username(world, bot, raw) if raw[0] == "@" else _by_id(world, bot, raw)
    if chat is None:
        raise bad_request("chat not found")
    _check(world, bot, chat, access)
    return chat


def _by_username(world: World, bot: Bot, raw: str) -> Chat | None:
    name = raw[1:].lower()
    for chat in world.chats.values():
        if chat.username and chat.username.lower() == name:
            return chat
    del bot  # people are not found by username: Bot API, chat_id
    return None


def _by_id(world: World, bot: Bot, raw: str) -> Chat | None:
    match = _INTEGER.match(raw)
    number = int(match[1]) if match else 0
    if number > 0:
        return _private(world, bot, number)
    chat = world.chats.get(str(number))
    known = chat is not None and bot.id in chat.members
    return chat if chat is not None and (known or chat.username) else None


def _private(world: World, bot: Bot, number: int) -> Chat | None:
    chat = world.chats.get(f"{bot.id}:{number}")
    if chat is not None:
        return chat
    person = world.users.get(number)
    if person is None or not _shares_a_chat(world, bot, number):
        return None
    return Chat(number, ChatType.PRIVATE, owner=bot.id)


def _shares_a_chat(world: World, bot: Bot, number: int) -> bool:
    return any(
        bot.id in chat.members and number in chat.members
        for chat in world.chats.values()
        if chat.is_group
    )


def _check(world: World, bot: Bot, chat: Chat, access: Access) -> None:
    if chat.type is ChatType.PRIVATE:
        if world.users[chat.id].deactivated and access >= Access.EDIT:
            raise forbidden("user is deactivated")
    elif chat.type is ChatType.GROUP:
        _check_basic_group(bot, chat, access)
    else:
        _check_supergroup(bot, chat, access)


def _check_basic_group(bot: Bot, chat: Chat, access: Access) -> None:
    if chat.migrated_to is not None or chat.deleted:
        if access is not Access.WRITE:
            return
        if chat.migrated_to is not None:
            raise ApiError(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                migrate_to_chat_id=chat.migrated_to,
            )
        raise forbidden("the group chat was deleted")
    member = chat.member(bot.id)
    if access >= Access.EDIT and not member.inside:
        if member.status == "kicked":
            raise forbidden("bot was kicked from the group chat")
        raise forbidden("bot is not a member of the group chat")


def _check_supergroup(bot: Bot, chat: Chat, access: Access) -> None:
    member = chat.member(bot.id)
    if member.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type.value} chat")
    if not member.inside and (not chat.username or access >= Access.EDIT):
        raise forbidden(f"bot is not a member of the {chat.type.value} chat")


def find_message(world: World, chat: Chat, message_id: int, what: str) -> Message:
    """Find a message in a chat; raise ApiError 400 "<what> not found"."""
    message = world.message(chat, message_id)
    if message is None:
        raise bad_request(f"{what} not found")
    return message
