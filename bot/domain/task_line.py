"""A task in one line of everyday text: `Bäume zählen @anna bis Freitag M3`."""

from dataclasses import dataclass

from bot.domain.codes import Kind
from bot.domain.dates.model import Reading
from bot.domain.line_parts import Find, take_code, take_date, tidy
from bot.domain.mentions import Mention, take_mentions
from bot.domain.rich_text import RichText


@dataclass(frozen=True, slots=True)
class TaskLine:
    """What a line says; `title` may be empty, `date` may be one to ask back."""

    title: str
    people: tuple[Mention, ...] = ()
    measure: int | None = None
    date: Reading | None = None


def read_task_line(line: RichText, find: Find) -> TaskLine:
    """Take a line apart; never raises, and every word ends up in the title or in a part."""
    text, people = take_mentions(line)
    text, code = take_code(text, Kind.MEASURE)
    text, date = take_date(text, find)
    return TaskLine(tidy(text), people, code.number if code else None, date)
