from collections.abc import Collection, Mapping
from datetime import datetime
from hashlib import sha256

from bot.domain.glossary import Forms, GlossaryTerm, TermUse
from bot.domain.languages import Language
from bot.domain.relay import BY_A_PERSON
from storage.repositories.tenancy import TenantRepository
from storage.tables.programme import glossary_terms
from storage.tables.relay import translation_memory

HUMAN = BY_A_PERSON
"""Stands in the place of an engine's name where a person wrote the translation."""


class Memory(TenantRepository):
    """What was translated before, by the source text as the translator saw it (masked)."""

    async def get(
        self, source: Language, target: Language, masked: str, version: str = ""
    ) -> str | None:
        """Return what a person wrote, else what an engine answered under this version."""
        digests = (_digest(masked, HUMAN), _digest(masked, version))
        rows = await self._rows(
            translation_memory,
            translation_memory.c.source == source,
            translation_memory.c.target == target,
            translation_memory.c.digest.in_(digests),
        )
        known = {row["digest"]: str(row["text"]) for row in rows}
        return next((known[digest] for digest in digests if digest in known), None)

    async def put(
        self,
        source: Language,
        target: Language,
        masked: str,
        text: str,
        engine: str,
        at: datetime,
        version: str = "",
    ) -> None:
        """Remember a translation in place of any before under this version.

        What a person wrote (`engine` is `HUMAN`) is kept apart, so that no engine replaces it.
        """
        row = {
            "source": source,
            "target": target,
            "digest": _digest(masked, HUMAN if engine == HUMAN else version),
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

    async def add(
        self, words: Mapping[Language, Forms], use: TermUse = TermUse.TRANSLATED
    ) -> GlossaryTerm:
        """Add a term by its forms in each language."""
        number = await self._add_counted(glossary_terms, {"words": words, "use": use})
        return GlossaryTerm(number, self._partnership_id, dict(words), use)

    async def drop(self, numbers: Collection[int]) -> None:
        """Forget terms by their ids."""
        await self._delete(glossary_terms, glossary_terms.c.id.in_(numbers))


def _digest(masked: str, version: str) -> str:
    whole = f"{masked}\n{version}" if version else masked
    return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
