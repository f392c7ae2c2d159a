"""The world as the playground page sees it: nobody's view but everything that can be seen."""

from bot.playground.server.chats import Chat
from bot.playground.server.messages import Message
from bot.playground.server.reactions import count
from bot.playground.server.render import chat_json, message_json
from bot.playground.server.values import SERVICE_AUTHOR, ChatType, Json
from bot.playground.server.world import World


def state_snapshot(world: World, newest: int) -> Json:
    """Give everyone and everything; of each chat the `newest` messages. Tokens stay inside."""
    users = [user.to_json() for user in world.users.values()]
    return {
        "revision": world.revision,
        "people": [user for user in users if not user["is_bot"] and user["id"] != SERVICE_AUTHOR],
        "bots": [bot.user.to_me() for bot in world.bots.values()],
        "chats": [chat_snapshot(world, chat, newest) for chat in world.chats.values()],
    }


def chat_snapshot(world: World, chat: Chat, newest: int) -> Json:
    """Give a chat with members, topics and its newest messages."""
    there = [message for message in chat.messages.values() if not message.deleted]
    members = [
        {
            "user": world.users[user_id].to_json(),
            "status": member.status,
            "anonymous": member.anonymous,
        }
        for user_id, member in chat.members.items()
        if member.inside
    ]
    topics = [
        {"id": topic.id, "name": topic.name, "closed": topic.closed}
        for topic in chat.topics.values()
    ]
    shown = there[-newest:] if newest > 0 else []
    body = chat_json(world, chat) | {
        "key": chat.key,
        "members": members,
        "topics": topics,
        "pinned": chat.pinned,
        "migrated_to": chat.migrated_to,
        "messages": [shown_message(world, message) for message in shown],
    }
    if chat.type is ChatType.PRIVATE:
        body |= {"bot": chat.owner, "blocked": chat.blocked}
    return body


def shown_message(world: World, message: Message) -> Json:
    """Give a message with its reactions and any reply keyboard."""
    body = message_json(world, message)
    body["reactions"] = count(message)
    if message.markup is not None:
        body["keyboard"] = message.markup
    return body


def change_json(world: World, entry: Json) -> Json:
    """Give an entry of the journal with what it is about, as it is now."""
    chat = world.chats.get(entry.get("chat", ""))
    if chat is None:
        return entry
    message = world.message(chat, entry.get("message"))
    if message is not None:
        return entry | {"message": shown_message(world, message), "message_id": message.id}
    if "message" in entry:
        return {key: value for key, value in entry.items() if key != "message"} | {
            "message_id": entry["message"]
        }
    if entry["what"] in {"chat", "member", "pin"}:
        return entry | {"state": chat_snapshot(world, chat, 0)}
    if entry["what"] == "answer":
        press = world.presses[entry["press"]]
        return entry | {"person": press.user, "answer": press.answer}
    return entry
