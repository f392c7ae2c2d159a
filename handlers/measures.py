"""Measures: added, shown, listed, and settled by coordinators."""

from bot.domain.cards import MeasureCard
from bot.domain.codes import Code, Kind
from bot.domain.dates import Purpose
from bot.domain.dates.model import Unclear
from bot.domain.errors import Usage
from bot.domain.measure_line import read_measure_line
from bot.domain.programme import ClimateField
from bot.domain.refusals import StaleButton
from bot.services.dating import finder
from bot.services.programme.loading import load_programme, load_setting, measure_card
from bot.texts import say
from bot.views.asking import with_date_asked
from bot.views.measure_choices import (
    NO_GOAL,
    choosing_field,
    choosing_goal,
    choosing_responsible,
    choosing_status,
)
from bot.views.measures import measure_list
from handlers.answers import Answers, Edit, Reply
from handlers.cards import edit_card, reply_card
from handlers.listed import listed_without
from handlers.moving import show_or_move
from handlers.programme_input import code_in, leading_code, member_in, page_in, part, shown_code
from handlers.request import Request
from handlers.tables import Command, Press, ReplyTo, Who


async def measure(request: Request) -> Answers:
    """Add a measure from one line, or show one."""
    if not request.arguments:
        raise Usage("measure")
    code, rest = leading_code(request.arguments, Kind.MEASURE)
    if code is not None:
        return await _show_or_change(request, code, rest)
    actor = request.actor()
    find = finder(actor.team.language, actor.team.zone, request.now, Purpose.DEADLINE)
    line = read_measure_line(request.arguments, find)
    if not line.title:
        raise Usage("measure")
    added = await request.services.programme.add_measure(request.work, actor, line)
    note = say(request.language, "programme-measure-added", code=str(added.code))
    shown = await reply_card(request, added.code, note)
    message = with_date_asked(shown.message, f"due:{added.code}", line.date, request.reader)
    asked = isinstance(line.date, Unclear)
    return (Reply(message, shows=f"date:{added.code}" if asked else str(added.code)),)


async def measures(request: Request) -> Answers:
    """List the measures."""
    tenant = request.work.within(request.actor().partnership_id)
    return (Reply(measure_list(await load_programme(tenant), request.reader)),)


async def turn_measures(request: Request) -> Answers:
    """Turn the pages of the list."""
    tenant = request.work.within(request.actor().partnership_id)
    page = page_in(request)
    return (Edit(measure_list(await load_programme(tenant), request.reader, page)),)


async def show_statuses(request: Request) -> Answers:
    """Offer the statuses."""
    return (Edit(choosing_status(await _card(request), request.reader)),)


async def show_fields(request: Request) -> Answers:
    """Offer the climate fields."""
    return (Edit(choosing_field(await _card(request), request.reader)),)


async def show_people(request: Request) -> Answers:
    """Offer the people of the team who may answer for it; a list of items stays as it is."""
    card, team = await _card(request), request.actor().team
    people = choosing_responsible(card, request.reader, team)
    if listed_without(request, card.measure.code) is not None:
        return (Reply(people, shows=str(card.measure.code)),)
    return (Edit(people),)


async def press_field(request: Request) -> Answers:
    """Settle the climate field."""
    code = code_in(request, 0, Kind.MEASURE)
    field = ClimateField(part(request, 1, set(ClimateField)))
    change = request.services.programme.change_measure
    await change.set_field(request.work, request.actor(), code.number, field)
    return (await edit_card(request, code),)


async def show_goals(request: Request) -> Answers:
    """Offer the goals."""
    tenant = request.work.within(request.actor().partnership_id)
    goals = await tenant.goals.all()
    setting = await load_setting(tenant, [goal.title for goal in goals])
    return (Edit(choosing_goal(await _card(request), goals, setting, request.reader)),)


async def press_goal(request: Request) -> Answers:
    """Put the measure under a goal, or under none."""
    code = code_in(request, 0, Kind.MEASURE)
    goal = None if request.part(1) == NO_GOAL else code_in(request, 1, Kind.GOAL)
    await _put_under(request, code, goal)
    return (await edit_card(request, code),)


async def press_responsible(request: Request) -> Answers:
    """Make a member answer for the measure, or no longer."""
    code, member = code_in(request, 0, Kind.MEASURE), member_in(request, 1)
    change = request.services.programme.change_measure
    await change.answer_for(request.work, request.actor(), code.number, member)
    return (await edit_card(request, code),)


async def reply_resources(request: Request) -> Answers:
    """Take the reply to the question for resources."""
    number = _shown_number(request)
    change = request.services.programme.change_measure
    changed = await change.set_resources(request.work, request.actor(), number, request.arguments)
    return (await reply_card(request, changed.code),)


async def reply_funder(request: Request) -> Answers:
    """Take the reply to the question for the funder."""
    number = _shown_number(request)
    change = request.services.programme.change_measure
    changed = await change.set_funder(request.work, request.actor(), number, request.arguments)
    return (await reply_card(request, changed.code),)


async def _show_or_change(request: Request, code: Code, words: str) -> Answers:
    """Show a measure; `/measure M3 G2` puts it under a goal, a date moves it, or both."""
    goal, date = leading_code(words, Kind.GOAL)
    if goal is None:
        return await show_or_move(request, code, words, "measure")
    await _put_under(request, code, goal)
    if date:
        return await show_or_move(request, code, date, "measure")
    note = say(request.language, "programme-changed", code=str(code))
    return (await reply_card(request, code, note),)


async def _put_under(request: Request, code: Code, goal: Code | None) -> None:
    change = request.services.programme.change_measure
    number = None if goal is None else goal.number
    await change.set_goal(request.work, request.actor(), code.number, number)


async def _card(request: Request) -> MeasureCard:
    code = code_in(request, 0, Kind.MEASURE)
    tenant = request.work.within(request.actor().partnership_id)
    return await measure_card(tenant, await tenant.measures.get(code.number))


def _shown_number(request: Request) -> int:
    code = shown_code(request, Kind.MEASURE)
    if code is None:
        raise StaleButton
    return code.number


COMMANDS = (
    Command(
        en="measure",
        de="massnahme",
        es="medida",
        fr="mesure",
        handler=measure,
        about="programme-about-measure",
        usage="programme-usage-measure",
        listed_for=Who.COORDINATORS,
    ),
    Command(
        en="measures",
        de="massnahmen",
        es="medidas",
        fr="mesures",
        handler=measures,
        about="programme-about-measures",
        usage="programme-usage-measures",
    ),
)
BUTTONS = (
    Press("measures", turn_measures),
    Press("statuses", show_statuses),
    Press("fields", show_fields),
    Press("field", press_field),
    Press("goalof", show_goals),
    Press("goal", press_goal),
    Press("answer", show_people),
    Press("answers", press_responsible),
)
REPLIES = (ReplyTo("resources", reply_resources), ReplyTo("funder", reply_funder))
