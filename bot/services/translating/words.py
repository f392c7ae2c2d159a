"""What somebody wants translated: whose words they are, in which languages, into which."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.domain.errors import UserError
from bot.domain.ids import ChatId, TeamId, UserId
from bot.domain.languages import Language
from bot.domain.partnership import Team, people_names
from bot.domain.relay import Parts, Passage, parts_of
from bot.domain.rich_text import Entity, RichText
from bot.services.acting import Actor
from bot.services.relay.languages import Detects, team_languages
from bot.services.relay.passages import Reading, read
from storage.tenant import Tenant


class NothingToTranslate(UserError):
    """The message has no words in one of our languages, or nobody wrote it."""

    key = "translate-nothing"


@dataclass(frozen=True, slots=True)
class Asked:
    """The message replied to; `author` is None if nobody knows who wrote it first."""

    chat_id: ChatId
    message_id: int
    text: RichText
    author: UserId | None


@dataclass(frozen=True, slots=True)
class Words:
    """Somebody's words, read by language, and the team under whose settings they fall."""

    text: RichText
    author: UserId | None
    team_id: TeamId
    reading: Reading

    @property
    def parts(self) -> Parts:
        """The words, cut where their language changes; none if they have no language."""
        return parts_of(self.text, self.reading.language, self.reading.passages)

    def to_json(self) -> dict[str, Any]:
        """Give what a job stores of them."""
        return {
            "author": self.author,
            "author_team": self.team_id,
            "text": asdict(self.text),
            "source": self.reading.language,
            "passages": [asdict(passage) for passage in self.reading.passages],
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Words":
        """Read what a job has stored."""
        text, author = data["text"], data["author"]
        passages = tuple(
            Passage(one["start"], one["end"], Language(one["language"])) for one in data["passages"]
        )
        return cls(
            RichText(text["text"], tuple(Entity(**entity) for entity in text["entities"])),
            None if author is None else UserId(author),
            TeamId(data["author_team"]),
            Reading(Language(data["source"]), passages),
        )


async def words_of(detector: Detects, tenant: Tenant, actor: Actor, asked: Asked) -> Words:
    """Find whose words these are: a copy's are those of the message it shows.

    Raise NothingToTranslate for what nobody wrote.
    """
    pair = await tenant.relay.copy_at(asked.chat_id, asked.message_id)
    members = await tenant.members.all()
    if pair is not None:
        message = pair[1]
        author = next(m.user_id for m in members if m.id == message.author)
        reading = Reading(message.language, message.passages)
        return Words(message.text, message.first_writer(author), message.team_id, reading)
    if asked.author is None and not asked.text:
        raise NothingToTranslate
    known = next((m for m in members if m.user_id == asked.author), None)
    teams = await tenant.teams.all()
    reading = read(
        detector,
        asked.text,
        among=team_languages(teams),
        usual=(known.usual_language if known else None) or actor.team.language,
        names=people_names(members, teams),
    )
    return Words(asked.text, asked.author, actor.team.id, reading)


def target_for(
    written_in: Collection[Language], team: Team, teams: Sequence[Team]
) -> Language | None:
    """Choose the team's own language for what is not in it, else another team's; maybe None."""
    if set(written_in) - {team.language}:
        return team.language
    return next((other.language for other in teams if other.language is not team.language), None)
