"""What the worker asks of the translator, and what each kind of job does around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.delivery import Job
from bot.domain.ids import PartnershipId
from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.translation.values import Translated, Untranslated
from storage.unit_of_work import UnitOfWork

Outcome = Translated | Untranslated


@dataclass(frozen=True, slots=True)
class Order:
    """One text to translate, by one of `services`; `names` are masked."""

    partnership_id: PartnershipId
    text: RichText
    source: Language
    target: Language
    services: tuple[str, ...]
    names: tuple[str, ...] = ()


Result = tuple[Order, Outcome]


class Work(Protocol):
    """One kind of job."""

    async def orders(self, work: UnitOfWork, job: Job) -> Sequence[Order]:
        """Read what is to be translated; nothing if the job has lost its meaning."""

    async def finish(self, work: UnitOfWork, job: Job, results: Sequence[Result]) -> None:
        """Store what came of it, order by order; some may be untranslated."""


Works = Mapping[str, Work]
"""Kinds of jobs by the name they are stored under."""
