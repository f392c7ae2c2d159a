"""Which translators may see an author's words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.domain.translators import THIRD_COUNTRY, in_team_order

NOTICE_VERSION = "1"
"""Counts up whenever the notice says something new; everybody is then asked again."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What an author has said: services agreed to under today's notice, and objected to."""

    agreed: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()

    def allows(self, service: str) -> bool:
        """Whether this author's words may go to a service."""
        if service in self.refused:
            return False
        return service not in THIRD_COUNTRY or service in self.agreed


def allowed_services(
    order: Sequence[str], team_allows: Sequence[str] | None, author: Choices
) -> tuple[str, ...]:
    """Pick the services that team and author both allow, in the order the team asks them.

    `order` is the operator's, see `in_team_order`.
    """
    return tuple(service for service in in_team_order(order, team_allows) if author.allows(service))


def to_ask_for(
    order: Sequence[str], team_allows: Collection[str] | None, author: Choices
) -> tuple[str, ...]:
    """List the services that wait only for this author's yes; none once they said no."""
    return tuple(
        service
        for service in order
        if service in THIRD_COUNTRY
        and (team_allows is None or service in team_allows)
        and service not in author.agreed
        and service not in author.refused
    )
