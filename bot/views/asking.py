"""Questions that are answered by a reply or by a button."""

from collections.abc import Iterable
from dataclasses import replace

from bot.domain.codes import Code, Kind
from bot.domain.dates.model import Reading, Unclear, Understood
from bot.domain.messages import Button, Keyboard, Message
from bot.domain.picked import PickedDate
from bot.domain.rich_text import RichText
from bot.texts import say
from bot.views.formats import clock, short_day
from bot.views.reader import Reader

_MOST_OPTIONS = 6
_PHRASE_SHOWN = 60


def prompt(what: str, code: Code, title: str, reader: Reader) -> Message:
    """Ask for something about an item, to be answered by a reply.

    `what` is `date`, `title`, `place`, `resources`, `funder` or `update`.
    """
    if what == "date" and code.kind is Kind.MEASURE:
        what = "period"
    text = say(reader.language, "programme-ask", what=what, code=str(code), title=title)
    return Message(RichText(text))


def with_date_asked(
    message: Message, data: str, reading: Reading | None, reader: Reader
) -> Message:
    """Add to a message the question that an unclear date raises, and the days to choose from.

    Of a date that other people read differently the other readings become buttons, too. Buttons
    carry `data` and the date, such as `due:T5:20260313`.
    """
    if reading is None:
        return message
    if isinstance(reading, Understood):
        keyboard = _options(data, reading.alternatives, reader, other=True)
        return replace(message, keyboard=(*keyboard, *message.keyboard))
    body = message.body + ("\n\n" if message.body else "") + date_question(reading, reader)
    keyboard = _options(data, reading.options, reader, other=False)
    return Message(body, (*keyboard, *message.keyboard))


def date_question(unclear: Unclear, reader: Reader) -> str:
    """Ask an unclear date back: what is unclear, and how to answer."""
    phrase = unclear.phrase[:_PHRASE_SHOWN]
    why = say(reader.language, "tasks-unclear", reason=unclear.reason, phrase=phrase)
    return f"❓ {why} {say(reader.language, 'tasks-answer-with-date')}"


def _options(data: str, options: Iterable[Understood], reader: Reader, *, other: bool) -> Keyboard:
    return tuple(
        (Button(_label(option, reader, other=other), f"{data}:{PickedDate.of(option).code}"),)
        for option in list(options)[:_MOST_OPTIONS]
    )


def _label(option: Understood, reader: Reader, *, other: bool) -> str:
    label = short_day(option.start_date, reader)
    if option.end_date is not None:
        label += f" – {short_day(option.end_date, reader)}"
    if option.has_time:
        times = [moment for moment in (option.start, option.end) if moment is not None]
        written = [clock(moment, reader.zone, reader.language) for moment in times]
        label += f", {'–'.join(written)}"
    return say(reader.language, "tasks-other-date", date=label) if other else label
