"""What people write behind /glossary."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.glossary import form_text
from bot.domain.languages import Language, read_language

_BETWEEN = re.compile(r"\s*(?:=|→|->)\s*")
_PREFIX = re.compile(r"([^\W\d_]{2,10})\s*:\s*(.*)", re.DOTALL)
_SPACES = re.compile(r"\s+")


class GlossaryVerb(Enum):
    """What is to be done."""

    SHOW = auto()
    SEARCH = auto()
    ADD = auto()
    REMOVE = auto()
    FILE = auto()


@dataclass(frozen=True, slots=True)
class Wording:
    """One side of `Entsendung = misión de expertos`; the language if it was named."""

    language: Language | None
    text: str


@dataclass(frozen=True, slots=True)
class GlossaryLine:
    """The line, understood; SEARCH and REMOVE have one wording, ADD as many as there are `=`."""

    verb: GlossaryVerb
    wordings: tuple[Wording, ...] = ()


_VERBS = {
    GlossaryVerb.ADD: "add hinzufügen hinzufuegen neu agregar añadir anadir agrega ajouter ajoute",
    GlossaryVerb.REMOVE: "remove delete entfernen löschen loeschen quitar eliminar borrar"
    " supprimer retirer enlever",
    GlossaryVerb.FILE: "csv file datei archivo fichier",
}
_ALL = frozenset({"", "list", "liste", "lista", "all", "alle", "alles", "todo", "todos", "tout"})
_BY_WORD = {word: verb for verb, words in _VERBS.items() for word in words.split()}


def read_glossary_line(text: str) -> GlossaryLine:
    """Understand a line; ADD without wordings means that nothing usable was written.

    A language can be named: `de: Entsendung = es: misión de expertos`. Without a verb, a line
    with `=` adds and any other searches.
    """
    if text.strip().casefold() in _ALL:
        return GlossaryLine(GlossaryVerb.SHOW)
    first, *rest = _SPACES.split(text.strip(), maxsplit=1)
    verb = _BY_WORD.get(first.casefold())
    words = " ".join(rest) if verb else text.strip()
    if verb is None:
        verb = GlossaryVerb.ADD if _BETWEEN.search(words) else GlossaryVerb.SEARCH
    if verb is GlossaryVerb.FILE:
        return GlossaryLine(verb)
    wordings = tuple(map(_wording, _BETWEEN.split(words)))
    return GlossaryLine(verb, wordings if all(one.text for one in wordings) else ())


def _wording(text: str) -> Wording:
    named = _PREFIX.fullmatch(text.strip())
    language = read_language(named[1]) if named else None
    words = named[2] if named and language else text
    return Wording(language, form_text(words))
