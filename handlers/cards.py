"""The cards of goals, measures, tasks and events: shown by code, opened and turned by buttons."""

from bot.domain.codes import Code, Kind
from bot.domain.errors import UnknownCode
from bot.domain.messages import Message
from bot.services.programme import loading
from bot.services.programme.rename import title_of
from bot.views.asking import prompt
from bot.views.events import event_card
from bot.views.goals import goal_card
from bot.views.measures import measure_card
from bot.views.naming import SHORT, titled
from bot.views.tasks import task_card
from handlers.answers import Answers, Edit, Reply
from handlers.listed import listed_without
from handlers.programme_input import code_in, part
from handlers.request import Request
from handlers.tables import Press

_ASKED = frozenset({"date", "title", "place", "resources", "funder", "update"})


async def card(request: Request, code: Code, note: str = "") -> Message:
    """Show what a code names; raise UnknownCode, or NoPartnership. `note` is said above."""
    tenant = request.work.within(request.actor().partnership_id)
    reader, number = request.reader, code.number
    match code.kind:
        case Kind.GOAL:
            goal = await loading.goal_card(tenant, await tenant.goals.get(number))
            return goal_card(goal, reader, note)
        case Kind.MEASURE:
            measure = await loading.measure_card(tenant, await tenant.measures.get(number))
            return measure_card(measure, reader, note)
        case Kind.TASK:
            task = await loading.task_card(tenant, await tenant.tasks.get(number))
            return task_card(task, reader, note)
        case Kind.EVENT:
            event = await loading.event_card(tenant, await tenant.events.get(number))
            return event_card(event, reader, note)
    raise UnknownCode(code=str(code))


async def reply_card(request: Request, code: Code, note: str = "") -> Reply:
    """Answer with a card."""
    return Reply(await card(request, code, note), shows=str(code))


async def edit_card(request: Request, code: Code) -> Edit:
    """Show the card as it is now in the message whose button was pressed.

    A message about several items stays, without the buttons of this one.
    """
    return Edit(listed_without(request, code) or await card(request, code))


async def open_card(request: Request) -> Answers:
    """Show a card in a message of its own."""
    return (await reply_card(request, code_in(request)),)


async def back(request: Request) -> Answers:
    """Show the card in place of its choices."""
    return (await edit_card(request, code_in(request)),)


async def ask(request: Request) -> Answers:
    """Ask for something that cannot be pressed, to be answered by a reply."""
    actor = request.actor()
    actor.require_contributor()
    what, code = part(request, 0, _ASKED), code_in(request, 1)
    tenant = request.work.within(actor.partnership_id)
    title = await title_of(tenant, code)
    setting = await loading.load_setting(tenant, [title])
    written = titled(title, setting, request.language, SHORT)
    return (Reply(prompt(what, code, written, request.reader), shows=f"{what}:{code}"),)


BUTTONS = (Press("open", open_card), Press("card", back), Press("ask", ask))
