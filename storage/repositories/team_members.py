from typing import Any

from sqlalchemy import func

from bot.domain.ids import MemberId, TeamId, UserId
from bot.domain.partnership import Member, Partnership, Team
from storage.errors import ForeignPartnership, NotStored
from storage.repositories.base import row_of
from storage.repositories.tenancy import TenantRepository, Where
from storage.tables.people import members, partnerships, teams


class Itself(TenantRepository):
    """The partnership's own row."""

    async def get(self) -> Partnership:
        """Raise NotStored if the partnership does not exist."""
        mine = partnerships.c.id == self._partnership_id
        row = await self._first(partnerships.select().where(mine))
        if row is None:
            raise NotStored(partnerships.name)
        return Partnership(**row)

    async def save(self, partnership: Partnership) -> None:
        """Change name or phase; raise ForeignPartnership for another one's value."""
        if partnership.id != self._partnership_id:
            raise ForeignPartnership(partnerships.name)
        mine = partnerships.c.id == self._partnership_id
        row = row_of(partnership, "id")
        if await self._change(partnerships.update().where(mine).values(**row)) != 1:
            raise NotStored(partnerships.name)


class Teams(TenantRepository):
    """The partnership's teams."""

    async def all(self) -> list[Team]:
        """Return all teams by id, that is in the order they joined."""
        statement = self._select(teams).order_by(teams.c.id)
        return [Team(**row) for row in await self._all(statement)]

    async def get(self, team_id: TeamId) -> Team:
        """Raise NotStored if the partnership has no such team."""
        row = await self._row(teams, teams.c.id == team_id)
        if row is None:
            raise NotStored(teams.name)
        return Team(**row)

    async def add(self, **fields: Any) -> Team:
        """Add a team; `fields` are those of Team but `id` and `partnership_id`."""
        team = Team(id=TeamId(0), partnership_id=self._partnership_id, **fields)
        return await self.get(TeamId(await self._add_counted(teams, row_of(team, "id"))))

    async def save(self, team: Team) -> None:
        """Store a changed team; raise NotStored if it was never added."""
        await self._update_one(teams, row_of(self._own(team), "id"), teams.c.id == team.id)


class Members(TenantRepository):
    """The partnership's members."""

    async def all(self) -> list[Member]:
        """Return all members by id, that is in the order they came."""
        return await self._found()

    async def get(self, member_id: MemberId) -> Member:
        """Raise NotStored if the partnership has no such member."""
        found = await self._found(members.c.id == member_id)
        if not found:
            raise NotStored(members.name)
        return found[0]

    async def of_user(self, user_id: UserId) -> Member | None:
        """Return a person's membership."""
        return next(iter(await self._found(members.c.user_id == user_id)), None)

    async def by_username(self, username: str) -> Member | None:
        """Find a member by Telegram username, with or without `@`, in any case."""
        wanted = username.removeprefix("@").lower()
        return next(iter(await self._found(func.lower(members.c.username) == wanted)), None)

    async def for_team(self, team_id: TeamId) -> list[Member]:
        """Return the members on one team's side."""
        return await self._found(members.c.team_id == team_id)

    async def add(self, **fields: Any) -> Member:
        """Add a member; `fields` are those of Member but `id` and `partnership_id`.

        The person must have been saved with `UnitOfWork.people` before.
        """
        member = Member(id=MemberId(0), partnership_id=self._partnership_id, **fields)
        return await self.get(MemberId(await self._add_counted(members, row_of(member, "id"))))

    async def save(self, member: Member) -> None:
        """Store a changed member; raise NotStored if it was never added."""
        await self._update_one(members, row_of(self._own(member), "id"), members.c.id == member.id)

    async def _found(self, *where: Where) -> list[Member]:
        statement = self._select(members, *where).order_by(members.c.id)
        return [Member(**row) for row in await self._all(statement)]
