from dataclasses import replace

from bot.domain.delivery import JobKind
from bot.domain.relay import RelayCopy, RelayMessage
from bot.domain.relaying import content_hash
from bot.services.acting import Actor
from bot.services.relay import rows
from bot.services.relay.carry import TRANSLATION_WAIT, Said, needs_translation
from bot.services.relay.languages import Detects, team_languages
from bot.services.relay.showing import show
from bot.views.relay import Shown
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


class CarryEdit:
    """Follow an edit: every copy is edited in place, translated anew."""

    def __init__(self, detector: Detects) -> None:
        self._detector = detector

    async def __call__(self, work: UnitOfWork, actor: Actor, said: Said) -> None:
        """Queue the edits; one that changes nothing visible, or no relayed message, is ignored."""
        tenant = work.within(actor.partnership_id)
        message = await tenant.relay.message(said.chat_id, said.message_id)
        fingerprint = content_hash(said.text)
        if message is None or message.content_hash == fingerprint:
            return
        teams = await tenant.teams.all()
        language = self._detector.detect(
            said.text, among=team_languages(teams), usual=message.language
        )
        edited = replace(
            message,
            text=said.text,
            language=language,
            content_hash=fingerprint,
            edited_at=actor.now,
        )
        await tenant.relay.save_message(edited)
        for copy in await tenant.relay.copies(message.id):
            await self._follow(work, tenant, actor, edited, copy)

    async def _follow(
        self, work: UnitOfWork, tenant: Tenant, actor: Actor, message: RelayMessage, copy: RelayCopy
    ) -> None:
        reader = await tenant.teams.get(copy.team_id)
        source = await tenant.teams.get(message.team_id)
        translates = needs_translation(message, reader, await tenant.teams.all())
        shown = Shown.PENDING if translates else Shown.AS_WRITTEN
        until = actor.now + TRANSLATION_WAIT if translates else None
        grown, edits = await rows.change(
            work, reader, copy, show(message, source, reader, shown), actor.now, until=until
        )
        await tenant.relay.save_copy(replace(grown, translated=None, language=None, engine=None))
        if translates:
            data = {"copy": copy.id, "hash": message.content_hash, "rows": list(edits)}
            await work.jobs.add(tenant.id, JobKind.RELAY, data, actor.now)
