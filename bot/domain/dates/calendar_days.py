"""Candidate days: what a day phrase can stand for on a given calendar day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from bot.domain.dates.model import Purpose, UnclearReason

FIRST_YEAR, LAST_YEAR = 1900, 2400
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Calendar:
    """The local day a phrase is read on.

    `earliest` is the first day a date without a year may fall on: today, or tomorrow if the time
    that was named has passed today.
    """

    today: date
    earliest: date
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class Stay:
    """One day, or a run of days up to and including `last`."""

    first: date
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """Candidates; sure if there is no reason to ask. `others` are what some people mean."""

    stays: tuple[Stay, ...]
    reason: UnclearReason | None = None
    others: tuple[Stay, ...] = ()
    dated: bool = False  # the year was written down, so the past may be meant


class Day(Protocol):
    """A day phrase's meaning."""

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for; never raises."""
        ...


def sure(first: date, last: date | None = None, *, dated: bool = False) -> Days:
    """One certain day or run of days."""
    return Days((Stay(first, last),), dated=dated)


def asked(reason: UnclearReason, *days: date) -> Days:
    """Days to offer when asking back."""
    return Days(tuple(Stay(day) for day in days), reason)


IMPOSSIBLE = Days((), UnclearReason.IMPOSSIBLE)


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none or the year is nobody's."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= _MONTHS):
        return None
    return date(year, month, day) if 1 <= day <= month_length(year, month) else None


def month_length(year: int, month: int) -> int:
    """Days in a month."""
    return monthrange(year, month)[1]


def months_later(day: date, months: int) -> date | None:
    """Return the same day of a later month or its last; None beyond the years we read."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def days_later(day: date, days: int) -> date | None:
    """So many days later; None beyond the years we read."""
    later = day.toordinal() + days
    if not date(FIRST_YEAR, 1, 1).toordinal() <= later <= date(LAST_YEAR, 12, 31).toordinal():
        return None
    return date.fromordinal(later)


def weekday_from(day: date, weekday: int) -> date:
    """Return the first such weekday on or after a day."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)
