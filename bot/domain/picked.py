"""A date somebody chose: by words that were understood, or by a button that carries it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from bot.domain.dates.model import Understood
from bot.domain.deadlines import end_of_day

_DAY = "%Y%m%d"
_MOMENT = "%Y%m%dT%H%MZ"
_BETWEEN = "-"


@dataclass(frozen=True, slots=True)
class PickedDate:
    """One day or several (`last` inclusive), or a moment, or a stretch of time (aware UTC)."""

    first: date
    last: date | None = None
    start: datetime | None = None
    end: datetime | None = None

    @classmethod
    def of(cls, understood: Understood) -> Self:
        """Keep what matters of a date that was read from words."""
        timed = understood.has_time
        return cls(
            first=understood.start_date,
            last=understood.end_date,
            start=understood.start if timed else None,
            end=understood.end if timed else None,
        )

    @classmethod
    def read(cls, code: str) -> Self:
        """Read what `code` gave; raise ValueError if it is something else."""
        first, _, last = code.partition(_BETWEEN)
        if "T" in first:
            start = _moment(first)
            end = _moment(last) if last else None
            return cls(start.date(), None, start, end)
        return cls(_day(first), _day(last) if last else None)

    @property
    def code(self) -> str:
        """The date as part of a button's data; at most 29 bytes."""
        if self.start is not None:
            ends = [moment.strftime(_MOMENT) for moment in (self.start, self.end) if moment]
        else:
            ends = [day.strftime(_DAY) for day in (self.first, self.last) if day]
        return _BETWEEN.join(ends)

    @property
    def has_time(self) -> bool:
        """Whether a clock time was given."""
        return self.start is not None

    def due(self, zone: ZoneInfo) -> datetime:
        """Give the moment (aware UTC) up to which it is met; a day lasts to its end in a zone."""
        if self.start is not None:
            return self.end or self.start
        return end_of_day(self.last or self.first, zone)

    def span(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Give start and end (aware UTC) of an event; whole days run from midnight to midnight."""
        if self.start is not None:
            return self.start, self.end or self.start
        after = (self.last or self.first) + timedelta(days=1)
        return _midnight(self.first, zone), _midnight(after, zone)

    def days(self, zone: ZoneInfo) -> tuple[date | None, date]:
        """Give first and last day of a period in a zone; a single date is its end."""
        if self.start is None:
            return (self.first, self.last) if self.last else (None, self.first)
        last = (self.end or self.start).astimezone(zone).date()
        return (self.start.astimezone(zone).date() if self.end else None), last


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _day(code: str) -> date:
    return datetime.strptime(code, _DAY).replace(tzinfo=UTC).date()


def _moment(code: str) -> datetime:
    return datetime.strptime(code, _MOMENT).replace(tzinfo=UTC)
