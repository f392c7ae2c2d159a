"""What people send that cannot be sent again by a bot."""

import telegram

_KNOWN = ("game", "story", "invoice", "paid_media", "giveaway", "giveaway_winners")
"""Bot API: copyMessage, "paid media, giveaway, invoice … messages can't be copied"."""
_NEWER = ("rich_message",)
"""Fields newer than the library; it keeps what it does not know in `api_kwargs`."""
_NAMES = {"paid_media": "paid-media", "giveaway_winners": "giveaway"}
OTHER = "other"


def lost_kind(message: telegram.Message) -> str | None:
    """Name what cannot be carried, as the texts do; None if there is nothing of the kind."""
    if is_for_one_reader(message):
        return None
    found = next((name for name in _KNOWN if getattr(message, name)), None)
    if found is not None:
        return _NAMES.get(found, found)
    newer = (message.api_kwargs or {}).keys() & set(_NEWER)
    return OTHER if newer and not message.text else None


def is_for_one_reader(message: telegram.Message) -> bool:
    """Whether only one person sees the message (Bot API 10.2: ephemeral messages)."""
    return message.message_id == 0 or "ephemeral_message_id" in (message.api_kwargs or {})
