from collections.abc import Mapping

from bot.domain.glossary import Forms, Term, TermUse, overlaid
from bot.domain.ids import PartnershipId
from bot.domain.languages import Language
from bot.translation.terms.glossary import Glossary
from bot.translation.terms.starter import starter_terms
from storage.database import Database
from storage.tenant import Tenant

_MOST_READY = 64
"""Glossaries that are held ready in memory; each takes some hundred kilobytes."""
Contents = tuple[tuple[TermUse, tuple[tuple[Language, Forms], ...]], ...]


async def own_terms(tenant: Tenant) -> list[Term]:
    """Return a partnership's own terms, oldest first."""
    return [stored.term for stored in await tenant.glossary.all()]


async def all_terms(tenant: Tenant) -> list[Term]:
    """Return what counts for a partnership: its own terms laid over the starter list."""
    return overlaid(starter_terms(), await own_terms(tenant))


class ReadyGlossaries:
    """Makes glossaries out of terms, each content once: looking words up takes preparation."""

    def __init__(self) -> None:
        self._ready: dict[Contents, Glossary] = {}

    def of(self, own: list[Term]) -> Glossary:
        """Give the glossary of a partnership with these own terms."""
        contents = tuple((term.use, _frozen(term.words)) for term in own)
        if contents not in self._ready:
            if len(self._ready) >= _MOST_READY:
                self._ready.pop(next(iter(self._ready)))
            self._ready[contents] = Glossary(overlaid(starter_terms(), own))
        return self._ready[contents]


class StoredGlossaries:
    """The glossary of each partnership as it is in the database at the moment."""

    def __init__(self, database: Database, ready: ReadyGlossaries) -> None:
        self._database = database
        self._ready = ready

    async def of(self, partnership: int) -> Glossary:
        """Return a partnership's terms as they are now."""
        tenant = PartnershipId(partnership)
        own = await self._database.read(lambda work: own_terms(work.within(tenant)))
        return self._ready.of(own)


def _frozen(words: Mapping[Language, Forms]) -> tuple[tuple[Language, Forms], ...]:
    return tuple(sorted(words.items()))
