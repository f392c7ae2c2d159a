"""Dates, clock times, percentages and titles as readers of each language write them."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from bot.domain.languages import Language
from bot.domain.localized import Reading
from bot.domain.programme import FULL, Status
from bot.domain.tasks import TaskState
from bot.views.reader import Reader

TRANSLATED_MARK = " 🌐"
"""Stands behind a title that a machine translated."""
_BAR_CELLS = 10
_LOCALES = {
    Language.DE: "de_DE",
    Language.ES: "es_MX",
    Language.EN: "en_GB",
    Language.FR: "fr_FR",
}
_DAY = {
    Language.DE: "EEEE, d. MMMM y",
    Language.ES: "EEEE d 'de' MMMM 'de' y",
    Language.EN: "EEEE, d MMMM y",
    Language.FR: "EEEE d MMMM y",
}
_SHORT_DAY = {
    Language.DE: "EEE d. MMM y",
    Language.ES: "EEE'.' d 'de' MMMM 'de' y",
    Language.EN: "EEE d MMM y",
    Language.FR: "EEE d MMM y",
}
STATUS_SIGNS = {
    Status.PLANNED: "⚪",
    Status.IN_PROGRESS: "🟢",
    Status.BLOCKED: "⛔",
    Status.PAUSED: "⏸",
    Status.DONE: "✅",
    Status.DROPPED: "✖️",
}
TASK_SIGNS = {
    TaskState.OPEN: "▫️",
    TaskState.BLOCKED: "⛔",
    TaskState.DONE: "✅",
    TaskState.DROPPED: "✖️",
}


def day(moment: date, reader: Reader) -> str:
    """Write a calendar day with weekday and year, such as `Freitag, 13. März 2026`."""
    return format_date(moment, _DAY[reader.language], locale=_LOCALES[reader.language])


def short_day(moment: date, reader: Reader) -> str:
    """Write a calendar day for lists: weekday and year kept, names shortened."""
    return format_date(moment, _SHORT_DAY[reader.language], locale=_LOCALES[reader.language])


def clock(moment: datetime, zone: ZoneInfo, language: Language) -> str:
    """Write the clock time of a moment (aware) in a zone, such as `14:00`."""
    return format_time(moment.astimezone(zone), "HH:mm", tzinfo=zone, locale=_LOCALES[language])


def when(moment: datetime, reader: Reader, *, has_time: bool, zone: ZoneInfo | None = None) -> str:
    """Write a moment (aware) with weekday and year, in the reader's zone or the one given.

    Without clock time only the day is named.
    """
    place = zone or reader.zone
    written = day(moment.astimezone(place).date(), reader)
    return f"{written}, {clock(moment, place, reader.language)}" if has_time else written


def short_when(
    moment: datetime, reader: Reader, *, has_time: bool, zone: ZoneInfo | None = None
) -> str:
    """Write a moment as `when` does, shortened for lists."""
    place = zone or reader.zone
    written = short_day(moment.astimezone(place).date(), reader)
    return f"{written}, {clock(moment, place, reader.language)}" if has_time else written


def local_times(moment: datetime, places: Iterable[tuple[str, ZoneInfo]], reader: Reader) -> str:
    """Name the clock time in each place, such as `14:00 Sfax, Wolfsburg · 07:00 Puebla`.

    Empty when all clocks show the same. A place where it is another calendar day than for the
    reader has that day added.
    """
    named = list(places)
    shown = {moment.astimezone(zone).replace(tzinfo=None) for _, zone in named}
    if len(shown) < 2:  # noqa: PLR2004 - one clock face for all needs no list
        return ""
    return " · ".join(
        _local_time(moment, ", ".join(names), zone, reader)
        for names, zone in same_clock(moment, named)
    )


def same_clock(
    moment: datetime, places: Iterable[tuple[str, ZoneInfo]]
) -> list[tuple[list[str], ZoneInfo]]:
    """Put places together whose clocks show the same at a moment (aware), in their order."""
    groups: dict[datetime, tuple[list[str], ZoneInfo]] = {}
    for name, zone in places:
        face = moment.astimezone(zone).replace(tzinfo=None)
        groups.setdefault(face, ([], zone))[0].append(name)
    return list(groups.values())


def _local_time(moment: datetime, name: str, zone: ZoneInfo, reader: Reader) -> str:
    written = f"{clock(moment, zone, reader.language)} {name}"
    local = moment.astimezone(zone).date()
    if local == moment.astimezone(reader.zone).date():
        return written
    return f"{written} ({short_day(local, reader)})"


def days(first: datetime, end: datetime, zone: ZoneInfo, reader: Reader) -> str:
    """Write the calendar days from `first` up to but without `end` (aware), e.g. of a workshop."""
    start = first.astimezone(zone).date()
    last = max(start, (end.astimezone(zone) - timedelta(microseconds=1)).date())
    if start == last:
        return day(start, reader)
    return f"{day(start, reader)} – {day(last, reader)}"


def number(value: int, language: Language) -> str:
    """Write a whole number with its thousands apart: 500.000, in Mexico 500,000."""
    return format_decimal(value, locale=_LOCALES[language])


def percent(value: int, language: Language) -> str:
    """Write a percentage as the language does: French, German and Spanish set a space."""
    return f"{value}%" if language is Language.EN else f"{value}\u00a0%"


def colon(language: Language) -> str:
    """Give the colon between a heading and what it announces; French sets a space before it."""
    return "\u00a0: " if language is Language.FR else ": "


def bar(value: int) -> str:
    """Draw 0–100 per cent as ten cells; only 100 fills the last one."""
    filled = min(_BAR_CELLS, max(0, value) * _BAR_CELLS // FULL)
    return "▓" * filled + "░" * (_BAR_CELLS - filled)


def title(reading: Reading, language: Language) -> str:
    """Write a title for a reader of this language, marked if a machine translated it.

    One that nobody has translated yet keeps its words and names their language.
    """
    if reading.language is not language:
        return f"{reading.text} ({reading.language.value})"
    return f"{reading.text}{TRANSLATED_MARK}" if reading.machine else reading.text
