"""Where a message came from, as forwards and replies across chats tell."""

from bot.playground.server.messages import Message
from bot.playground.server.render import chat_json
from bot.playground.server.values import ChatType, Json
from bot.playground.server.world import World


def origin_of(world: World, message: Message) -> Json:
    """Give the Bot API's `MessageOrigin` of a message, or the one it already carries."""
    if "forward_origin" in message.extra:
        origin: Json = message.extra["forward_origin"]
        return origin
    if message.sender_chat is not None:
        channel = message.chat.type is ChatType.CHANNEL
        chat = chat_json(world, world.chats[str(message.sender_chat)])
        if channel:
            kind: Json = {"type": "channel", "chat": chat, "message_id": message.id}
        else:
            kind = {"type": "chat", "sender_chat": chat}
        return kind | {"date": message.date}
    author = world.users[message.sender or 0].to_json()
    return {"type": "user", "sender_user": author, "date": message.date}
