"""Weeks, months, quarters and years: sure where they name an end, asked back where vague."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.dates.calendar_days import (
    IMPOSSIBLE,
    Calendar,
    Days,
    Stay,
    asked,
    day_of,
    month_length,
    months_later,
    sure,
)
from bot.domain.dates.model import Purpose, UnclearReason
from bot.domain.dates.words import Stretch

_MONTH_OFFERS = {Stretch.START: (1, 5, 10), Stretch.MIDDLE: (15,), Stretch.WHOLE: (1, 15, 31)}
_WEEK_OFFERS = {
    Stretch.START: (0, 1),
    Stretch.MIDDLE: (2,),
    Stretch.END: (4, 6),
    Stretch.WHOLE: (0, 1, 2, 3, 4),
}
_YEAR_OFFERS = {Stretch.START: ((1, 1), (1, 31)), Stretch.MIDDLE: ((6, 30),)}
_LAST_MONDAY_WEEK = 53


@dataclass(frozen=True, slots=True)
class MonthStretch:
    """`Ende März` is the last day; `Anfang Mai`, `Mitte Juni`, `im März` are asked back."""

    stretch: Stretch
    month: int | None = None
    year: int | None = None
    ahead: int = 0

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        first = self._first(calendar)
        if first is None:
            return IMPOSSIBLE
        length = month_length(first.year, first.month)
        if self.stretch is Stretch.END:
            return sure(first.replace(day=length), dated=self.year is not None)
        offers = (first.replace(day=min(day, length)) for day in _MONTH_OFFERS[self.stretch])
        return asked(
            UnclearReason.VAGUE, *(day for day in offers if day >= calendar.earliest or self.year)
        )

    def _first(self, calendar: Calendar) -> date | None:
        if self.month is None:
            return months_later(calendar.today.replace(day=1), self.ahead)
        year = self.year or calendar.earliest.year
        first = day_of(year, self.month, 1)
        if first is None or self.year is not None:
            return first
        over = (first.year, first.month) < (calendar.earliest.year, calendar.earliest.month)
        return months_later(first, 12) if over else first


@dataclass(frozen=True, slots=True)
class MonthStart:
    """The first day of the month that a run of months begins with; the present one counts."""

    month: int
    year: int | None = None

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        present = (calendar.earliest.year, calendar.earliest.month)
        year = self.year or present[0] + (self.month < present[1])
        first = day_of(year, self.month, 1)
        return IMPOSSIBLE if first is None else sure(first, dated=self.year is not None)


@dataclass(frozen=True, slots=True)
class WeekStretch:
    """A week whose day is missing: its working days are offered."""

    stretch: Stretch
    weeks: int

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        monday = calendar.today - timedelta(days=calendar.today.weekday() - 7 * self.weeks)
        return _week(monday, self.stretch, calendar)


@dataclass(frozen=True, slots=True)
class NumberedWeek:
    """`KW 12`, ISO 8601; without a year the next such week. With a weekday it is one day."""

    week: int
    year: int | None
    stretch: Stretch
    weekday: int | None = None

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        first = self.year or calendar.earliest.isocalendar().year
        years = (first,) if self.year else range(first, first + 7)
        for year in years:
            monday = _monday(year, self.week)
            if monday and (self.year or monday + timedelta(days=6) >= calendar.earliest):
                return self._in(monday, calendar)
        return IMPOSSIBLE

    def _in(self, monday: date, calendar: Calendar) -> Days:
        if self.weekday is not None:
            return sure(monday + timedelta(days=self.weekday), dated=self.year is not None)
        return _week(monday, self.stretch, calendar)


@dataclass(frozen=True, slots=True)
class Weekend:
    """A span of two days for an event; a deadline is asked back (Friday, or Sunday)."""

    weeks: int
    is_asked: bool = False

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        monday = calendar.today - timedelta(days=calendar.today.weekday() - 7 * self.weeks)
        saturday, sunday = monday + timedelta(days=5), monday + timedelta(days=6)
        if calendar.purpose is Purpose.EVENT:
            return self._span(saturday)
        offers = (monday + timedelta(days=4), sunday)
        return asked(UnclearReason.VAGUE, *(day for day in offers if day >= calendar.today))

    def _span(self, saturday: date) -> Days:
        week, day = timedelta(days=7), timedelta(days=1)
        if not self.is_asked:
            return sure(saturday, saturday + day)
        before = saturday - week
        stays = (Stay(before, before + day), Stay(saturday, saturday + day))
        return Days(stays, UnclearReason.AMBIGUOUS)


@dataclass(frozen=True, slots=True)
class YearStretch:
    """`Ende des Jahres` is 31 December; other stretches of a year are asked back."""

    stretch: Stretch
    year: int | None = None
    ahead: int = 0

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        year = self.year or calendar.today.year + self.ahead
        last = day_of(year, 12, 31)
        if last is None:
            return IMPOSSIBLE
        if self.stretch is Stretch.END:
            return sure(last, dated=self.year is not None)
        offers = (date(year, month, day) for month, day in _YEAR_OFFERS[self.stretch])
        return asked(UnclearReason.VAGUE, *offers)


@dataclass(frozen=True, slots=True)
class QuarterEnd:
    """The last day of the current quarter, or of a numbered one."""

    quarter: int | None = None
    year: int | None = None

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        month = 3 * (self.quarter or (calendar.today.month + 2) // 3)
        return MonthStretch(Stretch.END, month, self.year).on(calendar)


def _week(monday: date, stretch: Stretch, calendar: Calendar) -> Days:
    days = (monday + timedelta(days=offer) for offer in _WEEK_OFFERS[stretch])
    return asked(UnclearReason.VAGUE, *(day for day in days if day >= calendar.earliest))


def _monday(year: int, week: int) -> date | None:
    if not 1 <= week <= _LAST_MONDAY_WEEK or day_of(year, 1, 1) is None:
        return None
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:  # a year of 52 weeks
        return None
