from dataclasses import replace

from bot.domain.partnership import people_names
from bot.domain.relay import RelayCopy, RelayMessage
from bot.domain.relaying import content_hash, stays
from bot.services.acting import Actor
from bot.services.relay import albums, rows
from bot.services.relay.jobs import Wanted
from bot.services.relay.languages import Detects, team_languages
from bot.services.relay.passages import read
from bot.services.relay.remove import RemoveCopies
from bot.services.relay.said import Said
from bot.services.relay.scene import Scene
from bot.services.relay.waits import TRANSLATION_WAIT
from storage.unit_of_work import UnitOfWork


class CarryEdit:
    """Follow an edit: every copy is edited in place, translated anew."""

    def __init__(self, detector: Detects) -> None:
        self._detector = detector
        self._remove = RemoveCopies()

    async def __call__(self, work: UnitOfWork, actor: Actor, said: Said) -> None:
        """Queue the edits; one that changes nothing visible, or no relayed message, is ignored.

        A message that is to stay by now is taken back, even while the relay is off; other edits
        pass neither from a team that switched it off nor to one that did.
        """
        tenant = work.within(actor.partnership_id)
        message = await tenant.relay.message(said.chat_id, said.message_id)
        fingerprint = content_hash(said.text, said.content.identity)
        if message is None or message.content_hash == fingerprint:
            return
        if stays(said.text.text):
            await self._remove.everywhere(work, message, actor.now)
            return
        if not actor.team.relay_on:
            return
        scene = await Scene.of(tenant, message)
        reading = read(
            self._detector,
            said.text,
            among=team_languages(scene.teams),
            usual=message.language,
            names=people_names(await tenant.members.all(), scene.teams),
        )
        edited = replace(
            message,
            text=said.text,
            language=reading.language,
            passages=reading.passages,
            content_hash=fingerprint,
            edited_at=actor.now,
            content=said.content,
            around=replace(message.around, shared=message.around.shared or said.shared),
        )
        await tenant.relay.save_message(edited)
        await self._follow(work, replace(scene, message=edited), message, actor)

    async def _follow(
        self, work: UnitOfWork, scene: Scene, before: RelayMessage, actor: Actor
    ) -> None:
        wanted = Wanted(scene.message)
        exchanged = before.content.identity != scene.message.content.identity
        for copy in await scene.tenant.relay.copies(scene.message.id):
            if not scene.team(copy.team_id).relay_on:
                continue
            fresh = scene.pending(copy)
            if before.text == scene.message.text:
                fresh = copy
            await _edit(work, scene, fresh, actor, exchanged=exchanged)
            if fresh.pending:
                wanted.add(scene.team(copy.team_id).language, copy.id)
        await wanted.order(work, actor.now)


async def _edit(
    work: UnitOfWork, scene: Scene, copy: RelayCopy, actor: Actor, *, exchanged: bool
) -> None:
    """Queue the edits of a copy; another file is shown at once, its words follow."""
    waits = copy.pending and not exchanged
    until = actor.now + TRANSLATION_WAIT if waits else None
    if scene.message.album is not None:
        await albums.show(work, scene, copy, actor.now, until=until, exchanged=exchanged)
    else:
        shown = scene.shown(copy)
        grown = await rows.change(work, shown, copy, actor.now, until=until, exchanged=exchanged)
        await scene.tenant.relay.save_copy(grown)
