"""The way every sent message takes: topic, reply, rights, flood, then into the chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.playground.server.access import Access, find_chat
from bot.playground.server.chats import GENERAL_TOPIC, Chat
from bot.playground.server.errors import bad_request, forbidden
from bot.playground.server.keyboards import Markup, parse_markup
from bot.playground.server.messages import Message
from bot.playground.server.methods.call import Call
from bot.playground.server.origins import origin_of
from bot.playground.server.posting import post
from bot.playground.server.render import chat_json
from bot.playground.server.values import ChatType, Json

_NAMED: Final = {
    "text": "text messages",
    "audio": "music",
    "voice": "voice notes",
    "video_note": "video notes",
    "dice": "dice",
    "live_photo": "photos",
}
"""What TDLib calls a kind in its refusal (MessageContent.cpp); most by their plural.

It names the kind also where a member may send nothing at all.
"""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a message goes and what it answers."""

    chat: Chat
    topic: int | None
    reply_to: int | None
    extra: Json


def find_target(call: Call) -> Target:
    """Resolve chat_id, message_thread_id and reply_parameters; raise ApiError if impossible."""
    chat = call.chat(Access.WRITE)
    topic = _topic(call, chat)
    reply = call.args.reply()
    reply_to, extra = _reply(call, chat, reply) if reply.get("message_id") else (None, {})
    return Target(chat, topic, reply_to, extra)


def _topic(call: Call, chat: Chat) -> int | None:
    topic = call.args.integer("message_thread_id")
    if not topic or not chat.forum:
        return None
    if topic == GENERAL_TOPIC or topic not in chat.topics:
        raise bad_request("message thread not found")
    return topic


def _reply(call: Call, chat: Chat, reply: Json) -> tuple[int | None, Json]:
    other = str(reply.get("chat_id") or "")
    source = chat
    if other and other != call.args.text("chat_id"):
        source = find_chat(call.world, call.bot, other, Access.READ)
    replied = call.world.message(source, int(reply["message_id"]))
    if replied is None:
        if reply.get("allow_sending_without_reply"):
            return None, {}
        raise bad_request("message to be replied not found")
    extra = _quote(replied, reply)
    if source is chat:
        return replied.id, extra
    external: Json = {
        "origin": origin_of(call.world, replied),
        "chat": chat_json(call.world, source),
        "message_id": replied.id,
    }
    return None, extra | {"external_reply": external}


def _quote(replied: Message, reply: Json) -> Json:
    quote = str(reply.get("quote") or "")
    if not quote:
        return {}
    at = replied.text.find(quote)
    if at < 0:
        raise bad_request("QUOTE_TEXT_INVALID")
    position = len(replied.text[:at].encode("utf-16-le")) // 2
    return {"quote": {"text": quote, "position": position, "is_manual": True}}


def read_markup(call: Call) -> Markup:
    """Read reply_markup."""
    return parse_markup(call.args.text("reply_markup"))


def check_sending(call: Call, target: Target, cost: int, kind: str) -> None:
    """Raise ApiError if the bot may not write there now (403, rights, closed topic, flood)."""
    chat = target.chat
    if chat.type is ChatType.PRIVATE:
        _check_private(call, chat)
    elif chat.type is ChatType.CHANNEL and not chat.member(call.bot.id).may("can_post_messages"):
        raise bad_request("need administrator rights in the channel chat")
    elif chat.member(call.bot.id).silenced:
        named = _NAMED.get(kind, f"{kind}s")
        raise bad_request(f"not enough rights to send {named} to the chat")
    _check_topic(call, target)
    call.world.flood.admit(
        call.bot.id, chat.key, group=chat.is_group, cost=cost, now=call.world.now
    )


def _check_private(call: Call, chat: Chat) -> None:
    if chat.id in call.world.bots:
        raise forbidden("bot can't send messages to bots")
    if chat.key not in call.world.chats:
        raise forbidden("bot can't initiate conversation with a user")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")


def _check_topic(call: Call, target: Target) -> None:
    topic = target.chat.topics.get(target.topic or 0)
    manages = target.chat.member(call.bot.id).may("can_manage_topics")
    if topic is not None and topic.closed and not manages:
        raise bad_request("TOPIC_CLOSED")


def compose(call: Call, target: Target, kind: str, content: Json, markup: Markup) -> Message:
    """Make the calling bot's message for a target."""
    extra = dict(target.extra)
    if call.args.flag("protect_content"):
        extra["has_protected_content"] = True
    if call.args.text("message_effect_id") and target.chat.type is ChatType.PRIVATE:
        extra["effect_id"] = call.args.text("message_effect_id")
    message = Message(
        target.chat,
        kind,
        content,
        sender=call.bot.id,
        bot=call.bot.id,
        reply_to=target.reply_to,
        topic=target.topic,
        keyboard=markup.inline,
        markup=markup.other,
        extra=extra,
    )
    in_channel = target.chat.type is ChatType.CHANNEL
    if in_channel or target.chat.member(call.bot.id).anonymous:
        message.sender, message.sender_chat = None, target.chat.id
    return message


def send(call: Call, target: Target, kind: str, content: Json, markup: Markup) -> Message:
    """Send one message; raise ApiError if it may not be sent."""
    check_sending(call, target, 1, kind)
    return post(call.world, compose(call, target, kind, content, markup))


def send_all(call: Call, target: Target, messages: Sequence[Message]) -> list[Message]:
    """Send several messages that count together, such as an album."""
    check_sending(call, target, len(messages), messages[0].kind)
    return [post(call.world, message) for message in messages]
