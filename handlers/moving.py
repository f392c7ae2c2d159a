"""Giving tasks, measures and events another date: by words, by a reply or by a button."""

import re

from bot.domain.codes import Code, Kind
from bot.domain.dates import Purpose
from bot.domain.dates.model import Reading, Unclear, UnclearReason
from bot.domain.errors import Usage
from bot.domain.messages import Message
from bot.domain.picked import PickedDate
from bot.domain.refusals import DateNotUnderstood, StaleButton
from bot.domain.rich_text import RichText
from bot.services.dating import reader_of
from bot.services.programme.loading import task_card
from bot.texts import say
from bot.views.asking import with_date_asked
from bot.views.formats import short_day
from bot.views.tasks import due_text, finished_already
from handlers.answers import Answers, Reply, Toast
from handlers.cards import edit_card, reply_card
from handlers.listed import listed_without
from handlers.programme_input import code_in, part, shown_code
from handlers.request import Request
from handlers.tables import Press, ReplyTo

_STEP = re.compile(r"\+(\d{1,2})([dw])", re.ASCII)
_WEEK = 7
_SHOWN = 60
_NO_DATE = frozenset({UnclearReason.UNKNOWN, UnclearReason.TOO_LONG})
_TALK = _NO_DATE | {UnclearReason.PAST}


async def move(request: Request, code: Code, picked: PickedDate) -> None:
    """Give a task, a measure or an event the picked date."""
    work, actor, services = request.work, request.actor(), request.services.programme
    match code.kind:
        case Kind.TASK:
            await services.change_task.move(work, actor, code.number, picked)
        case Kind.MEASURE:
            await services.change_measure.move(work, actor, code.number, picked)
        case Kind.EVENT:
            await services.change_event.move(work, actor, code.number, picked)
        case _:
            raise StaleButton


async def read_words(request: Request, code: Code, words: str) -> Reading:
    """Read a date for something: in the team's zone, for an event in that of its place."""
    actor = request.actor()
    zone, purpose = actor.team.zone, Purpose.DEADLINE
    if code.kind is Kind.EVENT:
        tenant = request.work.within(actor.partnership_id)
        zone, purpose = (await tenant.events.get(code.number)).zone, Purpose.EVENT
    reading = reader_of(actor.team.language, zone, request.now, purpose)(words)
    if reading is None:
        raise DateNotUnderstood(text=words[:_SHOWN])
    return reading


async def move_by_words(request: Request, code: Code, words: str) -> Answers:
    """Move something to the date that the words name, or ask an unclear one back.

    Raise DateNotUnderstood for words that are no date.
    """
    reading = await read_words(request, code, words)
    if isinstance(reading, Unclear):
        if reading.reason in _NO_DATE:
            raise DateNotUnderstood(text=words[:_SHOWN])
        request.actor().require_contributor()
        question = with_date_asked(Message(RichText()), f"due:{code}", reading, request.reader)
        return (Reply(question, shows=f"date:{code}"),)
    await move(request, code, PickedDate.of(reading))
    moved = await reply_card(
        request, code, say(request.language, "programme-changed", code=str(code))
    )
    shown = with_date_asked(moved.message, f"due:{code}", reading, request.reader)
    return (Reply(shown, shows=str(code)),)


async def show_or_move(request: Request, code: Code, words: str, command: str) -> Answers:
    """Answer `/task T5` with the card and `/task T5 Freitag` by moving it.

    Raise Usage for goals, which have no date, and DateNotUnderstood for other words.
    """
    if not words:
        return (await reply_card(request, code),)
    if code.kind is Kind.GOAL:
        raise Usage(command)
    return await move_by_words(request, code, words)


async def press_date(request: Request) -> Answers:
    """Move something by a button: a step such as `+1d`, or a date."""
    code, step = code_in(request), _STEP.fullmatch(part(request, 1))
    if step is None:
        await move(request, code, _picked(part(request, 1)))
    else:
        days = int(step[1]) * (_WEEK if step[2] == "w" else 1)
        await _postpone(request, code, days)
    return await edit_card(request, code), Toast(await _moved(request, code))


async def reply_date(request: Request) -> Answers:
    """Take the reply to the question for a date."""
    code = shown_code(request, Kind.TASK, Kind.MEASURE, Kind.EVENT)
    if code is None:
        raise StaleButton
    return await move_by_words(request, code, request.arguments)


async def reply_to_task(request: Request) -> Answers | None:
    """Take a date in reply to a task's card; other words are for the people there.

    A task that is done or taken back does not move; the answer offers to open it again.
    """
    code = shown_code(request, Kind.TASK)
    if code is None or not await _is_date(request, code):
        return None
    tenant = request.work.within(request.actor().partnership_id)
    if (await tenant.tasks.get(code.number)).unfinished:
        return await move_by_words(request, code, request.arguments)
    return (Reply(finished_already(code, request.language), shows=str(code)),)


async def _is_date(request: Request, code: Code) -> bool:
    """Tell a date to come from talk; `gestern` and what is no day at all are talk."""
    try:
        reading = await read_words(request, code, request.arguments)
    except DateNotUnderstood:
        return False
    return not (isinstance(reading, Unclear) and reading.reason in _TALK)


async def _moved(request: Request, code: Code) -> str:
    """Say that something moved; a list, unlike a card, does not show to which day."""
    note = say(request.language, "programme-changed", code=str(code))
    if listed_without(request, code) is None:
        return note
    tenant = request.work.within(request.actor().partnership_id)
    if code.kind is Kind.MEASURE:
        last = (await tenant.measures.get(code.number)).period_end
        return f"{note}\n{short_day(last, request.reader)}" if last else note
    if code.kind is not Kind.TASK:
        return note
    moved = await task_card(tenant, await tenant.tasks.get(code.number))
    return f"{note}\n{due_text(moved.task, moved.setting, request.reader)}"


async def _postpone(request: Request, code: Code, days: int) -> None:
    work, actor, services = request.work, request.actor(), request.services.programme
    match code.kind:
        case Kind.TASK:
            await services.change_task.postpone(work, actor, code.number, days)
        case Kind.MEASURE:
            await services.change_measure.postpone(work, actor, code.number, days)
        case _:
            raise StaleButton


def _picked(data: str) -> PickedDate:
    try:
        return PickedDate.read(data)
    except ValueError:
        raise StaleButton from None


BUTTONS = (Press("due", press_date),)
REPLIES = (ReplyTo("date", reply_date),)
