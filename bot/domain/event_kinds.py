"""What people call the kinds of events, in the four languages."""

import re

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
        "Kurzzeitentsendung",
        "Delegation",
        "Delegationsreise",
        "Delegationsbesuch",
        "misión de expertos",
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
        "Fachkonferenz",
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
        "Abschlussworkshop",
        "Auftaktworkshop",
        "taller",
        "atelier",
    ),
    EventKind.MEETING: (
        "Treffen",
        "Besprechung",
        "Sitzung",
        "Videokonferenz",
        "Arbeitstreffen",
        "Jour fixe",
        "reunión",
        "junta",
        "encuentro",
        "videollamada",
        "meeting",
        "call",
        "réunion",
        "rencontre",
        "visioconférence",
    ),
}
_KIND_OF = {plain(name): kind for kind, names in _CALLED.items() for name in names}
_NAME = re.compile(
    "|".join(
        rf"(?<![\w-])(?:{re.escape(name)})(?![\w-])"
        for name in sorted(_KIND_OF, key=len, reverse=True)
    )
)


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
    found = _NAME.search(fold(text).text)
    return _KIND_OF[found[0]] if found else None
