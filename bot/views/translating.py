"""Answers to those who ask for a translation."""

from bot.domain.languages import Language
from bot.domain.messages import Message
from bot.domain.relaying import pages
from bot.domain.rich_text import RichText, italic, joined
from bot.texts import say
from bot.views.relay import MACHINE_SIGN, language_name


def translated(text: RichText, written_in: Language, reader: Language) -> Message:
    """Show a translation, recognisable as made by a machine; at most what one message holds."""
    tongue = language_name(written_in, reader)
    mark = italic(f"{MACHINE_SIGN} {say(reader, 'translate-mark', tongue=tongue)}")
    return Message(pages(joined([text, mark], "\n"))[0])


def pending(target: Language, reader: Language) -> Message:
    """Say that a translation will come."""
    tongue = language_name(target, reader)
    return Message(italic(say(reader, "translate-pending", tongue=tongue)))


def sentence(key: str, reader: Language) -> Message:
    """Say one sentence."""
    return Message(RichText(say(reader, key)))
