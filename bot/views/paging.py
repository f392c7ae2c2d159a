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
    laid: list[_Page] = [_Page()]
    for block in blocks:
        whole = joined(block)
        if not laid[-1].takes(whole) and not laid[-1].empty:
            laid.append(_Page())
        if laid[-1].takes(whole):
            laid[-1].add(whole)
            continue
        for line in block:
            if not laid[-1].takes(line) and not laid[-1].empty:
                laid.append(_Page())
            laid[-1].add(line, "\n")
    return [page.text for page in laid]


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


class _Page:
    """A page being filled; its size is kept, so that it is not counted over and over."""

    def __init__(self) -> None:
        self._parts: list[RichText] = []
        self._units = 0
        self._entities = 0

    @property
    def empty(self) -> bool:
        return not self._parts

    @property
    def text(self) -> RichText:
        return joined(self._parts, "")

    def takes(self, more: RichText) -> bool:
        within = self._units + more.length + 2 <= PAGE_UNITS
        return within and self._entities + len(more.entities) <= PAGE_ENTITIES

    def add(self, more: RichText, separator: str = "\n\n") -> None:
        between = "" if self.empty else separator
        self._parts += [RichText(between), more]
        self._units += len(between) + more.length
        self._entities += len(more.entities)
