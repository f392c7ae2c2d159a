"""What people send that cannot be sent again by a bot."""

import telegram

_KNOWN = ("game", "story", "invoice", "paid_media", "giveaway", "giveaway_winners")
"""Bot API: copyMessage, "paid media, giveaway, invoice … messages can't be copied"."""
_CIRCUMSTANCES = frozenset(
    {
        "author_signature", "business_connection_id", "direct_messages_topic", "edit_date",
        "effect_id", "external_reply", "forward_origin", "from_user", "guest_bot_caller_chat",
        "guest_bot_caller_user", "guest_query_id", "has_media_spoiler", "has_protected_content",
        "is_automatic_forward", "is_from_offline", "is_paid_post", "is_topic_message",
        "link_preview_options", "media_group_id", "message_thread_id", "paid_star_count", "quote",
        "reply_markup", "reply_to_checklist_task_id", "reply_to_message", "reply_to_poll_option_id",
        "reply_to_story", "sender_boost_count", "sender_business_bot", "sender_chat", "sender_tag",
        "show_caption_above_media", "suggested_post_info", "via_bot",
    }
)  # fmt: skip
"""What tells how a message came, and not what is in it. Source: Bot API, Message."""
_CONTENTS = tuple(
    name
    for name in telegram.Message.__slots__
    if not name.startswith("_") and name not in _CIRCUMSTANCES
)
_NAMES = {"paid_media": "paid-media", "giveaway_winners": "giveaway"}
OTHER = "other"


def lost_kind(message: telegram.Message) -> str | None:
    """Name what cannot be carried, as the texts do; None if there is nothing of the kind."""
    if is_for_one_reader(message):
        return None
    found = next((name for name in _KNOWN if getattr(message, name)), None)
    if found is not None:
        return _NAMES.get(found, found)
    return OTHER if _is_newer(message) else None


def _is_newer(message: telegram.Message) -> bool:
    """Whether all that a message holds is newer than the library, which keeps it in `api_kwargs`.

    Telegram's own notices of a new kind cannot be told apart from what people send.
    """
    unknown = (message.api_kwargs or {}).values()
    holds_something = any(isinstance(value, dict | list) for value in unknown)
    return holds_something and not any(getattr(message, name) for name in _CONTENTS)


def is_for_one_reader(message: telegram.Message) -> bool:
    """Whether only one person sees the message (Bot API 10.2: ephemeral messages)."""
    return message.message_id == 0 or "ephemeral_message_id" in (message.api_kwargs or {})
