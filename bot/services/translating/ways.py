"""How a team wants its translations."""

from dataclasses import replace

from bot.domain.languages import Language
from bot.domain.partnership import Team
from bot.domain.tone import Tone
from bot.services.acting import Actor
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


async def set_tone(work: UnitOfWork, actor: Actor, tone: Tone | None) -> Team:
    """Choose how translators address this team, None as each likes; raise OnlyCoordinators."""
    return await _save(work, actor, replace(actor.team, tone=tone), "translation.tone")


async def set_translates_here(work: UnitOfWork, actor: Actor, *, on: bool) -> Team:
    """Switch translation within the team's own group on or off; raise OnlyCoordinators."""
    changed = replace(actor.team, translates_here=on)
    return await _save(work, actor, changed, "translation.here")


async def tones(tenant: Tenant) -> dict[Language, Tone]:
    """Tell how readers of each language are addressed; of two teams the older one decides.

    Each text is translated once per language, so teams of one language share the tone.
    """
    teams = reversed(await tenant.teams.all())
    return {team.language: team.tone for team in teams if team.tone is not None}


async def _save(work: UnitOfWork, actor: Actor, team: Team, action: str) -> Team:
    actor.require_coordinator()
    tenant = work.within(actor.partnership_id)
    await tenant.teams.save(team)
    await tenant.audit.add(actor.member.id, action, None, actor.now)
    return team
