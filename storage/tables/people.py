"""Partnerships, their teams, and the people and chats the bot has seen."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
    false,
    text,
)

from bot.domain.chats import ChatKind
from bot.domain.codes import Kind
from bot.domain.languages import Language
from bot.domain.partnership import Role, StakeholderGroup
from bot.domain.tone import Tone
from storage.tables.base import metadata, only, partnership, row_id, same_partnership
from storage.types import BigId, Choice, Utc, Words, json_tuple

partnerships = Table(
    "partnerships",
    metadata,
    row_id(),
    Column("name", Words, nullable=False),
    Column("phase_start", Date),
    Column("phase_end", Date),
    Column("founded_at", Utc, nullable=False),
    sqlite_autoincrement=True,
)

counters = Table(
    "counters",
    metadata,
    partnership(primary_key=True),
    Column("kind", Choice(Kind), primary_key=True),
    Column("last", Integer, nullable=False),
)
"""The last number given out per kind of code; numbers are never given twice."""

teams = Table(
    "teams",
    metadata,
    row_id(),
    partnership(),
    Column("name", Words, nullable=False),
    Column("country", Words, nullable=False),
    Column("language", Choice(Language), nullable=False),
    Column("time_zone", String, nullable=False),
    Column("chat_id", BigId, nullable=False),
    Column("thread_id", BigId),
    Column("relay_on", Boolean, nullable=False),
    Column("present", Boolean, nullable=False),
    Column("engines", json_tuple()),
    Column("tone", Choice(Tone)),
    Column("translates_here", Boolean, nullable=False, server_default=false()),
    Column("engines_offered", json_tuple()),
    UniqueConstraint("partnership_id", "id"),
    Index("ux_teams_chat", "chat_id", unique=True, **only(text("thread_id IS NULL"))),
    UniqueConstraint("chat_id", "thread_id"),
    sqlite_autoincrement=True,
)

people = Table(
    "people",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=False),
    Column("name", Words, nullable=False),
    Column("username", String),
    Column("language", Choice(Language)),
    Column("time_zone", String),
)

members = Table(
    "members",
    metadata,
    row_id(),
    partnership(),
    Column("user_id", BigId, ForeignKey("people.id"), nullable=False, index=True),
    Column("team_id", BigId, nullable=False),
    Column("name", Words, nullable=False),
    Column("username", String),
    Column("role", Choice(Role), nullable=False),
    Column("stakeholder_group", Choice(StakeholderGroup)),
    Column("usual_language", Choice(Language)),
    Column("left_at", Utc),
    same_partnership("team_id", "teams"),
    UniqueConstraint("partnership_id", "id"),
    UniqueConstraint("partnership_id", "user_id"),
    sqlite_autoincrement=True,
)

invitations = Table(
    "invitations",
    metadata,
    Column("code", String, primary_key=True),
    partnership(),
    Column("created_at", Utc, nullable=False),
    Column("used_at", Utc),
)

consents = Table(
    "consents",
    metadata,
    row_id(),
    Column("user_id", BigId, nullable=False, index=True),
    Column("service", String, nullable=False),
    Column("version", String, nullable=False),
    Column("notice_hash", String, nullable=False),
    Column("notice", Words),
    Column("given_at", Utc, nullable=False),
    Column("revoked_at", Utc),
    sqlite_autoincrement=True,
)
"""Each consent ever given, with the words agreed to; a revoked one stays as the proof of both."""

consent_questions = Table(
    "consent_questions",
    metadata,
    Column("user_id", BigId, primary_key=True, autoincrement=False),
    Column("service", String, primary_key=True),
    Column("version", String, primary_key=True),
    Column("asked_at", Utc, nullable=False),
)
"""Who was asked about what: nobody is asked the same thing twice."""

opt_outs = Table(
    "opt_outs",
    metadata,
    Column("user_id", BigId, primary_key=True, autoincrement=False),
    Column("service", String, primary_key=True),
    Column("at", Utc, nullable=False),
)

chats = Table(
    "chats",
    metadata,
    Column("id", BigId, primary_key=True, autoincrement=False),
    Column("kind", Choice(ChatKind), nullable=False),
    Column("title", Words, nullable=False),
    Column("language", Choice(Language)),
    Column("time_zone", String),
    Column("present", Boolean, nullable=False),
    Column("can_read", Boolean),
    Column("administrators", json_tuple(), nullable=False),
    Column("administrators_checked", Utc),
    Column("moved_to", BigId),
)
