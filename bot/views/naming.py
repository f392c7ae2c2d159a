"""Things of the programme called by code and title."""

from dataclasses import replace

from bot.domain.codes import Code
from bot.domain.event_kinds import leading_kind
from bot.domain.events import EventKind
from bot.domain.ids import TextId
from bot.domain.languages import Language
from bot.domain.snapshot import Setting
from bot.texts import say
from bot.views.formats import TRANSLATED_MARK, title

SHORT = 60


def titled(text: TextId, setting: Setting, language: Language, limit: int | None = None) -> str:
    """Write a title as readers of a language see it, cut to a length if one is given."""
    reading = setting.read(text, language)
    if limit is not None:
        reading = replace(reading, text=shortened(reading.text, limit))
    return title(reading, language)


def named(code: Code, text: TextId, setting: Setting, language: Language) -> str:
    """Write code and title, such as `T5 Bäume zählen`."""
    return f"{code} {titled(text, setting, language)}"


def says_only_kind(text: TextId, kind: EventKind, setting: Setting) -> bool:
    """Whether an event's title is nothing but the word for its kind, in any of the languages."""
    title_ = setting.texts.get(text)
    leading = leading_kind(title_.text.strip()) if title_ else None
    return leading is not None and leading[0] is kind and not leading[2]


def shortened(text: str, limit: int) -> str:
    """Cut a text to so many characters, the last one an ellipsis, between words if possible."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    at_word = head.rsplit(" ", 1)[0] if " " in head[limit // 2 :] else head
    return f"{at_word.rstrip(' ,;:–-')}…"


def legend(text: str, language: Language) -> str:
    """Explain the mark of machine translations if a text bears it; otherwise empty."""
    return say(language, "core-translated-legend") if TRANSLATED_MARK in text else ""
