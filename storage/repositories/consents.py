import hashlib
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, delete, insert, select, update

from bot.domain.ids import UserId
from storage.repositories.base import Repository
from storage.tables.people import consent_questions, consents, opt_outs


class Consents(Repository):
    """What authors agreed to, person by person and across partnerships."""

    async def give(
        self, user_id: UserId, service: str, version: str, notice: str, at: datetime
    ) -> None:
        """Record the consent to these words of this version; a second time changes nothing."""
        if (service, version) not in await self.given(user_id):
            row = {
                "user_id": user_id,
                "service": service,
                "version": version,
                "notice_hash": hashlib.sha256(notice.encode()).hexdigest(),
                "notice": notice,
                "given_at": at,
            }
            await self._change(insert(consents).values(**row))

    async def revoke(self, user_id: UserId, service: str, at: datetime) -> None:
        """End every consent to this service; the record of it stays."""
        statement = update(consents).where(_valid(user_id), consents.c.service == service)
        await self._change(statement.values(revoked_at=at))

    async def given(self, user_id: UserId) -> set[tuple[str, str]]:
        """Return the valid consents as pairs of service and version of the notice."""
        statement = select(consents.c.service, consents.c.version).where(_valid(user_id))
        return {(row["service"], row["version"]) for row in await self._all(statement)}

    async def given_since(self, user_id: UserId, version: str) -> dict[str, datetime]:
        """Return when each valid consent to this version of the notice was given."""
        columns = select(consents.c.service, consents.c.given_at)
        rows = await self._all(columns.where(_valid(user_id), consents.c.version == version))
        return {row["service"]: row["given_at"] for row in rows}

    async def asked(
        self, user_id: UserId, services: Iterable[str], version: str, at: datetime
    ) -> bool:
        """Note that a person is asked about these services; False if all of it was asked before."""
        rows = [
            {"user_id": user_id, "service": service, "version": version, "asked_at": at}
            for service in services
        ]
        insert = self._insert(consent_questions).values(rows).on_conflict_do_nothing()
        return bool(await self._all(insert.returning(consent_questions.c.service)))

    async def opt_out(self, user_id: UserId, service: str, at: datetime) -> None:
        """Record that this service must not see the author's words."""
        row = {"user_id": user_id, "service": service, "at": at}
        await self._change(self._insert(opt_outs).values(**row).on_conflict_do_nothing())

    async def opt_in(self, user_id: UserId, service: str) -> None:
        """Take an opt-out back."""
        mine = opt_outs.c.user_id == user_id
        await self._change(delete(opt_outs).where(mine, opt_outs.c.service == service))

    async def opted_out(self, user_id: UserId) -> set[str]:
        """Return the services that must not see the author's words."""
        statement = select(opt_outs.c.service).where(opt_outs.c.user_id == user_id)
        return {row["service"] for row in await self._all(statement)}


def _valid(user_id: UserId) -> ColumnElement[bool]:
    return (consents.c.user_id == user_id) & consents.c.revoked_at.is_(None)
