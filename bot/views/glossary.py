"""The glossary as people see it."""

from collections.abc import Sequence

from bot.domain.glossary import Term, TermUse
from bot.domain.languages import OWN_NAMES, Language
from bot.domain.messages import Button, Message
from bot.domain.rich_text import RichText, bold, joined
from bot.texts import say

_SHOWN = 30
"""Terms in one message; the file has them all."""


def overview(own: Sequence[Term], total: int, reader: Language, usage: str) -> Message:
    """Show how many terms there are, and the partnership's own."""
    lines: list[RichText | str] = [
        bold(say(reader, "glossary-title")),
        say(reader, "glossary-count", count=total, own=len(own)),
        *(f"• {_line(term, reader)}" for term in own[:_SHOWN]),
        say(reader, "glossary-how", usage=usage),
    ]
    button = Button(say(reader, "glossary-button-file"), data="glossary:file")
    return Message(joined(lines, "\n"), ((button,),))


def found(terms: Sequence[Term], reader: Language) -> Message:
    """Show what was looked up, the best match first."""
    return Message(joined([f"• {_line(term, reader)}" for term in terms[:_SHOWN]], "\n"))


def changed(key: str, term: Term, reader: Language) -> Message:
    """Say what became of a term, with the language of each word, so that a mix-up is seen."""
    return Message(RichText(say(reader, key, term=_line(term, reader))))


def said(key: str, reader: Language, **values: str | int) -> Message:
    """Say one sentence."""
    return Message(RichText(say(reader, key, **values)))


def _line(term: Term, reader: Language) -> str:
    words = [
        f"{written} ({OWN_NAMES[language]})"
        for language in sorted(term.words, key=lambda one: one is not reader)
        if (written := term.written(language))
    ]
    if term.use is TermUse.KEPT:
        word = next(filter(None, map(term.written, term.words)), "")
        return say(reader, "glossary-kept", term=word)
    return " = ".join(words)
