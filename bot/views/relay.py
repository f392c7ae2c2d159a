"""A relayed message as the other teams see it, and what surrounds the relay."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.languages import Language
from bot.domain.messages import Button, Keyboard, Message
from bot.domain.rich_text import RichText, bold, italic, joined
from bot.texts import say

MACHINE_SIGN = "🌐"


class Shown(StrEnum):
    """In which state a relayed text stands there."""

    AS_WRITTEN = "as_written"
    """It needs no translation."""
    PENDING = "pending"
    UNTRANSLATED = "untranslated"
    TRANSLATED = "translated"
    ORIGINAL = "original"
    """The original, looked at by a button although a translation is there."""


@dataclass(frozen=True, slots=True)
class Heading:
    """Who speaks, on whose side."""

    author: str
    team: str


def relayed(
    heading: Heading,
    text: RichText,
    shown: Shown,
    *,
    written_in: Language | None,
    reader: Language,
    copy_id: int | None = None,
) -> Message:
    """Show a message from the other side; a translation has a button that shows the original."""
    first = bold(say(reader, "relay-heading", author=heading.author, team=heading.team))
    if shown is Shown.TRANSLATED:
        first += f" {MACHINE_SIGN}"
    parts: list[RichText | str] = [first, text]
    if (mark := _mark(shown, written_in, reader)) is not None:
        parts.append(italic(mark))
    return Message(joined(parts), _toggle(shown, copy_id, reader))


def _mark(shown: Shown, written_in: Language | None, reader: Language) -> str | None:
    keys = {
        Shown.PENDING: "relay-mark-pending",
        Shown.UNTRANSLATED: "relay-mark-untranslated",
        Shown.ORIGINAL: "relay-mark-original",
    }
    if shown not in keys or written_in is None:
        return None
    return say(reader, keys[shown], tongue=language_name(written_in, reader))


def language_name(language: Language, reader: Language) -> str:
    """Name a language in the reader's own."""
    return say(reader, f"relay-language-{language.value}")


def _toggle(shown: Shown, copy_id: int | None, reader: Language) -> Keyboard:
    if copy_id is None:
        return ()
    if shown is Shown.TRANSLATED:
        return ((Button(say(reader, "relay-button-original"), data=f"orig:{copy_id}"),),)
    if shown is Shown.ORIGINAL:
        return ((Button(say(reader, "relay-button-translation"), data=f"trans:{copy_id}"),),)
    return ()
