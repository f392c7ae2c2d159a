from sqlalchemy import select

from bot.domain.ids import UserId
from bot.domain.partnership import Member, Person, Team
from storage.repositories.base import Repository, row_of
from storage.tables.people import members, people, teams


class People(Repository):
    """Everybody the bot has seen, in whatever partnership."""

    async def get(self, user_id: UserId) -> Person | None:
        """Return the person, or None if the bot has not seen them."""
        row = await self._first(select(people).where(people.c.id == user_id))
        return None if row is None else Person(**row)

    async def save(self, person: Person) -> None:
        """Remember a person, new or changed."""
        await self._put(people, row_of(person))

    async def memberships(self, user_id: UserId) -> list[Member]:
        """Return the person's memberships, oldest first."""
        statement = select(members).where(members.c.user_id == user_id).order_by(members.c.id)
        return [Member(**row) for row in await self._all(statement)]

    async def teams_of(self, user_id: UserId) -> list[Team]:
        """Return the teams on whose side the person is, in the order of their memberships."""
        statement = (
            select(teams)
            .join(members, members.c.team_id == teams.c.id)
            .where(members.c.user_id == user_id)
            .order_by(members.c.id)
        )
        return [Team(**row) for row in await self._all(statement)]
