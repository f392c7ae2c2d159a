"""Names of countries and of the world's larger cities, as our four languages write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel import Locale

from bot.domain.languages import Language

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORTEST = 4
_COUNTRY_CODE = 2
_NO_COUNTRIES = frozenset({"ZZ", "XA", "XB", "QO", "UN", "EZ", "RE"})
"""The unknown region, made-up ones, unions, and Réunion, which is a meeting far more often.

Codes of three digits are parts of the world.
"""
_REUNION = "Indian/Reunion"


def places() -> frozenset[str]:
    """List the words of the names that begin with a capital."""
    return frozenset(
        word
        for name in place_names()
        for word in WORD.findall(name)
        if len(word) >= _SHORTEST and word[0].isupper()
    )


def place_names() -> frozenset[str]:
    """List the names, some of several words. Source: Unicode CLDR, by Babel."""
    return frozenset(name for language in Language for name in _names(Locale(language.value)))


def _names(locale: Locale) -> Iterator[str]:
    for code, name in locale.territories.items():
        if len(code) == _COUNTRY_CODE and code not in _NO_COUNTRIES:
            yield name
    for zone, names in locale.time_zones.items():
        if "city" in names and zone != _REUNION:
            yield names["city"]
