"""Inbox, outbox and jobs: what makes delivery durable."""

from sqlalchemy import Column, Index, Integer, String, Table, Text, text

from bot.domain.delivery import JobKind, OutState, Stream
from storage.tables.base import metadata, only, partnership, row_id
from storage.types import BigId, Choice, Utc, Words, json_value

INBOX_OPEN = text("done_at IS NULL AND dead_at IS NULL")
OUTBOX_OPEN = text("state IN ('waiting', 'pending', 'sending')")
OUTBOX_UNSENT = text("state <> 'sent'")
JOB_OPEN = text("dead_at IS NULL")
"""Written out, because a planner uses a partial index only for a condition it can see."""


inbox = Table(
    "inbox",
    metadata,
    row_id(),
    Column("update_id", BigId, nullable=False, unique=True),
    Column("chat_id", BigId),
    Column("raw", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try_at", Utc),
    Column("received_at", Utc, nullable=False),
    Column("done_at", Utc),
    Column("dead_at", Utc),
    Column("error", String),
    Index("ix_inbox_open", "id", **only(INBOX_OPEN)),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    row_id(),
    Column("partnership_id", BigId),
    Column("chat_id", BigId, nullable=False),
    Column("thread_id", BigId),
    Column("method", String, nullable=False),
    Column("payload", json_value(), nullable=False),
    Column("stream", Choice(Stream), nullable=False),
    Column("key", String, unique=True),
    Column("reply_to_message", BigId),
    Column("reply_to_outbox", BigId),
    Column("edits_outbox", BigId),
    Column("edits_message", BigId),
    Column("part", Integer, nullable=False, server_default="0"),
    Column("shows", String),
    Column("not_before", Utc),
    Column("after_chat", BigId),
    Column("quotes", Words),
    Column("state", Choice(OutState), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("error", String),
    Column("created_at", Utc, nullable=False),
    Column("sending_at", Utc),
    Column("settled_at", Utc),
    Column("message_id", BigId),
    Column("joined_into", BigId, index=True),
    Index("ix_outbox_open", "chat_id", "stream", "id", **only(OUTBOX_OPEN)),
    Index("ix_outbox_unsent", "state", **only(OUTBOX_UNSENT)),
    Index(None, "chat_id", "message_id"),
    Index(None, "settled_at"),
    sqlite_autoincrement=True,
)
"""Rows name one another without foreign keys: old ones go, and then nothing is left to answer."""

pauses = Table(
    "pauses",
    metadata,
    Column("chat_id", BigId, primary_key=True, autoincrement=False),
    Column("until", Utc, nullable=False),
)
"""Telegram's `retry_after`, kept over a restart; chat 0 stands for all chats."""

jobs = Table(
    "jobs",
    metadata,
    row_id(),
    partnership(),
    Column("kind", Choice(JobKind), nullable=False),
    Column("data", json_value(), nullable=False),
    Column("key", String),
    Column("created_at", Utc, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_try_at", Utc, nullable=False),
    Column("dead_at", Utc),
    Index("ux_jobs_key", "key", unique=True, **only(JOB_OPEN)),
    Index("ix_jobs_open", "next_try_at", "id", **only(JOB_OPEN)),
    sqlite_autoincrement=True,
)

cursors = Table(
    "cursors",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", Text, nullable=False),
)
