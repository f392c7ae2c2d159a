"""Reading dates as the people of a team write them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.dates import Purpose, find_date, read_date
from bot.domain.dates.model import Reading
from bot.domain.languages import Language
from bot.domain.line_parts import Find


def finder(language: Language, zone: ZoneInfo, now: datetime, purpose: Purpose) -> Find:
    """Give what finds the one date in a line; days and clock times are those of the zone."""

    def find(text: str) -> Reading | None:
        return find_date(text, now=now, zone=zone, language=language, purpose=purpose)

    return find


def reader_of(language: Language, zone: ZoneInfo, now: datetime, purpose: Purpose) -> Find:
    """Give what reads a text that is to be nothing but a date."""

    def read(text: str) -> Reading:
        return read_date(text, now=now, zone=zone, language=language, purpose=purpose)

    return read
