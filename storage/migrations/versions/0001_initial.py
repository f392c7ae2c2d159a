"""The first schema.

Everything is written out here and nothing imported from the tables, so that this file stays what
it was when they change.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create all tables."""
    _create_people()
    _create_programme()
    _create_delivery()
    _create_relay()


def downgrade() -> None:
    """Drop all tables, those that point at others first."""
    for table in (
        "relay_copies",
        "relay_messages",
        "translation_memory",
        "jobs",
        "pauses",
        "outbox",
        "inbox",
        "cursors",
        "task_assignees",
        "tasks",
        "measure_updates",
        "measure_responsibles",
        "measures",
        "event_responses",
        "translations",
        "goals",
        "events",
        "localized_texts",
        "audit_log",
        "planned_reminders",
        "glossary_terms",
        "members",
        "teams",
        "invitations",
        "counters",
        "people",
        "partnerships",
        "opt_outs",
        "consents",
        "chats",
    ):
        op.drop_table(table)


def _own_id() -> sa.Column[int]:
    return sa.Column("id", _ID, autoincrement=True, nullable=False)


def _partnership() -> sa.Column[int]:
    return sa.Column("partnership_id", _ID, autoincrement=False, nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}")


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}")


def _within(table: str, column: str, target: str, key: str = "id") -> sa.ForeignKeyConstraint:
    """Point at a row of the same partnership."""
    return sa.ForeignKeyConstraint(
        ["partnership_id", column],
        [f"{target}.partnership_id", f"{target}.{key}"],
        name=f"fk_{table}_partnership_id_{column}",
    )


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, columns)


def _only(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}


def _create_people() -> None:
    op.create_table(
        "chats",
        sa.Column("id", _ID, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("language", sa.String()),
        sa.Column("time_zone", sa.String()),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("can_read", sa.Boolean()),
        sa.Column("administrators", sa.Text(), nullable=False),
        sa.Column("administrators_checked", _TIME),
        sa.Column("moved_to", _ID),
        _key("chats", "id"),
    )
    op.create_table(
        "consents",
        _own_id(),
        sa.Column("user_id", _ID, nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("notice_hash", sa.String(), nullable=False),
        sa.Column("given_at", _TIME, nullable=False),
        sa.Column("revoked_at", _TIME),
        _key("consents", "id"),
        sqlite_autoincrement=True,
    )
    _index("consents", "user_id")
    op.create_table(
        "opt_outs",
        sa.Column("user_id", _ID, autoincrement=False, nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        _key("opt_outs", "user_id", "service"),
    )
    op.create_table(
        "partnerships",
        _own_id(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phase_start", sa.Date()),
        sa.Column("phase_end", sa.Date()),
        sa.Column("founded_at", _TIME, nullable=False),
        _key("partnerships", "id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "people",
        sa.Column("id", _ID, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("username", sa.String()),
        sa.Column("language", sa.String()),
        sa.Column("time_zone", sa.String()),
        _key("people", "id"),
    )
    op.create_table(
        "counters",
        _partnership(),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        _key("counters", "partnership_id", "kind"),
        _to("counters", "partnership_id", "partnerships.id"),
    )
    op.create_table(
        "invitations",
        sa.Column("code", sa.String(), nullable=False),
        _partnership(),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("used_at", _TIME),
        _key("invitations", "code"),
        _to("invitations", "partnership_id", "partnerships.id"),
    )
    op.create_table(
        "teams",
        _own_id(),
        _partnership(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("chat_id", _ID, nullable=False),
        sa.Column("thread_id", _ID),
        sa.Column("relay_on", sa.Boolean(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("engines", sa.Text()),
        _key("teams", "id"),
        _to("teams", "partnership_id", "partnerships.id"),
        _unique("teams", "chat_id", "thread_id"),
        _unique("teams", "partnership_id", "id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ux_teams_chat", "teams", ["chat_id"], unique=True, **_only("thread_id IS NULL")
    )
    op.create_table(
        "members",
        _own_id(),
        _partnership(),
        sa.Column("user_id", _ID, nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("username", sa.String()),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("stakeholder_group", sa.String()),
        sa.Column("usual_language", sa.String()),
        _key("members", "id"),
        _to("members", "partnership_id", "partnerships.id"),
        _to("members", "user_id", "people.id"),
        _within("members", "team_id", "teams"),
        _unique("members", "partnership_id", "id"),
        _unique("members", "partnership_id", "user_id"),
        sqlite_autoincrement=True,
    )
    _index("members", "user_id")


def _create_programme() -> None:
    op.create_table(
        "glossary_terms",
        _own_id(),
        _partnership(),
        sa.Column("words", sa.Text(), nullable=False),
        _key("glossary_terms", "id"),
        _to("glossary_terms", "partnership_id", "partnerships.id"),
        sqlite_autoincrement=True,
    )
    _index("glossary_terms", "partnership_id")
    op.create_table(
        "planned_reminders",
        _own_id(),
        _partnership(),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("refers_to", _TIME, nullable=False),
        _key("planned_reminders", "id"),
        _to("planned_reminders", "partnership_id", "partnerships.id"),
        _within("planned_reminders", "team_id", "teams"),
        sqlite_autoincrement=True,
    )
    _index("planned_reminders", "at")
    _index("planned_reminders", "partnership_id", "code")
    op.create_table(
        "audit_log",
        _own_id(),
        _partnership(),
        sa.Column("member_id", _ID),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("code", sa.String()),
        sa.Column("at", _TIME, nullable=False),
        _key("audit_log", "id"),
        _to("audit_log", "partnership_id", "partnerships.id"),
        _within("audit_log", "member_id", "members"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "localized_texts",
        _own_id(),
        _partnership(),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author", _ID),
        _key("localized_texts", "id"),
        _to("localized_texts", "partnership_id", "partnerships.id"),
        _within("localized_texts", "author", "members"),
        _unique("localized_texts", "partnership_id", "id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "events",
        _partnership(),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", _ID, nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("created_by", _ID, nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("start", _TIME, nullable=False),
        sa.Column("end", _TIME, nullable=False),
        sa.Column("has_time", sa.Boolean(), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("cancelled_at", _TIME),
        _key("events", "partnership_id", "number"),
        _to("events", "partnership_id", "partnerships.id"),
        _within("events", "created_by", "members"),
        _within("events", "team_id", "teams"),
        _within("events", "title", "localized_texts"),
    )
    _index("events", "partnership_id", "start")
    op.create_table(
        "goals",
        _partnership(),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", _ID, nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        _key("goals", "partnership_id", "number"),
        _to("goals", "partnership_id", "partnerships.id"),
        _within("goals", "title", "localized_texts"),
    )
    op.create_table(
        "translations",
        _partnership(),
        sa.Column("text_id", _ID, autoincrement=False, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("machine", sa.Boolean(), nullable=False),
        _key("translations", "partnership_id", "text_id", "language"),
        _to("translations", "partnership_id", "partnerships.id"),
        _within("translations", "text_id", "localized_texts"),
    )
    op.create_table(
        "event_responses",
        _partnership(),
        sa.Column("event_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("member_id", _ID, autoincrement=False, nullable=False),
        sa.Column("attendance", sa.String(), nullable=False),
        sa.Column("answered_at", _TIME, nullable=False),
        _key("event_responses", "partnership_id", "event_number", "member_id"),
        _to("event_responses", "partnership_id", "partnerships.id"),
        _within("event_responses", "event_number", "events", "number"),
        _within("event_responses", "member_id", "members"),
    )
    op.create_table(
        "measures",
        _partnership(),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", _ID, nullable=False),
        sa.Column("goal_number", sa.Integer()),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=False),
        sa.Column("climate_field", sa.String()),
        sa.Column("period_start", sa.Date()),
        sa.Column("period_end", sa.Date()),
        sa.Column("resources", sa.Text(), nullable=False),
        sa.Column("funder", sa.Text(), nullable=False),
        sa.Column("updated_at", _TIME),
        _key("measures", "partnership_id", "number"),
        _to("measures", "partnership_id", "partnerships.id"),
        _within("measures", "goal_number", "goals", "number"),
        _within("measures", "team_id", "teams"),
        _within("measures", "title", "localized_texts"),
    )
    op.create_table(
        "measure_responsibles",
        _partnership(),
        sa.Column("measure_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("team_id", _ID, autoincrement=False, nullable=False),
        sa.Column("member_id", _ID, nullable=False),
        _key("measure_responsibles", "partnership_id", "measure_number", "team_id"),
        _to("measure_responsibles", "partnership_id", "partnerships.id"),
        _within("measure_responsibles", "measure_number", "measures", "number"),
        _within("measure_responsibles", "member_id", "members"),
        _within("measure_responsibles", "team_id", "teams"),
    )
    op.create_table(
        "measure_updates",
        _own_id(),
        _partnership(),
        sa.Column("measure_number", sa.Integer(), nullable=False),
        sa.Column("author", _ID, nullable=False),
        sa.Column("text", _ID),
        sa.Column("percent", sa.Integer()),
        sa.Column("status", sa.String()),
        sa.Column("photo", sa.Text()),
        sa.Column("link", sa.Text()),
        sa.Column("written_at", _TIME, nullable=False),
        _key("measure_updates", "id"),
        _to("measure_updates", "partnership_id", "partnerships.id"),
        _within("measure_updates", "author", "members"),
        _within("measure_updates", "measure_number", "measures", "number"),
        _within("measure_updates", "text", "localized_texts"),
        sqlite_autoincrement=True,
    )
    _index("measure_updates", "partnership_id", "measure_number")
    op.create_table(
        "tasks",
        _partnership(),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", _ID, nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("created_by", _ID, nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due", _TIME),
        sa.Column("due_has_time", sa.Boolean(), nullable=False),
        sa.Column("measure_number", sa.Integer()),
        sa.Column("done_at", _TIME),
        sa.Column("done_by", _ID),
        _key("tasks", "partnership_id", "number"),
        _to("tasks", "partnership_id", "partnerships.id"),
        _within("tasks", "created_by", "members"),
        _within("tasks", "done_by", "members"),
        _within("tasks", "measure_number", "measures", "number"),
        _within("tasks", "team_id", "teams"),
        _within("tasks", "title", "localized_texts"),
    )
    _index("tasks", "partnership_id", "due")
    _index("tasks", "partnership_id", "measure_number")
    op.create_table(
        "task_assignees",
        _partnership(),
        sa.Column("task_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("member_id", _ID, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        _key("task_assignees", "partnership_id", "task_number", "member_id"),
        _to("task_assignees", "partnership_id", "partnerships.id"),
        _within("task_assignees", "member_id", "members"),
        _within("task_assignees", "task_number", "tasks", "number"),
    )


def _create_delivery() -> None:
    op.create_table(
        "cursors",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        _key("cursors", "name"),
    )
    op.create_table(
        "inbox",
        _own_id(),
        sa.Column("update_id", _ID, nullable=False),
        sa.Column("chat_id", _ID),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", _TIME),
        sa.Column("received_at", _TIME, nullable=False),
        sa.Column("done_at", _TIME),
        sa.Column("dead_at", _TIME),
        sa.Column("error", sa.String()),
        _key("inbox", "id"),
        _unique("inbox", "update_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_inbox_open", "inbox", ["id"], **_only("done_at IS NULL AND dead_at IS NULL")
    )
    op.create_table(
        "outbox",
        _own_id(),
        sa.Column("partnership_id", _ID),
        sa.Column("chat_id", _ID, nullable=False),
        sa.Column("thread_id", _ID),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("stream", sa.String(), nullable=False),
        sa.Column("key", sa.String()),
        sa.Column("reply_to_message", _ID),
        sa.Column("reply_to_outbox", _ID),
        sa.Column("edits_outbox", _ID),
        sa.Column("edits_message", _ID),
        sa.Column("shows", sa.String()),
        sa.Column("not_before", _TIME),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String()),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("sending_at", _TIME),
        sa.Column("settled_at", _TIME),
        sa.Column("message_id", _ID),
        sa.Column("joined_into", _ID),
        _key("outbox", "id"),
        _unique("outbox", "key"),
        sqlite_autoincrement=True,
    )
    _index("outbox", "chat_id", "message_id")
    op.create_index(
        "ix_outbox_open",
        "outbox",
        ["chat_id", "stream", "id"],
        **_only("state IN ('waiting', 'pending', 'sending')"),
    )
    _index("outbox", "settled_at")
    _index("outbox", "joined_into")
    op.create_index("ix_outbox_unsent", "outbox", ["state"], **_only("state <> 'sent'"))
    op.create_table(
        "pauses",
        sa.Column("chat_id", _ID, autoincrement=False, nullable=False),
        sa.Column("until", _TIME, nullable=False),
        _key("pauses", "chat_id"),
    )
    op.create_table(
        "jobs",
        _own_id(),
        _partnership(),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("key", sa.String()),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", _TIME, nullable=False),
        sa.Column("dead_at", _TIME),
        _key("jobs", "id"),
        _to("jobs", "partnership_id", "partnerships.id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_jobs_open", "jobs", ["next_try_at", "id"], **_only("dead_at IS NULL"))
    op.create_index("ux_jobs_key", "jobs", ["key"], unique=True, **_only("dead_at IS NULL"))


def _create_relay() -> None:
    op.create_table(
        "translation_memory",
        _partnership(),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        _key("translation_memory", "partnership_id", "source", "target", "digest"),
        _to("translation_memory", "partnership_id", "partnerships.id"),
    )
    op.create_table(
        "relay_messages",
        _own_id(),
        _partnership(),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("chat_id", _ID, nullable=False),
        sa.Column("message_id", _ID, nullable=False),
        sa.Column("author", _ID, nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String()),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.Column("written_at", _TIME, nullable=False),
        sa.Column("edited_at", _TIME),
        _key("relay_messages", "id"),
        _to("relay_messages", "partnership_id", "partnerships.id"),
        _within("relay_messages", "author", "members"),
        _within("relay_messages", "team_id", "teams"),
        _unique("relay_messages", "partnership_id", "chat_id", "message_id"),
        _unique("relay_messages", "partnership_id", "id"),
        sqlite_autoincrement=True,
    )
    _index("relay_messages", "partnership_id", "written_at")
    op.create_table(
        "relay_copies",
        _own_id(),
        _partnership(),
        sa.Column("relay_message_id", _ID, nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("outbox_id", _ID, nullable=False),
        sa.Column("parts", sa.Text(), nullable=False),
        sa.Column("language", sa.String()),
        sa.Column("translated", sa.Text()),
        sa.Column("engine", sa.String()),
        sa.Column("shows_original", sa.Boolean(), nullable=False),
        _key("relay_copies", "id"),
        _to("relay_copies", "outbox_id", "outbox.id"),
        _to("relay_copies", "partnership_id", "partnerships.id"),
        _within("relay_copies", "relay_message_id", "relay_messages"),
        _within("relay_copies", "team_id", "teams"),
        sqlite_autoincrement=True,
    )
    _index("relay_copies", "outbox_id")
    _index("relay_copies", "partnership_id", "relay_message_id")
