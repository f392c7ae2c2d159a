"""The map between messages and their copies, and what was translated before."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)

from bot.domain.languages import Language
from storage.tables.base import metadata, partnership, row_id, same_partnership
from storage.types import BigId, Choice, Utc, Words, json_tuple, rich_text

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
    same_partnership("team_id", "teams"),
    same_partnership("author", "members"),
    UniqueConstraint("partnership_id", "id"),
    UniqueConstraint("partnership_id", "chat_id", "message_id"),
    Index(None, "partnership_id", "written_at"),
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
    same_partnership("relay_message_id", "relay_messages"),
    same_partnership("team_id", "teams"),
    Index(None, "partnership_id", "relay_message_id"),
    sqlite_autoincrement=True,
)

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
