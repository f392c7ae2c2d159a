"""Events as people see them: cards and lists."""

from collections.abc import Iterator, Sequence

from bot.domain.cards import EventCard
from bot.domain.dates.model import Reading
from bot.domain.event_plan import EventPlan
from bot.domain.events import Attendance, Event, EventKind
from bot.domain.languages import Language
from bot.domain.messages import Button, Keyboard, Message
from bot.domain.rich_text import RichText, bold, joined
from bot.domain.snapshot import Setting
from bot.texts import say
from bot.views.asking import with_date_asked
from bot.views.moments import event_time, short_event_time
from bot.views.naming import legend, named, says_only_kind, titled
from bot.views.paging import page_at, pages, turning
from bot.views.reader import Reader

_OPENED = 8
_PER_ROW = 2


def event_card(card: EventCard, reader: Reader, note: str = "") -> Message:
    """Show an event with who comes and everything to press; `note` is said above it."""
    return Message(_body(card, reader, note), _keyboard(card, reader))


def choosing_kind(card: EventCard, reader: Reader) -> Message:
    """Show an event with the kinds to choose from."""
    code, language = card.event.code, reader.language
    choices = [
        Button(say(language, "events-kind", kind=kind), f"kind:{code}:{kind}") for kind in EventKind
    ]
    rows = [tuple(choices[at : at + _PER_ROW]) for at in range(0, len(choices), _PER_ROW)]
    back = Button(say(language, "events-back"), f"card:{code}")
    return Message(_body(card, reader, ""), (*rows, (back,)))


def asking_date(plan: EventPlan, date: Reading | None, setting: Setting, reader: Reader) -> Message:
    """Ask when a planned event is; `date` is the unclear one that was given, if any."""
    language = reader.language
    title = titled(plan.title, setting, language)
    if date is not None:
        return with_date_asked(Message(bold(title)), "plan", date, reader)
    kind = say(language, "events-kind", kind=plan.kind)
    if says_only_kind(plan.title, plan.kind, setting):
        return Message(RichText(say(language, "events-ask-date-of-kind", kind=kind)))
    return Message(RichText(say(language, "events-ask-date", kind=kind, title=title)))


def event_list(events: Sequence[Event], setting: Setting, reader: Reader, page: int = 0) -> Message:
    """List events, soonest first, or say how to add the first one."""
    language = reader.language
    head = bold(say(language, "events-head"))
    if not events:
        return Message(head + "\n" + say(language, "events-none"))
    laid = pages([_line(event, setting, reader)] for event in events)
    body, number = page_at(laid, page)
    words = set(body.text.split())
    codes = [str(event.code) for event in events if str(event.code) in words][:_OPENED]
    opening = tuple(Button(code, f"open:{code}") for code in codes)
    turn = turning("events", number, len(laid))
    marks = RichText(legend(body.text, language))
    rows = tuple(row for row in (opening, turn) if row)
    return Message(joined(filter(None, [head, body, marks]), "\n\n"), rows)


def _body(card: EventCard, reader: Reader, note: str) -> RichText:
    event, language = card.event, reader.language
    head = bold(_name(event, card.setting, language))
    lines = [*([RichText(note), RichText()] if note else []), head]
    lines += [RichText(fact) for fact in _facts(card, reader)]
    marks = legend(head.text, language)
    return joined([*lines, RichText(marks)] if marks else lines)


def _facts(card: EventCard, reader: Reader) -> Iterator[str]:
    event, language = card.event, reader.language
    named_so = says_only_kind(event.title, event.kind, card.setting)
    kind = "" if named_so else say(language, "events-kind", kind=event.kind)
    state = "" if event.cancelled_at is None else say(language, "events-cancelled")
    if kind or state:
        yield " – ".join(filter(None, (kind, state)))
    yield say(language, "events-when", when=event_time(event, card.setting.teams, reader))
    yield (
        say(language, "events-place", place=event.place)
        if event.place
        else say(language, "events-no-place")
    )
    if event.cancelled_at is not None:
        return
    for attendance in Attendance:
        names = card.names(attendance)
        if names:
            yield say(
                language,
                "events-attendance",
                answer=attendance,
                number=str(len(names)),
                names=", ".join(filter(None, names)),
            )


def _keyboard(card: EventCard, reader: Reader) -> Keyboard:
    code, language = card.event.code, reader.language

    def button(key: str, data: str) -> Button:
        return Button(say(language, key), f"{data}:{code}")

    if card.event.cancelled_at is not None:
        return ((button("events-restore", "restore"),),)
    answers = tuple(
        Button(
            f"{say(language, 'events-answer', answer=one)} ({len(card.names(one))})",
            f"rsvp:{code}:{one}",
        )
        for one in Attendance
    )
    return (
        answers,
        (button("events-change-date", "ask:date"), button("events-change-place", "ask:place")),
        (button("events-change-kind", "kinds"), button("events-title", "ask:title")),
        (button("events-cancel", "cancel"),),
    )


def _line(event: Event, setting: Setting, reader: Reader) -> RichText:
    language = reader.language
    moment = short_event_time(event, setting.teams, reader)
    place = f" · {event.place}" if event.place else ""
    name = _name(event, setting, language)
    if not says_only_kind(event.title, event.kind, setting):
        name += f" ({say(language, 'events-kind', kind=event.kind)})"
    return RichText(f"{name}\n   {moment}{place}")


def _name(event: Event, setting: Setting, language: Language) -> str:
    """Write code and title; a title that only names the kind is said in the reader's words."""
    if says_only_kind(event.title, event.kind, setting):
        return f"{event.code} {say(language, 'events-kind', kind=event.kind)}"
    return named(event.code, event.title, setting, language)
