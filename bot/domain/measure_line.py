"""A measure in one line of everyday text: `Stadtwald verjüngen G1 bis Ende März`."""

from dataclasses import dataclass

from bot.domain.codes import Kind
from bot.domain.dates.model import Reading
from bot.domain.line_parts import Find, take_code, take_date, tidy


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """What a line says; `title` may be empty, `date` may be one to ask back."""

    title: str
    goal: int | None = None
    date: Reading | None = None


def read_measure_line(text: str, find: Find) -> MeasureLine:
    """Take a line apart; never raises, and every word ends up in the title or in a part."""
    rest, code = take_code(text, Kind.GOAL)
    rest, date = take_date(rest, find)
    return MeasureLine(tidy(rest), code.number if code else None, date)
