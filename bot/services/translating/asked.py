"""Translations that somebody asks for, by replying to a message in a group."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from typing import Any

from bot.delivery.payloads import message_payload
from bot.domain.clock import Clock
from bot.domain.delivery import Job, JobKind, OutboxId, Outgoing, Stream
from bot.domain.errors import UserError
from bot.domain.ids import ChatId, TeamId, UserId
from bot.domain.languages import Language
from bot.domain.messages import Message
from bot.domain.partnership import Member, Team
from bot.domain.relaying import stays
from bot.domain.rich_text import Entity, RichText
from bot.services.acting import Actor
from bot.services.privacy.asking import AskConsent
from bot.services.relay.languages import Detects, team_languages
from bot.services.translating.orders import Order, Result
from bot.services.translating.policy import TranslationPolicy
from bot.services.translating.worker import RETRIES
from bot.translation.values import Reason, Translated, Untranslated
from bot.views import translating as views
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork

PATIENCE = timedelta(seconds=8)
"""How long the answer waits for its translation before it says that it will follow."""


class NothingToTranslate(UserError):
    """The message has no words in one of our languages, or nobody wrote it."""

    key = "translate-nothing"


@dataclass(frozen=True, slots=True)
class Asked:
    """The message replied to; `author` is None if nobody knows who wrote it first."""

    chat_id: ChatId
    message_id: int
    text: RichText
    author: UserId | None


@dataclass(frozen=True, slots=True)
class _Words:
    """Somebody's words, their language, and the team under whose settings they fall."""

    text: RichText
    author: UserId | None
    team_id: TeamId
    language: Language | None


class AskTranslation:
    """Order the translation of a message; the answer comes as a reply to it."""

    def __init__(self, detector: Detects) -> None:
        self._detector = detector

    async def __call__(self, work: UnitOfWork, actor: Actor, asked: Asked) -> None:
        """Queue the answer, in the group's language or, if it is that already, in the other's.

        Of a relayed message its author's own words are translated. Raise NothingToTranslate.
        """
        tenant = work.within(actor.partnership_id)
        words = await self._words(tenant, actor, asked)
        teams = await tenant.teams.all()
        target = _target(words.language, actor.team, teams)
        if words.language is None or target is None:
            raise NothingToTranslate
        row = await work.outbox.add(_waiting(actor, asked, target), actor.now)
        data = _data(actor, asked, words) | {"row": row, "target": target.value}
        await work.jobs.add(actor.partnership_id, JobKind.ASKED, data, actor.now)

    async def in_place(self, work: UnitOfWork, actor: Actor, asked: Asked) -> None:
        """Translate what was just written, if the team wants that; else, or without words, nothing.

        There is no promise to keep: if it cannot be translated, nothing is said.
        """
        if not actor.team.translates_here or stays(asked.text.text):
            return
        tenant = work.within(actor.partnership_id)
        words = await self._words(tenant, actor, asked)
        target = _target(words.language, actor.team, await tenant.teams.all())
        if words.language is not None and target is not None:
            data = _data(actor, asked, words) | {"row": None, "target": target.value}
            await work.jobs.add(actor.partnership_id, JobKind.ASKED, data, actor.now)

    async def _words(self, tenant: Tenant, actor: Actor, asked: Asked) -> _Words:
        """Find whose words these are: a copy's are those of the message it shows."""
        pair = await tenant.relay.copy_at(asked.chat_id, asked.message_id)
        members = await tenant.members.all()
        if pair is not None:
            message = pair[1]
            author = next(m.user_id for m in members if m.id == message.author)
            writer = message.first_writer(author)
            return _Words(message.text, writer, message.team_id, message.language)
        if asked.author is None and not asked.text:
            raise NothingToTranslate
        known = next((m for m in members if m.user_id == asked.author), None)
        language = self._detector.detect(
            asked.text,
            among=team_languages(await tenant.teams.all()),
            usual=(known.usual_language if known else None) or actor.team.language,
            names=[member.name for member in members],
        )
        return _Words(asked.text, asked.author, actor.team.id, language)


class TranslateAsked:
    """The job behind it: translate, and say it in place of what was promised."""

    def __init__(self, policy: TranslationPolicy, ask: AskConsent, clock: Clock) -> None:
        self._policy = policy
        self._ask = ask
        self._clock = clock

    async def orders(self, work: UnitOfWork, job: Job) -> Sequence[Order]:
        """Order the words from the services that their author and the team allow now."""
        tenant = work.within(job.partnership_id)
        team = await tenant.teams.get(TeamId(job.data["author_team"]))
        services: tuple[str, ...] = ()
        if (author := await _author(tenant, job)) is not None:
            services = await self._policy.services(work, author.user_id, team)
        return (
            Order(
                job.partnership_id,
                _text(job.data["text"]),
                Language(job.data["source"]),
                Language(job.data["target"]),
                services,
                tuple(member.name for member in await tenant.members.all()),
            ),
        )

    async def finish(self, work: UnitOfWork, job: Job, results: Sequence[Result]) -> None:
        """Show the translation, or say why there is none."""
        tenant = work.within(job.partnership_id)
        team = await tenant.teams.get(TeamId(job.data["team"]))
        for order, outcome in results:
            if isinstance(outcome, Translated):
                shown = views.translated(outcome.text, order.source, team.language)
                await self._show(work, team, job, shown)
            elif not outcome.retry or job.attempts >= len(RETRIES):
                await self._give_up(work, tenant, team, job, outcome)

    async def _give_up(
        self, work: UnitOfWork, tenant: Tenant, team: Team, job: Job, outcome: Untranslated
    ) -> None:
        lacks_consent = outcome.reason is Reason.NO_ENGINE_ALLOWED
        key = "translate-not-allowed" if lacks_consent else "translate-failed"
        if job.data["row"] is not None:
            await self._show(work, team, job, views.sentence(key, team.language))
        author = await _author(tenant, job)
        if lacks_consent and author is not None:
            source = await tenant.teams.get(author.team_id)
            await self._ask(work, author, source, self._clock())

    async def _show(self, work: UnitOfWork, team: Team, job: Job, message: Message) -> None:
        if job.data["row"] is None:
            await work.outbox.add(_reply(team, job.data["message"], message), self._clock())
            return
        row = OutboxId(job.data["row"])
        if await work.outbox.fulfil(row, message_payload(message)):
            return
        edit = Outgoing(
            partnership_id=team.partnership_id,
            chat_id=team.chat_id,
            method="edit_message_text",
            payload=message_payload(message),
            stream=Stream.RELAY,
            edits_outbox=row,
        )
        await work.outbox.add(edit, self._clock())


def _target(source: Language | None, team: Team, teams: Sequence[Team]) -> Language | None:
    if source is not team.language:
        return team.language
    return next((other.language for other in teams if other.language is not source), None)


def _waiting(actor: Actor, asked: Asked, target: Language) -> Outgoing:
    pending = views.pending(target, actor.team.language)
    reply = _reply(actor.team, asked.message_id, pending)
    return replace(reply, not_before=actor.now + PATIENCE, waits=True)


def _reply(team: Team, message_id: int, message: Message) -> Outgoing:
    return Outgoing(
        partnership_id=team.partnership_id,
        chat_id=team.chat_id,
        thread_id=team.thread_id,
        method="send_message",
        payload=message_payload(message),
        stream=Stream.RELAY,
        reply_to_message=message_id,
    )


def _data(actor: Actor, asked: Asked, words: _Words) -> dict[str, Any]:
    return {
        "team": actor.team.id,
        "message": asked.message_id,
        "author": words.author,
        "author_team": words.team_id,
        "text": asdict(words.text),
        "source": words.language,
    }


def _text(stored: dict[str, Any]) -> RichText:
    return RichText(stored["text"], tuple(Entity(**entity) for entity in stored["entities"]))


async def _author(tenant: Tenant, job: Job) -> Member | None:
    author = job.data["author"]
    return None if author is None else await tenant.members.of_user(UserId(author))
