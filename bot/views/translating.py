"""Answers to those who ask for a translation."""

from bot.domain.languages import Language
from bot.domain.messages import Button, Message
from bot.domain.relaying import MACHINE_SIGN, pages
from bot.domain.rich_text import RichText, italic, joined
from bot.domain.tone import Tone
from bot.texts import say
from bot.views.formats import number
from bot.views.relay import language_name


def translated(text: RichText, written_in: Language, reader: Language) -> list[Message]:
    """Show a translation, recognisable as made by a machine, in as many messages as it takes."""
    tongue = language_name(written_in, reader)
    mark = italic(f"{MACHINE_SIGN} {say(reader, 'translate-mark', tongue=tongue)}")
    return [Message(page) for page in pages(joined([text, mark]))]


def pending(target: Language, reader: Language) -> Message:
    """Say that a translation will come."""
    tongue = language_name(target, reader)
    return Message(italic(say(reader, "translate-pending", tongue=tongue)))


def budget_nearly_used(service: str, budget: int, reader: Language) -> Message:
    """Say that most of a translator's characters of this month are used, and what comes then."""
    name = say(reader, f"translator-short-{service}")
    limit = number(budget, reader)
    return Message(RichText(say(reader, "translate-budget", translator=name, limit=limit)))


def sentence(key: str, reader: Language) -> Message:
    """Say one sentence."""
    return Message(RichText(say(reader, key)))


def choose_tone(now: Tone | None, reader: Language) -> Message:
    """Offer how translators address the team; what counts now has a mark."""
    offered = ((Tone.FORMAL, "formal"), (Tone.INFORMAL, "informal"), (None, "any"))
    buttons = tuple(
        (Button(f"{'✓ ' if one is now else ''}{say(reader, f'tone-{name}')}", data=f"tone:{name}"),)
        for one, name in offered
    )
    return Message(RichText(say(reader, "tone-ask")), buttons)
