"""Goals: set, shown, listed, renamed, removed."""

from bot.domain.codes import Kind
from bot.domain.errors import Usage
from bot.domain.refusals import StaleButton
from bot.services.programme.loading import goal_card, load_programme
from bot.texts import say
from bot.views import goals as views
from handlers.answers import Answers, Edit, Reply
from handlers.cards import reply_card
from handlers.moving import show_or_move
from handlers.programme_input import code_in, leading_code, page_in, shown_code
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
    return (Reply(views.goal_list(await load_programme(tenant), request.reader)),)


async def turn_goals(request: Request) -> Answers:
    """Turn the pages of the list."""
    tenant = request.work.within(request.actor().partnership_id)
    page = page_in(request)
    return (Edit(views.goal_list(await load_programme(tenant), request.reader, page)),)


async def reply_title(request: Request) -> Answers:
    """Take the reply to the question for another title, of whatever it is."""
    code = shown_code(request, Kind.GOAL, Kind.MEASURE, Kind.TASK, Kind.EVENT)
    if code is None:
        raise StaleButton
    await request.services.programme.rename(request.work, request.actor(), code, request.arguments)
    note = say(request.language, "programme-changed", code=str(code))
    return (await reply_card(request, code, note),)


async def press_remove(request: Request) -> Answers:
    """Remove a goal without measures, once it is sure."""
    code, actor = code_in(request, 0, Kind.GOAL), request.actor()
    remove = request.services.programme.remove_goal
    goal = await remove.check(request.work, actor, code.number)
    card = await goal_card(request.work.within(actor.partnership_id), goal)
    if request.part(1) != views.SURE:
        return (Edit(views.removing_goal(card, request.reader)),)
    await remove(request.work, actor, code.number)
    return (Edit(views.goal_removed(card, request.reader)),)


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
BUTTONS = (Press("goals", turn_goals), Press("remove", press_remove))
REPLIES = (ReplyTo("title", reply_title),)
