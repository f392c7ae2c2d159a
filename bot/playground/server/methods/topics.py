"""Forum topics."""

from typing import Final

from bot.playground.server.access import Access
from bot.playground.server.chats import Chat, Topic
from bot.playground.server.errors import bad_request
from bot.playground.server.membership import create_topic
from bot.playground.server.methods.call import Call
from bot.playground.server.posting import remove, say_service
from bot.playground.server.values import Json

_MAX_NAME: Final = 128


def create_forum_topic(call: Call) -> Json:
    """Open a topic (Bot API: createForumTopic)."""
    chat = _forum(call, "not enough rights to create a topic")
    name = _name(call)
    if not name:
        raise bad_request("TOPIC_TITLE_EMPTY")
    topic = create_topic(call.world, chat, actor=call.bot.user, name=name, bot=call.bot.id)
    shown: Json = {"message_thread_id": topic.id, "name": name, "icon_color": topic.icon_color}
    return shown


def edit_forum_topic(call: Call) -> bool:
    """Rename a topic (Bot API: editForumTopic)."""
    chat = _forum(call, "not enough rights to edit the topic")
    topic, name = _topic(call, chat), _name(call)
    if not name or name == topic.name:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.name = name
    content: Json = {"forum_topic_edited": {"name": name}}
    say_service(call.world, chat, content, bot=call.bot.id, topic=topic.id)
    return True


def close_forum_topic(call: Call) -> bool:
    """Close a topic (Bot API: closeForumTopic)."""
    return _set_closed(call, closed=True)


def reopen_forum_topic(call: Call) -> bool:
    """Open a closed topic again (Bot API: reopenForumTopic)."""
    return _set_closed(call, closed=False)


def delete_forum_topic(call: Call) -> bool:
    """Delete a topic with all its messages (Bot API: deleteForumTopic)."""
    chat = _forum(call, "not enough rights to delete the topic")
    topic = _topic(call, chat)
    for message in chat.messages.values():
        if message.topic == topic.id and not message.deleted:
            remove(call.world, message)
    del chat.topics[topic.id]
    return True


def _set_closed(call: Call, *, closed: bool) -> bool:
    chat = _forum(call, "not enough rights to close or open the topic")
    topic = _topic(call, chat)
    if topic.closed is closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.closed = closed
    event = "forum_topic_closed" if closed else "forum_topic_reopened"
    say_service(call.world, chat, {event: {}}, bot=call.bot.id, topic=topic.id)
    return True


def _forum(call: Call, complaint: str) -> Chat:
    chat = call.chat(Access.WRITE)
    if not chat.forum:
        raise bad_request("the chat is not a forum")
    if not chat.member(call.bot.id).may("can_manage_topics"):
        raise bad_request(complaint)
    return chat


def _topic(call: Call, chat: Chat) -> Topic:
    topic = chat.topics.get(call.args.integer("message_thread_id"))
    if topic is None:
        raise bad_request("message thread not found")
    return topic


def _name(call: Call) -> str:
    name = call.args.text("name").strip()
    if len(name) > _MAX_NAME:
        raise bad_request("TOPIC_TITLE_TOO_LONG")
    return name
