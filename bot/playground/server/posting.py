"""Saying, changing and removing: the only places where a chat's history changes."""

from bot.playground.server.chats import Chat
from bot.playground.server.distribution import announce
from bot.playground.server.messages import Message
from bot.playground.server.render import chat_json
from bot.playground.server.values import ChatType, Json
from bot.playground.server.world import World


def post(world: World, message: Message) -> Message:
    """Give a message its id and date, keep it and tell the bots; return it."""
    chat = message.chat
    message.id = world.next_message_id(chat)
    message.date = int(world.now)
    message.topic = message.topic or _thread(world, message)
    chat.messages[message.id] = message
    if message.bot is not None:
        chat.last_bot = message.bot
    world.changed("message", chat=chat, message=message.id)
    announce(world, message)
    if chat.type is ChatType.CHANNEL and chat.linked is not None and message.kind != "service":
        _forward_to_discussion(world, message, world.chats[str(chat.linked)])
    return message


def _thread(world: World, message: Message) -> int | None:
    replied = world.message(message.chat, message.reply_to)
    if replied is None or message.chat.type is not ChatType.SUPERGROUP:
        return None
    if message.chat.forum:
        return replied.topic
    return replied.topic or replied.id


def _forward_to_discussion(world: World, message: Message, group: Chat) -> None:
    origin: Json = {
        "type": "channel",
        "chat": chat_json(world, message.chat),
        "message_id": message.id,
        "date": message.date,
    }
    copy = Message(
        group,
        message.kind,
        message.content,
        sender_chat=message.chat.id,
        album=message.album,
        extra={"is_automatic_forward": True, "forward_origin": origin},
    )
    post(world, copy)


def say_service(
    world: World,
    chat: Chat,
    content: Json,
    *,
    sender: int | None = None,
    bot: int | None = None,
    topic: int | None = None,
) -> Message:
    """Post a service message such as {"new_chat_title": …}."""
    author = sender if sender is not None else bot
    message = Message(chat, "service", content, sender=author, bot=bot, topic=topic)
    if chat.type is ChatType.CHANNEL:
        message.sender, message.sender_chat = None, chat.id
    return post(world, message)


def change(
    world: World,
    message: Message,
    *,
    content: Json | None = None,
    kind: str = "",
    silent: bool = False,
) -> None:
    """Replace a message's content; bots are told with edited_message, unless it is `silent`."""
    if content is not None:
        message.content = content
        message.kind = kind or message.kind
    if not silent:
        message.edit_date = int(world.now)
        announce(world, message, edited=True)
    world.changed("edit", chat=message.chat, message=message.id)


def remove(world: World, message: Message) -> None:
    """Delete a message; no bot is told (the Bot API has no such update for groups)."""
    message.deleted = True
    if message.id in message.chat.pinned:
        message.chat.pinned.remove(message.id)
    world.changed("delete", chat=message.chat, message=message.id)
