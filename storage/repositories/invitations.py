from datetime import datetime

from sqlalchemy import insert, select, update

from bot.domain.partnership import INVITATION_LASTS, Invitation
from storage.repositories.base import Repository, row_of
from storage.tables.people import invitations


class Invitations(Repository):
    """Codes by which groups join."""

    async def add(self, invitation: Invitation) -> None:
        """Store a new invitation; its code must be new."""
        await self._change(insert(invitations).values(**row_of(invitation)))

    async def get(self, code: str) -> Invitation | None:
        """Return the invitation, used or not."""
        row = await self._first(select(invitations).where(invitations.c.code == code))
        return None if row is None else Invitation(**row)

    async def use(self, code: str, now: datetime) -> bool:
        """Use the code up; False if it is unknown, used or too old at this moment."""
        statement = update(invitations).where(
            invitations.c.code == code,
            invitations.c.used_at.is_(None),
            invitations.c.created_at > now - INVITATION_LASTS,
        )
        return await self._change(statement.values(used_at=now)) == 1
