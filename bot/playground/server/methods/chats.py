"""Asking about chats and their members, and leaving them."""

from bot.playground.server.access import Access
from bot.playground.server.chats import NOBODY, PERMISSIONS, Chat, member_json, rights_of
from bot.playground.server.errors import bad_request
from bot.playground.server.membership import rename, set_member
from bot.playground.server.methods.call import Call
from bot.playground.server.reactions import reaction_type
from bot.playground.server.render import chat_json, message_json
from bot.playground.server.values import ChatType, Json

_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "record_audio",
        "upload_audio",
        "upload_document",
        "choose_sticker",
        "pick_up_location",
        "find_location",
        "record_video_note",
        "upload_video_note",
        "cancel",
    }
)
_ACCENT = 3


def get_chat(call: Call) -> Json:
    """Tell all about a chat (Bot API: getChat)."""
    chat = call.chat(Access.READ)
    body = chat_json(call.world, chat)
    body |= {"accent_color_id": _ACCENT, "max_reaction_count": 11}
    body["accepted_gift_types"] = dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        False,
    )
    if chat.description:
        body["description"] = chat.description
    if chat.type is not ChatType.PRIVATE:
        body |= _group_facts(chat)
    pinned = call.world.message(chat, chat.pinned[-1]) if chat.pinned else None
    if pinned is not None:
        body["pinned_message"] = message_json(call.world, pinned, call.bot.id, with_reply=False)
    return body


def _group_facts(chat: Chat) -> Json:
    facts: Json = {}
    if chat.is_group:
        facts["permissions"] = dict.fromkeys(PERMISSIONS, True)
    if chat.username:
        facts["active_usernames"] = [chat.username]
    if chat.protected:
        facts["has_protected_content"] = True
    if chat.linked is not None:
        facts["linked_chat_id"] = chat.linked
    if chat.reactions is not None:
        facts["available_reactions"] = [reaction_type(name) for name in chat.reactions]
    return facts


def get_chat_member(call: Call) -> Json:
    """Tell how somebody stands in a chat (Bot API: getChatMember)."""
    chat = call.chat(Access.READ)
    user = call.world.users.get(call.args.user_id())
    if user is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    if chat.type is ChatType.PRIVATE and user.id not in chat.members:
        raise bad_request("member not found")
    return member_json(chat, user, chat.members.get(user.id, NOBODY))


def get_chat_administrators(call: Call) -> list[Json]:
    """List owner and administrators without other bots (Bot API: getChatAdministrators)."""
    chat = call.chat(Access.READ)
    if chat.type is ChatType.PRIVATE:
        raise bad_request("there are no administrators in the private chat")
    return [
        member_json(chat, call.world.users[user_id], member)
        for user_id, member in chat.members.items()
        if member.leads and (user_id == call.bot.id or not call.world.users[user_id].is_bot)
    ]


def get_chat_member_count(call: Call) -> int:
    """Count a chat's members (Bot API: getChatMemberCount)."""
    chat = call.chat(Access.READ)
    return sum(1 for member in chat.members.values() if member.inside)


def leave_chat(call: Call) -> bool:
    """Leave a group or channel (Bot API: leaveChat)."""
    chat = call.chat(Access.EDIT)
    if chat.type is ChatType.PRIVATE:
        raise bad_request("chat member status can't be changed in private chats")
    set_member(call.world, chat, actor=call.bot.user, user=call.bot.user, new=NOBODY)
    return True


def send_chat_action(call: Call) -> bool:
    """Show that the bot is typing (Bot API: sendChatAction)."""
    if call.args.text("action").lower() not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = call.chat(Access.WRITE)
    call.world.changed("action", chat=chat, bot=call.bot.id, action=call.args.text("action"))
    return True


def set_chat_title(call: Call) -> bool:
    """Rename a group (Bot API: setChatTitle)."""
    chat = call.chat(Access.WRITE)
    require_right(call, chat, "can_change_info", "not enough rights to change chat title")
    title = call.args.text("title").strip()
    if not title:
        raise bad_request("title must be non-empty")
    rename(call.world, chat, call.bot.user, title, bot=call.bot.id)
    return True


def require_right(call: Call, chat: Chat, right: str, complaint: str) -> None:
    """Raise ApiError 400 unless the bot is an administrator with this right."""
    if right not in rights_of(chat) or not chat.member(call.bot.id).may(right):
        raise bad_request(complaint)
