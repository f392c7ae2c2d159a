"""Which translators this team allows."""

from bot.domain.errors import OnlyInGroups, Usage
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.views.translators import translators_card
from handlers.answers import Answers, Edit, Reply
from handlers.request import Request
from handlers.tables import Command, Press, Who

_SWITCH = {"on": True, "off": False}


async def translator(request: Request) -> Answers:
    """Show the translators, or switch one: `/translator deepl off`."""
    if not request.arguments:
        return (Reply(_card(request, request.actor().team)),)
    name, _, word = request.arguments.casefold().partition(" ")
    return (Reply(_card(request, await _switch(request, name, word.strip()))),)


async def open_translators(request: Request) -> Answers:
    """Show the translators in a message of its own."""
    return (Reply(_card(request, request.actor().team)),)


async def press_translator(request: Request) -> Answers:
    """Switch a translator by its button."""
    team = await _switch(request, request.part(0), request.part(1))
    return (Edit(_card(request, team)),)


async def _switch(request: Request, name: str, word: str) -> Team:
    if word not in _SWITCH:
        raise Usage("translator")
    if request.private:
        raise OnlyInGroups
    return await request.services.allow_translator(
        request.work, request.actor(), name, allowed=_SWITCH[word]
    )


def _card(request: Request, team: Team) -> Message:
    order = request.services.translator_order
    return translators_card(team, order, request.language, in_group=not request.private)


COMMANDS = (
    Command(
        en="translator",
        de="uebersetzer",
        es="traductor",
        fr="traducteur",
        handler=translator,
        about="translator-about",
        usage="translator-usage",
        listed_for=Who.COORDINATORS,
    ),
)
BUTTONS = (Press("engine", press_translator), Press("translators", open_translators))
