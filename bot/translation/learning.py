"""What a text and its translation, written or corrected by people, teach the memory."""

from __future__ import annotations

from collections.abc import Collection

from bot.domain.rich_text import RichText
from bot.translation.placeholders import PLACEHOLDER
from bot.translation.plan import Token, Unit, lay_out
from bot.translation.terms.glossary import Glossary


def lines_to_remember(
    original: RichText,
    translation: RichText,
    names: Collection[str] = (),
    glossary: Glossary | None = None,
) -> list[tuple[str, str]]:
    """Pair the masked lines of both texts, as `Memory` keeps them.

    Lines are paired in order; a text with more lines than the other teaches nothing, nor does a
    line whose numbers, links and names are not exactly those of its translation.
    """
    glossary = glossary or Glossary()
    ours, theirs = (
        lay_out(text, names, glossary.kept(text.text)).units for text in (original, translation)
    )
    if len(ours) != len(theirs):
        return []
    pairs = (
        (unit.masked.text, _renumbered(other, unit))
        for unit, other in zip(ours, theirs, strict=True)
    )
    return [(masked, answer) for masked, answer in pairs if answer is not None]


def _renumbered(translation: Unit, original: Unit) -> str | None:
    """Give the translation's placeholders the numbers they have in the original."""
    waiting = [_text(token) for token in original.tokens]
    numbers: list[int] = []
    for text in map(_text, translation.tokens):
        if text not in waiting:
            return None
        number = waiting.index(text)
        waiting[number] = ""
        numbers.append(number)
    if any(waiting):
        return None
    return PLACEHOLDER.sub(lambda match: f"{{{numbers[int(match[1])]}}}", translation.masked.text)


def _text(token: Token) -> str:
    return "".join(run.text for run in token)
