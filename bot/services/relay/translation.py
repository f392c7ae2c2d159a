from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.clock import Clock
from bot.domain.delivery import Job, OutboxId
from bot.domain.messages import Message
from bot.domain.partnership import Member, Team
from bot.domain.relay import RelayCopy, RelayMessage
from bot.services.privacy.asking import AskConsent
from bot.services.relay import rows
from bot.services.relay.showing import show, show_copy
from bot.services.translating.orders import Order, Result
from bot.services.translating.policy import TranslationPolicy
from bot.services.translating.worker import RETRIES
from bot.translation.values import Reason, Translated, Untranslated
from bot.views.relay import Shown
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class _Copy:
    """A copy with all that surrounds it."""

    copy: RelayCopy
    message: RelayMessage
    source: Team
    reader: Team
    author: Member
    names: tuple[str, ...]


class TranslateCopies:
    """The job of one copy: translate the words as they now are, and show them in place."""

    def __init__(self, policy: TranslationPolicy, ask: AskConsent, clock: Clock) -> None:
        self._policy = policy
        self._ask = ask
        self._clock = clock

    async def orders(self, work: UnitOfWork, job: Job) -> Sequence[Order]:
        """Ask for the message in the reader's language; nothing if it was edited meanwhile."""
        found = await _find(work.within(job.partnership_id), job)
        if found is None or found.message.language is None:
            return ()
        services = await self._policy.services(work, found.author.user_id, found.source)
        return (
            Order(
                job.partnership_id,
                found.message.text,
                found.message.language,
                found.reader.language,
                services,
                found.names,
            ),
        )

    async def finish(self, work: UnitOfWork, job: Job, results: Sequence[Result]) -> None:
        """Show the translation, or say that there will be none and ask whom to ask."""
        tenant = work.within(job.partnership_id)
        found = await _find(tenant, job)
        if found is None:
            return
        for _, outcome in results:
            if isinstance(outcome, Translated):
                await self._translated(work, tenant, found, job, outcome)
            elif not outcome.retry or job.attempts >= len(RETRIES):
                await self._untranslated(work, tenant, found, job, outcome)

    async def _translated(
        self, work: UnitOfWork, tenant: Tenant, found: _Copy, job: Job, outcome: Translated
    ) -> None:
        copy = replace(
            found.copy,
            translated=outcome.text,
            language=found.reader.language,
            engine=outcome.engine,
            shows_original=False,
        )
        message = show_copy(found.message, copy, found.source, found.reader)
        await self._show(work, tenant, replace(found, copy=copy), job, message)

    async def _untranslated(
        self, work: UnitOfWork, tenant: Tenant, found: _Copy, job: Job, outcome: Untranslated
    ) -> None:
        message = show(found.message, found.source, found.reader, Shown.UNTRANSLATED)
        await self._show(work, tenant, found, job, message)
        if outcome.reason is Reason.NO_ENGINE_ALLOWED:
            await self._ask(work, found.author, found.source, self._clock())

    async def _show(
        self, work: UnitOfWork, tenant: Tenant, found: _Copy, job: Job, message: Message
    ) -> None:
        waiting = [OutboxId(row) for row in job.data["rows"]]
        copy = await rows.fulfil(work, found.reader, found.copy, waiting, message, self._clock())
        await tenant.relay.save_copy(copy)


async def _find(tenant: Tenant, job: Job) -> _Copy | None:
    pair = await tenant.relay.copy(job.data["copy"])
    if pair is None or pair[1].content_hash != job.data["hash"]:
        return None
    copy, message = pair
    members = await tenant.members.all()
    return _Copy(
        copy,
        message,
        source=await tenant.teams.get(message.team_id),
        reader=await tenant.teams.get(copy.team_id),
        author=next(member for member in members if member.id == message.author),
        names=tuple(member.name for member in members),
    )
