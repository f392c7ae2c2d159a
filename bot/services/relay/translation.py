from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.clock import Clock
from bot.domain.delivery import Job
from bot.domain.languages import Language
from bot.domain.partnership import Member, Team, people_names
from bot.domain.relay import BY_A_PERSON, RelayCopy
from bot.services.privacy.asking import AskConsent
from bot.services.relay import albums, rows
from bot.services.relay.passages import merged
from bot.services.relay.scene import Scene
from bot.services.translating.orders import Order, Result
from bot.services.translating.policy import TranslationPolicy
from bot.services.translating.worker import RETRIES
from bot.translation.values import Translated
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class _Task:
    """A message, the language it is wanted in, and the copies that are read in it."""

    scene: Scene
    language: Language
    copies: tuple[RelayCopy, ...]
    author: Member
    names: tuple[str, ...]


class TranslateCopies:
    """The job of one message and language: translate the words as they now are, in all copies."""

    def __init__(self, policy: TranslationPolicy, ask: AskConsent, clock: Clock) -> None:
        self._policy = policy
        self._ask = ask
        self._clock = clock

    async def orders(self, work: UnitOfWork, job: Job) -> Sequence[Order]:
        """Ask for what is not in the readers' language; nothing if it was edited meanwhile."""
        found = await _find(work.within(job.partnership_id), job)
        if found is None:
            return ()
        services: tuple[str, ...] = ()
        if (writer := await _first_writer(found)) is not None:
            services = await self._policy.services(work, writer.user_id, found.scene.source)
        message = found.scene.message
        return [
            Order(job.partnership_id, words, language, found.language, services, found.names)
            for words, language in message.parts
            if language is not found.language or not message.passages
        ]

    async def finish(self, work: UnitOfWork, job: Job, results: Sequence[Result]) -> None:
        """Show the translation, or say that there will be none and ask whom to ask."""
        found = await _find(work.within(job.partnership_id), job)
        if found is None:
            return
        message = found.scene.message
        outcome = merged(message.text, message.parts, results)
        if isinstance(outcome, Translated):
            await self._show(work, found, outcome)
        elif outcome is not None and (not outcome.retry or job.attempts >= len(RETRIES)):
            await self._show(work, found, None)
            await self._may_ask(work, found)

    async def _show(self, work: UnitOfWork, found: _Task, outcome: Translated | None) -> None:
        for copy in found.copies:
            settled = replace(copy, pending=False)
            if outcome is not None:
                settled = replace(
                    settled,
                    translated=outcome.text,
                    language=found.language,
                    engine=outcome.engine if outcome.machine else BY_A_PERSON,
                    shows_original=False,
                )
            await self._settle(work, found.scene, settled)

    async def _settle(self, work: UnitOfWork, scene: Scene, copy: RelayCopy) -> None:
        now = self._clock()
        if scene.message.album is not None:
            await albums.show(work, scene, copy, now)
        else:
            settled = await rows.change(work, scene.shown(copy), copy, now)
            await scene.tenant.relay.save_copy(settled)

    async def _may_ask(self, work: UnitOfWork, found: _Task) -> None:
        """Ask beside the message; a group that became a supergroup has it no more.

        Nobody is asked about words that somebody else wrote.
        """
        message, source = found.scene.message, found.scene.source
        if message.first_writer(found.author.user_id) != found.author.user_id:
            return
        beside = message.message_id if message.chat_id == source.chat_id else None
        await self._ask(work, found.author, source, self._clock(), beside)


async def _first_writer(found: _Task) -> Member | None:
    """Find the member whose words are to be translated; only that one's consent counts."""
    writer = found.scene.message.first_writer(found.author.user_id)
    return None if writer is None else await found.scene.tenant.members.of_user(writer)


async def _find(tenant: Tenant, job: Job) -> _Task | None:
    pair = await tenant.relay.copy(job.data["copy"])
    if pair is None or pair[1].content_hash != job.data["hash"]:
        return None
    scene = await Scene.of(tenant, pair[1])
    language = scene.team(pair[0].team_id).language
    every = await tenant.relay.copies(pair[1].id)
    copies = tuple(copy for copy in every if _reads(scene.team(copy.team_id), language))
    if not scene.source.relay_on or not copies:
        return None
    members = await tenant.members.all()
    return _Task(
        scene,
        language,
        copies,
        author=next(member for member in members if member.id == pair[1].author),
        names=people_names(members, scene.teams),
    )


def _reads(team: Team, language: Language) -> bool:
    return team.relay_on and team.language is language
