"""How masked pieces and formatting are written for an engine, and read back from its answer."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.translation.errors import LostPlaceholder

PLACEHOLDER = re.compile(r"\{([0-9]+)\}")
"""Our own way of writing a masked piece; nobody else's, since look-alikes are masked too."""

_BRACES = r"[{｛]\s*([0-9]+)\s*[}｝]"
_BRACKETS = r"[\[［]\s*[xX]\s*([0-9]+)\s*[xX]\s*[\]］]"
_TAGS = r"""<x\s+id="([0-9]+)"\s*(?:/>|>\s*</x>)|<g\s+id="([0-9]+)"\s*>|(</g>)"""

LOOK_ALIKE = re.compile(rf"{_BRACES}|{_BRACKETS}|</?[a-zA-Z][^<>\n]{{0,100}}>")
"""What a person may type that an engine's answer could be confused with."""


class Style(StrEnum):
    """A way to write placeholders."""

    XML = "xml"
    """`<x id="0"/>`, formatting as `<g id="0">…</g>`; only for engines that read XML."""
    BRACES = "braces"
    """`{0}`."""
    BRACKETS = "brackets"
    """`[X0X]`."""


@dataclass(frozen=True, slots=True)
class Span:
    """Formatting inside a masked text: a stretch and the styles (entity numbers) it has."""

    start: int
    end: int
    styles: frozenset[int]


@dataclass(frozen=True, slots=True)
class Masked:
    """A text with `{n}` for each masked piece, and its inner formatting, free of overlaps."""

    text: str
    spans: tuple[Span, ...] = ()

    def cut(self, start: int, end: int) -> Masked:
        """Cut out a stretch; spans are clipped to it."""
        clipped = (
            Span(max(span.start, start) - start, min(span.end, end) - start, span.styles)
            for span in self.spans
        )
        return Masked(self.text[start:end], tuple(s for s in clipped if s.start < s.end))

    def __add__(self, other: Masked) -> Masked:
        by = len(self.text)
        moved = (replace(span, start=span.start + by, end=span.end + by) for span in other.spans)
        return Masked(self.text + other.text, self.spans + tuple(moved))


def encode(masked: Masked, style: Style) -> str:
    """Write a masked text for an engine; only XML carries the formatting."""
    if style is Style.BRACES:
        return masked.text
    if style is Style.BRACKETS:
        return PLACEHOLDER.sub(r"[X\1X]", masked.text)
    parts = []
    position = 0
    for number, span in enumerate(masked.spans):
        inner = _escaped(masked.text[span.start : span.end])
        parts += [_escaped(masked.text[position : span.start]), f'<g id="{number}">{inner}</g>']
        position = span.end
    return "".join(parts) + _escaped(masked.text[position:])


def decode(answer: str, style: Style, sent: Masked) -> Masked:
    """Read an engine's answer; raise LostPlaceholder unless each piece came back exactly once."""
    if style is Style.XML:
        masked = _decode_xml(answer, sent)
    else:
        pattern = _BRACES if style is Style.BRACES else _BRACKETS
        masked = Masked(re.sub(pattern, r"{\1}", answer))
    if numbers(masked.text) != numbers(sent.text):
        raise LostPlaceholder
    return masked


def numbers(text: str) -> list[int]:
    """List the placeholders of a masked text, sorted."""
    return sorted(int(number) for number in PLACEHOLDER.findall(text))


def without_placeholders(text: str) -> str:
    """Take the placeholders out, leaving the words."""
    return PLACEHOLDER.sub(" ", text)


def _escaped(text: str) -> str:
    return PLACEHOLDER.sub(r'<x id="\1"/>', html.escape(text, quote=False))


def _decode_xml(answer: str, sent: Masked) -> Masked:
    """Read flat XML; a formatting tag that is lost, doubled or unknown only loses formatting."""
    text = ""
    spans: list[Span] = []
    opened: tuple[int, int] | None = None
    position = 0
    for match in re.finditer(_TAGS, answer):
        text += _unescaped(answer[position : match.start()])
        position = match.end()
        if match[1] is not None:
            text += f"{{{match[1]}}}"
        elif match[2] is not None:
            opened = (int(match[2]), len(text))
        elif opened is not None:
            number, start = opened
            if number < len(sent.spans) and start < len(text):
                spans.append(Span(start, len(text), sent.spans[number].styles))
            opened = None
    return Masked(text + _unescaped(answer[position:]), tuple(spans))


def _unescaped(text: str) -> str:
    if "<" in text:
        raise LostPlaceholder
    return html.unescape(text)
