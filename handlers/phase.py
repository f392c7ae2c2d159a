"""The phase of the partnership: asked for by a button, settled by a reply."""

from bot.domain.dates import Purpose
from bot.domain.phase import read_phase
from bot.domain.refusals import PhaseNotUnderstood
from bot.services.dating import reader_of
from bot.services.founding.phase import set_phase
from bot.views import phase as views
from handlers.answers import Answers, Reply
from handlers.request import Request
from handlers.tables import Press, ReplyTo

_SHOWN = 60


async def ask_phase(request: Request) -> Answers:
    """Ask a coordinator for the phase."""
    request.actor().require_coordinator()
    return (Reply(views.ask_phase(request.language), shows="phase:"),)


async def reply_phase(request: Request) -> Answers:
    """Take the reply, and show both days as they were understood."""
    actor = request.actor()
    actor.require_coordinator()
    read = reader_of(request.language, actor.team.zone, request.now, Purpose.EVENT)
    phase = read_phase(request.arguments, read)
    if phase is None:
        raise PhaseNotUnderstood(text=request.arguments[:_SHOWN])
    await set_phase(request.work, actor, phase)
    return (Reply(views.phase_set(phase, request.reader)),)


BUTTONS = (Press("askphase", ask_phase),)
REPLIES = (ReplyTo("phase", reply_phase),)
