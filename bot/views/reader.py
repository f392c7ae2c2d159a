from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.domain.languages import Language


@dataclass(frozen=True, slots=True)
class Reader:
    """Whom a message is for: their language, their time zone, and the present (aware UTC)."""

    language: Language
    zone: ZoneInfo
    now: datetime

    @property
    def today(self) -> date:
        """The reader's calendar day."""
        return self.now.astimezone(self.zone).date()
