"""Deleting, pinning and reacting."""

from typing import Final

from bot.playground.server.access import Access, find_message
from bot.playground.server.chats import Chat
from bot.playground.server.errors import bad_request
from bot.playground.server.messages import Message
from bot.playground.server.methods.call import Call
from bot.playground.server.posting import remove, say_service
from bot.playground.server.reactions import EMOJI, listed, plain, react
from bot.playground.server.updates import DAY
from bot.playground.server.values import ChatType, Json

_DELETABLE_FOR: Final = 2 * DAY


def delete_message(call: Call) -> bool:
    """Delete a message (Bot API: deleteMessage; within 48 hours)."""
    call.args.required_message_id()
    message = call.message("message to delete", Access.WRITE)
    complaint = _undeletable(call, message)
    if complaint:
        raise bad_request(complaint)
    remove(call.world, message)
    return True


def delete_messages(call: Call) -> bool:
    """Delete several messages; what is not there is skipped (Bot API: deleteMessages)."""
    identifiers = call.args.message_ids()
    chat = call.chat(Access.WRITE)
    found = (call.world.message(chat, identifier) for identifier in identifiers)
    messages = [message for message in found if message is not None]
    complaints = [_undeletable(call, message) for message in messages]
    for complaint in filter(None, complaints):
        raise bad_request(complaint)
    for message in messages:
        remove(call.world, message)
    return True


def _undeletable(call: Call, message: Message) -> str:
    chat = message.chat
    if chat.is_group or chat.type is ChatType.CHANNEL:
        if chat.member(call.bot.id).may("can_delete_messages"):
            return ""
        if message.bot != call.bot.id:
            return "message can't be deleted"
    if call.world.now - message.date > _DELETABLE_FOR:
        return "message can't be deleted for everyone"
    return ""


def pin_chat_message(call: Call) -> bool:
    """Pin a message (Bot API: pinChatMessage); pinning it again changes nothing."""
    message = call.message("message to pin", Access.WRITE)
    _check_pinning(call, message.chat)
    if message.kind == "service":
        raise bad_request("service messages can't be pinned")
    if message.id in message.chat.pinned:
        return True
    message.chat.pinned.append(message.id)
    content: Json = {"pinned_message": message.id}
    say_service(call.world, message.chat, content, bot=call.bot.id, topic=message.topic)
    return True


def unpin_chat_message(call: Call) -> bool:
    """Unpin one message, the newest if none is named (Bot API: unpinChatMessage)."""
    chat = call.chat(Access.WRITE)
    _check_pinning(call, chat)
    identifier = call.args.message_id()
    if identifier:
        find_message(call.world, chat, identifier, "message to unpin")
    elif not chat.pinned:
        raise bad_request("message to unpin not found")
    identifier = identifier or chat.pinned[-1]
    if identifier in chat.pinned:
        chat.pinned.remove(identifier)
        call.world.changed("pin", chat=chat)
    return True


def unpin_all_chat_messages(call: Call) -> bool:
    """Unpin everything (Bot API: unpinAllChatMessages)."""
    chat = call.chat(Access.WRITE)
    _check_pinning(call, chat)
    chat.pinned.clear()
    call.world.changed("pin", chat=chat)
    return True


def _check_pinning(call: Call, chat: Chat) -> None:
    right = "can_edit_messages" if chat.type is ChatType.CHANNEL else "can_pin_messages"
    if chat.type is not ChatType.PRIVATE and not chat.member(call.bot.id).may(right):
        raise bad_request("not enough rights to manage pinned messages in the chat")


def set_message_reaction(call: Call) -> bool:
    """React to a message with one emoji or none (Bot API: setMessageReaction)."""
    reactions = _reactions(call)
    message = call.message("message to react", Access.READ)
    if len(reactions) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if message.kind == "service":
        raise bad_request("MESSAGE_ID_INVALID")
    for reaction in reactions:
        _check_reaction(message, reaction)
    react(call.world, _first_of_album(message), call.bot.id, reactions)
    return True


def _reactions(call: Call) -> list[Json]:
    raw = call.args.json("reaction", "reaction types")
    if raw is None:
        return []
    if not isinstance(raw, list):
        raise bad_request("expected an Array of ReactionType")
    return [_reaction(item) for item in raw]


def _reaction(item: object) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse ReactionType: expected an Object")
    fields = {"emoji": "emoji", "custom_emoji": "custom_emoji_id"}
    kind = str(item.get("type", ""))
    if kind == "paid":
        raise bad_request("REACTION_INVALID")
    if kind not in fields:
        raise bad_request("can't parse ReactionType: invalid reaction type specified")
    if fields[kind] not in item:
        raise bad_request(f"can't parse ReactionType: Can't find field \"{fields[kind]}\"")
    return {"type": kind, fields[kind]: str(item[fields[kind]])}


def _check_reaction(message: Message, reaction: Json) -> None:
    """Refuse a custom emoji that is neither listed nor there (Bot API: setMessageReaction)."""
    known = reaction["type"] == "custom_emoji" or plain(reaction["emoji"]) in EMOJI
    there = any(reaction in chosen for chosen in message.reactions.values())
    if not (known and (there or listed(message.chat, reaction))):
        raise bad_request("REACTION_INVALID")


def _first_of_album(message: Message) -> Message:
    """Reactions to an album stand at its first message (Bot API: setMessageReaction)."""
    if message.album is None:
        return message
    parts = (one for one in message.chat.messages.values() if one.album == message.album)
    return next((one for one in parts if not one.deleted), message)
