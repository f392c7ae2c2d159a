"""Goals: set, shown, listed, renamed."""

from bot.domain.codes import Kind
from bot.domain.errors import Usage
from bot.domain.refusals import StaleButton
from bot.services.programme.loading import load_programme
from bot.texts import say
from bot.views.goals import goal_list
from handlers.answers import Answers, Edit, Reply
from handlers.cards import reply_card
from handlers.moving import show_or_move
from handlers.programme_input import leading_code, page_in, shown_code
from handlers.request import Request
from handlers.tables import Command, Press, ReplyTo, Who


async def goal(request: Request) -> Answers:
    """Set a goal, or show one."""
    if not request.arguments:
        raise Usage("goal")
    code, rest = leading_code(request.arguments, Kind.GOAL)
    if code is not None:
        return await show_or_move(request, code, rest, "goal")
    add = request.services.programme.add_goal
    added = await add(request.work, request.actor(), request.arguments)
    note = say(request.language, "programme-goal-added", code=str(added.code))
    return (await reply_card(request, added.code, note),)


async def goals(request: Request) -> Answers:
    """List the goals."""
    tenant = request.work.within(request.actor().partnership_id)
    return (Reply(goal_list(await load_programme(tenant), request.reader)),)


async def turn_goals(request: Request) -> Answers:
    """Turn the pages of the list."""
    tenant = request.work.within(request.actor().partnership_id)
    page = page_in(request)
    return (Edit(goal_list(await load_programme(tenant), request.reader, page)),)


async def reply_title(request: Request) -> Answers:
    """Take the reply to the question for another title, of whatever it is."""
    code = shown_code(request, Kind.GOAL, Kind.MEASURE, Kind.TASK, Kind.EVENT)
    if code is None:
        raise StaleButton
    await request.services.programme.rename(request.work, request.actor(), code, request.arguments)
    note = say(request.language, "programme-changed", code=str(code))
    return (await reply_card(request, code, note),)


COMMANDS = (
    Command(
        en="goal",
        de="ziel",
        es="objetivo",
        fr="objectif",
        handler=goal,
        about="programme-about-goal",
        usage="programme-usage-goal",
        who=Who.COORDINATORS,
    ),
    Command(
        en="goals",
        de="ziele",
        es="objetivos",
        fr="objectifs",
        handler=goals,
        about="programme-about-goals",
        usage="programme-usage-goals",
        menu=False,
    ),
)
BUTTONS = (Press("goals", turn_goals),)
REPLIES = (ReplyTo("title", reply_title),)
