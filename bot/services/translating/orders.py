"""What the worker asks of the translator, and what each kind of job does around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from bot.domain.delivery import Job
from bot.domain.ids import MemberId, PartnershipId
from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.translation.values import Translated, Untranslated
from storage.unit_of_work import UnitOfWork

Outcome = Translated | Untranslated


@dataclass(frozen=True, slots=True)
class Order:
    """One text to translate, by one of `services`; `names` are masked.

    `author` is asked for consent if that is what a translation lacks.
    """

    partnership_id: PartnershipId
    text: RichText
    source: Language
    target: Language
    services: tuple[str, ...]
    names: tuple[str, ...] = ()
    author: MemberId | None = None

    def is_same_as(self, other: "Order") -> bool:
        """Whether both are about the same words, whoever may translate them by now."""
        return replace(self, services=other.services, names=other.names) == other


Result = tuple[Order, Outcome]


class Work(Protocol):
    """One kind of job."""

    async def orders(self, work: UnitOfWork, job: Job) -> Sequence[Order]:
        """Read what is to be translated; nothing if the job has lost its meaning."""

    async def finish(self, work: UnitOfWork, job: Job, results: Sequence[Result]) -> None:
        """Store what came of it, order by order; some may be untranslated."""


class AsksAuthors(Protocol):
    """What asks the authors of untranslated texts for their consent."""

    async def about(self, work: UnitOfWork, results: Sequence[Result], now: datetime) -> None:
        """Ask those on whose consent alone a translation depends."""


Works = Mapping[str, Work]
"""Kinds of jobs by the name they are stored under."""
