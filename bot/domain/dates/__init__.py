"""Dates as people write them in German, Spanish, English and French.

`read_date` reads a text that is nothing but a date, `find_date` the one date inside a line of
everyday text. Both are pure: the present moment, the zone and the language are given. What is not
clear comes back as `Unclear`, never as a guess. The rules and their reasons are in
`docs/decisions/0002-dates.md`.
"""

from bot.domain.dates.finding import find_date
from bot.domain.dates.model import Purpose, Reading, Unclear, UnclearReason, Understood
from bot.domain.dates.reading import read_date

__all__ = [
    "Purpose",
    "Reading",
    "Unclear",
    "UnclearReason",
    "Understood",
    "find_date",
    "read_date",
]
