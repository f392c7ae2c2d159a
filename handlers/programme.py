"""The programme at a glance."""

from bot.domain.codes import Code, Kind
from bot.domain.errors import Usage
from bot.domain.messages import Message
from bot.domain.summary import compose
from bot.domain.summary_filter import Filter
from bot.services.programme.loading import load_programme
from bot.views.programme import empty_programme, programme_summary
from handlers.answers import Answers, Edit, Reply
from handlers.cards import reply_card
from handlers.programme_input import page_in
from handlers.request import Request
from handlers.tables import Command, Press


async def programme(request: Request) -> Answers:
    """Show the summary, all of it or what was asked for."""
    chosen = Filter.read(request.arguments)
    if chosen is None:
        raise Usage("programme")
    if chosen.measure is not None:
        return (await reply_card(request, Code(Kind.MEASURE, chosen.measure)),)
    return (Reply(await _summary(request, chosen, 0)),)


async def turn_programme(request: Request) -> Answers:
    """Turn the pages of the summary."""
    chosen = Filter.read(request.parts[1] if request.parts[1:] else "")
    return (Edit(await _summary(request, chosen or Filter(), page_in(request))),)


async def _summary(request: Request, chosen: Filter, page: int) -> Message:
    tenant = request.work.within(request.actor().partnership_id)
    loaded = await load_programme(tenant)
    if loaded.empty:
        return empty_programme(loaded.setting, request.reader)
    order = request.services.programme.order_translations
    await order(request.work, request.actor(), loaded.setting.texts, request.language)
    if chosen.goal is not None:
        await tenant.goals.get(chosen.goal)
    summary = compose(loaded, request.now, chosen.climate_field, chosen.goal)
    return programme_summary(summary, loaded.setting, request.reader, chosen, page)


COMMANDS = (
    Command(
        en="programme",
        de="programm",
        es="programa",
        fr="programme",
        handler=programme,
        about="programme-about",
        usage="programme-usage",
    ),
)
BUTTONS = (Press("prog", turn_programme),)
