"""From a matched day template to the day it means."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.dates.calendar_days import Day
from bot.domain.dates.grammar import Grammar
from bot.domain.dates.model import UnclearReason
from bot.domain.dates.runs import EitherDay, Run
from bot.domain.dates.single_days import (
    ComingWeekday,
    DayOfMonth,
    Later,
    MonthDay,
    NextWeekday,
    NthWeekday,
    Questioned,
    ThisWeekday,
    Weekday,
    WeekdayOfWeek,
)
from bot.domain.dates.stretches import (
    MonthStretch,
    NumberedWeek,
    QuarterEnd,
    Weekend,
    WeekStretch,
    YearStretch,
)
from bot.domain.dates.words import DayMeaning, Stretch, Unit

_IDIOMS = {"ocho": 7, "huit": 7, "week": 7, "fortnight": 14, "quince": 14, "quinze": 14}
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}
_SECONDS = {Unit.HOUR: 3600, Unit.MINUTE: 60}
_THIS_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class Slots:
    """What the slots of a matched template hold."""

    match: re.Match[str]
    grammar: Grammar

    def has(self, slot: str) -> bool:
        """Tell whether the slot is there and filled."""
        return self.match.groupdict().get(slot) is not None

    def text(self, slot: str) -> str:
        """Return the folded words in a slot."""
        return self.match[slot]

    def number(self, slot: str) -> int:
        """Read a number in figures or words."""
        text = self.match[slot]
        return int(text) if text.isdigit() else self.grammar.tables.numbers[text]

    def day(self, slot: str = "day") -> int:
        """Read the day of a month in figures or words."""
        text = self.match[slot]
        return int(text) if text.isdigit() else self.grammar.tables.ordinals[text]

    @property
    def month(self) -> int:
        """Month, 1 to 12 if it is one."""
        if self.has("m"):
            return int(self.match["m"])
        return self.grammar.tables.months[self.match["month"]]

    @property
    def year(self) -> int | None:
        """Year with its century, None if unsaid."""
        if not self.has("year"):
            return None
        digits = self.match["year"].lstrip("'")
        return int(digits) + (_THIS_CENTURY if len(digits) == len("27") else 0)

    @property
    def weekday(self) -> int:
        """Weekday; Monday is 0."""
        return self.grammar.tables.weekdays[self.match["weekday"]]

    @property
    def unit(self) -> Unit:
        """Length of time that is counted."""
        return self.grammar.tables.units[self.match["unit"]]

    @property
    def nth(self) -> int:
        """Which weekday of a month; -1 is the last."""
        text = self.match["nth"]
        return next(n for pattern, n in self.grammar.tables.nths if pattern.fullmatch(text))

    @property
    def stretch(self) -> Stretch:
        """Stretch of a week, month or year; the whole if unsaid."""
        if not self.has("stretch"):
            return Stretch.WHOLE
        text = self.match["stretch"]
        return next(s for pattern, s in self.grammar.tables.stretches if pattern.fullmatch(text))


def delay_of(slots: Slots) -> timedelta | None:
    """`in 2 Stunden`: a length of time that is not counted in days."""
    if slots.has("unit") and slots.unit in _SECONDS:
        return timedelta(seconds=slots.number("count") * _SECONDS[slots.unit])
    return None


def day_of_meaning(meaning: DayMeaning, slots: Slots) -> Day:
    """Build the day a template means from its slots."""
    return _BUILDERS[meaning](slots)


def _later(slots: Slots, after: Day | None = None) -> Day:
    if slots.has("idiom"):
        return Later(days=_IDIOMS[slots.text("idiom")], after=after)
    count, unit = slots.number("count"), slots.unit
    idiom = slots.grammar.words.week_idioms.get(count)
    if unit is Unit.DAY and idiom is not None:
        return EitherDay(Later(days=idiom, after=after), Later(days=count, after=after))
    return Later(days=count * _DAYS.get(unit, 0), months=count * _MONTHS.get(unit, 0), after=after)


def _next_weekday(slots: Slots) -> Day:
    return NextWeekday(slots.weekday, slots.grammar.words.next_is_asked)


def _nth_weekday(slots: Slots) -> Day:
    month = slots.month if slots.has("month") else None
    return NthWeekday(slots.nth, slots.weekday, month, slots.year)


def _month_day(slots: Slots, slot: str = "day") -> MonthDay:
    return MonthDay(slots.day(slot), slots.month, slots.year)


def _month_days(slots: Slots) -> Day:
    return Run(DayOfMonth(slots.day()), _month_day(slots, "day2"))


def _either_day(slots: Slots) -> Day:
    return EitherDay(_month_day(slots), _month_day(slots, "day2"))


def _numbered_week(slots: Slots) -> Day:
    return NumberedWeek(slots.number("week"), slots.year, slots.stretch)


def _day_of_numbered_week(slots: Slots) -> Day:
    return NumberedWeek(slots.number("week"), slots.year, Stretch.WHOLE, slots.weekday)


def _quarter_end(slots: Slots) -> Day:
    return QuarterEnd(slots.number("quarter") if slots.has("quarter") else None, slots.year)


def _repeated(slots: Slots) -> Day:
    day = Weekday(slots.weekday) if slots.has("weekday") else None
    return Questioned(day, UnclearReason.REPEATED)


def _feast(slots: Slots) -> Day:
    date = slots.grammar.tables.feasts[slots.text("feast")]
    return Questioned(MonthDay(date[1], date[0]) if date else None, UnclearReason.UNKNOWN)


def _month(ahead: int) -> Callable[[Slots], Day]:
    return lambda slots: MonthStretch(slots.stretch, ahead=ahead)


def _year(ahead: int) -> Callable[[Slots], Day]:
    def build(slots: Slots) -> Day:
        stretch = slots.stretch if slots.has("stretch") else Stretch.END
        return YearStretch(stretch, slots.year, ahead)

    return build


def _week(weeks: int) -> Callable[[Slots], Day]:
    return lambda slots: WeekStretch(slots.stretch, weeks)


_BUILDERS: Mapping[DayMeaning, Callable[[Slots], Day]] = {
    DayMeaning.TODAY: lambda _: Later(),
    DayMeaning.THIS_MORNING: lambda _: Later(),
    DayMeaning.THIS_AFTERNOON: lambda _: Later(),
    DayMeaning.THIS_EVENING: lambda _: Later(),
    DayMeaning.TOMORROW: lambda _: Later(days=1),
    DayMeaning.DAY_AFTER_TOMORROW: lambda _: Later(days=2),
    DayMeaning.PAST_DAY: lambda _: Questioned(None, UnclearReason.PAST),
    DayMeaning.LATER: _later,
    DayMeaning.WEEKS_FROM_TODAY: _later,
    DayMeaning.WEEKS_FROM_TOMORROW: lambda slots: _later(slots, Later(days=1)),
    DayMeaning.WEEKS_FROM_WEEKDAY: lambda slots: _later(slots, ThisWeekday(slots.weekday)),
    DayMeaning.WEEKDAY: lambda slots: Weekday(slots.weekday),
    DayMeaning.THIS_WEEKDAY: lambda slots: ThisWeekday(slots.weekday),
    DayMeaning.COMING_WEEKDAY: lambda slots: ComingWeekday(slots.weekday),
    DayMeaning.NEXT_WEEKDAY: _next_weekday,
    DayMeaning.WEEKDAY_AFTER_NEXT: lambda slots: ComingWeekday(slots.weekday, weeks=1),
    DayMeaning.WEEKDAY_THIS_WEEK: lambda slots: WeekdayOfWeek(slots.weekday, 0),
    DayMeaning.WEEKDAY_NEXT_WEEK: lambda slots: WeekdayOfWeek(slots.weekday, 1),
    DayMeaning.WEEKDAY_OF_WEEK_NUMBER: _day_of_numbered_week,
    DayMeaning.EVERY_WEEKDAY: _repeated,
    DayMeaning.NTH_WEEKDAY: _nth_weekday,
    DayMeaning.MONTH_DAY: _month_day,
    DayMeaning.BARE_MONTH_DAY: _month_day,
    DayMeaning.SLASHED_DAY: _month_day,
    DayMeaning.MONTH_DAYS: _month_days,
    DayMeaning.EITHER_DAY: _either_day,
    DayMeaning.DAY_OF_MONTH: lambda slots: DayOfMonth(slots.day()),
    DayMeaning.BARE_DAY_OF_MONTH: lambda slots: DayOfMonth(slots.day()),
    DayMeaning.DAY_OF_NEXT_MONTH: lambda slots: DayOfMonth(slots.day(), 1),
    DayMeaning.MONTH: lambda slots: MonthStretch(slots.stretch, slots.month, slots.year),
    DayMeaning.THIS_MONTH: _month(0),
    DayMeaning.NEXT_MONTH: _month(1),
    DayMeaning.YEAR: _year(0),
    DayMeaning.THIS_YEAR: _year(0),
    DayMeaning.NEXT_YEAR: _year(1),
    DayMeaning.QUARTER_END: _quarter_end,
    DayMeaning.WEEK_NUMBER: _numbered_week,
    DayMeaning.THIS_WEEK: _week(0),
    DayMeaning.NEXT_WEEK: _week(1),
    DayMeaning.WEEK_AFTER_NEXT: _week(2),
    DayMeaning.WEEKEND: lambda _: Weekend(0),
    DayMeaning.NEXT_WEEKEND: lambda _: Weekend(1, is_asked=True),
    DayMeaning.VAGUE: lambda _: Questioned(None, UnclearReason.VAGUE),
    DayMeaning.FEAST: _feast,
}
