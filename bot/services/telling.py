"""Telling the teams at once what one of them adds, finishes, moves or reports."""

from datetime import datetime, timedelta

from bot.delivery.payloads import message_payload
from bot.domain.announcements import Announcement
from bot.domain.delivery import JobKind, Outgoing, Stream
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.services.acting import Actor
from bot.services.programme.loading import load_setting
from bot.services.translating.texts import TextOrders
from bot.views.reader import Reader
from bot.views.telling import announcement_line
from storage.unit_of_work import UnitOfWork

PATIENCE = timedelta(seconds=8)
"""How long an announcement waits for its titles' translation before it goes out as it is."""


async def render_announcement(
    work: UnitOfWork, team: Team, announcement: Announcement, now: datetime
) -> Message:
    """Write an announcement for a team, with the translations known by now."""
    setting = await load_setting(work.within(team.partnership_id), announcement.texts)
    return announcement_line(announcement, setting, Reader(team.language, team.zone, now))


class Tell:
    """Tell the other teams, one short line each, in their language.

    The own team is told, too, if it could not see what was done: somebody did it in private.
    A line whose titles may be translated waits for that, up to `PATIENCE`, beside the relayed
    messages: answers to commands never wait behind it. Teams the bot cannot reach are left out.
    """

    def __init__(self, orders: TextOrders) -> None:
        self._orders = orders

    async def __call__(self, work: UnitOfWork, actor: Actor, announcement: Announcement) -> None:
        """Queue the announcement for every team of the actor's partnership that did not see it."""
        for team in await work.within(actor.partnership_id).teams.all():
            if team.present and (team.id != actor.team.id or actor.away):
                await self._queue(work, team, announcement, actor.now)

    async def _queue(
        self, work: UnitOfWork, team: Team, announcement: Announcement, now: datetime
    ) -> None:
        waits = await self._translatable(work, team, announcement)
        line = await render_announcement(work, team, announcement, now)
        outgoing = Outgoing(
            partnership_id=team.partnership_id,
            chat_id=team.chat_id,
            thread_id=team.thread_id,
            method="send_message",
            payload=message_payload(line),
            stream=Stream.RELAY,
            shows=str(announcement.code),
            not_before=now + PATIENCE if waits else None,
            waits=waits,
        )
        row = await work.outbox.add(outgoing, now)
        if waits:
            data = {"outbox_id": row, "team_id": team.id, "announcement": announcement.as_json()}
            await work.jobs.add(team.partnership_id, JobKind.ANNOUNCEMENT, data, now)

    async def _translatable(self, work: UnitOfWork, team: Team, announcement: Announcement) -> bool:
        tenant = work.within(team.partnership_id)
        wanted = await self._orders.orders(work, tenant, announcement.texts, team.language)
        return bool(wanted)
