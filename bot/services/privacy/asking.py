from collections.abc import Callable
from datetime import datetime

from bot.delivery.payloads import message_payload
from bot.domain.consent import NOTICE_VERSION
from bot.domain.delivery import Outgoing
from bot.domain.languages import Language
from bot.domain.partnership import Member, Team
from bot.services.translating.policy import TranslationPolicy
from bot.views.relay import consent_question
from storage.unit_of_work import UnitOfWork


class AskConsent:
    """Ask an author once, in their own group, whether third-country services may be used."""

    def __init__(
        self, policy: TranslationPolicy, command_name: Callable[[str, Language], str]
    ) -> None:
        self._policy = policy
        self._command_name = command_name

    async def __call__(self, work: UnitOfWork, author: Member, team: Team, now: datetime) -> None:
        """Queue the question; nothing if there is nothing to ask or it was asked before."""
        services = await self._policy.to_ask(work, author.user_id, team)
        if not services:
            return
        question = consent_question(
            author.name,
            author.user_id,
            services,
            team.language,
            self._command_name("privacy", team.language),
        )
        await work.outbox.add(
            Outgoing(
                partnership_id=team.partnership_id,
                chat_id=team.chat_id,
                thread_id=team.thread_id,
                method="send_message",
                payload=message_payload(question),
                key=f"consent:{author.user_id}:{NOTICE_VERSION}:{'+'.join(services)}",
            ),
            now,
        )
