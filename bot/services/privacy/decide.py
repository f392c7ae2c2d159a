from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain import consent
from bot.domain.delivery import JobKind
from bot.domain.ids import UserId
from bot.domain.partnership import Member
from bot.domain.relay import RelayCopy, RelayMessage
from bot.domain.translators import THIRD_COUNTRY
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork

LOOKING_BACK = timedelta(hours=24)
"""A consent also translates what its author wrote this lately."""


class Decide:
    """Store what an author wants: their words may go to these services, or may not."""

    async def __call__(
        self,
        work: UnitOfWork,
        user: UserId,
        services: Sequence[str],
        now: datetime,
        *,
        agrees: bool,
        notice: str,
    ) -> None:
        """Take effect at once, also for what waits; deciding twice changes nothing.

        `notice` is the text of today's version that the person had before them; it is kept.
        """
        for service in services:
            if agrees:
                await self._agree(work, user, service, now, notice)
            else:
                await work.consents.opt_out(user, service, now)
                await work.consents.revoke(user, service, now)
        if agrees:
            for member in await work.people.memberships(user):
                await _catch_up(work, work.within(member.partnership_id), member, now)

    async def _agree(
        self, work: UnitOfWork, user: UserId, service: str, now: datetime, notice: str
    ) -> None:
        await work.consents.opt_in(user, service)
        if service in THIRD_COUNTRY:
            await work.consents.give(user, service, consent.NOTICE_VERSION, notice, now)


async def _catch_up(work: UnitOfWork, tenant: Tenant, member: Member, now: datetime) -> None:
    """Translate what went out untranslated lately."""
    languages = {team.id: team.language for team in await tenant.teams.all()}
    for message in await tenant.relay.written_by(member.id, since=now - LOOKING_BACK):
        for copy in await tenant.relay.copies(message.id):
            reader = languages[copy.team_id]
            if copy.translated is None and set(message.languages) - {reader}:
                await _order(work, message, copy, now)


async def _order(work: UnitOfWork, message: RelayMessage, copy: RelayCopy, now: datetime) -> None:
    data = {"copy": copy.id, "hash": message.content_hash}
    key = f"agreed:{copy.id}:{message.content_hash}"
    await work.jobs.add(message.partnership_id, JobKind.RELAY, data, now, key)
