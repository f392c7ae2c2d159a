"""The job behind a translation that was asked for: translate, and say it below the message."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import count

from bot.delivery.payloads import message_payload
from bot.domain.clock import Clock
from bot.domain.delivery import Job, Outgoing, Stream
from bot.domain.ids import ChatId, TeamId
from bot.domain.languages import Language
from bot.domain.messages import Message
from bot.domain.partnership import Member, Team, people_names
from bot.services.privacy.asking import AskConsent
from bot.services.relay.passages import merged
from bot.services.relay.pieces import Change, Payload
from bot.services.relay.rows import edit_row, take_away
from bot.services.translating.orders import Order, Result
from bot.services.translating.policy import TranslationPolicy
from bot.services.translating.words import Words
from bot.services.translating.worker import RETRIES
from bot.translation.values import Reason, Translated, Untranslated
from bot.views import translating as views
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork

PATIENCE = timedelta(seconds=8)
"""How long the answer waits for its translation before it says that it will follow."""


def key_here(chat_id: ChatId, message_id: int) -> str:
    """Give the key of the translation below a message in its own group."""
    return f"here:{chat_id}:{message_id}"


def page_key(key: str, page: int) -> str:
    """Give the key of one of several messages with one translation; the first has the plain one."""
    return f"{key}:{page}" if page else key


class TranslateAsked:
    """Translate, and put it in the place of what was promised or below the message."""

    def __init__(self, policy: TranslationPolicy, ask: AskConsent, clock: Clock) -> None:
        self._policy = policy
        self._ask = ask
        self._clock = clock

    async def orders(self, work: UnitOfWork, job: Job) -> Sequence[Order]:
        """Order what is in other languages from the services that author and team allow now."""
        tenant = work.within(job.partnership_id)
        words, target = Words.from_json(dict(job.data)), Language(job.data["target"])
        team = await tenant.teams.get(words.team_id)
        services: tuple[str, ...] = ()
        if (author := await _author(tenant, words)) is not None:
            services = await self._policy.services(work, author.user_id, team)
        names = people_names(await tenant.members.all(), await tenant.teams.all())
        return [
            Order(job.partnership_id, text, language, target, services, names)
            for text, language in words.parts
            if language is not target
        ]

    async def finish(self, work: UnitOfWork, job: Job, results: Sequence[Result]) -> None:
        """Show the translation, or say why there is none."""
        tenant = work.within(job.partnership_id)
        team = await tenant.teams.get(TeamId(job.data["team"]))
        words = Words.from_json(dict(job.data))
        outcome = merged(words.text, words.parts, results)
        if isinstance(outcome, Translated):
            written_in = results[0][0].source
            pages = views.translated(outcome.text, written_in, team.language)
            await self._show(work, team, job, pages)
        elif outcome is not None and (not outcome.retry or job.attempts >= len(RETRIES)):
            await self._give_up(work, tenant, team, job, outcome)

    async def _give_up(
        self, work: UnitOfWork, tenant: Tenant, team: Team, job: Job, outcome: Untranslated
    ) -> None:
        lacks_consent = outcome.reason is Reason.NO_ENGINE_ALLOWED
        key = "translate-not-allowed" if lacks_consent else "translate-failed"
        if job.data["promised"]:
            await self._show(work, team, job, [views.sentence(key, team.language)])
        author = await _author(tenant, Words.from_json(dict(job.data)))
        if lacks_consent and author is not None:
            source = await tenant.teams.get(author.team_id)
            await self._ask(work, author, source, self._clock())

    async def _show(self, work: UnitOfWork, team: Team, job: Job, pages: Sequence[Message]) -> None:
        """Put the first page where it was promised or stood before, the others below.

        Pages that an edit has left over go.
        """
        key = job.data["key"]
        for number, page in enumerate(pages):
            await self._put(work, team, job, message_payload(page), page_key(key, number))
        for number in count(len(pages)):
            row = await work.outbox.keyed(page_key(key, number))
            if row is None:
                return
            await take_away(work, team, row, self._clock())
            await work.outbox.unkey(row)

    async def _put(
        self, work: UnitOfWork, team: Team, job: Job, payload: Payload, key: str
    ) -> None:
        row = await work.outbox.keyed(key)
        if row is None:
            await work.outbox.add(_below(team, job, payload, key), self._clock())
        elif not await work.outbox.fulfil(row, payload):
            edit = edit_row(team, row, Change("edit_message_text", payload))
            await work.outbox.put(edit, self._clock())


def _below(team: Team, job: Job, payload: Payload, key: str) -> Outgoing:
    return Outgoing(
        partnership_id=team.partnership_id,
        chat_id=team.chat_id,
        thread_id=team.thread_id,
        method="send_message",
        payload=payload,
        stream=Stream.RELAY,
        reply_to_message=job.data["message"],
        key=key,
    )


async def _author(tenant: Tenant, words: Words) -> Member | None:
    return None if words.author is None else await tenant.members.of_user(words.author)
