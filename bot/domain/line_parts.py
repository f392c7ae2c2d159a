"""Parts of a line of everyday text: codes and dates are lifted out, the words stay."""

import re
from collections.abc import Callable

from bot.domain.cleaning import one_line
from bot.domain.codes import Code, Kind
from bot.domain.dates.model import Reading, Span, Unclear, UnclearReason

Find = Callable[[str], Reading | None]
"""Finds the one date in a text, in the language, zone and present of whoever wrote it."""

_MAY_BE_NO_DATE = frozenset({UnclearReason.UNKNOWN, UnclearReason.TOO_LONG, UnclearReason.REPEATED})
_LEADS = "zu|zur|zum|bei|für|fuer|in|von|para|por|de|del|en|sobre|for|to|of|on|pour|sur"
_NOUNS = (
    "maßnahme|massnahme|medida|measure|mesure|ziel|objetivo|goal|objectif"
    "|aufgabe|tarea|task|tâche|tache|termin|evento|event|evenement|événement"
)
_CODE = re.compile(
    rf"(?:(?<!\w)(?:{_LEADS})\s+(?:(?:la|el|the|der|die|das|le)\s+)?)?(?:(?<!\w)(?:{_NOUNS})\s+)?"
    r"(?<![\w.@#/-])[(\[]?(?P<kind>[GMTE])(?P<number>\d{1,6})[)\]]?(?![\w@/-])(?!\.\d)[,:;]?",
    re.IGNORECASE,
)
_QUANTITY = re.compile(r"\d\s*$")
_BEFORE_MARK = re.compile(r"\s+([.,;:!?)])")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)|\[\s*\]")
_EDGES = " ,;:–—-|·."
_MARKS_ONLY = re.compile(r"[\s.,;:–—\-|·()\[\]]*")


def take_code(text: str, kind: Kind) -> tuple[str, Code | None]:
    """Lift the first code of a kind out of a text, with the small words that led to it.

    A small `m3` behind a number is a quantity (500 m3 of water), not a measure.
    """
    for found in _CODE.finditer(text):
        if found["kind"].upper() != kind or int(found["number"]) == 0:
            continue
        if found["kind"].islower() and _QUANTITY.search(text[: found.start()]):
            continue
        rest = f"{text[: found.start()]} {text[found.end() :]}"
        return rest, Code(kind, int(found["number"]))
    return text, None


def take_date(text: str, find: Find) -> tuple[str, Reading | None]:
    """Lift the date out of a text, an unclear one too: the person is asked about its words.

    Words that may well be no date, that say how often, or of which only one can be the date
    that is meant, stay where they are.
    """
    found = find(text)
    return cut(text, own_spans(found)), found


def own_spans(found: Reading | None) -> tuple[Span, ...]:
    """Tell which stretches of a text are its date's and nothing else."""
    if found is None:
        return ()
    if isinstance(found, Unclear) and (found.reason in _MAY_BE_NO_DATE or len(found.spans) > 1):
        return ()
    return found.spans


def cut(text: str, spans: tuple[Span, ...]) -> str:
    """Leave stretches out; a space keeps their neighbours apart."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def tidy(text: str) -> str:
    """Make one line of what is left, without the commas and brackets that now hold nothing."""
    line = _EMPTY_BRACKETS.sub(" ", text)
    line = _BEFORE_MARK.sub(r"\1", one_line(line))
    if _MARKS_ONLY.fullmatch(line):
        return ""
    stripped = line.lstrip(_EDGES)
    return stripped.rstrip(_EDGES.replace(".", "")) if stripped.strip(_EDGES) else ""
