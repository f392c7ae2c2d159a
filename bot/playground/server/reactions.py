"""Reactions to messages."""

from typing import Final

from bot.playground.server.chats import Chat
from bot.playground.server.messages import Message
from bot.playground.server.render import chat_json
from bot.playground.server.updates import DAY
from bot.playground.server.values import ANONYMOUS_ADMIN, Json
from bot.playground.server.world import World

_LISTED: Final = """
👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣
⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅
🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡
"""
EMOJI: Final = frozenset(_LISTED.split())
"""The emoji one can react with (Bot API: ReactionTypeEmoji)."""


def plain(emoji: str) -> str:
    """Drop the variation selectors that some keyboards add and others do not."""
    return emoji.replace("\ufe0f", "")


def reaction_type(name: str) -> Json:
    """Give the Bot API's `ReactionType` of an emoji, or of a custom one by its number."""
    if name.isdecimal():
        return {"type": "custom_emoji", "custom_emoji_id": name}
    return {"type": "emoji", "emoji": name}


def listed(chat: Chat, reaction: Json) -> bool:
    """Whether the chat's administrators allow a reaction; without a list all ordinary emoji."""
    if reaction["type"] == "custom_emoji":
        return reaction["custom_emoji_id"] in (chat.reactions or [])
    return chat.reactions is None or plain(reaction["emoji"]) in map(plain, chat.reactions)


def react(world: World, message: Message, actor: int, reactions: list[Json]) -> None:
    """Set what somebody reacts with; bots that administer the chat are told about people."""
    old = message.reactions.get(actor, [])
    if old == reactions:
        return
    if reactions:
        message.reactions[actor] = reactions
    else:
        message.reactions.pop(actor, None)
    world.changed("reaction", chat=message.chat, message=message.id)
    if actor not in world.bots:
        _announce(world, message, actor, old, reactions)


def _announce(world: World, message: Message, actor: int, old: list[Json], new: list[Json]) -> None:
    chat = message.chat
    if not chat.is_group and chat.type.value != "channel":
        listeners = [world.bots[chat.owner]]
    else:
        listeners = [bot for bot in world.bots_in(chat) if chat.member(bot.id).leads]
    now = world.now
    body: Json = {
        "chat": chat_json(world, chat),
        "message_id": message.id,
        "date": int(now),
        "old_reaction": old,
        "new_reaction": new,
    }
    if chat.member(actor).anonymous or actor == ANONYMOUS_ADMIN:
        body["actor_chat"] = body["chat"]
    else:
        body["user"] = world.users[actor].to_json()
    for bot in listeners:
        if chat.type.value == "channel":
            counts = {key: body[key] for key in ("chat", "message_id", "date")}
            counts["reactions"] = count(message)
            lane = f"reaction count {chat.id}"
            bot.queue.push("message_reaction_count", counts, now=now, lifetime=DAY, lane=lane)
        else:
            lane = f"reaction {chat.id}"
            bot.queue.push("message_reaction", body, now=now, lifetime=DAY, lane=lane)


def count(message: Message) -> list[Json]:
    """Count the reactions of a message, the most frequent first."""
    totals: dict[str, int] = {}
    kinds: dict[str, Json] = {}
    for chosen in message.reactions.values():
        for reaction in chosen:
            key = str(sorted(reaction.items()))
            totals[key] = totals.get(key, 0) + 1
            kinds[key] = reaction
    ordered = sorted(totals, key=lambda key: -totals[key])
    return [{"type": kinds[key], "total_count": totals[key]} for key in ordered]
