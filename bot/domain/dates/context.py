"""What stands beside a find in a line of everyday text, and whether it speaks against a date."""

import re

from bot.domain.dates.folding import plain
from bot.domain.dates.words import listed

_BEFORE = re.compile(r"[\w@#/\\+_.'-]")
_AFTER = re.compile(
    r"[\w@_]|-\w|[.,:/][0-9]|\.[a-z]|'[a-z]"
    r"| ?[%‰°€$£]| ?/ ?[0-9]"
)
_NAMES_A_NUMBER = frozenset(
    plain(word)
    for word in listed(
        "calle avenida av avenue bulevar boulevard blvd colonia plaza rue place platz des "
        "version release v nr no n nro num núm numero número numéro number kapitel kap "
        "abschnitt punkt artikel art seite raum saal teil phase din iso anlage paragraph "
        "chapter section room page part item capítulo sección sala página parte artículo "
        "anexo punto chapitre salle partie article annexe tel teléfono telefon telephone "
        "téléphone"
    )
)
_MEASURES = frozenset(
    plain(word)
    for word in listed(
        "prozent percent grad degrees grados degrés km m cm mm kg g t ha l kwh mwh gwh mw kw "
        "euro euros eur usd dollar pesos mio mrd millionen millones millions tonnen toneladas "
        "tonnes meter metros mètres mal times veces fois uhr h"
    )
)
_WORD_BEFORE = re.compile(r"([\w§]+)[.:]? ?$")
_WORD_AFTER = re.compile(r" ?([^\W\d_]+)")
_FIGURES_AFTER = re.compile(r" [0-9]{2}")
_MORE_AFTER = re.compile(
    r" [0-9]{1,2}(?= *(?:$|[,;.!?)]))"  # Freitag 14
    r"| ?(?:-|bis|to|till|until|hasta|al|au|jusqu'au|o|or|ou|oder|/) ?[0-9]"
    r"| ?\(?(?:mez|mesz|cet|cest|utc|gmt|[cemp][sd]?t|ortszeit|\w+-?zeit|hora \w+|heure d[e']"
    r"|\w+ time|\w+'s time)\b"
)
_CODE_AFTER = re.compile(r" ?[a-z][0-9]+\b")


def begins_freely(text: str, start: int) -> bool:
    """Whether a date could begin here: not inside a word, number, address or name."""
    return not (start and _BEFORE.match(text, start - 1)) and not _is_a_label(text, start)


def ends_freely(text: str, start: int, end: int) -> bool:
    """Whether the stretch is no beginning of a longer word, number, address or measure."""
    return not _AFTER.match(text, end) and not _is_a_measure(text, start, end)


def is_isolated(text: str, end: int, small_words: frozenset[str]) -> bool:
    """Whether nothing follows that a number before it could count."""
    word = _WORD_AFTER.match(text, end)
    if word is None or _CODE_AFTER.match(text, end):
        following = text[end:].lstrip()
        return not following[:1].isdigit()
    return word[1] in {plain(small) for small in small_words}


def goes_on_in_figures(text: str, end: int) -> bool:
    """Whether more figures follow, as in a telephone number."""
    return _FIGURES_AFTER.match(text, end) is not None


def seems_unfinished(text: str, end: int) -> bool:
    """Whether a further number or the name of a time zone follows, which the date leaves out."""
    return _MORE_AFTER.match(text, end) is not None


def _is_a_measure(text: str, start: int, end: int) -> bool:
    word = _WORD_AFTER.match(text, end)
    return bool(word and word[1] in _MEASURES and text[end - 1].isdigit() and start < end)


def _is_a_label(text: str, start: int) -> bool:
    if not text[start : start + 1].isdigit():
        return False
    word = _WORD_BEFORE.search(text, 0, start)
    return bool(word and (word[1] in _NAMES_A_NUMBER or word[1] == "§"))
