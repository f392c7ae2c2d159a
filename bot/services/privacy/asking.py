from collections.abc import Callable, Sequence
from datetime import datetime

from bot.delivery.payloads import message_payload
from bot.domain import consent
from bot.domain.delivery import Outgoing
from bot.domain.languages import Language
from bot.domain.partnership import Member, Team
from bot.services.translating.orders import Result
from bot.services.translating.policy import TranslationPolicy
from bot.translation.values import Untranslated
from bot.views.consent import Notice, consent_question
from storage.unit_of_work import UnitOfWork


class AskConsent:
    """Ask an author once, in their own group, whether third-country services may be used."""

    def __init__(
        self, policy: TranslationPolicy, command_name: Callable[[str, Language], str]
    ) -> None:
        self._policy = policy
        self._command_name = command_name

    async def __call__(
        self,
        work: UnitOfWork,
        author: Member,
        team: Team,
        now: datetime,
        beside: int | None = None,
    ) -> None:
        """Queue the question; nothing if there is nothing to ask or it was asked before.

        A group or channel in whose name somebody writes has a negative number, and cannot answer.
        `beside` is the message in the team's chat that went out untranslated.
        """
        if author.user_id < 0:
            return
        services = await self._policy.to_ask(work, author.user_id, team)
        version = consent.NOTICE_VERSION
        if not services or not await work.consents.asked(author.user_id, services, version, now):
            return
        command = self._command_name("privacy", team.language)
        notice = Notice(services, version, team.language, command)
        await work.outbox.add(
            Outgoing(
                partnership_id=team.partnership_id,
                chat_id=team.chat_id,
                thread_id=team.thread_id,
                method="send_message",
                payload=message_payload(consent_question(author.name, author.user_id, notice)),
                reply_to_message=beside,
            ),
            now,
        )

    async def about(self, work: UnitOfWork, results: Sequence[Result], now: datetime) -> None:
        """Ask the authors of texts of the programme that stayed untranslated."""
        for order, outcome in results:
            if isinstance(outcome, Untranslated) and order.author is not None:
                tenant = work.within(order.partnership_id)
                author = await tenant.members.get(order.author)
                await self(work, author, await tenant.teams.get(author.team_id), now)
