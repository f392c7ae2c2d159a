"""How people and chats become known to the bot."""

from dataclasses import replace

from bot.domain.ids import PartnershipId, UserId
from bot.domain.partnership import Member, Person, Role, Team
from storage.unit_of_work import UnitOfWork


async def meet(work: UnitOfWork, user_id: UserId, name: str, username: str | None) -> Person:
    """Give the person with their present name; their own choices stay as they were."""
    known = await work.people.get(user_id)
    if known is None:
        person = Person(user_id, name, username)
    else:
        person = replace(known, name=name, username=username)
    if person != known:
        await work.people.save(person)
    return person


async def membership(
    work: UnitOfWork, team: Team, person: Person, role: Role = Role.MEMBER
) -> Member:
    """Give the person's membership in the team's partnership, which begins here if it is new.

    Whoever writes in a group of another team of the partnership stays on their own team's side.
    Founders are raised to coordinators; nobody is ever lowered here. Who had left is back.
    """
    members = work.within(team.partnership_id).members
    known = await members.of_user(person.id)
    if known is None:
        return await members.add(
            user_id=person.id,
            team_id=team.id,
            name=person.name,
            username=person.username,
            role=role,
        )
    raised = Role.COORDINATOR if role is Role.COORDINATOR else known.role
    member = replace(known, name=person.name, username=person.username, role=raised, left_at=None)
    if member != known:
        await members.save(member)
    return member


async def newest_team(
    work: UnitOfWork, person: Person, within: PartnershipId | None = None
) -> tuple[Team, Member] | None:
    """Find the team that a private chat is about: the person's only, or most recent, one.

    A team whose group the person has left is none of theirs.

    With `within` the chat is about what was said of that partnership, and only that team counts.
    """
    memberships = [
        member
        for member in await work.people.memberships(person.id)
        if member.left_at is None and within in {None, member.partnership_id}
    ]
    if not memberships:
        return None
    newest = max(memberships, key=lambda member: member.id)
    team = await work.within(newest.partnership_id).teams.get(newest.team_id)
    return team, newest
