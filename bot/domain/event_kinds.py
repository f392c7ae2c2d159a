"""What people call the kinds of events, in the four languages."""

import re
from collections.abc import Iterable

from bot.domain.dates.folding import fold, plain
from bot.domain.events import EventKind

_CALLED = {
    EventKind.NETWORK_MEETING: (
        "Netzwerktreffen",
        "Netzwerkveranstaltung",
        "Vernetzungstreffen",
        "encuentro de redes",
        "encuentro de la red",
        "encuentro de red",
        "reunión de la red",
        "reunión de red",
        "network meeting",
        "networking meeting",
        "rencontre de réseau",
        "rencontre du réseau",
        "réunion de réseau",
        "réunion du réseau",
    ),
    EventKind.DELEGATION: (
        "Entsendung",
        "Expertenentsendung",
        "Delegation",
        "misión de expertos",
        "misión de expertas",
        "misión",
        "delegación",
        "expert mission",
        "delegation visit",
        "mission d'experts",
        "mission d'expertes",
        "mission",
        "délégation",
    ),
    EventKind.CONFERENCE: (
        "Konferenz",
        "Tagung",
        "Kongress",
        "conferencia",
        "congreso",
        "conference",
        "congress",
        "conférence",
        "congrès",
        "colloque",
    ),
    EventKind.WORKSHOP: (
        "Workshop",
        "Werkstatt",
        "taller",
        "atelier",
    ),
    EventKind.MEETING: (
        "Treffen",
        "Besprechung",
        "Sitzung",
        "reunión",
        "junta",
        "encuentro",
        "meeting",
        "réunion",
        "rencontre",
    ),
}
_TELLING = {
    EventKind.DELEGATION: ("Delegationsreise", "Delegationsbesuch"),
    EventKind.MEETING: (
        "Videokonferenz",
        "Telefonkonferenz",
        "Jour fixe",
        "videollamada",
        "videoconferencia",
        "call",
        "visioconférence",
    ),
}
"""What says more than the kind, and so stays in the title."""
_COMPOUNDS = {
    "netzwerktreffen": EventKind.NETWORK_MEETING,
    "workshop": EventKind.WORKSHOP,
    "werkstatt": EventKind.WORKSHOP,
    "entsendung": EventKind.DELEGATION,
    "konferenz": EventKind.CONFERENCE,
    "tagung": EventKind.CONFERENCE,
    "kongress": EventKind.CONFERENCE,
    "treffen": EventKind.MEETING,
    "besprechung": EventKind.MEETING,
    "sitzung": EventKind.MEETING,
}
"""The ends of German words such as `Abschlussworkshop`, which stay in the title, too."""
_KIND_OF = {plain(name): kind for kind, names in _CALLED.items() for name in names}
_TOLD_BY = {plain(name): kind for kind, names in _TELLING.items() for name in names}


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile("|".join(rf"(?<![\w-]){re.escape(name)}(?![\w-])" for name in longest_first))


_NAME = _any_of(_KIND_OF)
_ANY_NAME = _any_of((*_KIND_OF, *_TOLD_BY))
_COMPOUND = re.compile(rf"(?<![\w-])[\w-]+({'|'.join(_COMPOUNDS)})(?![\w-])")


def leading_kind(text: str) -> tuple[EventKind, str, str] | None:
    """Read the kind at the very start; give it, the words used for it, and the rest."""
    folded = fold(text)
    found = _NAME.match(folded.text)
    if found is None:
        return None
    _, end = folded.span(0, found.end())
    return _KIND_OF[found[0]], text[:end], text[end:]


def kind_inside(text: str) -> EventKind | None:
    """Read the first kind that a text names anywhere."""
    folded = fold(text).text
    if found := _ANY_NAME.search(folded):
        return (_KIND_OF | _TOLD_BY)[found[0]]
    compound = _COMPOUND.search(folded)
    return _COMPOUNDS[compound[1]] if compound else None
