"""Forwarding and copying."""

from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.playground.server.access import Access, find_chat, find_message
from bot.playground.server.chats import Chat
from bot.playground.server.errors import bad_request
from bot.playground.server.formatted import caption_content, read_caption
from bot.playground.server.keyboards import Markup
from bot.playground.server.messages import Message
from bot.playground.server.methods.call import Call
from bot.playground.server.methods.delivery import (
    Target,
    compose,
    find_target,
    read_markup,
    send,
    send_all,
)
from bot.playground.server.methods.text import CAPTIONED
from bot.playground.server.origins import origin_of
from bot.playground.server.values import Json

_NEVER: Final = frozenset({"service"})


def forward_message(call: Call) -> Json:
    """Show a message of another chat with its author (Bot API: forwardMessage)."""
    target = find_target(call)
    message = _source(call, "message to forward")
    if not _forwardable(message):
        raise bad_request("the message can't be forwarded")
    if _protected(message):
        raise bad_request("message has protected content and can't be forwarded")
    extra = target.extra | {"forward_origin": origin_of(call.world, message)}
    target = replace(target, extra=extra)
    return call.shown(send(call, target, message.kind, dict(message.content), Markup()))


def forward_messages(call: Call) -> list[Json]:
    """Forward several messages, albums together (Bot API: forwardMessages)."""
    target, messages = _sources(call)
    messages = [one for one in messages if _forwardable(one) and not _protected(one)]
    if not messages:
        raise bad_request("messages can't be forwarded")
    copies = []
    for message in messages:
        origin = {"forward_origin": origin_of(call.world, message)}
        copies.append(
            compose(
                call,
                replace(target, extra=origin),
                message.kind,
                dict(message.content),
                Markup(),
            )
        )
    return _send_together(call, target, messages, copies)


def copy_message(call: Call) -> Json:
    """Send a message's content anew (Bot API: copyMessage); only its new id is answered."""
    markup = read_markup(call)
    caption = read_caption(call.args)
    target = find_target(call)
    message = _source(call, "message to copy")
    if not _copyable(call, message):
        raise bad_request("the message can't be copied")
    content = _copied(call, message)
    if "caption" in call.args.values and message.kind in CAPTIONED:
        content = _without_caption(content) | caption_content(caption, call.world.users)
    return {"message_id": send(call, target, message.kind, content, markup).id}


def copy_messages(call: Call) -> list[Json]:
    """Send several messages' content anew; what cannot be copied is skipped."""
    target, messages = _sources(call)
    messages = [one for one in messages if _copyable(call, one)]
    if not messages:
        raise bad_request("there are no messages to forward")
    bare = call.args.flag("remove_caption")
    copies = []
    for message in messages:
        content = _copied(call, message)
        shown = _without_caption(content) if bare else content
        copies.append(compose(call, target, message.kind, shown, Markup()))
    return _send_together(call, target, messages, copies)


def _send_together(
    call: Call, target: Target, originals: list[Message], copies: list[Message]
) -> list[Json]:
    albums: dict[str, str] = {}
    for original, copy in zip(originals, copies, strict=True):
        if original.album:
            fresh = str(13_000_000_000_000_000 + call.world.number())
            copy.album = albums.setdefault(original.album, fresh)
    return [{"message_id": message.id} for message in send_all(call, target, copies)]


def _source(call: Call, what: str) -> Message:
    chat = _source_chat(call)
    return find_message(call.world, chat, call.args.message_id(), what)


def _source_chat(call: Call) -> Chat:
    raw = call.args.text("from_chat_id")
    if not raw:
        raise bad_request('Parameter "from_chat_id" is required')
    return find_chat(call.world, call.bot, raw, Access.READ)


def _sources(call: Call) -> tuple[Target, list[Message]]:
    identifiers = call.args.message_ids()
    if any(later <= earlier for earlier, later in pairwise(identifiers)):
        raise bad_request("message identifiers must be in a strictly increasing order")
    target = find_target(call)
    source = _source_chat(call)
    found = (call.world.message(source, identifier) for identifier in identifiers)
    messages = [message for message in found if message is not None]
    if not messages:
        raise bad_request("there are no messages to forward")
    return target, messages


def _forwardable(message: Message) -> bool:
    return message.kind not in _NEVER


def _protected(message: Message) -> bool:
    return message.chat.protected or bool(message.extra.get("has_protected_content"))


def _copyable(call: Call, message: Message) -> bool:
    """Service messages never; a quiz only if the bot knows the answer (Bot API: copyMessage)."""
    if message.kind in _NEVER:
        return False
    if message.kind != "poll":
        return True
    poll = call.world.polls[message.content["poll"]]
    return not poll.quiz or poll.closed or poll.bot == call.bot.id


def _copied(call: Call, message: Message) -> Json:
    if message.kind == "poll":
        poll = call.world.polls[message.content["poll"]]
        number = str(5_000_000_000_000_000 + call.world.number())
        call.world.polls[number] = replace(poll, id=number, votes={}, bot=call.bot.id, closed=False)
        return {"poll": number}
    content = dict(message.content)
    if message.kind == "location":
        content["location"] = {
            key: value
            for key, value in content["location"].items()
            if key not in {"live_period", "heading", "proximity_alert_radius"}
        }
    return content


def _without_caption(content: Json) -> Json:
    return {key: value for key, value in content.items() if not key.startswith("caption")}
