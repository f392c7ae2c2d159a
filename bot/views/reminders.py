"""A reminder: the item's card with a line above it, or a short list of several items."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.domain.cards import EventCard, MeasureCard, TaskCard
from bot.domain.events import Attendance, Event
from bot.domain.messages import Button, Message
from bot.domain.partnership import Member
from bot.domain.programme import Measure, Status
from bot.domain.reminders import StepKind
from bot.domain.rich_text import RichText, bold, joined, styled
from bot.domain.tasks import Task
from bot.texts import say
from bot.views.events import event_card
from bot.views.formats import colon, when
from bot.views.measures import measure_card
from bot.views.moments import event_time
from bot.views.naming import legend, named
from bot.views.reader import Reader
from bot.views.tasks import due_text, task_card

_MOST_ROWS = 8
_TASK_VERBS = ("done:{code}", "due:{code}:+1d", "due:{code}:+1w", "block:{code}", "who:{code}")
_MEASURE_VERBS = (
    f"status:{{code}}:{Status.DONE}",
    "due:{code}:+1d",
    "due:{code}:+1w",
    f"status:{{code}}:{Status.BLOCKED}",
    "answer:{code}",
)
_ANSWERS = {Attendance.YES: "👍", Attendance.MAYBE: "🤔", Attendance.NO: "👎"}


@dataclass(frozen=True, slots=True)
class Reminder:
    """One item to speak of, why, and whom it concerns in the reader's team."""

    card: TaskCard | MeasureCard | EventCard
    kind: StepKind
    date: datetime
    """When it is due or begins (aware UTC)."""
    concerns: tuple[Member, ...] = ()


def reminder(one: Reminder, reader: Reader) -> Message:
    """Show the whole card, with its buttons, under a line that says why it comes now."""
    card = _card(one, reader)
    nearest = (_actions(one, reader),) if isinstance(one.card, MeasureCard) else ()
    return Message(joined([_heading(one, reader), card.body]), (*nearest, *card.keyboard))


def reminders(several: Sequence[Reminder], reader: Reader, *, more: bool = False) -> Message:
    """Show several items, each with why it comes and a row of short buttons.

    `more` says that there are others, and where.
    """
    language = reader.language
    heading = bold(say(language, "reminders-heading", count=len(several)))
    blocks = [_block(one, reader) for one in several]
    rest = [RichText(say(language, "reminders-more"))] if more else []
    text = joined([heading, *blocks, *rest], "\n\n")
    if marks := legend(text.text, language):
        text = joined([text, marks], "\n\n")
    rows = [_row(one, reader) for one in several][:_MOST_ROWS]
    return Message(text, tuple(rows))


def _heading(one: Reminder, reader: Reader) -> RichText:
    said = say(reader.language, "reminder-heading")
    line = bold(f"{said}{colon(reader.language)}{_why(one, reader)}")
    return joined([line, *([people] if (people := _people(one)) else [])])


def _block(one: Reminder, reader: Reader) -> RichText:
    head = bold(f"{_name(one, reader)}") + f"{colon(reader.language)}{_why(one, reader)}"
    return joined(part for part in (head, RichText(_when(one, reader)), _people(one)) if part)


def _people(one: Reminder) -> RichText:
    """Mention whom it concerns, so that their phones tell them."""
    return joined(
        (styled("text_mention", member.name, user_id=member.user_id) for member in one.concerns),
        ", ",
    )


def _card(one: Reminder, reader: Reader) -> Message:
    if isinstance(one.card, TaskCard):
        return task_card(one.card, reader)
    if isinstance(one.card, MeasureCard):
        return measure_card(one.card, reader)
    return event_card(one.card, reader)


def _name(one: Reminder, reader: Reader) -> str:
    item = _item(one)
    return named(item.code, item.title, one.card.setting, reader.language)


def _item(one: Reminder) -> Task | Measure | Event:
    card = one.card
    if isinstance(card, TaskCard):
        return card.task
    return card.measure if isinstance(card, MeasureCard) else card.event


def _why(one: Reminder, reader: Reader) -> str:
    """Say how far the date is from today: after a downtime that is not what the step says."""
    if one.kind is StepKind.STARTS_SOON:
        key = "reminder-event-soon" if one.date > reader.now else "reminder-event-begun"
        return say(reader.language, key)
    days = abs((one.date.astimezone(_day_zone(one, reader)).date() - reader.today).days)
    if isinstance(one.card, EventCard):
        return say(reader.language, "reminder-event-in", days=days)
    key = "reminder-due-in" if one.date > reader.now else "reminder-overdue"
    return say(reader.language, key, days=days)


def _day_zone(one: Reminder, reader: Reader) -> ZoneInfo:
    """Pick the zone whose calendar counts: an event without clock time has one date for all."""
    item = _item(one)
    return item.zone if isinstance(item, Event) and not item.has_time else reader.zone


def _when(one: Reminder, reader: Reader) -> str:
    card = one.card
    if isinstance(card, EventCard):
        return event_time(card.event, card.setting.teams, reader)
    if isinstance(card, TaskCard):
        return due_text(card.task, card.setting, reader)
    return when(one.date, reader, has_time=False)


def _row(one: Reminder, reader: Reader) -> tuple[Button, ...]:
    """Name the item, with what can be done about it at once."""
    code = str(_item(one).code)
    return (Button(code, f"open:{code}"), *_actions(one, reader))


def _actions(one: Reminder, reader: Reader) -> tuple[Button, ...]:
    code = str(_item(one).code)
    if isinstance(one.card, EventCard):
        return tuple(Button(_ANSWERS[answer], f"rsvp:{code}:{answer}") for answer in Attendance)
    verbs = _TASK_VERBS if isinstance(one.card, TaskCard) else _MEASURE_VERBS
    day = say(reader.language, "reminder-button-day")
    week = say(reader.language, "reminder-button-week")
    labels = ("✅", day, week, "⛔", "👤")
    return tuple(
        Button(label, verb.format(code=code)) for label, verb in zip(labels, verbs, strict=True)
    )
