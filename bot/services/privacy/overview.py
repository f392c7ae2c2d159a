from dataclasses import dataclass
from datetime import datetime

from bot.domain.consent import NOTICE_VERSION, THIRD_COUNTRY
from bot.domain.ids import UserId
from bot.services.translating.policy import TranslationPolicy
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ServiceChoice:
    """What a person has said about one translator; `agreed_at` is aware UTC."""

    service: str
    third_country: bool
    allowed: bool
    agreed_at: datetime | None


class PrivacyOverview:
    """Tell a person what becomes of their words."""

    def __init__(self, policy: TranslationPolicy) -> None:
        self._policy = policy

    async def __call__(self, work: UnitOfWork, user: UserId) -> list[ServiceChoice]:
        """List every translator the operator has set up, with the person's choice."""
        choices = await self._policy.choices(work, user)
        since = await work.consents.given_since(user, NOTICE_VERSION)
        return [
            ServiceChoice(
                service, service in THIRD_COUNTRY, choices.allows(service), since.get(service)
            )
            for service in self._policy.order
        ]
