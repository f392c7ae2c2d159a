"""What coordinators and members change about their team."""

from dataclasses import replace

from bot.domain.cities import find_time_zone
from bot.domain.cleaning import one_line, title_text
from bot.domain.founding import NAME_LIMIT, LastCoordinator, UnknownMember, UnknownTimeZone
from bot.domain.ids import MemberId
from bot.domain.languages import Language
from bot.domain.messages import Message
from bot.domain.overview import Overview
from bot.domain.partnership import Member, Role, StakeholderGroup, Team
from bot.services.acting import Actor
from bot.services.posting import tell_others
from bot.services.reminders.plan import touch_everything
from bot.services.tasks.zones import keep_days
from bot.views.founding import team_renamed
from bot.views.reader import Reader
from storage.unit_of_work import UnitOfWork

_SHOWN = 40


async def team_overview(work: UnitOfWork, team: Team) -> Overview:
    """Gather what `/team` shows."""
    tenant = work.within(team.partnership_id)
    members = await tenant.members.for_team(team.id)
    by_role = sorted(members, key=lambda member: (list(Role).index(member.role), member.id))
    others = tuple(other for other in await tenant.teams.all() if other.id != team.id)
    return Overview(await tenant.partnership(), team, tuple(by_role), others)


async def rename_team(work: UnitOfWork, actor: Actor, text: str) -> Team:
    """Give the actor's team another name and tell the others.

    Raise OnlyCoordinators, TooLong or NotText.
    """
    actor.require_coordinator()
    old, name = actor.team.name, title_text(text, NAME_LIMIT)
    team = await _change(work, actor, replace(actor.team, name=name), "renamed")
    if name != old:

        def news(reader: Reader) -> Message:
            return team_renamed(old, name, reader)

        await tell_others(work, team, news, actor.now, own=actor.away)
    return team


async def set_team_language(work: UnitOfWork, actor: Actor, language: Language) -> Team:
    """Make the bot speak another language in the actor's team; raise OnlyCoordinators."""
    actor.require_coordinator()
    return await _change(work, actor, replace(actor.team, language=language), "language")


async def set_team_time_zone(work: UnitOfWork, actor: Actor, text: str) -> Team:
    """Set the team's zone by IANA name or city; raise OnlyCoordinators or UnknownTimeZone.

    Deadlines given as days keep their day, and all reminders are planned anew.
    """
    actor.require_coordinator()
    zone = read_time_zone(text)
    team = await _change(work, actor, replace(actor.team, time_zone=zone), "timezone")
    if team != actor.team:
        tenant = work.within(actor.partnership_id)
        await keep_days(tenant, actor.team, team)
        await touch_everything(work, tenant)
    return team


async def choose_stakeholder_group(
    work: UnitOfWork, actor: Actor, group: StakeholderGroup
) -> Member:
    """Note for which part of society the actor speaks."""
    member = replace(actor.member, stakeholder_group=group)
    await work.within(actor.partnership_id).members.save(member)
    return member


async def set_role(work: UnitOfWork, actor: Actor, member_id: MemberId, role: Role) -> Member:
    """Give a member of the partnership another role.

    Raise OnlyCoordinators, UnknownMember, or LastCoordinator if none would be left.
    """
    actor.require_coordinator()
    members = await work.within(actor.partnership_id).members.all()
    member = next((member for member in members if member.id == member_id), None)
    if member is None:
        raise UnknownMember
    others = [other for other in members if other.coordinates and other.id != member_id]
    if role is not Role.COORDINATOR and not others:
        raise LastCoordinator
    changed = replace(member, role=role)
    tenant = work.within(actor.partnership_id)
    await tenant.members.save(changed)
    await tenant.audit.add(actor.member.id, f"role-{role}", None, actor.now)
    return changed


def read_time_zone(text: str) -> str:
    """Find the IANA name for a zone or city; raise UnknownTimeZone."""
    zone = find_time_zone(one_line(text))
    if zone is None:
        raise UnknownTimeZone(place=one_line(text)[:_SHOWN])
    return zone


async def _change(work: UnitOfWork, actor: Actor, team: Team, action: str) -> Team:
    if team != actor.team:
        tenant = work.within(actor.partnership_id)
        await tenant.teams.save(team)
        await tenant.audit.add(actor.member.id, action, None, actor.now)
    return team
