"""What each translator is: who runs it, where, under which contract, and what it keeps.

Sources, as of this version: the services' own terms and privacy notices, summed up in
docs/privacy.md. Whoever changes a profile in a way that people must know before they agree counts
`bot.domain.consent.NOTICE_VERSION` up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Contract(StrEnum):
    """What binds the translator's operator."""

    OWN = "own"
    """Whoever runs the bot runs the translator, too: nobody else gets the texts."""
    PROCESSING = "processing"
    """A contract on processing on behalf, which whoever runs the bot concludes with it."""
    NONE = "none"
    """None: a public service under its general terms."""


class Keeps(StrEnum):
    """What happens to the texts behind the answer."""

    NOTHING = "nothing"
    BY_CONTRACT = "by_contract"
    """Depends on the kind of account: a paid one deletes them, a free one may keep them."""
    UNKNOWN = "unknown"
    """The operator may keep and use them; nothing is assured."""
    PUBLISHED = "published"
    """They may enter a translation memory that others search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Translator:
    """The profile of a translator; `service` is its name in the setting TRANSLATORS."""

    service: str
    operator: str
    """A company's name; empty where whoever runs the bot is the operator."""
    country: str
    """Where the operator sits, by ISO 3166 code; empty for the bot's own country."""
    contract: Contract
    keeps: Keeps
    third_country: bool
    """Whether texts may leave the EU with no adequate protection assured there."""
    monthly_characters: int | None = None
    """What one partnership may send in a calendar month; None where no account is filled up."""


PROFILES: Mapping[str, Translator] = MappingProxyType(
    {
        profile.service: profile
        for profile in (
            Translator(
                service="deepl",
                operator="DeepL SE",
                country="DE",
                contract=Contract.PROCESSING,
                keeps=Keeps.BY_CONTRACT,
                third_country=False,
                monthly_characters=500_000,
            ),
            Translator(
                service="libretranslate",
                operator="",
                country="",
                contract=Contract.OWN,
                keeps=Keeps.NOTHING,
                third_country=False,
            ),
            Translator(
                service="google",
                operator="Google LLC",
                country="US",
                contract=Contract.NONE,
                keeps=Keeps.UNKNOWN,
                third_country=True,
            ),
            Translator(
                service="mymemory",
                operator="Translated S.r.l.",
                country="IT",
                contract=Contract.NONE,
                keeps=Keeps.PUBLISHED,
                third_country=True,
            ),
        )
    }
)
"""MyMemory's operator sits in the EU, but assures nobody that texts stay there."""

MONTHLY_CHARACTERS: Mapping[str, int] = MappingProxyType(
    {
        name: profile.monthly_characters
        for name, profile in PROFILES.items()
        if profile.monthly_characters is not None
    }
)
"""The monthly budget of one partnership, by service."""

THIRD_COUNTRY = frozenset(name for name, profile in PROFILES.items() if profile.third_country)
"""Services outside the protection of the EU: only with the author's own consent."""


def third_country_of(services: Sequence[str]) -> tuple[str, ...]:
    """Pick the services that need the author's own consent, in their order."""
    return tuple(service for service in services if service in THIRD_COUNTRY)


def in_team_order(order: Sequence[str], chosen: Sequence[str] | None) -> tuple[str, ...]:
    """Give the services a team allows, the one it asks first at the beginning.

    `order` is what the operator has set up, best first; without a choice of its own a team takes
    it as it is. What the operator has taken away is left out.
    """
    return tuple(order) if chosen is None else tuple(one for one in chosen if one in order)


def placed(service: str, chosen: Sequence[str], order: Sequence[str]) -> tuple[str, ...]:
    """Add a service to a team's choice, before the first that the operator ranks behind it."""
    rank = {name: place for place, name in enumerate(order)}
    behind = (place for place, one in enumerate(chosen) if rank[one] > rank[service])
    at = next(behind, len(chosen))
    return (*chosen[:at], service, *chosen[at:])
