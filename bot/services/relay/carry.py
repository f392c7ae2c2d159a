from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.delivery import JobKind
from bot.domain.ids import ChatId
from bot.domain.languages import Language
from bot.domain.partnership import Member, Team
from bot.domain.relay import RelayCopy, RelayMessage
from bot.domain.relaying import LEARNING_LENGTH, content_hash, stays
from bot.domain.rich_text import RichText
from bot.services.acting import Actor
from bot.services.relay import rows
from bot.services.relay.languages import Detects, team_languages
from bot.services.relay.showing import show
from bot.views.relay import Shown
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork

TRANSLATION_WAIT = timedelta(seconds=8)
"""After this the original goes out, marked; the translation follows as an edit."""


@dataclass(frozen=True, slots=True)
class Said:
    """A message written in a team's group; `answers` is the message it replies to, if any."""

    chat_id: ChatId
    message_id: int
    text: RichText
    answers: int | None = None


class CarryMessage:
    """Carry a message to every other team: at once, or when its translation has come."""

    def __init__(self, detector: Detects) -> None:
        self._detector = detector

    async def __call__(self, work: UnitOfWork, actor: Actor, said: Said) -> None:
        """Queue the copies; a message that is to stay, or a silent relay, changes nothing."""
        tenant = work.within(actor.partnership_id)
        teams = await tenant.teams.all()
        listening = [team for team in teams if listens(team) and team.id != actor.team.id]
        if stays(said.text.text) or not actor.team.relay_on or not listening:
            return
        language = await self._language(tenant, said.text, teams, actor.member)
        await _learn(tenant, actor.member, said.text, language)
        fresh = _message(actor, said, language)
        message = replace(fresh, id=await tenant.relay.add_message(fresh))
        for team in listening:
            await self._copy(work, tenant, actor, message, team, said)

    async def _language(
        self, tenant: Tenant, text: RichText, teams: list[Team], author: Member
    ) -> Language | None:
        own = next((team.language for team in teams if team.id == author.team_id), None)
        return self._detector.detect(
            text,
            among=team_languages(teams),
            usual=author.usual_language or own,
            names=[member.name for member in await tenant.members.all()],
        )

    async def _copy(
        self,
        work: UnitOfWork,
        tenant: Tenant,
        actor: Actor,
        message: RelayMessage,
        team: Team,
        said: Said,
    ) -> None:
        translates = needs_translation(message, team, await tenant.teams.all())
        shown = Shown.PENDING if translates else Shown.AS_WRITTEN
        ids = await rows.send(
            work,
            team,
            show(message, actor.team, team, shown),
            actor.now,
            until=actor.now + TRANSLATION_WAIT if translates else None,
            answers=await answered(tenant, said, team),
        )
        copy_id = await tenant.relay.add_copy(
            RelayCopy(
                partnership_id=tenant.id,
                relay_message_id=message.id,
                team_id=team.id,
                outbox_id=ids[0],
                parts=tuple(ids[1:]),
                language=None,
            )
        )
        if translates:
            data = {"copy": copy_id, "hash": message.content_hash, "rows": list(ids)}
            await work.jobs.add(tenant.id, JobKind.RELAY, data, actor.now)


def listens(team: Team) -> bool:
    """Whether a team takes part in the relay just now."""
    return team.present and team.relay_on


def needs_translation(message: RelayMessage, team: Team, teams: list[Team]) -> bool:
    """Whether this team cannot read the message, and its language is one of the partnership's."""
    return (
        message.language is not None
        and message.language is not team.language
        and message.language in team_languages(teams)
    )


async def answered(tenant: Tenant, said: Said, team: Team) -> rows.Answered:
    """Find what a reply answers as seen from another team; nothing if it is not known there."""
    if said.answers is None:
        return rows.Answered()
    source = await tenant.relay.message(said.chat_id, said.answers)
    if source is None:
        found = await tenant.relay.copy_at(said.chat_id, said.answers)
        if found is None:
            return rows.Answered()
        source = found[1]
    if source.team_id == team.id:
        known = source.chat_id == team.chat_id
        return rows.Answered(message_id=source.message_id) if known else rows.Answered()
    copies = await tenant.relay.copies(source.id)
    return next(
        (rows.Answered(outbox_id=copy.outbox_id) for copy in copies if copy.team_id == team.id),
        rows.Answered(),
    )


def _message(actor: Actor, said: Said, language: Language | None) -> RelayMessage:
    return RelayMessage(
        partnership_id=actor.partnership_id,
        team_id=actor.team.id,
        chat_id=said.chat_id,
        message_id=said.message_id,
        author=actor.member.id,
        author_name=actor.member.name,
        text=said.text,
        language=language,
        content_hash=content_hash(said.text),
        written_at=actor.now,
    )


async def _learn(tenant: Tenant, author: Member, text: RichText, language: Language | None) -> None:
    """Remember what an author writes, so that their short messages are understood too."""
    if language is None or language is author.usual_language or text.length < LEARNING_LENGTH:
        return
    await tenant.members.save(replace(author, usual_language=language))
