from dataclasses import replace

from bot.domain.messages import Message
from bot.domain.partnership import Partnership
from bot.domain.phase import Phase
from bot.services.acting import Actor
from bot.services.posting import tell_others
from bot.views.phase import phase_told
from bot.views.reader import Reader
from storage.unit_of_work import UnitOfWork


async def set_phase(work: UnitOfWork, actor: Actor, phase: Phase) -> Partnership:
    """Give the partnership a phase and tell the other teams; raise OnlyCoordinators."""
    actor.require_coordinator()
    tenant = work.within(actor.partnership_id)
    before = await tenant.partnership()
    after = replace(before, phase_start=phase.first, phase_end=phase.last)
    if after != before:
        await tenant.save_partnership(after)
        await tenant.audit.add(actor.member.id, "phase", None, actor.now)

        def news(reader: Reader) -> Message:
            return phase_told(actor.team.name, actor.member.name, phase, reader)

        await tell_others(work, actor.team, news, actor.now, own=actor.away)
    return after
