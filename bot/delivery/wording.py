"""What remains of a photo, a file or a poll where only words may be sent."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.delivery.joining import joined_payload
from bot.delivery.payloads import Payload, message_payload
from bot.domain.messages import Message
from bot.domain.relaying import MESSAGE_LIMIT
from bot.domain.rich_text import utf16_length

WORDS = "send_message"
ALBUM = "send_media_group"
CAPTION_EDITS = frozenset({"edit_message_caption", "edit_message_media"})
_KEPT = ("reply_markup", "protect_content")
_NAMES = {"caption": "text", "caption_entities": "entities"}


def in_words(payload: Mapping[str, Any], note: Message) -> Payload:
    """Give the parameters of sendMessage with all captions, or with a poll's, and the note below.

    Of an album with more words than one message takes the first are kept.
    """
    notice = message_payload(note)
    kept: list[Payload] = []
    for caption in _captions(payload):
        whole = _whole([*kept, caption], notice)
        if utf16_length(whole["text"]) <= MESSAGE_LIMIT:
            kept.append(caption)
    others = {name: payload[name] for name in _KEPT if name in payload}
    return {**notice, **_whole(kept, notice), **others}


def edit_method(method: str, parameters: Mapping[str, Any]) -> str:
    """Name the call that an edit is by now."""
    return "edit_message_text" if method in CAPTION_EDITS and "text" in parameters else method


def edit_in_words(payload: Mapping[str, Any]) -> Payload | None:
    """Turn an edit of a caption, or of the thing above it, into one of words; None without any."""
    found = _captions(payload)
    if not found:
        return None
    markup = {name: payload[name] for name in ("reply_markup",) if name in payload}
    return {**found[0], "link_preview_options": {"is_disabled": True}, **markup}


def _whole(captions: Sequence[Payload], notice: Payload) -> Payload:
    if not captions:
        return notice
    words = joined_payload(captions)
    return {**words, "text": f"{words['text']}\n{notice['text']}"}


def _captions(payload: Mapping[str, Any]) -> list[Payload]:
    if "question" in payload:
        options = [option["text"] for option in payload["options"]]
        return [{"text": "\n· ".join([payload["question"], *options])}]
    media = payload.get("media", payload)
    things = media if isinstance(media, list) else [media]
    return [_words(thing) for thing in things if thing.get("caption")]


def _words(thing: Mapping[str, Any]) -> Payload:
    return {new: thing[old] for old, new in _NAMES.items() if old in thing}
