"""Keeping what people write, in the language they wrote it in."""

from bot.domain.ids import MemberId, TextId
from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.services.acting import Actor
from bot.services.relay.languages import Detects
from storage.tenant import Tenant

_TELLING_WORDS = 3
"""Shorter titles tell too little of their language: then it is that of the team."""


class Wording:
    """Stores a title or journal entry as its author wrote it."""

    def __init__(self, detector: Detects) -> None:
        self._detector = detector

    async def __call__(self, tenant: Tenant, actor: Actor, text: str) -> TextId:
        """Store what the actor wrote (cleaned by the caller) and give its number."""
        return await self.quoted(tenant, actor, text, actor.member.id)

    async def quoted(
        self, tenant: Tenant, actor: Actor, text: str, author: MemberId | None
    ) -> TextId:
        """Store what somebody else wrote; None for several people, or for nobody we know.

        The author's consent decides who may translate it.
        """
        language = await self._language(tenant, actor, text)
        stored = await tenant.texts.add(language, text, author)
        return stored.id

    async def _language(self, tenant: Tenant, actor: Actor, text: str) -> Language:
        usual = actor.team.language
        if len(text.split()) < _TELLING_WORDS:
            return usual
        spoken = frozenset(team.language for team in await tenant.teams.all())
        found = self._detector.detect(RichText(text), among=spoken, usual=usual)
        return found if found in spoken and found is not None else usual
