from collections.abc import Sequence

from bot.domain import consent
from bot.domain.consent import Choices, allowed_services, to_ask_for
from bot.domain.ids import UserId
from bot.domain.partnership import Team
from storage.unit_of_work import UnitOfWork


class TranslationPolicy:
    """Decides, each time anew, which translators may see what an author wrote."""

    def __init__(self, order: Sequence[str]) -> None:
        self.order = tuple(order)

    async def choices(self, work: UnitOfWork, author: UserId) -> Choices:
        """Tell what an author has agreed to under today's notice, and objected to."""
        given = await work.consents.given(author)
        today = consent.NOTICE_VERSION
        return Choices(
            agreed=frozenset(service for service, version in given if version == today),
            refused=frozenset(await work.consents.opted_out(author)),
        )

    async def services(
        self, work: UnitOfWork, author: UserId | None, team: Team
    ) -> tuple[str, ...]:
        """List the services that may be asked, best first; an unknown author has agreed to none."""
        choices = Choices() if author is None else await self.choices(work, author)
        return allowed_services(self.order, team.engines, choices)

    async def to_ask(self, work: UnitOfWork, author: UserId, team: Team) -> tuple[str, ...]:
        """List the services that only this author's consent keeps from being used."""
        return to_ask_for(self.order, team.engines, await self.choices(work, author))
