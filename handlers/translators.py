"""Which translators this team allows."""

from bot.domain.errors import Usage
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.views.translators import translators_card
from handlers.answers import Answers, Edit, Reply
from handlers.request import Request
from handlers.tables import Command, Press, Where

_SWITCH = {"on": True, "off": False}


async def translator(request: Request) -> Answers:
    """Show the translators, or switch one: `/translator deepl off`."""
    if not request.arguments:
        return (Reply(_card(request, request.actor().team)),)
    name, _, word = request.arguments.casefold().partition(" ")
    return (Reply(_card(request, await _switch(request, name, word.strip()))),)


async def press_translator(request: Request) -> Answers:
    """Switch a translator by its button."""
    team = await _switch(request, request.part(0), request.part(1))
    return (Edit(_card(request, team)),)


async def _switch(request: Request, name: str, word: str) -> Team:
    if word not in _SWITCH:
        raise Usage("translator")
    return await request.services.allow_translator(
        request.work, request.actor(), name, allowed=_SWITCH[word]
    )


def _card(request: Request, team: Team) -> Message:
    return translators_card(team, request.services.translator_order, request.language)


COMMANDS = (
    Command(
        en="translator",
        de="uebersetzer",
        es="traductor",
        fr="traducteur",
        handler=translator,
        about="translator-about",
        usage="translator-usage",
        where=Where.GROUP,
    ),
)
BUTTONS = (Press("engine", press_translator),)
