"""Lay a text out into what stays ours and what an engine translates, and put it together again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby, pairwise

from bot.domain.rich_text import Entity, RichText, utf16_length
from bot.translation.masks import entity_stretches, masked_flags
from bot.translation.placeholders import PLACEHOLDER, Masked, Span, without_placeholders

_HEAD = re.compile(r"[\s,.;:!?)\]}/|&+–—-]+")
_TAIL = re.compile(r"[\s,;:(\[{/|&+–—-]+$")
_LINE_BREAK = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the entities around it, named by their number in the original."""

    text: str
    styles: frozenset[int] = frozenset()


Token = tuple[Run, ...]
"""A masked piece: carried over as it is."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What an engine translates in one go: (part of) a line without its outer tokens."""

    masked: Masked
    tokens: tuple[Token, ...]
    around: frozenset[int]
    """Styles that span the whole unit, whatever it becomes."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A text laid out; `parts` are in order, layout as runs."""

    entities: tuple[Entity, ...]
    parts: tuple[Run | Unit, ...]

    @property
    def units(self) -> list[Unit]:
        """What is to be translated, in order."""
        return [part for part in self.parts if isinstance(part, Unit)]


Stretches = Iterable[tuple[int, int]]
"""From where to where in the text, as indexes."""


def lay_out(rich: RichText, names: Collection[str] = (), kept: Stretches = ()) -> Plan:
    """Lay a text out by lines; peel white space and masked pieces off their ends."""
    parts: list[Run | Unit] = []
    for kind, group in groupby(
        _atoms(rich, names, kept), key=lambda atom: atom.kind is _Kind.BREAK
    ):
        atoms = list(group)
        if kind:
            parts += [atom.run for atom in atoms]
        else:
            parts += _line(atoms)
    return Plan(rich.entities, tuple(parts))


def put_together(plan: Plan, answers: Sequence[Masked]) -> RichText:
    """Build the text with each unit replaced by its answer, offsets right in UTF-16."""
    waiting = iter(answers)
    runs: list[Run] = []
    for part in plan.parts:
        runs += [part] if isinstance(part, Run) else _unit_runs(part, next(waiting))
    return _rebuild(runs, plan.entities)


class _Kind(Enum):
    WORDS = auto()
    TOKEN = auto()
    BREAK = auto()


@dataclass(frozen=True, slots=True)
class _Atom:
    run: Run
    kind: _Kind


def _atoms(rich: RichText, names: Collection[str], kept: Stretches) -> Iterator[_Atom]:
    """Cut the text wherever an entity, a mask or a line begins or ends."""
    flags = masked_flags(rich, names, kept)
    stretches = entity_stretches(rich)
    breaks = bytearray(len(flags))
    for match in _LINE_BREAK.finditer(rich.text):
        breaks[match.start() : match.end()] = b"\1" * len(match[0])
    cuts = {0, len(flags), *(edge for stretch in stretches for edge in stretch)}
    cuts |= {
        i for i in range(1, len(flags)) if flags[i] != flags[i - 1] or breaks[i] != breaks[i - 1]
    }
    edges = sorted(cuts)
    for start, end in pairwise(edges):
        styles = frozenset(n for n, (s, e) in enumerate(stretches) if s <= start and end <= e)
        kind = _Kind.TOKEN if flags[start] else _Kind.BREAK if breaks[start] else _Kind.WORDS
        yield _Atom(Run(rich.text[start:end], styles), kind)


def _line(atoms: list[_Atom]) -> list[Run | Unit]:
    """Peel off both ends what no engine needs: masked pieces, white space, loose punctuation."""
    first, last = 0, len(atoms)
    while first < last and _length_of_head(atoms[first]) == len(atoms[first].run.text):
        first += 1
    while last > first and _length_of_tail(atoms[last - 1]) == len(atoms[last - 1].run.text):
        last -= 1
    before = [atom.run for atom in atoms[:first]]
    after = [atom.run for atom in atoms[last:]]
    inner = atoms[first:last]
    if not inner:
        return [*before, *after]
    head, inner[0] = _split(inner[0], _length_of_head(inner[0]))
    inner[-1], tail = _split(inner[-1], len(inner[-1].run.text) - _length_of_tail(inner[-1]))
    unit = _unit(inner)
    middle = [unit] if _has_letters(unit.masked.text) else [atom.run for atom in inner]
    return [*before, head.run, *middle, tail.run, *after]


def _length_of_head(atom: _Atom) -> int:
    match = _HEAD.match(atom.run.text)
    return len(atom.run.text) if atom.kind is _Kind.TOKEN else len(match[0]) if match else 0


def _length_of_tail(atom: _Atom) -> int:
    match = _TAIL.search(atom.run.text)
    return len(atom.run.text) if atom.kind is _Kind.TOKEN else len(match[0]) if match else 0


def _split(atom: _Atom, at: int) -> tuple[_Atom, _Atom]:
    text, styles = atom.run.text, atom.run.styles
    return _Atom(Run(text[:at], styles), atom.kind), _Atom(Run(text[at:], styles), atom.kind)


def _has_letters(text: str) -> bool:
    return any(char.isalpha() for char in without_placeholders(text))


def _unit(atoms: list[_Atom]) -> Unit:
    around = frozenset.intersection(*(atom.run.styles for atom in atoms))
    tokens: list[Token] = []
    text = ""
    spans: list[Span] = []
    for kind, group in groupby(atoms, key=lambda atom: atom.kind):
        runs = tuple(atom.run for atom in group)
        if kind is _Kind.TOKEN:
            shared = frozenset.intersection(*(run.styles for run in runs))
            runs, tokens = (Run(f"{{{len(tokens)}}}", shared),), [*tokens, runs]
        for run in runs:
            if run.styles - around:
                spans.append(Span(len(text), len(text) + len(run.text), run.styles - around))
            text += run.text
    return Unit(Masked(text, _worded(_joined(spans), text)), tuple(tokens), around)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Join neighbours that have the same styles."""
    last: Span | None = None
    for span in spans:
        if last is not None and last.end == span.start and last.styles == span.styles:
            last = replace(last, end=span.end)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _worded(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Keep the spans that hold more than masked pieces, which carry their styles themselves."""
    return tuple(s for s in spans if PLACEHOLDER.sub("", text[s.start : s.end]))


def _unit_runs(unit: Unit, answer: Masked) -> Iterator[Run]:
    edges = {0, len(answer.text)}
    edges |= {edge for span in answer.spans for edge in (span.start, span.end)}
    found = list(PLACEHOLDER.finditer(answer.text))
    edges |= {edge for match in found for edge in match.span()}
    tokens = {match.start(): unit.tokens[int(match[1])] for match in found}
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        if start in tokens:
            yield from tokens[start]
            continue
        inner = (span.styles for span in answer.spans if span.start <= start and end <= span.end)
        yield Run(answer.text[start:end], unit.around.union(*inner))


def _rebuild(runs: Iterable[Run], entities: Sequence[Entity]) -> RichText:
    text: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    opened: dict[int, int] = {}
    position = 0
    for run in (*(run for run in runs if run.text), Run("")):
        ended = [style for style in opened if style not in run.styles]
        pieces += [(opened.pop(style), style, position) for style in ended]
        for style in run.styles - opened.keys():
            opened[style] = position
        text.append(run.text)
        position += utf16_length(run.text)
    made = (
        replace(entities[n], offset=start, length=end - start) for start, n, end in sorted(pieces)
    )
    return RichText("".join(text), tuple(made))
