"""Days named by a distance, a weekday or a date."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.dates.calendar_days import (
    IMPOSSIBLE,
    Calendar,
    Day,
    Days,
    Stay,
    asked,
    day_of,
    days_later,
    month_length,
    months_later,
    sure,
    weekday_from,
)
from bot.domain.dates.model import UnclearReason

_WEEK = timedelta(days=7)
_ONE_DAY = timedelta(days=1)
_YEARS_TO_A_LEAP_DAY = 9
_LONGEST_MONTH = 31
_YEAR = 12  # months


@dataclass(frozen=True, slots=True)
class Later:
    """So many days or months after today, or after another day."""

    days: int = 0
    months: int = 0
    after: Day | None = None

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        start = calendar.today
        if self.after is not None:
            start = self.after.on(calendar).stays[0].first
        by_month = months_later(start, self.months)
        day = by_month and days_later(by_month, self.days)
        return sure(day) if day else IMPOSSIBLE


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday said bare: the coming one; said on that very day it is asked back."""

    weekday: int

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        day = weekday_from(calendar.earliest, self.weekday)
        if day == calendar.today:
            return asked(UnclearReason.AMBIGUOUS, day, day + _WEEK)
        return sure(day)


@dataclass(frozen=True, slots=True)
class ThisWeekday:
    """`diesen Freitag`: the first on or after today."""

    weekday: int

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        return sure(weekday_from(calendar.today, self.weekday))


@dataclass(frozen=True, slots=True)
class ComingWeekday:
    """The first strictly after today, or a week or more after that one."""

    weekday: int
    weeks: int = 0

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        return sure(
            weekday_from(calendar.today + timedelta(days=1), self.weekday) + self.weeks * _WEEK
        )


@dataclass(frozen=True, slots=True)
class NextWeekday:
    """`nächsten Freitag`: the coming one, though some mean the one after while this week has one.

    It is asked back where the language is evenly divided, and where the coming one is tomorrow:
    few would call tomorrow that.
    """

    weekday: int
    is_asked: bool

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        day = weekday_from(calendar.today + timedelta(days=1), self.weekday)
        is_this_week = day.isocalendar()[:2] == calendar.today.isocalendar()[:2]
        if day - calendar.today == _ONE_DAY or (is_this_week and self.is_asked):
            return asked(UnclearReason.AMBIGUOUS, day, day + _WEEK)
        others = (Stay(day + _WEEK),) if is_this_week else ()
        return Days((Stay(day),), others=others)


@dataclass(frozen=True, slots=True)
class WeekdayOfWeek:
    """A weekday of this calendar week (Monday first) or a later one."""

    weekday: int
    weeks: int

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        monday = calendar.today - timedelta(days=calendar.today.weekday())
        return sure(monday + self.weeks * _WEEK + timedelta(days=self.weekday))


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """`ersten Montag im Mai`; without a month, of this month or the next."""

    nth: int  # -1 is the last
    weekday: int
    month: int | None
    year: int | None

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        first = date(self.year or calendar.earliest.year, self.month or calendar.earliest.month, 1)
        if self.year is not None:
            return sure(self._in(first), dated=True)
        day = self._in(first)
        if day >= calendar.earliest:
            return sure(day)
        later = months_later(first, 1 if self.month is None else _YEAR)
        return sure(self._in(later)) if later else IMPOSSIBLE

    def _in(self, first: date) -> date:
        if self.nth > 0:
            return weekday_from(first, self.weekday) + (self.nth - 1) * _WEEK
        last_week = first.replace(day=month_length(first.year, first.month) - 6)
        return weekday_from(last_week, self.weekday)


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day and month; without a year the next such date, the leap day included."""

    day: int
    month: int
    year: int | None = None

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        if self.year is not None:
            day = day_of(self.year, self.month, self.day)
            return sure(day, dated=True) if day else self._no_such_day(self.year, calendar)
        first = calendar.earliest.year
        days = (
            day_of(year, self.month, self.day)
            for year in range(first, first + _YEARS_TO_A_LEAP_DAY)
        )
        found = next((day for day in days if day and day >= calendar.earliest), None)
        if found and (self.month, self.day) == (calendar.today.month, calendar.today.day):
            return sure(found) if found == calendar.today else asked(UnclearReason.PAST, found)
        return sure(found) if found else self._no_such_day(first, calendar)

    def _no_such_day(self, year: int, calendar: Calendar) -> Days:
        if self.day > _LONGEST_MONTH or day_of(year, self.month, 1) is None:
            return IMPOSSIBLE
        if self.year is None and self.month < calendar.earliest.month:
            year += 1
        last = date(year, self.month, month_length(year, self.month))
        return asked(UnclearReason.IMPOSSIBLE, last)


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """`am 15.`: the next fifteenth, or that of a later month."""

    day: int
    months: int | None = None

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        if not 1 <= self.day <= _LONGEST_MONTH:
            return IMPOSSIBLE
        if self.months is not None:
            month = months_later(calendar.today.replace(day=1), self.months)
            day = month and day_of(month.year, month.month, self.day)
            return sure(day) if day else IMPOSSIBLE
        for months in range(3):
            month = months_later(calendar.earliest.replace(day=1), months)
            day = month and day_of(month.year, month.month, self.day)
            if day and day >= calendar.earliest:
                return sure(day)
        return IMPOSSIBLE


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A date with its weekday, which must agree."""

    weekday: int
    date: Day

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        days = self.date.on(calendar)
        if days.reason is not None or days.stays[0].first.weekday() == self.weekday:
            return days
        said = days.stays[0].first
        return asked(
            UnclearReason.CONTRADICTION, said, weekday_from(calendar.earliest, self.weekday)
        )


@dataclass(frozen=True, slots=True)
class Questioned:
    """A day that is asked back whatever it is, with itself as the offer."""

    day: Day | None
    reason: UnclearReason

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        return Days(self.day.on(calendar).stays if self.day else (), self.reason)
