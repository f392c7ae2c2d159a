"""Runs of days with a beginning and an end."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.dates.calendar_days import (
    IMPOSSIBLE,
    Calendar,
    Day,
    Days,
    Stay,
    days_later,
    month_length,
)
from bot.domain.dates.model import Purpose, UnclearReason
from bot.domain.dates.single_days import DayOfMonth, MonthDay, OnWeekday
from bot.domain.dates.stretches import MonthStart, MonthStretch
from bot.domain.dates.words import Stretch

_LAST_DAY = 31
_LONGEST_OVER_NEW_YEAR = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class Run:
    """From one day to another; what the start leaves out (month, year) its end lends it.

    Whole months run from the first day of the one to the last day of the other.
    """

    start: Day
    end: Day

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        if _turns_back(self.start, self.end):
            return IMPOSSIBLE
        start = _completed(_beginning(self.start), self.end)
        firsts = start.on(calendar)
        if len(firsts.stays) != 1 or firsts.reason is not None:
            return Days((), firsts.reason or UnclearReason.AMBIGUOUS)
        first = firsts.stays[0].first
        tomorrow = days_later(first, 1) or first
        end = _ending(self.end)
        lasts = end.on(replace(calendar, earliest=max(tomorrow, calendar.earliest)))
        if len(lasts.stays) != 1 or lasts.reason is not None:
            return Days((), lasts.reason or UnclearReason.AMBIGUOUS)
        return self._between(first, lasts, calendar)

    def _between(self, first: date, lasts: Days, calendar: Calendar) -> Days:
        last = lasts.stays[0].first
        if last <= first:
            return IMPOSSIBLE
        if lasts.dated:
            return Days((Stay(first, last),), dated=True)
        if first < calendar.today and isinstance(self.start, MonthStretch):
            return Days((Stay(first, last),))
        if first < calendar.today:
            return Days(lasts.stays, UnclearReason.AMBIGUOUS)
        if _goes_backwards(self.start, self.end) and last - first > _LONGEST_OVER_NEW_YEAR:
            return IMPOSSIBLE
        return _next_or_running(first, last, calendar)


@dataclass(frozen=True, slots=True)
class EitherDay:
    """`15. oder 16. März`: which of them is asked back."""

    first: Day
    second: Day

    def on(self, calendar: Calendar) -> Days:
        """Return the days this can stand for."""
        first = _completed(self.first, self.second)
        both = (first.on(calendar), self.second.on(calendar))
        reasons = [days.reason for days in both if days.reason is not None]
        stays = tuple(stay for days in both for stay in days.stays)
        if stays and calendar.purpose is Purpose.EVENT:
            stays = (*_two_days(stays), *stays)
        return Days(stays, reasons[0] if reasons else UnclearReason.AMBIGUOUS)


def _two_days(stays: tuple[Stay, ...]) -> tuple[Stay, ...]:
    """Offer `4. und 5. November` as one event of two days."""
    first, last = stays[0].first, stays[-1].first
    return (Stay(first, last),) if last - first == timedelta(days=1) else ()


def _beginning(day: Day) -> Day:
    """Let a run of months begin on a first: `April bis …`."""
    if isinstance(day, MonthStretch) and day.month and day.stretch is Stretch.WHOLE:
        return MonthStart(day.month, day.year)
    return day


def _ending(day: Day) -> Day:
    """Let a run of months last to the end: `… bis Dezember`."""
    if isinstance(day, MonthStretch) and day.month and day.stretch is Stretch.WHOLE:
        return replace(day, stretch=Stretch.END)
    return day


def _completed(start: Day, end: Day) -> Day:
    """Give the start the month and year that only the end names."""
    if isinstance(start, OnWeekday):
        return OnWeekday(start.weekday, _completed(start.date, end))
    bare = end.date if isinstance(end, OnWeekday) else end
    if isinstance(bare, MonthStretch) and bare.month:
        bare = MonthDay(_LAST_DAY, bare.month, bare.year)
    if not isinstance(bare, MonthDay):
        return start
    if isinstance(start, MonthStart) and start.year is None and bare.year is not None:
        return replace(start, year=bare.year - (start.month > bare.month))
    if isinstance(start, DayOfMonth) and start.months is None:
        return MonthDay(start.day, bare.month, bare.year)
    if isinstance(start, MonthDay) and start.year is None and bare.year is not None:
        over = (start.month, start.day) > (bare.month, bare.day)
        return replace(start, year=bare.year - over)
    return start


def _turns_back(start: Day, end: Day) -> bool:
    """Tell a run like `15.-12. Oktober`, a slip unless the month before was meant."""
    first = start.date if isinstance(start, OnWeekday) else start
    last = end.date if isinstance(end, OnWeekday) else end
    if not (isinstance(first, DayOfMonth) and isinstance(last, MonthDay)):
        return False
    return first.months is None and first.day >= last.day


def _goes_backwards(start: Day, end: Day) -> bool:
    if not (isinstance(start, MonthDay) and isinstance(end, MonthDay)):
        return False
    return (end.month, end.day) < (start.month, start.day)


def _next_or_running(first: date, last: date, calendar: Calendar) -> Days:
    """Ask if the same run a year earlier is under way today: that one may be meant."""
    year_before = (_year_earlier(first), _year_earlier(last))
    if year_before[0] <= calendar.today <= year_before[1] and first > calendar.today:
        stays = (Stay(*year_before), Stay(first, last))
        return Days(stays, UnclearReason.AMBIGUOUS)
    return Days((Stay(first, last),))


def _year_earlier(day: date) -> date:
    month_end = min(day.day, month_length(day.year - 1, day.month))
    return day.replace(year=day.year - 1, day=month_end)
