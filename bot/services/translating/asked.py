"""Translations that somebody asks for, by replying to a message in a group."""

from bot.delivery.payloads import message_payload
from bot.domain.delivery import JobKind, Outgoing, Stream
from bot.domain.languages import Language
from bot.services.acting import Actor
from bot.services.relay.languages import Detects
from bot.services.translating.answering import PATIENCE
from bot.services.translating.words import Asked, NothingToTranslate, target_for, words_of
from bot.views import translating as views
from storage.unit_of_work import UnitOfWork


class AskTranslation:
    """Order the translation of a message; the answer comes as a reply to it."""

    def __init__(self, detector: Detects) -> None:
        self._detector = detector

    async def __call__(self, work: UnitOfWork, actor: Actor, asked: Asked) -> None:
        """Queue the answer, in the group's language or, if all is in that already, in the other's.

        Of a relayed message its author's own words are translated. Raise NothingToTranslate.
        """
        tenant = work.within(actor.partnership_id)
        words = await words_of(self._detector, tenant, actor, asked)
        written_in = {language for _, language in words.parts}
        target = target_for(written_in, actor.team, await tenant.teams.all())
        if not written_in or target is None:
            raise NothingToTranslate
        key = f"asked:{asked.chat_id}:{asked.message_id}:{actor.now.timestamp()}"
        await work.outbox.add(_waiting(actor, asked, target, key), actor.now)
        data = {
            "team": actor.team.id,
            "message": asked.message_id,
            "key": key,
            "promised": True,
            "target": target.value,
            **words.to_json(),
        }
        await work.jobs.add(actor.partnership_id, JobKind.ASKED, data, actor.now)


def _waiting(actor: Actor, asked: Asked, target: Language, key: str) -> Outgoing:
    return Outgoing(
        partnership_id=actor.partnership_id,
        chat_id=actor.team.chat_id,
        thread_id=actor.team.thread_id,
        method="send_message",
        payload=message_payload(views.pending(target, actor.team.language)),
        stream=Stream.RELAY,
        key=key,
        reply_to_message=asked.message_id,
        not_before=actor.now + PATIENCE,
        waits=True,
    )
