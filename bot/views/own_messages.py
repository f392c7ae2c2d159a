"""What somebody has last said to the other teams, with a button to take each back."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.messages import Button, Message
from bot.domain.relay import Kind, RelayMessage
from bot.domain.relaying import shortened
from bot.domain.rich_text import RichText, bold, joined
from bot.texts import say
from bot.views.formats import clock, short_when
from bot.views.reader import Reader

VERB = "takeback"
_GONE = "✓"
_SIGNS = {
    Kind.PHOTO: "🖼",
    Kind.LIVE_PHOTO: "🖼",
    Kind.VIDEO: "🎬",
    Kind.VIDEO_NOTE: "🎬",
    Kind.ANIMATION: "🎞",
    Kind.DOCUMENT: "📎",
    Kind.AUDIO: "🎵",
    Kind.VOICE: "🎤",
    Kind.STICKER: "🙂",
    Kind.LOCATION: "📍",
    Kind.VENUE: "📍",
    Kind.CONTACT: "👤",
    Kind.POLL: "📊",
}


def own_messages(messages: Mapping[int, RelayMessage | None], reader: Reader) -> Message:
    """List messages by the relay's number, newest first, each with a button; empty says so.

    Those taken back (None) keep their place, so that a second press meets none of the others.
    """
    if not any(messages.values()):
        return Message(RichText(say(reader.language, "carrying-own-none")))
    parts: list[RichText | str] = [bold(say(reader.language, "carrying-own-title"))]
    buttons = []
    for place, (number, message) in enumerate(messages.items(), start=1):
        parts.append(f"{place} · {_line(message, reader)}")
        label = f"🗑 {place}" if message else _GONE
        buttons.append(Button(label, data=f"{VERB}:{number}"))
    return Message(joined(parts), (tuple(buttons),))


def _line(message: RelayMessage | None, reader: Reader) -> str:
    if message is None:
        return _GONE
    return f"{_when(message.written_at, reader)} · {_words(message)}"


def _when(moment: datetime, reader: Reader) -> str:
    """Write the time; the day, too, if it is not today."""
    if moment.astimezone(reader.zone).date() == reader.today:
        return clock(moment, reader.zone, reader.language)
    return short_when(moment, reader, has_time=True)


def _words(message: RelayMessage) -> str:
    sign = _SIGNS.get(message.content.kind, "")
    return f"{sign} {shortened(message.text.text)}".strip()
