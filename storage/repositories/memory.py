from collections.abc import Collection, Mapping
from datetime import datetime
from hashlib import sha256

from bot.domain.glossary import GlossaryTerm
from bot.domain.languages import Language
from storage.repositories.tenancy import TenantRepository
from storage.tables.programme import glossary_terms
from storage.tables.relay import translation_memory


class Memory(TenantRepository):
    """What was translated before, by the source text as the translator saw it (masked)."""

    async def get(self, source: Language, target: Language, masked: str) -> str | None:
        """Return the remembered translation."""
        row = await self._row(
            translation_memory,
            translation_memory.c.source == source,
            translation_memory.c.target == target,
            translation_memory.c.digest == _digest(masked),
        )
        return None if row is None else str(row["text"])

    async def put(
        self, source: Language, target: Language, masked: str, text: str, engine: str, at: datetime
    ) -> None:
        """Remember a translation in place of any before."""
        row = {
            "source": source,
            "target": target,
            "digest": _digest(masked),
            "text": text,
            "engine": engine,
            "at": at,
        }
        await self._put_mine(translation_memory, row)

    async def prune(self, before: datetime, keep: Collection[str] = ()) -> int:
        """Forget what was remembered before this moment, but for these engines' translations."""
        old = translation_memory.c.at < before
        return await self._delete(translation_memory, old, translation_memory.c.engine.not_in(keep))


class Glossary(TenantRepository):
    """The partnership's terms."""

    async def all(self) -> list[GlossaryTerm]:
        """Return all terms, oldest first."""
        statement = self._select(glossary_terms).order_by(glossary_terms.c.id)
        return [GlossaryTerm(**row) for row in await self._all(statement)]

    async def add(self, words: Mapping[Language, str]) -> GlossaryTerm:
        """Add a term by its words in two or more languages."""
        number = await self._add_counted(glossary_terms, {"words": words})
        return GlossaryTerm(number, self._partnership_id, dict(words))


def _digest(masked: str) -> str:
    return sha256(masked.encode("utf-8", "surrogatepass")).hexdigest()
