"""When, where and for what a date is read, and the words it is read from."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.dates.model import Purpose, Span


@dataclass(frozen=True, slots=True)
class Scene:
    """The present (aware), the zone whose days and clocks count, and what the date is for."""

    now: datetime
    zone: ZoneInfo
    purpose: Purpose

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class Place:
    """The words a reading is made of and where they stood."""

    phrase: str
    spans: tuple[Span, ...]
