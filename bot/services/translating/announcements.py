from collections.abc import Sequence

from bot.delivery.payloads import message_payload
from bot.domain.announcements import Announcement
from bot.domain.clock import Clock
from bot.domain.delivery import Job, OutboxId, Outgoing, Stream
from bot.domain.ids import TeamId
from bot.domain.partnership import Team
from bot.services.telling import render_announcement
from bot.services.translating.orders import AsksAuthors, Order, Result
from bot.services.translating.texts import TextOrders
from bot.translation.values import Untranslated
from storage.unit_of_work import UnitOfWork


class TranslateAnnouncement:
    """The job of one line for one team: translate its titles, then let it go out."""

    def __init__(self, orders: TextOrders, ask: AsksAuthors, clock: Clock) -> None:
        self._orders = orders
        self._ask = ask
        self._clock = clock

    async def orders(self, work: UnitOfWork, job: Job) -> Sequence[Order]:
        """Order the titles that the team's readers cannot read yet."""
        team, announcement = await self._read(work, job)
        tenant = work.within(job.partnership_id)
        return await self._orders.orders(work, tenant, announcement.texts, team.language)

    async def finish(self, work: UnitOfWork, job: Job, results: Sequence[Result]) -> None:
        """Store the titles and show the line with them, in place if it is out already."""
        team, announcement = await self._read(work, job)
        await self._orders.store(work.within(job.partnership_id), announcement.texts, results)
        if any(isinstance(outcome, Untranslated) and outcome.retry for _, outcome in results):
            return
        await self._ask.about(work, results, self._clock())
        line = await render_announcement(work, team, announcement, self._clock())
        payload = message_payload(line)
        row = OutboxId(job.data["outbox_id"])
        if await work.outbox.fulfil(row, payload):
            return
        edit = Outgoing(
            partnership_id=team.partnership_id,
            chat_id=team.chat_id,
            method="edit_message_text",
            payload=payload,
            stream=Stream.RELAY,
            edits_outbox=row,
        )
        await work.outbox.add(edit, self._clock())

    async def _read(self, work: UnitOfWork, job: Job) -> tuple[Team, Announcement]:
        team = await work.within(job.partnership_id).teams.get(TeamId(job.data["team_id"]))
        return team, Announcement.from_json(job.data["announcement"])
