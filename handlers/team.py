"""The team's card, its name, and the roles of its members."""

from bot.domain.founding import UnknownMember
from bot.domain.partnership import Member, Role, StakeholderGroup
from bot.services.founding.team import (
    choose_stakeholder_group,
    rename_team,
    set_role,
    team_overview,
)
from bot.views import team as views
from bot.views.errors import unknown_button
from handlers.answers import Answers, Edit, Reply, Toast
from handlers.request import Request
from handlers.tables import Command, Press, ReplyTo


async def team(request: Request) -> Answers:
    """Show the team, or rename it."""
    if request.arguments:
        await rename_team(request.work, request.actor(), request.arguments)
    return (await card(request),)


async def card(request: Request) -> Reply:
    """Show the team as it is now."""
    chosen = await request.work.within(request.actor().partnership_id).teams.get(
        request.actor().team.id
    )
    overview = await team_overview(request.work, chosen)
    return Reply(views.team_card(overview, request.reader, in_group=not request.private))


async def ask_name(request: Request) -> Answers:
    """Ask for another name."""
    request.actor().require_coordinator()
    return (Reply(views.ask_name(request.language), shows="name:"),)


async def ask_group(request: Request) -> Answers:
    """Offer the stakeholder groups."""
    return (Reply(views.choose_group(request.language)),)


async def choose_group(request: Request) -> Answers:
    """Note for whom this person speaks."""
    if request.arguments not in set(StakeholderGroup):
        return (Toast(unknown_button(request.language)),)
    group = StakeholderGroup(request.arguments)
    await choose_stakeholder_group(request.work, request.actor(), group)
    return (Toast(views.group_chosen(group, request.language)),)


async def ask_member(request: Request) -> Answers:
    """Offer the team's members to a coordinator."""
    request.actor().require_coordinator()
    overview = await team_overview(request.work, request.actor().team)
    return (Reply(views.choose_member(overview.members, request.language)),)


async def ask_role(request: Request) -> Answers:
    """Offer the roles for a member."""
    request.actor().require_coordinator()
    return (Edit(views.choose_role(await _member(request), request.language)),)


async def choose_role(request: Request) -> Answers:
    """Give a member another role."""
    role = request.part(1)
    if role not in set(Role):
        return (Toast(unknown_button(request.language)),)
    chosen = await _member(request)
    member = await set_role(request.work, request.actor(), chosen.id, Role(role))
    return (Edit(views.role_changed(member, request.language)),)


async def _member(request: Request) -> Member:
    """Find the member a button names; raise UnknownMember."""
    members = await request.work.within(request.actor().partnership_id).members.all()
    for member in members:
        if str(member.id) == request.part(0):
            return member
    raise UnknownMember


COMMANDS = (
    Command(
        en="team",
        de="team",
        es="equipo",
        fr="equipe",
        handler=team,
        about="founding-about-team",
        usage="founding-usage-team",
    ),
)
BUTTONS = (
    Press("askname", ask_name),
    Press("askgroup", ask_group),
    Press("group", choose_group),
    Press("roles", ask_member),
    Press("member", ask_role),
    Press("role", choose_role),
)
REPLIES = (ReplyTo("name", team),)
