"""From a message to the calls that show it elsewhere, and to those that change them later."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.delivery.payloads import caption_payload, message_payload
from bot.domain.messages import Message
from bot.domain.relay import CAPTIONED, REPLACEABLE, Content, Kind, RelayMessage
from bot.domain.relaying import CAPTION_LIMIT, MESSAGE_LIMIT, pages
from bot.services.relay.polls import poll_parameters
from bot.services.relay.showing import Sight

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """A call that changes a message in place."""

    method: str
    payload: Payload


@dataclass(frozen=True, slots=True)
class Piece:
    """One message of a copy; `change` makes an older one show the same, if that can be."""

    method: str
    payload: Payload
    change: Change | None


def pieces(
    message: RelayMessage,
    sight: Sight,
    *,
    exchanged: bool = False,
    spelled_out: bool = False,
) -> list[Piece]:
    """Show a message: as words, as media with a caption, or as a heading and what it announces.

    With `exchanged` the changes also put another file or place there; with `spelled_out` the
    heading of a poll has its words too, for a poll itself cannot be changed.
    """
    content = message.content
    if content.kind is Kind.TEXT:
        return _texts(content, sight.full)
    if content.kind in CAPTIONED:
        return _captioned(content, sight.full, exchanged=exchanged)
    heading = sight.full if spelled_out else sight.bare
    return [_text(content, heading), _thing(content, sight, exchanged=exchanged)]


def media_item(content: Content, caption: Payload) -> Payload:
    """Describe a file for an album or an exchange (Bot API: InputMedia)."""
    others = {name: value for name, value in content.parameters.items() if name != content.kind}
    words = {name: caption[name] for name in ("caption", "caption_entities") if name in caption}
    media = content.parameters[content.kind]
    return {"type": content.kind.value, "media": media, **others, **words}


def _texts(content: Content, message: Message) -> list[Piece]:
    return [_text(content, page) for page in _paged(message, MESSAGE_LIMIT)]


def _captioned(content: Content, message: Message, *, exchanged: bool) -> list[Piece]:
    caption, *rest = _paged(message, CAPTION_LIMIT)
    change = Change("edit_message_caption", caption_payload(caption))
    if exchanged and content.kind in REPLACEABLE:
        buttons = {name: value for name, value in change.payload.items() if name == "reply_markup"}
        change = Change(
            "edit_message_media", {"media": media_item(content, change.payload), **buttons}
        )
    payload = {**content.parameters, **caption_payload(caption)}
    media = Piece(f"send_{content.kind}", _guarded(content, payload), change)
    return [media, *(_text(content, page) for page in rest)]


def _thing(content: Content, sight: Sight, *, exchanged: bool) -> Piece:
    """Send what has no caption; it stands under its heading."""
    payload = dict(content.parameters)
    if content.kind is Kind.POLL:
        payload = poll_parameters(content, sight.words)
    change = _moved(content) if content.kind is Kind.LOCATION and exchanged else None
    return Piece(f"send_{content.kind}", _guarded(content, payload), change)


def _moved(content: Content) -> Change:
    """Follow a live location, or leave it where it is when it ends."""
    if "live_period" not in content.parameters:
        return Change("stop_message_live_location", {})
    kept = {name: value for name, value in content.parameters.items() if name != "live_period"}
    return Change("edit_message_live_location", kept)


def _text(content: Content, message: Message) -> Piece:
    payload = message_payload(message)
    return Piece("send_message", _guarded(content, payload), Change("edit_message_text", payload))


def _paged(message: Message, first: int) -> list[Message]:
    """Split a message into what Telegram takes; the buttons stay with the first piece."""
    head, *rest = pages(message.body, first=first)
    return [Message(head, message.keyboard), *(Message(page) for page in rest)]


def _guarded(content: Content, payload: Payload) -> Payload:
    return {**payload, "protect_content": True} if content.protected else payload
