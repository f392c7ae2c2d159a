"""Translations within a team's own group, for groups that speak two languages themselves."""

from datetime import datetime

from bot.domain.delivery import JobKind
from bot.domain.partnership import Team
from bot.domain.relaying import stays
from bot.services.acting import Actor
from bot.services.relay.languages import Detects
from bot.services.relay.rows import take_away
from bot.services.translating.answering import key_here
from bot.services.translating.words import Asked, Words, target_for, words_of
from bot.views.relay import removed
from storage.unit_of_work import UnitOfWork


class TranslateHere:
    """Translate what is written in a group whose team wants that, as an answer below it."""

    def __init__(self, detector: Detects) -> None:
        self._detector = detector

    async def __call__(self, work: UnitOfWork, actor: Actor, asked: Asked) -> None:
        """Order it, or order it anew after an edit; without words, nothing.

        There is no promise to keep: if it cannot be translated, nothing is said. What is kept
        back by an edit loses its translation.
        """
        if not actor.team.translates_here:
            return
        if stays(asked.text.text):
            key = key_here(asked.chat_id, asked.message_id)
            await forget(work, actor.team, key, actor.member.name, actor.now)
            return
        tenant = work.within(actor.partnership_id)
        words = await words_of(self._detector, tenant, actor, asked)
        if words.reading.language is None:
            return
        target = target_for({words.reading.language}, actor.team, await tenant.teams.all())
        if target is not None:
            await self._order(work, actor, asked, words, target.value)

    async def _order(
        self, work: UnitOfWork, actor: Actor, asked: Asked, words: Words, target: str
    ) -> None:
        key = key_here(asked.chat_id, asked.message_id)
        data = {
            "team": actor.team.id,
            "message": asked.message_id,
            "key": key,
            "promised": False,
            "target": target,
            **words.to_json(),
        }
        await work.jobs.withdraw(key)
        await work.jobs.add(actor.partnership_id, JobKind.ASKED, data, actor.now, key)


async def forget(work: UnitOfWork, team: Team, key: str, author: str, now: datetime) -> None:
    """Take away the translation below a message, known by its key; `author` wrote the message."""
    await work.jobs.withdraw(key)
    row = await work.outbox.keyed(key)
    if row is not None:
        note = removed(author, team.name, team.language)
        await take_away(work, team, row, now, instead=note)
