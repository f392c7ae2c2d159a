"""The map between messages and their copies, and what was translated before."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)

from bot.domain.languages import Language
from bot.domain.relay import Content, Kind, Passage, Surroundings
from storage.tables.base import metadata, partnership, row_id, same_partnership
from storage.types import BigId, Choice, Json, Utc, Words, json_tuple, rich_text


def _content(stored: dict[str, Any]) -> Content:
    return Content(**{**stored, "kind": Kind(stored.get("kind", Kind.TEXT))})


def _around(stored: dict[str, Any]) -> Surroundings:
    return Surroundings(**stored)


def _dump_passages(passages: Iterable[Passage]) -> list[dict[str, Any]]:
    return [asdict(passage) for passage in passages]


def _passages(stored: list[dict[str, Any]]) -> tuple[Passage, ...]:
    return tuple(Passage(one["start"], one["end"], Language(one["language"])) for one in stored)


relay_messages = Table(
    "relay_messages",
    metadata,
    row_id(),
    partnership(),
    Column("team_id", BigId, nullable=False),
    Column("chat_id", BigId, nullable=False),
    Column("message_id", BigId, nullable=False),
    Column("author", BigId, nullable=False),
    Column("author_name", Words, nullable=False),
    Column("text", rich_text(), nullable=False),
    Column("language", Choice(Language)),
    Column("content_hash", String, nullable=False),
    Column("written_at", Utc, nullable=False),
    Column("edited_at", Utc),
    Column("content", Json(asdict, _content), nullable=False, server_default="{}"),
    Column("around", Json(asdict, _around), nullable=False, server_default="{}"),
    Column("album", String),
    Column("passages", Json(_dump_passages, _passages), nullable=False, server_default="[]"),
    same_partnership("team_id", "teams"),
    same_partnership("author", "members"),
    UniqueConstraint("partnership_id", "id"),
    UniqueConstraint("partnership_id", "chat_id", "message_id"),
    Index(None, "partnership_id", "written_at"),
    Index(None, "partnership_id", "album"),
    sqlite_autoincrement=True,
)

relay_copies = Table(
    "relay_copies",
    metadata,
    row_id(),
    partnership(),
    Column("relay_message_id", BigId, nullable=False),
    Column("team_id", BigId, nullable=False),
    Column("outbox_id", BigId, ForeignKey("outbox.id"), nullable=False, index=True),
    Column("parts", json_tuple(), nullable=False),
    Column("language", Choice(Language)),
    Column("translated", rich_text()),
    Column("engine", String),
    Column("shows_original", Boolean, nullable=False),
    Column("position", Integer, nullable=False, server_default="0"),
    Column("pending", Boolean, nullable=False, server_default="0"),
    same_partnership("relay_message_id", "relay_messages"),
    same_partnership("team_id", "teams"),
    Index(None, "partnership_id", "relay_message_id"),
    Index("ux_relay_copies_own", "partnership_id", "id", unique=True),
    sqlite_autoincrement=True,
)

relay_parts = Table(
    "relay_parts",
    metadata,
    partnership(),
    Column("outbox_id", BigId, ForeignKey("outbox.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("relay_copy_id", BigId, nullable=False),
    PrimaryKeyConstraint("outbox_id", "position"),
    same_partnership("relay_copy_id", "relay_copies"),
    Index(None, "partnership_id", "relay_copy_id"),
)
"""Every message a copy consists of: the outbox row that made it and which of its messages it is."""

relay_reactions = Table(
    "relay_reactions",
    metadata,
    partnership(),
    Column("relay_message_id", BigId, nullable=False),
    Column("team_id", BigId, nullable=False),
    Column("actor", BigId, nullable=False),
    Column("emoji", String, nullable=False),
    Column("at", Utc, nullable=False),
    PrimaryKeyConstraint("partnership_id", "relay_message_id", "team_id", "actor"),
    same_partnership("relay_message_id", "relay_messages"),
    same_partnership("team_id", "teams"),
)
"""What each person on each side reacts with to a message or to its copy there."""

relay_polls = Table(
    "relay_polls",
    metadata,
    Column("poll_id", String, primary_key=True),
    partnership(),
    Column("relay_message_id", BigId, nullable=False),
    Column("team_id", BigId, nullable=False),
    Column("votes", json_tuple(), nullable=False),
    Column("line", BigId),
    same_partnership("relay_message_id", "relay_messages"),
    same_partnership("team_id", "teams"),
    UniqueConstraint("partnership_id", "relay_message_id", "team_id"),
)
"""The polls of each side that ask the same; `line` is the row that shows the others' votes there.

Telegram tells of votes by the poll's id alone.
"""

translation_memory = Table(
    "translation_memory",
    metadata,
    partnership(),
    Column("source", Choice(Language), nullable=False),
    Column("target", Choice(Language), nullable=False),
    Column("digest", String, nullable=False),
    Column("text", Words, nullable=False),
    Column("engine", String, nullable=False),
    Column("at", Utc, nullable=False),
    PrimaryKeyConstraint("partnership_id", "source", "target", "digest"),
)
"""Found by the SHA-256 of the masked source: a database index cannot hold long texts."""

characters_sent = Table(
    "characters_sent",
    metadata,
    partnership(),
    Column("engine", String, nullable=False),
    Column("month", String, nullable=False),
    Column("characters", BigInteger, nullable=False),
    Column("told_at", Utc),
    PrimaryKeyConstraint("partnership_id", "engine", "month"),
)
"""What each engine was sent in a month; `told_at` is when the teams heard that it gets scarce."""
