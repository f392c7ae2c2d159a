from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import or_

from bot.domain.ids import MemberId, TextId
from bot.domain.languages import Language
from bot.domain.localized import LocalizedText, Translation
from storage.errors import NotStored
from storage.repositories.base import row_of
from storage.repositories.tenancy import TenantRepository
from storage.tables.programme import localized_texts, translations


class Texts(TenantRepository):
    """What people wrote in the programme, and its translations."""

    async def add(self, language: Language, text: str, author: MemberId | None) -> LocalizedText:
        """Store a text as it was written."""
        row = {"language": language, "text": text, "author": author}
        return await self.get(TextId(await self._add_counted(localized_texts, row)))

    async def get(self, text_id: TextId) -> LocalizedText:
        """Raise NotStored if the partnership has no such text."""
        found = await self.many([text_id])
        if text_id not in found:
            raise NotStored(localized_texts.name)
        return found[text_id]

    async def many(self, ids: Iterable[TextId]) -> dict[TextId, LocalizedText]:
        """Return texts by id; unknown ids are missing in the answer."""
        wanted = set(ids)
        if not wanted:
            return {}
        known = await self._translations(wanted)
        rows = await self._rows(localized_texts, localized_texts.c.id.in_(wanted))
        return {row["id"]: LocalizedText(**row, translations=known[row["id"]]) for row in rows}

    async def translate(self, text_id: TextId, language: Language, rendering: Translation) -> None:
        """Store a translation; a machine's never replaces a person's."""
        row = {"text_id": text_id, "language": language, **row_of(rendering)}
        insert = self._insert(translations).values(self._marked(row))
        better = or_(translations.c.machine, ~insert.excluded.machine)
        await self._change(
            insert.on_conflict_do_update(
                index_elements=["partnership_id", "text_id", "language"],
                set_={"text": insert.excluded.text, "machine": insert.excluded.machine},
                where=better,
            )
        )

    async def rewrite(self, text_id: TextId, text: str, author: MemberId | None) -> None:
        """Replace the original by what `author` wrote and forget its translations.

        Raise NotStored if it is unknown.
        """
        row = {"text": text, "author": author}
        await self._update_one(localized_texts, row, localized_texts.c.id == text_id)
        await self._delete(translations, translations.c.text_id == text_id)

    async def _translations(self, ids: set[TextId]) -> dict[TextId, dict[Language, Translation]]:
        known: dict[TextId, dict[Language, Translation]] = defaultdict(dict)
        for row in await self._rows(translations, translations.c.text_id.in_(ids)):
            rendering = Translation(row["text"], machine=row["machine"])
            known[row["text_id"]][row["language"]] = rendering
        return known
