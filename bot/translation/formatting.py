"""Keep bold, links and the like when the engine only translates plain text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from bot.translation.pieces import has_words
from bot.translation.placeholders import Masked, Span


def span_text(masked: Masked, span: Span) -> str:
    """Return the words inside a span, without outer white space and closing punctuation."""
    return masked.text[span.start : span.end].strip().rstrip(".,;:!?").rstrip()


def span_texts(masked: Masked) -> list[str]:
    """List the words inside each span that must be translated on their own to be found again."""
    texts = (span_text(masked, span) for span in masked.spans)
    return [text for text in texts if has_words(text)]


def formatted(
    masked: Masked, answer: str, span_answers: Mapping[str, str], links: AbstractSet[int]
) -> Masked:
    """Find each span of the original in the answer to its plain text.

    What cannot be found loses its formatting, but a link (a style among `links`) is appended.
    """
    spans: list[Span] = []
    lost: list[Span] = []
    for span in masked.spans:
        own = span_text(masked, span)
        found = _find((span_answers.get(own, own), own), answer, _place(masked, span), spans)
        if found is None:
            lost.append(span)
        else:
            spans.append(Span(*found, span.styles))
    spans = _bridged(spans, answer)
    return _with_links(Masked(answer, tuple(spans)), _lost_links(masked, lost, span_answers, links))


def relinked(masked: Masked, answer: Masked, links: AbstractSet[int]) -> Masked:
    """Append the links whose tags the engine lost."""
    kept = frozenset[int]().union(*(span.styles for span in answer.spans))
    lost = [span for span in masked.spans if span.styles & links - kept]
    return _with_links(answer, _lost_links(masked, lost, {}, links))


@dataclass(frozen=True, slots=True)
class _Link:
    text: str
    styles: frozenset[int]


def _lost_links(
    masked: Masked, lost: list[Span], answers: Mapping[str, str], links: AbstractSet[int]
) -> list[_Link]:
    """Name each lost link once, by its translated words if they are known."""
    named: dict[frozenset[int], _Link] = {}
    for span in lost:
        text = span_text(masked, span)
        if (styles := span.styles & links) and text:
            named.setdefault(styles, _Link(answers.get(text, text), styles))
    return list(named.values())


def _with_links(answer: Masked, links: list[_Link]) -> Masked:
    for link in links:
        text = re.sub(r"\{[0-9]+\}", "…", link.text)
        answer += Masked(" (") + Masked(text, (Span(0, len(text), link.styles),)) + Masked(")")
    return answer


def _bridged(spans: list[Span], answer: str) -> list[Span]:
    """Put the white space between two stretches of the same formatting back under it."""
    ordered = sorted(spans, key=lambda span: span.start)
    gaps = [
        Span(left.end, right.start, left.styles & right.styles)
        for left, right in pairwise(ordered)
        if left.styles & right.styles and answer[left.end : right.start].isspace()
    ]
    return sorted([*ordered, *gaps], key=lambda span: span.start)


def _place(masked: Masked, span: Span) -> float:
    return span.start / max(len(masked.text), 1)


def _find(
    candidates: tuple[str, ...], answer: str, place: float, taken: list[Span]
) -> tuple[int, int] | None:
    """Find whole words in the answer; of several places the one most like in the original."""
    for candidate in candidates:
        words = candidate.strip().rstrip(".,;:!?").rstrip()
        pattern = re.compile(_edge(words[:1]) + re.escape(words) + _edge(words[-1:]), re.IGNORECASE)
        places = [match.span() for match in pattern.finditer(answer) if words]
        free = [p for p in places if all(p[1] <= s.start or s.end <= p[0] for s in taken)]
        if free:
            return min(free, key=lambda p: abs(p[0] / max(len(answer), 1) - place))
    return None


def _edge(char: str) -> str:
    return r"\b" if char.isalnum() else ""
