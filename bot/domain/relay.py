"""Relayed messages and their copies in the other teams' groups."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from bot.domain.delivery import OutboxId
from bot.domain.ids import ChatId, MemberId, PartnershipId, TeamId, UserId
from bot.domain.languages import Language
from bot.domain.rich_text import RichText, sliced


class Kind(StrEnum):
    """What a message is, named as the Bot API names its field and its sending method."""

    TEXT = "text"
    PHOTO = "photo"
    VIDEO = "video"
    ANIMATION = "animation"
    DOCUMENT = "document"
    AUDIO = "audio"
    VOICE = "voice"
    LIVE_PHOTO = "live_photo"
    VIDEO_NOTE = "video_note"
    STICKER = "sticker"
    LOCATION = "location"
    VENUE = "venue"
    CONTACT = "contact"
    POLL = "poll"


CAPTIONED = frozenset(
    {
        Kind.PHOTO,
        Kind.VIDEO,
        Kind.ANIMATION,
        Kind.DOCUMENT,
        Kind.AUDIO,
        Kind.VOICE,
        Kind.LIVE_PHOTO,
    }
)
"""These show words under them; Bot API: `caption` of sendPhoto and the like."""
REPLACEABLE = CAPTIONED - {Kind.VOICE}
"""Their file can be exchanged; Bot API: editMessageMedia."""


BY_A_PERSON = "human"
"""Stands in the place of a translator's name where a person put the words right."""


class Shown(StrEnum):
    """In which state a relayed text stands there."""

    AS_WRITTEN = "as_written"
    """It needs no translation."""
    PENDING = "pending"
    UNTRANSLATED = "untranslated"
    TRANSLATED = "translated"
    ORIGINAL = "original"
    """The original, looked at by a button although a translation is there."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a message holds besides its words; `parameters` are those of the sending method.

    `identity` is what tells it from another of its kind: a file's unique id, a place. (The file id
    itself may differ from one update to the next.)
    """

    kind: Kind = Kind.TEXT
    parameters: Mapping[str, Any] = field(default_factory=dict)
    identity: str = ""
    protected: bool = False
    """Its author does not want it to be passed on; its copies are protected just the same."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands between the heading and the words."""

    origin: str = ""
    """By whom a forwarded message was first written."""
    quoted: str = ""
    """Words that are answered and that readers elsewhere could not find otherwise."""
    origin_user: UserId | None = None
    """The number of whoever first wrote a forwarded message; None if nobody knows."""
    shared: bool = False
    """Others may have added words: a checklist that is open for all."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a text that is in one language; offsets are UTF-16 code units."""

    start: int
    end: int
    language: Language


Parts = Sequence[tuple[RichText, Language]]
"""The words of a text, cut where its language changes."""


def parts_of(text: RichText, language: Language | None, passages: Sequence[Passage]) -> Parts:
    """Cut a text into its passages; one in a single language is one part, one without has none."""
    if language is None:
        return ()
    if not passages:
        return ((text, language),)
    return tuple((sliced(text, one.start, one.end), one.language) for one in passages)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayMessage:
    """A message as it was written in one team's group; times are aware UTC."""

    id: int = 0
    """0 until it is stored."""
    partnership_id: PartnershipId
    team_id: TeamId
    chat_id: ChatId
    message_id: int
    author: MemberId
    author_name: str
    text: RichText
    """Empty once its retention is over."""
    language: Language | None
    content_hash: str
    written_at: datetime
    edited_at: datetime | None = None
    content: Content = field(default_factory=Content)
    around: Surroundings = field(default_factory=Surroundings)
    album: str | None = None
    """The album it belongs to; Bot API: `media_group_id`."""

    passages: tuple[Passage, ...] = ()
    """Its parts, without gaps, if it is written in several languages; else empty."""

    def first_writer(self, author: UserId) -> UserId | None:
        """Tell whose words these are: its author's, unless others' are among them or passed on."""
        if self.around.shared:
            return None
        return self.around.origin_user if self.around.origin else author

    @property
    def parts(self) -> Parts:
        """Its words by language; nothing if they have none."""
        return parts_of(self.text, self.language, self.passages)

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages it is written in, in the order they come."""
        spoken = [passage.language for passage in self.passages]
        if not spoken and self.language is not None:
            return (self.language,)
        return tuple(dict.fromkeys(spoken))


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayCopy:
    """What another team sees of it; the outbox row knows chat and message id."""

    id: int = 0
    """0 until it is stored."""
    partnership_id: PartnershipId
    relay_message_id: int
    team_id: TeamId
    outbox_id: OutboxId
    parts: tuple[OutboxId, ...] = ()
    """Further messages, where one is not enough for words and content."""
    position: int = 0
    """Which message of the row it is: an album is one row, its third part has position 2."""
    pending: bool = False
    """A translation was asked for and has not come."""
    language: Language | None
    """The language of `translated`; None while there is no translation."""
    translated: RichText | None = None
    engine: str | None = None
    """Which translator took part last; BY_A_PERSON if none did, None if the memory knew it all."""
    shows_original: bool = False
    """True while the original stands in for a missing translation, or was asked for by button."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelayPoll:
    """One side's poll of several that ask the same; `votes` are counts per option.

    `line` is the row that tells this side how the others voted.
    """

    poll_id: str
    partnership_id: PartnershipId
    relay_message_id: int
    team_id: TeamId
    votes: tuple[int, ...] = ()
    line: OutboxId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """What somebody on one side reacts with; `at` is aware UTC."""

    partnership_id: PartnershipId
    relay_message_id: int
    team_id: TeamId
    actor: int
    """The person's, or the group's own, number."""
    emoji: str
    """All they chose, the newest last, with blanks between; of a custom emoji its number."""
    at: datetime
