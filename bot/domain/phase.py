"""The phase of a partnership, as people write it: two dates, two months or two years."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.dates.model import Understood
from bot.domain.line_parts import Find

LONGEST = timedelta(days=20 * 366)
"""More is a slip of the pen."""
_LEAD = re.compile(
    r"(?:von|vom|ab|zwischen|del?|desde|entre|from|between|du|dès)\s+(?:(?:dem|den|el|le)\s+)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*[-–—,;]\s*|\s+(?:bis(?:\s+zum)?|hasta(?:\s+el)?|to|till|until|through|al?|au|à|"
    r"jusqu[’'](?:au|en|à)|und|and|et|[ye])\s+",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(20\d\d)", re.ASCII)
_MONTH = re.compile(r"(\d{1,2})\s?[./]\s?(20\d\d)", re.ASCII)
_BOTH = 2


@dataclass(frozen=True, slots=True)
class Phase:
    """From the first day to the last, both within."""

    first: date
    last: date


def read_phase(text: str, read: Find) -> Phase | None:
    """Read a phase; None if it is not clear. `read` reads a text that is nothing but a date.

    Months and years count from their first day to their last: `01/2026–12/2027`, `2026–2027`.
    """
    whole = read(text)
    if isinstance(whole, Understood) and whole.end_date is not None:
        return _phase(whole.start_date, whole.end_date)
    halves = _halves(text)
    if len(halves) != _BOTH:
        return None
    first, last = (_edges(half, read) for half in halves)
    return _phase(first[0], last[1]) if first and last else None


def _phase(first: date, last: date) -> Phase | None:
    return Phase(first, last) if timedelta() < last - first <= LONGEST else None


def _halves(text: str) -> list[str]:
    lead = _LEAD.match(text)
    return [half for half in _BETWEEN.split(text[lead.end() :] if lead else text) if half]


def _edges(text: str, read: Find) -> tuple[date, date] | None:
    """Give the first and the last day of what one side names: a year, a month or a day."""
    if year := _YEAR.fullmatch(text):
        return date(int(year[1]), 1, 1), date(int(year[1]), 12, 31)
    if month := _MONTH.fullmatch(text):
        return _month(int(month[2]), int(month[1]))
    if not _YEAR.search(text):
        return None
    if day := _day(text, read):
        return day, day
    first = _day(f"1 {text}", read)
    return _month(first.year, first.month) if first else None


def _day(text: str, read: Find) -> date | None:
    reading = read(text)
    if isinstance(reading, Understood) and reading.end_date is None:
        return reading.start_date
    return None


def _month(year: int, month: int) -> tuple[date, date] | None:
    if not 1 <= month <= 12:  # noqa: PLR2004 - the months of a year
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
