"""Messages and chats as the Bot API shows them."""

from bot.playground.server.chats import Chat
from bot.playground.server.media import KINDS, with_file_ids
from bot.playground.server.messages import Message
from bot.playground.server.values import (
    ANONYMOUS_ADMIN,
    CHANNEL_AUTHOR,
    SERVICE_AUTHOR,
    ChatType,
    Json,
)
from bot.playground.server.world import World

_NO_GIFTS = dict.fromkeys(
    (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ),
    False,
)
_OF_CHECKLISTS = frozenset({"checklist_tasks_done", "checklist_tasks_added"})


def chat_json(world: World, chat: Chat) -> Json:
    """Give the Bot API's `Chat`."""
    if chat.type is ChatType.PRIVATE:
        person = world.users[chat.id].to_json()
        shown = ("first_name", "last_name", "username")
        names: Json = {key: person[key] for key in shown if key in person}
        return {"id": chat.id, **names, "type": "private"}
    body: Json = {"id": chat.id, "title": chat.title, "type": chat.type.value}
    if chat.username:
        body["username"] = chat.username
    if chat.forum:
        body["is_forum"] = True
    if chat.type is ChatType.GROUP:
        body |= {"all_members_are_administrators": False, "accepted_gift_types": _NO_GIFTS}
    return body


def message_json(
    world: World, message: Message, viewer: int | None = None, *, with_reply: bool = True
) -> Json:
    """Give the Bot API's `Message` as `viewer` (a bot's id) sees it.

    A reply inside a reply is left out, as in the Bot API.
    """
    chat = message.chat
    body: Json = {"message_id": message.id, **_authors(world, message)}
    body["chat"] = chat_json(world, chat)
    body["date"] = message.date
    if message.edit_date is not None:
        body["edit_date"] = message.edit_date
    if message.topic is not None:
        body["message_thread_id"] = message.topic
        if chat.forum:
            body["is_topic_message"] = True
    if with_reply:
        _add_reply(world, message, viewer, body)
    body |= message.extra
    if message.album:
        body["media_group_id"] = message.album
    body |= _content(world, message, viewer)
    if message.keyboard:
        body["reply_markup"] = {"inline_keyboard": message.keyboard}
    return body


def _authors(world: World, message: Message) -> Json:
    body: Json = {}
    author = _author(message)
    if author is not None:
        body["from"] = world.users[author].to_json()
    if message.sender_chat is not None:
        body["sender_chat"] = chat_json(world, world.chats[str(message.sender_chat)])
    if message.chat.protected:
        body["has_protected_content"] = True
    return body


def _author(message: Message) -> int | None:
    if message.sender_chat is None:
        return message.sender
    if message.chat.type is ChatType.CHANNEL:
        return None
    if message.sender_chat == message.chat.id:
        return ANONYMOUS_ADMIN
    return SERVICE_AUTHOR if message.extra.get("is_automatic_forward") else CHANNEL_AUTHOR


def _add_reply(world: World, message: Message, viewer: int | None, body: Json) -> None:
    """Add the message replied to; in a topic, without one, the topic's first message."""
    target = message.reply_to
    root = message.topic
    if target is None and root is not None and root < message.id and "quote" not in message.extra:
        target = root
    replied = world.message(message.chat, target)
    if replied is not None:
        body["reply_to_message"] = message_json(world, replied, viewer, with_reply=False)


def _content(world: World, message: Message, viewer: int | None) -> Json:
    if message.kind == "poll":
        poll = world.polls[message.content["poll"]]
        poll.settle(world.now)
        return {"poll": poll.to_json(viewer)}
    if "pinned_message" in message.content:
        return {"pinned_message": _pinned(world, message, viewer)}
    if not _OF_CHECKLISTS.isdisjoint(message.content):
        return {field: _of_list(world, message, field, viewer) for field in message.content}
    if message.kind in KINDS:
        shown: Json = with_file_ids(message.content, viewer or 0)
        return shown
    return message.content


def _of_list(world: World, message: Message, field: str, viewer: int | None) -> Json:
    """Tell what became of a checklist, with the list itself if it is still there."""
    told: Json = dict(message.content[field])
    listed = world.message(message.chat, told.pop("checklist_message"))
    if listed is not None:
        told["checklist_message"] = message_json(world, listed, viewer, with_reply=False)
    return told


def _pinned(world: World, message: Message, viewer: int | None) -> Json:
    number = message.content["pinned_message"]
    pinned = world.message(message.chat, number)
    if pinned is None:
        return inaccessible_json(world, message.chat, number)
    return message_json(world, pinned, viewer, with_reply=False)


def inaccessible_json(world: World, chat: Chat, message_id: int) -> Json:
    """Give the Bot API's `InaccessibleMessage`."""
    return {"chat": chat_json(world, chat), "message_id": message_id, "date": 0}
