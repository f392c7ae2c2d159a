from dataclasses import dataclass
from datetime import datetime

from bot.domain import consent
from bot.domain.ids import UserId
from bot.domain.partnership import Team
from bot.domain.translators import THIRD_COUNTRY
from bot.services.translating.policy import TranslationPolicy
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ServiceChoice:
    """What a person has said about one translator; `agreed_at` is aware UTC."""

    service: str
    third_country: bool
    allowed: bool
    """Whether the person lets their words go there."""
    agreed_at: datetime | None
    teams: tuple[str, ...]
    """The person's teams that allow it."""


class PrivacyOverview:
    """Tell a person what becomes of their words."""

    def __init__(self, policy: TranslationPolicy) -> None:
        self._policy = policy

    async def __call__(self, work: UnitOfWork, user: UserId) -> list[ServiceChoice]:
        """List every translator the operator has set up, with the person's choice."""
        choices = await self._policy.choices(work, user)
        since = await work.consents.given_since(user, consent.NOTICE_VERSION)
        teams = await work.people.teams_of(user)
        return [
            ServiceChoice(
                service,
                service in THIRD_COUNTRY,
                choices.allows(service),
                since.get(service),
                tuple(team.name for team in teams if _allows(team, service)),
            )
            for service in self._policy.order
        ]


def _allows(team: Team, service: str) -> bool:
    return team.engines is None or service in team.engines
