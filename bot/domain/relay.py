"""Relayed messages and their copies in the other teams' groups."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.delivery import OutboxId
from bot.domain.ids import ChatId, MemberId, PartnershipId, TeamId
from bot.domain.languages import Language
from bot.domain.rich_text import RichText


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
    """Further messages, where Telegram's limit asked for more than one."""
    language: Language | None
    """The language of `translated`; None while there is no translation."""
    translated: RichText | None = None
    engine: str | None = None
    shows_original: bool = False
    """True while the original stands in for a missing translation, or was asked for by button."""
