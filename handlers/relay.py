"""Plain messages, their edits, and everything that steers the relay."""

from bot.domain.errors import Usage
from bot.domain.messages import Message
from bot.domain.rich_text import RichText
from bot.services.relay.lost import tell_lost
from bot.texts import say
from handlers.answers import Answers, Reply
from handlers.hearing import said
from handlers.losses import lost_kind
from handlers.request import Request
from handlers.tables import Command, Press, Where, Who

_ON, _OFF = "on", "off"
_WORDS = {
    _ON: {"on", "an", "ein", "sí", "si", "activar", "oui", "activer", "encendido"},
    _OFF: {"off", "aus", "no", "desactivar", "non", "désactiver", "apagado"},
}


async def carry(request: Request) -> Answers:
    """Carry a new message of a team's chat to the other teams, or tell them that it cannot be."""
    if (heard := said(request.message)) is not None:
        await request.services.carry_message(request.work, request.actor(), heard)
    elif request.message is not None and (lost := lost_kind(request.message)) is not None:
        await tell_lost(request.work, request.actor(), lost)
    return ()


async def follow(request: Request) -> Answers:
    """Follow an edit."""
    if (heard := said(request.message)) is not None:
        await request.services.carry_edit(request.work, request.actor(), heard)
    return ()


async def relay(request: Request) -> Answers:
    """Switch the relay, or tell how it stands."""
    actor = request.actor()
    word = request.arguments.strip().casefold()
    if not word:
        return (_say(request, await _state(request)),)
    on = switch_word(word)
    if on is None:
        raise Usage("relay")
    await request.services.switch_relay(request.work, actor, on=on)
    return (_say(request, "relay-switched-on" if on else "relay-switched-off"),)


def switch_word(word: str) -> bool | None:
    """Read on or off in any of the languages; None for anything else."""
    wanted = next((switch for switch, words in _WORDS.items() if word in words), None)
    return None if wanted is None else wanted == _ON


async def _state(request: Request) -> str:
    """Choose the sentence that tells how the relay stands."""
    actor = request.actor()
    teams = await request.work.within(actor.partnership_id).teams.all()
    if len(teams) == 1:
        return "relay-alone"
    return "relay-state-on" if actor.team.relay_on else "relay-state-off"


async def turn(request: Request, *, original: bool) -> Answers:
    """Turn a copy over to its original, or back."""
    number = request.number(0)
    if number is not None:
        await request.services.turn_copy(request.work, request.actor(), number, original=original)
    return ()


async def show_original(request: Request) -> Answers:
    """Show the words as written."""
    return await turn(request, original=True)


async def show_translation(request: Request) -> Answers:
    """Show the translation again."""
    return await turn(request, original=False)


def _say(request: Request, key: str) -> Reply:
    command = f"/{RELAY.name(request.language)}"
    return Reply(Message(RichText(say(request.language, key, command=command))))


RELAY = Command(
    en="relay",
    de="weiterleitung",
    es="retransmision",
    fr="relais",
    handler=relay,
    about="relay-about",
    usage="relay-usage",
    where=Where.GROUP,
    listed_for=Who.COORDINATORS,
)
COMMANDS = (RELAY,)
BUTTONS = (Press("orig", show_original), Press("trans", show_translation))
MESSAGES = (carry,)
EDITS = (follow,)
