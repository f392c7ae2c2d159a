"""Which bot hears of what: privacy mode, own messages, other bots."""

import re
from typing import Final

from bot.playground.server.bots import Bot
from bot.playground.server.chats import Chat, Member, member_json
from bot.playground.server.messages import Message
from bot.playground.server.render import chat_json, message_json
from bot.playground.server.updates import DAY
from bot.playground.server.utf16 import cut
from bot.playground.server.values import ChatType, User
from bot.playground.server.world import World

_COMMAND: Final = re.compile(r"/([A-Za-z0-9_]+)(?:@([A-Za-z0-9_]+))?")
_ECHOED: Final = frozenset(
    {
        "new_chat_title",
        "new_chat_photo",
        "delete_chat_photo",
        "left_chat_member",
        "pinned_message",
        "forum_topic_created",
        "forum_topic_edited",
        "forum_topic_closed",
        "forum_topic_reopened",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
    }
)
"""Service messages a bot hears of although it caused them (source: need_skip_update_message)."""


def announce(world: World, message: Message, *, edited: bool = False) -> None:
    """Queue a new or edited message for every bot that may see it."""
    chat = message.chat
    now = world.now
    lifetime = (message.edit_date or message.date) + DAY - now
    if lifetime <= 0:
        return
    kind = "channel_post" if chat.type is ChatType.CHANNEL else "message"
    if edited:
        kind = f"edited_{kind}"
    for bot in world.bots_in(chat):
        if kind in bot.queue.allowed and visible(world, bot, message):
            body = message_json(world, message, bot.id)
            bot.queue.push(kind, body, now=now, lifetime=lifetime, lane=f"chat {chat.id}")


def visible(world: World, bot: Bot, message: Message) -> bool:
    """Whether a bot in the chat gets an update about a message (Bot API: privacy mode)."""
    if message.bot is not None:
        return message.bot == bot.id and _echoed(message)
    chat = message.chat
    if not chat.is_group or message.kind == "service":
        return True
    member = chat.member(bot.id)
    if member.reads_all or member.leads:
        return True
    return _meant_for(world, bot, message)


def _echoed(message: Message) -> bool:
    return message.kind == "service" and not _ECHOED.isdisjoint(message.content)


def _meant_for(world: World, bot: Bot, message: Message) -> bool:
    replied = world.message(message.chat, message.reply_to)
    if replied is not None and replied.bot == bot.id:
        return True
    if message.extra.get("via_bot", {}).get("id") == bot.id:
        return True
    return any(_addressed(world, bot, message, command) for command in _commands(message))


def _commands(message: Message) -> list[str]:
    return [
        cut(message.text, entity["offset"], entity["length"])
        for entity in message.entities
        if entity["type"] == "bot_command"
    ]


def _addressed(world: World, bot: Bot, message: Message, command: str) -> bool:
    match = _COMMAND.match(command)
    if match is None:
        return False
    if match[2]:
        return match[2].lower() == bot.user.username.lower()
    others = any(other is not bot for other in world.bots_in(message.chat))
    return not others or message.chat.last_bot == bot.id


def announce_member(
    world: World, chat: Chat, *, actor: User, user: User, old: Member, new: Member
) -> None:
    """Queue my_chat_member for the bot concerned, chat_member for bots that administer the chat."""
    now = world.now
    body = {
        "chat": chat_json(world, chat),
        "from": actor.to_json(),
        "date": int(now),
        "old_chat_member": member_json(chat, user, old),
        "new_chat_member": member_json(chat, user, new),
    }
    for bot in world.bots.values():
        if bot.id == user.id:
            bot.queue.push(
                "my_chat_member", body, now=now, lifetime=DAY, lane=f"my member {chat.id}"
            )
        elif chat.member(bot.id).leads:
            bot.queue.push("chat_member", body, now=now, lifetime=DAY, lane=f"member {user.id}")
