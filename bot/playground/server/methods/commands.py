"""Command lists with scopes and languages, and which of them a person sees."""

import re
from typing import Final

from bot.playground.server.access import Access, find_chat
from bot.playground.server.bots import Bot
from bot.playground.server.chats import Chat
from bot.playground.server.errors import bad_request
from bot.playground.server.methods.account import language
from bot.playground.server.methods.call import Call
from bot.playground.server.values import ChatType, Json, User

_COMMAND: Final = re.compile(r"[a-z0-9_]{1,32}")
_MAX_COMMANDS: Final = 100
_MAX_DESCRIPTION: Final = 256
_PLAIN_SCOPES: Final = frozenset(
    {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
)
_CHAT_SCOPES: Final = frozenset({"chat", "chat_administrators", "chat_member"})


def set_my_commands(call: Call) -> bool:
    """Set the commands of a scope and language (Bot API: setMyCommands)."""
    commands = _commands(call.args.json("commands", "commands"))
    key = (_scope(call), language(call.args))
    if commands:
        call.bot.commands[key] = commands
    else:
        call.bot.commands.pop(key, None)
    call.world.changed("commands", bot=call.bot.id)
    return True


def get_my_commands(call: Call) -> list[Json]:
    """Give the commands of exactly this scope and language (Bot API: getMyCommands)."""
    return call.bot.commands.get((_scope(call), language(call.args)), [])


def delete_my_commands(call: Call) -> bool:
    """Remove the commands of a scope and language (Bot API: deleteMyCommands)."""
    call.bot.commands.pop((_scope(call), language(call.args)), None)
    call.world.changed("commands", bot=call.bot.id)
    return True


def menu(bot: Bot, chat: Chat, user: User) -> list[Json]:
    """Give the commands a person sees in a chat (Bot API: determining list of commands)."""
    for scope in _scopes_for(chat, user):
        for code in (user.language_code, ""):
            commands = bot.commands.get((scope, code))
            if commands:
                return commands
    return []


def _scopes_for(chat: Chat, user: User) -> list[str]:
    if chat.type is ChatType.PRIVATE:
        return [f"chat {chat.id}", "all_private_chats", "default"]
    leads = chat.member(user.id).leads
    scopes = [f"chat_member {chat.id} {user.id}"]
    scopes += [f"chat_administrators {chat.id}"] if leads else []
    scopes += [f"chat {chat.id}"]
    scopes += ["all_chat_administrators"] if leads else []
    return [*scopes, "all_group_chats", "default"]


def _commands(raw: object) -> list[Json]:
    if not isinstance(raw, list):
        raise bad_request("expected an Array of BotCommand")
    if len(raw) > _MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_command(item) for item in raw]


def _command(item: object) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for field in ("command", "description"):
        if not isinstance(item.get(field), str):
            raise bad_request(f"can't parse BotCommand: Can't find field \"{field}\"")
    command = item["command"].removeprefix("/")
    if not _COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(item["description"]) <= _MAX_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": item["description"]}


def _scope(call: Call) -> str:
    raw = call.args.json("scope", "BotCommandScope")
    if raw is None:
        return "default"
    if not isinstance(raw, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = str(raw.get("type", ""))
    if kind in _PLAIN_SCOPES:
        return kind
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    chat = find_chat(call.world, call.bot, str(raw.get("chat_id") or ""), Access.WRITE)
    if kind == "chat_member":
        user_id = raw.get("user_id")
        if isinstance(user_id, bool) or not isinstance(user_id, int) or user_id <= 0:
            raise bad_request("can't parse BotCommandScope: Invalid user_id specified")
        return f"chat_member {chat.id} {user_id}"
    return f"{kind} {chat.id}"
