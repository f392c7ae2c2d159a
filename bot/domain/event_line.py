"""An event in one line of everyday text: `Workshop Stadtwald 12.–15. Oktober in Dresden`."""

import re
from dataclasses import dataclass

from bot.domain.cities import find_city
from bot.domain.cleaning import visible
from bot.domain.dates.model import Reading, Span
from bot.domain.event_kinds import kind_inside, leading_kind
from bot.domain.events import EventKind
from bot.domain.line_parts import Find, cut, own_spans, tidy

_PLACE_LEAD = re.compile(
    r"\s*(?:[,@;–—-]|(?:in|im|bei|beim|en|à|au|aux|chez|at|ort:|lugar:|place:|lieu:)(?=\s))\s*",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:el|la|los|las|le|les|the|der|dem|den|die|das)\s+(?=\S)|l['’](?=\w)")
"""Lower case only, for `La Paz` and `El Paso` are names."""
_CITY_AT_THE_END = re.compile(r"\s(?:in|en|à|at)\s+(?P<place>[^\s,]\S*(?:\s+\S+){0,3})\s*$")
_PLACE_INSIDE = re.compile(r"(?:\s@|,)\s+(?P<place>\S.*)$")


@dataclass(frozen=True, slots=True)
class EventLine:
    """What a line says; `kind` is None if no word names one, `title` may be empty."""

    kind: EventKind | None
    title: str
    place: str = ""
    date: Reading | None = None


def read_event_line(text: str, find: Find) -> EventLine:
    """Take a line apart; never raises, and every word ends up in one of the parts.

    What stands behind the dates is the place; before them only a place set off by `@` or a comma,
    or a city that we know, is taken for one, since `Bäume in Städten` is a title.
    """
    line = visible(text).strip()
    leading = leading_kind(line)
    kind, called, rest = leading or (kind_inside(line), "", line)
    if rest.lstrip()[:1].islower() and not _PLACE_LEAD.match(rest):
        called, rest = "", line
    date = find(rest)
    spans = own_spans(date)
    if not spans:
        title, place = _title_and_place(rest)
        return EventLine(kind, title or tidy(called), place, date)
    title, place = _around(rest, spans)
    return EventLine(kind, title or tidy(called), place, date)


def _around(rest: str, spans: tuple[Span, ...]) -> tuple[str, str]:
    first = min(start for start, _ in spans)
    head, tail = rest[:first], cut(rest, spans)[first:]
    lead = _PLACE_LEAD.match(tail)
    if not tidy(head):
        return ("", tidy(tail[lead.end() :])) if lead else _title_and_place(tail)
    behind = _ARTICLE.sub("", tidy(tail[lead.end() :]), count=1) if lead else tidy(tail)
    title, place = _title_and_place(head)
    if behind and place:
        return tidy(head), behind
    return title, behind or place


def _city_at_the_end(text: str) -> re.Match[str] | None:
    found = _CITY_AT_THE_END.search(text)
    return found if found and find_city(tidy(found["place"])) else None


def _title_and_place(text: str) -> tuple[str, str]:
    inside = _PLACE_INSIDE.search(text) or _city_at_the_end(text)
    if inside is None or not tidy(text[: inside.start()]):
        return tidy(text), ""
    return tidy(text[: inside.start()]), tidy(inside["place"])
