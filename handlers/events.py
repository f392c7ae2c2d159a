"""Events: planned from one line, shown, listed, answered, called off."""

from bot.domain.cards import EventCard
from bot.domain.codes import Code, Kind
from bot.domain.dates import Purpose
from bot.domain.dates.model import Reading, UnclearReason, Understood
from bot.domain.errors import Usage
from bot.domain.event_plan import EventPlan
from bot.domain.events import Attendance, EventKind
from bot.domain.picked import PickedDate
from bot.domain.refusals import DateNotUnderstood, StaleButton
from bot.services.dating import reader_of
from bot.services.events.listing import list_events
from bot.services.events.reading import plan_zone, read_event
from bot.services.programme.loading import event_card, load_setting
from bot.texts import say
from bot.views import events as views
from bot.views.asking import with_date_asked
from handlers.answers import Answers, Edit, Reply, Toast
from handlers.cards import card, edit_card, reply_card
from handlers.moving import show_or_move
from handlers.programme_input import code_in, leading_code, page_in, part, shown_code
from handlers.request import Request
from handlers.tables import Command, Press, ReplyTo, Who

_SHOWN = 60


async def event(request: Request) -> Answers:
    """Plan an event from one line of everyday text, or show one."""
    if not request.arguments:
        raise Usage("event")
    code, rest = leading_code(request.arguments, Kind.EVENT)
    if code is not None:
        return await show_or_move(request, code, rest, "event")
    work, actor = request.work, request.actor()
    line, _ = await read_event(work, actor, request.arguments)
    plan = await request.services.programme.add_event.plan(work, actor, line)
    if isinstance(line.date, Understood):
        return (await _add(request, plan, line.date),)
    return (await _ask(request, plan, line.date),)


async def events(request: Request) -> Answers:
    """List the events to come."""
    found, setting = await list_events(request.work, request.actor())
    return (Reply(views.event_list(found, setting, request.reader)),)


async def turn_events(request: Request) -> Answers:
    """Turn the pages of the list."""
    found, setting = await list_events(request.work, request.actor())
    return (Edit(views.event_list(found, setting, request.reader, page_in(request))),)


async def reply_plan(request: Request) -> Answers:
    """Take the reply to the question when a planned event is."""
    plan, actor = _plan(request), request.actor()
    zone = await plan_zone(request.work, actor, plan)
    read = reader_of(actor.team.language, zone, request.now, Purpose.EVENT)
    reading = read(request.arguments)
    if isinstance(reading, Understood):
        return (await _add(request, plan, reading),)
    if reading is None or reading.reason is UnclearReason.UNKNOWN:
        raise DateNotUnderstood(text=request.arguments[:_SHOWN])
    return (await _ask(request, plan, reading),)


async def press_plan(request: Request) -> Answers:
    """Put a planned event on the date of the button."""
    try:
        picked = PickedDate.read(request.arguments)
    except ValueError:
        raise StaleButton from None
    add = request.services.programme.add_event.add
    added = await add(request.work, request.actor(), _plan(request), picked)
    note = say(request.language, "events-added", code=str(added.code))
    return (Edit(await card(request, added.code, note)),)


async def press_answer(request: Request) -> Answers:
    """Note who comes."""
    code = code_in(request, 0, Kind.EVENT)
    attendance = Attendance(part(request, 1, set(Attendance)))
    change = request.services.programme.change_event
    await change.answer(request.work, request.actor(), code.number, attendance)
    noted = Toast(say(request.language, "events-answer", answer=attendance))
    return (await edit_card(request, code), noted)


async def press_cancel(request: Request) -> Answers:
    """Call an event off."""
    code = code_in(request, 0, Kind.EVENT)
    change = request.services.programme.change_event
    await change.cancel(request.work, request.actor(), code.number)
    return (await edit_card(request, code),)


async def press_restore(request: Request) -> Answers:
    """Let a cancelled event take place after all."""
    code = code_in(request, 0, Kind.EVENT)
    change = request.services.programme.change_event
    await change.restore(request.work, request.actor(), code.number)
    return (await edit_card(request, code),)


async def show_kinds(request: Request) -> Answers:
    """Offer the kinds of events."""
    code = code_in(request, 0, Kind.EVENT)
    return (Edit(views.choosing_kind(await _card(request, code), request.reader)),)


async def press_kind(request: Request) -> Answers:
    """Settle what kind of event it is."""
    code = code_in(request, 0, Kind.EVENT)
    kind = EventKind(part(request, 1, set(EventKind)))
    change = request.services.programme.change_event
    await change.set_kind(request.work, request.actor(), code.number, kind)
    return (await edit_card(request, code),)


async def reply_place(request: Request) -> Answers:
    """Take the reply to the question where an event is."""
    code = shown_code(request, Kind.EVENT)
    if code is None:
        raise StaleButton
    change = request.services.programme.change_event
    await change.set_place(request.work, request.actor(), code.number, request.arguments)
    return (await reply_card(request, code),)


async def _add(request: Request, plan: EventPlan, date: Understood) -> Reply:
    add = request.services.programme.add_event.add
    added = await add(request.work, request.actor(), plan, PickedDate.of(date))
    note = say(request.language, "events-added", code=str(added.code))
    shown = await reply_card(request, added.code, note)
    message = with_date_asked(shown.message, f"due:{added.code}", date, request.reader)
    return Reply(message, shows=str(added.code))


async def _ask(request: Request, plan: EventPlan, date: Reading | None) -> Reply:
    tenant = request.work.within(request.actor().partnership_id)
    setting = await load_setting(tenant, [plan.title])
    question = views.asking_date(plan, date, setting, request.reader)
    return Reply(question, shows=f"plan:{plan}")


async def _card(request: Request, code: Code) -> EventCard:
    tenant = request.work.within(request.actor().partnership_id)
    return await event_card(tenant, await tenant.events.get(code.number))


def _plan(request: Request) -> EventPlan:
    plan = EventPlan.read((request.shows or "").removeprefix("plan:"))
    if plan is None:
        raise StaleButton
    return plan


COMMANDS = (
    Command(
        en="event",
        de="termin",
        es="evento",
        fr="evenement",
        handler=event,
        about="events-about-event",
        usage="events-usage-event",
        listed_for=Who.CONTRIBUTORS,
    ),
    Command(
        en="events",
        de="termine",
        es="eventos",
        fr="evenements",
        handler=events,
        about="events-about-events",
        usage="events-usage-events",
    ),
)
BUTTONS = (
    Press("events", turn_events),
    Press("plan", press_plan),
    Press("rsvp", press_answer),
    Press("cancel", press_cancel),
    Press("restore", press_restore),
    Press("kinds", show_kinds),
    Press("kind", press_kind),
)
REPLIES = (ReplyTo("plan", reply_plan), ReplyTo("place", reply_place))
