from collections.abc import Sequence
from datetime import datetime

from bot.domain.delivery import OutboxId
from bot.domain.errors import UserError
from bot.domain.ids import ChatId, TeamId
from bot.domain.relay import RelayCopy, RelayMessage
from bot.services.acting import Actor
from bot.services.relay import albums, rows
from bot.services.relay.answers import source_of
from bot.services.relay.scene import Scene
from bot.services.translating.answering import key_here
from bot.services.translating.here import forget
from bot.views.relay import removed
from storage.unit_of_work import UnitOfWork


class NotCarried(UserError):
    """The message does not stand with the other teams, or does no more."""

    key = "carrying-not-there"


class RemoveCopies:
    """Take a message back: its copies go, and what is stored of it."""

    async def __call__(
        self, work: UnitOfWork, actor: Actor, chat_id: ChatId, message_id: int | None
    ) -> list[str]:
        """Remove the copies of the message that stands here; tell from which teams.

        Its author may, and every coordinator: others get OnlyCoordinators. Raise NotCarried
        for a message that was not relayed.
        """
        tenant = work.within(actor.partnership_id)
        message = await source_of(tenant, chat_id, message_id)
        if message is None:
            raise NotCarried
        return await self._remove(work, actor, [message])

    async def whole(self, work: UnitOfWork, actor: Actor, number: int) -> None:
        """Remove a message known by the relay's number, of an album every part.

        Raise NotCarried if it is there no more, and OnlyCoordinators as above.
        """
        tenant = work.within(actor.partnership_id)
        message = await tenant.relay.source(number)
        if message is None:
            raise NotCarried
        album = message.album
        parts = [message] if album is None else await tenant.relay.album(message.chat_id, album)
        await self._remove(work, actor, parts)

    async def _remove(
        self, work: UnitOfWork, actor: Actor, messages: Sequence[RelayMessage]
    ) -> list[str]:
        if any(message.author != actor.member.id for message in messages):
            actor.require_coordinator()
        teams = [await self.everywhere(work, message, actor.now) for message in messages]
        tenant = work.within(actor.partnership_id)
        await tenant.audit.add(actor.member.id, "took-back", None, actor.now)
        return teams[0]

    async def everywhere(self, work: UnitOfWork, message: RelayMessage, now: datetime) -> list[str]:
        """Remove the copies whoever asks; tell from which teams."""
        tenant = work.within(message.partnership_id)
        scene = await Scene.of(tenant, message)
        copies = await tenant.relay.copies(message.id)
        for copy in copies:
            await _take_back(work, scene, copy, now)
        for poll in await tenant.polls.all_of(message.id):
            if poll.line is not None:
                await _delete(work, scene, poll.team_id, poll.line, now)
        here = key_here(message.chat_id, message.message_id)
        await forget(work, scene.source, here, message.author_name, now)
        rows_of_copies = [row for copy in copies for row in (copy.outbox_id, *copy.parts)]
        await work.outbox.quote_no_more(rows_of_copies, message.chat_id, message.message_id)
        await tenant.relay.remove(message)
        for row in {copy.outbox_id for copy in copies if message.album is not None}:
            await albums.close_ranks(work, scene, row)
        return [scene.team(copy.team_id).name for copy in copies]


async def _take_back(work: UnitOfWork, scene: Scene, copy: RelayCopy, now: datetime) -> None:
    shared = len(await scene.tenant.relay.copies_in(copy.outbox_id)) > 1
    if not (shared and await work.outbox.is_open(copy.outbox_id)):
        await _delete(work, scene, copy.team_id, copy.outbox_id, now, copy.position)
    for row in copy.parts:
        await _delete(work, scene, copy.team_id, row, now)


async def _delete(
    work: UnitOfWork, scene: Scene, team_id: TeamId, row: OutboxId, now: datetime, part: int = 0
) -> None:
    team = scene.team(team_id)
    note = removed(scene.message.author_name, scene.source.name, team.language)
    await rows.take_away(work, team, row, now, part=part, instead=note)
