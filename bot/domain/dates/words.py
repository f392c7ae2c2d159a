"""What a language's table of words holds.

The templates in it are regular expressions over folded text with slots in braces (`{weekday}`,
`{count}`; see `grammar.py`). They may be written with their accents and umlauts: `ü` also matches
`u` and `ue`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto


def listed(words: str) -> tuple[str, ...]:
    """Split a list of words that is written as one text."""
    return tuple(words.split())


class Unit(Enum):
    """A length of time people count in."""

    MINUTE = auto()
    HOUR = auto()
    DAY = auto()
    WEEK = auto()
    MONTH = auto()
    YEAR = auto()


class Part(Enum):
    """A part of the day."""

    MORNING = auto()
    AFTERNOON = auto()
    EVENING = auto()
    NIGHT = auto()
    AM = auto()
    PM = auto()


class Lead(Enum):
    """What the words before a date say about it."""

    BY = auto()  # on or by that day: bis, am, para el
    BEFORE = auto()  # that day, or the one before it?
    FROM = auto()  # a beginning or a mere mention: ab, vom, del, since
    LOOSE = auto()  # after or around it: no date to work with
    BETWEEN = auto()
    EVERY = auto()


class DayMeaning(Enum):
    """What a day template means; `meanings.py` builds the day from its slots."""

    TODAY = auto()
    THIS_MORNING = auto()
    THIS_AFTERNOON = auto()
    THIS_EVENING = auto()
    TOMORROW = auto()
    DAY_AFTER_TOMORROW = auto()
    PAST_DAY = auto()
    LATER = auto()
    WEEKS_FROM_TODAY = auto()
    WEEKS_FROM_TOMORROW = auto()
    WEEKS_FROM_WEEKDAY = auto()
    WEEKDAY = auto()
    THIS_WEEKDAY = auto()
    COMING_WEEKDAY = auto()
    NEXT_WEEKDAY = auto()
    WEEKDAY_AFTER_NEXT = auto()
    WEEKDAY_THIS_WEEK = auto()
    WEEKDAY_NEXT_WEEK = auto()
    WEEKDAY_OF_WEEK_NUMBER = auto()
    EVERY_WEEKDAY = auto()
    NTH_WEEKDAY = auto()
    MONTH_DAY = auto()
    BARE_MONTH_DAY = auto()  # `15.3`, also a decimal
    SLASHED_DAY = auto()  # `15/3`, also a fraction
    MONTH_DAYS = auto()
    EITHER_DAY = auto()
    DAY_OF_MONTH = auto()
    BARE_DAY_OF_MONTH = auto()
    DAY_OF_NEXT_MONTH = auto()
    MONTH = auto()
    THIS_MONTH = auto()
    NEXT_MONTH = auto()
    YEAR = auto()
    THIS_YEAR = auto()
    NEXT_YEAR = auto()
    QUARTER_END = auto()
    WEEK_NUMBER = auto()
    THIS_WEEK = auto()
    NEXT_WEEK = auto()
    WEEK_AFTER_NEXT = auto()
    WEEKEND = auto()
    NEXT_WEEKEND = auto()
    VAGUE = auto()
    FEAST = auto()


class Stretch(Enum):
    """Which stretch of a week, month or year is meant."""

    START = auto()
    MIDDLE = auto()
    END = auto()
    WHOLE = auto()


class ClockMeaning(Enum):
    """What a clock template means; `clocks.py` builds the time from its slots."""

    EXACT = auto()
    HALF_DAY = auto()  # `2pm`
    SPOKEN = auto()  # a bare hour after "um", "a las": only a time where nothing else follows
    HOURS = auto()  # `18h`: also a length of time, so a time only beside a day or a lead
    HALF_TO = auto()
    HALF_PAST = auto()
    QUARTER_PAST = auto()
    QUARTER_TO = auto()
    PAST = auto()
    TO = auto()
    NOON = auto()
    MIDNIGHT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words for dates."""

    language: str
    weekdays: Mapping[str, int]  # Monday is 0
    short_weekdays: Mapping[str, int]
    risky_weekdays: frozenset[str]  # short ones that are everyday words: only before a date or time
    months: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]  # words that name a day of a month
    nths: Mapping[str, int]  # templates before the weekday of a month; -1 is the last
    ordinal_mark: str  # what may follow the digits of a day
    units: Mapping[str, Unit]
    stretches: Mapping[str, Stretch]  # templates put before a month, week or year
    leads: Mapping[Lead, tuple[str, ...]]
    articles: frozenset[str]  # last word of a lead that lets a bare number be a day
    days: Mapping[DayMeaning, tuple[str, ...]]
    clocks: Mapping[ClockMeaning, tuple[str, ...]]
    before_clock: tuple[str, ...]  # may stand between a day and its time, or before a time
    before_clock_range: tuple[str, ...]
    before_day_after_clock: tuple[str, ...]  # "14 Uhr am Freitag"
    parts: Mapping[Part, tuple[str, ...]]
    to: tuple[str, ...]  # between the two ends of a range
    either: tuple[str, ...]  # between two dates of which one is meant
    joins_part: bool  # `Freitagabend`
    after_weekday: str  # between a weekday and its date
    small_words: frozenset[str]  # may follow a date that could also be a mere number
    spoken_until: int  # hours up to this one, said bare, mean morning or afternoon
    week_idioms: Mapping[int, int]  # "in acht Tagen": counts of days that often mean weeks
    feasts: Mapping[str, tuple[int, int] | None] = field(default_factory=dict)
    next_is_asked: bool = False  # "next Friday" means two things to two people
    month_first: bool = False  # 3/4 may be 4 March
