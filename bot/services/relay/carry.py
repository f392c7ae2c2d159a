"""Carrying a team's chat to the other teams: messages, replies, edits, and their translations."""

from dataclasses import replace

from bot.domain.delivery import OutboxId
from bot.domain.languages import Language
from bot.domain.partnership import Member, Team, people_names
from bot.domain.relay import RelayCopy, RelayMessage, Surroundings
from bot.domain.relaying import LEARNING_LENGTH, comes_around, content_hash, shortened, stays
from bot.domain.rich_text import RichText
from bot.services.acting import Actor
from bot.services.relay import albums, rows
from bot.services.relay.answers import answered_in, source_of, words_in
from bot.services.relay.jobs import Wanted
from bot.services.relay.languages import Detects, team_languages
from bot.services.relay.passages import Reading, read
from bot.services.relay.said import Said
from bot.services.relay.scene import Scene
from bot.services.relay.waits import TRANSLATION_WAIT
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


class CarryMessage:
    """Carry a message to every other team: at once, or when its translation has come."""

    def __init__(self, detector: Detects) -> None:
        self._detector = detector

    async def __call__(self, work: UnitOfWork, actor: Actor, said: Said) -> None:
        """Queue the copies; what is to stay or comes around again changes nothing."""
        tenant = work.within(actor.partnership_id)
        teams = await tenant.teams.all()
        listening = listeners(teams, actor.team)
        names = [team.name for team in teams]
        if stays(said.text.text) or not listening or comes_around(said.text.text, names):
            return
        reading = await self._read(tenant, said.text, teams, actor.member)
        await _learn(tenant, actor.member, said.text, reading.language)
        answered = await source_of(tenant, said.chat_id, said.answers)
        fresh = _message(actor, said, reading, found=answered is not None)
        message = replace(fresh, id=await tenant.relay.add_message(fresh))
        if said.poll_id is not None:
            await tenant.polls.add(said.poll_id, message.id, actor.team.id)
        scene, wanted = Scene(tenant, message, teams), Wanted(message)
        for team in listening:
            place = await answered_in(tenant, answered, team)
            if answered is not None and not message.around.quoted:
                place = replace(place, quotes=await words_in(tenant, answered, team))
            await _copy(work, scene, team, actor, place, wanted)
        await wanted.order(work, actor.now)

    async def _read(
        self, tenant: Tenant, text: RichText, teams: list[Team], author: Member
    ) -> Reading:
        own = next((team.language for team in teams if team.id == author.team_id), None)
        return read(
            self._detector,
            text,
            among=team_languages(teams),
            usual=author.usual_language or own,
            names=people_names(await tenant.members.all(), teams),
        )


def listeners(teams: list[Team], speaking: Team) -> list[Team]:
    """List who gets what a team says: nobody while its own relay is off."""
    if not speaking.relay_on:
        return []
    return [team for team in teams if team.present and team.relay_on and team.id != speaking.id]


async def _copy(
    work: UnitOfWork, scene: Scene, team: Team, actor: Actor, answers: rows.Answered, wanted: Wanted
) -> None:
    blank = scene.pending(
        RelayCopy(
            partnership_id=scene.message.partnership_id,
            relay_message_id=scene.message.id,
            team_id=team.id,
            outbox_id=OutboxId(0),
            language=None,
        )
    )
    if scene.message.album is not None:
        copy = await albums.add(work, scene, blank, answers, actor.now)
    else:
        until = actor.now + TRANSLATION_WAIT if blank.pending else None
        split = scene.shown(blank).split()
        sent = await rows.send(work, team, split, actor.now, until=until, answers=answers)
        copy = replace(blank, outbox_id=sent[0], parts=tuple(sent[1:]))
        copy = replace(copy, id=await scene.tenant.relay.add_copy(copy))
    if copy.pending:
        wanted.add(team.language, copy.id)


def _message(actor: Actor, said: Said, reading: Reading, *, found: bool) -> RelayMessage:
    """Put down what was said; what is answered is quoted if readers elsewhere cannot see it.

    What was meant to stay is not quoted either.
    """
    quoted = said.quote or ("" if found else said.answered)
    if stays(said.answered):
        quoted = ""
    return RelayMessage(
        partnership_id=actor.partnership_id,
        team_id=actor.team.id,
        chat_id=said.chat_id,
        message_id=said.message_id,
        author=actor.member.id,
        author_name=said.signature or actor.member.name,
        text=said.text,
        language=reading.language,
        passages=reading.passages,
        content_hash=content_hash(said.text, said.content.identity),
        written_at=actor.now,
        content=said.content,
        around=Surroundings(said.origin, shortened(quoted), said.origin_user, said.shared),
        album=said.album,
    )


async def _learn(tenant: Tenant, author: Member, text: RichText, language: Language | None) -> None:
    """Remember what an author writes, so that their short messages are understood too."""
    if language is None or language is author.usual_language or text.length < LEARNING_LENGTH:
        return
    await tenant.members.save(replace(author, usual_language=language))
