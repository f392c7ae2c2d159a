"""Translations within a team's own group, for groups that speak two languages themselves."""

from datetime import datetime
from itertools import count

from bot.domain.delivery import JobKind
from bot.domain.languages import Language
from bot.domain.partnership import Team
from bot.domain.relaying import stays
from bot.services.acting import Actor
from bot.services.relay.languages import Detects
from bot.services.relay.rows import take_away
from bot.services.translating.answering import key_here, page_key
from bot.services.translating.words import Asked, Words, target_for, words_of
from bot.views.relay import removed
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


class TranslateHere:
    """Translate what is written in a group whose team wants that, as an answer below it."""

    def __init__(self, detector: Detects) -> None:
        self._detector = detector

    async def __call__(
        self, work: UnitOfWork, actor: Actor, asked: Asked, *, edited: bool = False
    ) -> None:
        """Order it, or order it anew after an edit of what is or will be translated here.

        There is no promise to keep: if it cannot be translated, nothing is said. What an edit
        keeps back, or leaves without words to translate, loses its translation.
        """
        if not actor.team.translates_here:
            return
        key = key_here(asked.chat_id, asked.message_id)
        if edited and not await _is_known(work, key):
            return
        found = await self._foreign(work.within(actor.partnership_id), actor, asked)
        if found is not None:
            await self._order(work, actor, asked, *found)
        elif edited:
            await forget(work, actor.team, key, actor.member.name, actor.now)

    async def _foreign(
        self, tenant: Tenant, actor: Actor, asked: Asked
    ) -> tuple[Words, Language] | None:
        """Find the words and the language they are wanted in; None if there is nothing to do."""
        if not asked.text or stays(asked.text.text):
            return None
        words = await words_of(self._detector, tenant, actor, asked)
        if words.reading.language is None:
            return None
        teams = await tenant.teams.all()
        target = target_for({words.reading.language}, actor.team, teams)
        return None if target is None else (words, target)

    async def _order(
        self, work: UnitOfWork, actor: Actor, asked: Asked, words: Words, target: Language
    ) -> None:
        key = key_here(asked.chat_id, asked.message_id)
        data = {
            "team": actor.team.id,
            "message": asked.message_id,
            "key": key,
            "promised": False,
            "target": target.value,
            **words.to_json(),
        }
        await work.jobs.withdraw(key)
        await work.jobs.add(actor.partnership_id, JobKind.ASKED, data, actor.now, key)


async def forget(work: UnitOfWork, team: Team, key: str, author: str, now: datetime) -> None:
    """Take away the translation below a message, known by its key; `author` wrote the message."""
    await work.jobs.withdraw(key)
    for page in count():
        row = await work.outbox.keyed(page_key(key, page))
        if row is None:
            return
        note = removed(author, team.name, team.language)
        await take_away(work, team, row, now, instead=note)
        await work.outbox.unkey(row)


async def _is_known(work: UnitOfWork, key: str) -> bool:
    """Whether a message is translated here, or will be."""
    return await work.jobs.has(key) or await work.outbox.keyed(key) is not None
