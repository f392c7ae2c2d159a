"""What the example puts straight into the database, because nobody would type it."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.ids import PartnershipId
from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.playground.example import Example, Pair
from bot.translation.learning import lines_to_remember
from storage.database import Database
from storage.repositories.memory import HUMAN
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


async def remember(database: Database, example: Example, now: datetime) -> None:
    """Put the example's phrases into the memory and its words into the glossary."""

    async def seed(work: UnitOfWork) -> None:
        tenant = await _newest(work)
        for pair in example.phrases:
            for source, target, text, translation in _both_ways(pair):
                await tenant.memory.put(source, target, text, translation, HUMAN, now)
        for pair in example.glossary:
            await tenant.glossary.add({Language.DE: (pair.de,), Language.ES: (pair.es,)})

    await database.run(seed)


async def make_late(database: Database, days: int, now: datetime) -> None:
    """Make the newest task overdue by so many days."""

    async def move(work: UnitOfWork) -> None:
        tenant = await _newest(work)
        newest = (await tenant.tasks.all())[-1]
        await tenant.tasks.save(replace(newest, due=now - timedelta(days=days)))

    await database.run(move)


async def _newest(work: UnitOfWork) -> Tenant:
    partnerships = await work.partnerships.all()
    return work.within(PartnershipId(max(one.id for one in partnerships)))


def _both_ways(pair: Pair) -> list[tuple[Language, Language, str, str]]:
    """Give what the memory keeps of a pair: languages, masked line, its translation."""
    german, spanish = RichText(pair.de), RichText(pair.es)
    there = lines_to_remember(german, spanish)
    back = lines_to_remember(spanish, german)
    return [(Language.DE, Language.ES, *line) for line in there] + [
        (Language.ES, Language.DE, *line) for line in back
    ]
