"""Which translators this team allows."""

from bot.domain.errors import OnlyInGroups, Usage
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.domain.translators import MONTHLY_CHARACTERS
from bot.services.translating.budget import characters_used
from bot.views.translators import translators_card
from handlers.answers import Answers, Edit, Reply
from handlers.relay import switch_word
from handlers.request import Request
from handlers.tables import Command, Press, Who

_FIRST = {"first", "zuerst", "primero", "premier", "d’abord", "d'abord"}


async def translator(request: Request) -> Answers:
    """Show the translators, or decide about one: `/translator deepl off`."""
    if not request.arguments:
        return (Reply(await _card(request, request.actor().team)),)
    name, _, word = request.arguments.casefold().partition(" ")
    return (Reply(await _card(request, await _decide(request, name, word.strip()))),)


async def open_translators(request: Request) -> Answers:
    """Show the translators in a message of its own."""
    return (Reply(await _card(request, request.actor().team)),)


async def press_translator(request: Request) -> Answers:
    """Decide about a translator by its button."""
    team = await _decide(request, request.part(0), request.part(1))
    return (Edit(await _card(request, team)),)


async def _decide(request: Request, name: str, word: str) -> Team:
    allowed = switch_word(word)
    if allowed is None and word not in _FIRST:
        raise Usage("translator")
    if request.private:
        raise OnlyInGroups
    work, actor, services = request.work, request.actor(), request.services
    if allowed is None:
        return await services.prefer_translator(work, actor, name)
    return await services.allow_translator(work, actor, name, allowed=allowed)


async def _card(request: Request, team: Team) -> Message:
    tenant = request.work.within(team.partnership_id)
    used = await characters_used(tenant, MONTHLY_CHARACTERS, request.now)
    order = request.services.translator_order
    return translators_card(team, order, used, request.language, in_group=not request.private)


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
