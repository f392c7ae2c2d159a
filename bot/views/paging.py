"""Long messages in pages: what belongs together stays together where it fits."""

from collections.abc import Iterable, Sequence

from bot.domain.messages import Button
from bot.domain.rich_text import RichText, joined

PAGE_UNITS = 3600
"""Room for lines on a page, in UTF-16 units; head and foot take the rest of Telegram's 4096."""
PAGE_ENTITIES = 80
"""Telegram drops the entities after the hundredth. Source: tdlib/td, MessageEntity.cpp."""

Block = Sequence[RichText]
"""Lines that belong together, such as a goal and its measures."""


def pages(blocks: Iterable[Block]) -> list[RichText]:
    """Lay blocks out on pages, a blank line between them; at least one page, maybe empty."""
    laid: list[RichText] = []
    current = RichText()
    for block in blocks:
        whole = joined(block)
        if _fits(current, whole):
            current = _below(current, whole, "\n\n")
            continue
        laid += [current] if current else []
        current = RichText()
        for line in block:
            if current and not _fits(current, line):
                laid.append(current)
                current = RichText()
            current = _below(current, line, "\n")
    return [*laid, current] if current or not laid else laid


def page_at(laid: Sequence[RichText], number: int) -> tuple[RichText, int]:
    """Give a page and its number, the nearest one if it does not exist (any more)."""
    index = min(max(number, 0), len(laid) - 1)
    return laid[index], index


def turning(verb: str, number: int, count: int, rest: str = "") -> tuple[Button, ...]:
    """Give the buttons that turn pages; their data is `verb:page:rest`. Empty with one page."""
    if count == 1:
        return ()
    back = Button("◀", f"{verb}:{number - 1}:{rest}")
    here = Button(f"{number + 1}/{count}", f"{verb}:{number}:{rest}")
    on = Button("▶", f"{verb}:{number + 1}:{rest}")
    return tuple(
        button
        for button, wanted in ((back, number > 0), (here, True), (on, number < count - 1))
        if wanted
    )


def _below(current: RichText, more: RichText, separator: str) -> RichText:
    return current + separator + more if current else more


def _fits(current: RichText, more: RichText) -> bool:
    if not current:
        return more.length <= PAGE_UNITS and len(more.entities) <= PAGE_ENTITIES
    within = current.length + more.length + 2 <= PAGE_UNITS
    return within and len(current.entities) + len(more.entities) <= PAGE_ENTITIES
