"""The first schema.

Types are written out here, so that this file stays what it was when the tables change.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create all tables."""
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
        sa.PrimaryKeyConstraint("id", name="pk_chats"),
    )
    op.create_table(
        "consents",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("user_id", _ID, nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("notice_hash", sa.String(), nullable=False),
        sa.Column("given_at", _TIME, nullable=False),
        sa.Column("revoked_at", _TIME),
        sa.PrimaryKeyConstraint("id", name="pk_consents"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_consents_user_id", "consents", ["user_id"])
    op.create_table(
        "cursors",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_cursors"),
    )
    op.create_table(
        "inbox",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("update_id", _ID, nullable=False),
        sa.Column("chat_id", _ID),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", _TIME),
        sa.Column("received_at", _TIME, nullable=False),
        sa.Column("done_at", _TIME),
        sa.Column("dead_at", _TIME),
        sa.Column("error", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.UniqueConstraint("update_id", name="uq_inbox_update_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_inbox_open",
        "inbox",
        ["id"],
        sqlite_where=sa.text("done_at IS NULL AND dead_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL AND dead_at IS NULL"),
    )
    op.create_table(
        "opt_outs",
        sa.Column("user_id", _ID, autoincrement=False, nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "service", name="pk_opt_outs"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
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
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("key", name="uq_outbox_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_chat_id_message_id", "outbox", ["chat_id", "message_id"])
    op.create_index(
        "ix_outbox_open",
        "outbox",
        ["chat_id", "stream", "id"],
        sqlite_where=sa.text("state IN ('waiting', 'pending', 'sending')"),
        postgresql_where=sa.text("state IN ('waiting', 'pending', 'sending')"),
    )
    op.create_index("ix_outbox_settled_at", "outbox", ["settled_at"])
    op.create_index(
        "ix_outbox_unsent",
        "outbox",
        ["state"],
        sqlite_where=sa.text("state <> 'sent'"),
        postgresql_where=sa.text("state <> 'sent'"),
    )
    op.create_table(
        "partnerships",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("phase_start", sa.Date()),
        sa.Column("phase_end", sa.Date()),
        sa.Column("founded_at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_partnerships"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "pauses",
        sa.Column("chat_id", _ID, autoincrement=False, nullable=False),
        sa.Column("until", _TIME, nullable=False),
        sa.PrimaryKeyConstraint("chat_id", name="pk_pauses"),
    )
    op.create_table(
        "people",
        sa.Column("id", _ID, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("username", sa.String()),
        sa.Column("language", sa.String()),
        sa.Column("time_zone", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )
    op.create_table(
        "counters",
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_counters_partnership_id"
        ),
        sa.PrimaryKeyConstraint("partnership_id", "kind", name="pk_counters"),
    )
    op.create_table(
        "glossary_terms",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_glossary_terms_partnership_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_glossary_terms"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_glossary_terms_partnership_id", "glossary_terms", ["partnership_id"])
    op.create_table(
        "invitations",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("used_at", _TIME),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_invitations_partnership_id"
        ),
        sa.PrimaryKeyConstraint("code", name="pk_invitations"),
    )
    op.create_table(
        "jobs",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("key", sa.String()),
        sa.Column("created_at", _TIME, nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", _TIME, nullable=False),
        sa.Column("dead_at", _TIME),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_jobs_partnership_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_jobs_open",
        "jobs",
        ["next_try_at", "id"],
        sqlite_where=sa.text("dead_at IS NULL"),
        postgresql_where=sa.text("dead_at IS NULL"),
    )
    op.create_index(
        "ux_jobs_key",
        "jobs",
        ["key"],
        unique=True,
        sqlite_where=sa.text("dead_at IS NULL"),
        postgresql_where=sa.text("dead_at IS NULL"),
    )
    op.create_table(
        "teams",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("chat_id", _ID, nullable=False),
        sa.Column("thread_id", _ID),
        sa.Column("relay_on", sa.Boolean(), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("engines", sa.Text()),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_teams_partnership_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_teams"),
        sa.UniqueConstraint("chat_id", "thread_id", name="uq_teams_chat_id_thread_id"),
        sa.UniqueConstraint("partnership_id", "id", name="uq_teams_partnership_id_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ux_teams_chat",
        "teams",
        ["chat_id"],
        unique=True,
        sqlite_where=sa.text("thread_id IS NULL"),
        postgresql_where=sa.text("thread_id IS NULL"),
    )
    op.create_table(
        "translation_memory",
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_translation_memory_partnership_id"
        ),
        sa.PrimaryKeyConstraint(
            "partnership_id", "source", "target", "digest", name="pk_translation_memory"
        ),
    )
    op.create_table(
        "members",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("user_id", _ID, nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("username", sa.String()),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("stakeholder_group", sa.String()),
        sa.Column("usual_language", sa.String()),
        sa.ForeignKeyConstraint(
            ["partnership_id", "team_id"],
            ["teams.partnership_id", "teams.id"],
            name="fk_members_partnership_id_team_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_members_partnership_id"
        ),
        sa.ForeignKeyConstraint(["user_id"], ["people.id"], name="fk_members_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_members"),
        sa.UniqueConstraint("partnership_id", "id", name="uq_members_partnership_id_id"),
        sa.UniqueConstraint("partnership_id", "user_id", name="uq_members_partnership_id_user_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_members_user_id", "members", ["user_id"])
    op.create_table(
        "planned_reminders",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.Column("refers_to", _TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "team_id"],
            ["teams.partnership_id", "teams.id"],
            name="fk_planned_reminders_partnership_id_team_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_planned_reminders_partnership_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_planned_reminders"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_planned_reminders_at", "planned_reminders", ["at"])
    op.create_index(
        "ix_planned_reminders_partnership_id_code", "planned_reminders", ["partnership_id", "code"]
    )
    op.create_table(
        "audit_log",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("member_id", _ID),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("code", sa.String()),
        sa.Column("at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "member_id"],
            ["members.partnership_id", "members.id"],
            name="fk_audit_log_partnership_id_member_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_audit_log_partnership_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_audit_log"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "localized_texts",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author", _ID),
        sa.ForeignKeyConstraint(
            ["partnership_id", "author"],
            ["members.partnership_id", "members.id"],
            name="fk_localized_texts_partnership_id_author",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_localized_texts_partnership_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_localized_texts"),
        sa.UniqueConstraint("partnership_id", "id", name="uq_localized_texts_partnership_id_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "relay_messages",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
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
        sa.ForeignKeyConstraint(
            ["partnership_id", "author"],
            ["members.partnership_id", "members.id"],
            name="fk_relay_messages_partnership_id_author",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "team_id"],
            ["teams.partnership_id", "teams.id"],
            name="fk_relay_messages_partnership_id_team_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_relay_messages_partnership_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_relay_messages"),
        sa.UniqueConstraint(
            "partnership_id",
            "chat_id",
            "message_id",
            name="uq_relay_messages_partnership_id_chat_id_message_id",
        ),
        sa.UniqueConstraint("partnership_id", "id", name="uq_relay_messages_partnership_id_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_relay_messages_partnership_id_written_at",
        "relay_messages",
        ["partnership_id", "written_at"],
    )
    op.create_table(
        "events",
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
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
        sa.ForeignKeyConstraint(
            ["partnership_id", "created_by"],
            ["members.partnership_id", "members.id"],
            name="fk_events_partnership_id_created_by",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "team_id"],
            ["teams.partnership_id", "teams.id"],
            name="fk_events_partnership_id_team_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "title"],
            ["localized_texts.partnership_id", "localized_texts.id"],
            name="fk_events_partnership_id_title",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_events_partnership_id"
        ),
        sa.PrimaryKeyConstraint("partnership_id", "number", name="pk_events"),
    )
    op.create_index("ix_events_partnership_id_start", "events", ["partnership_id", "start"])
    op.create_table(
        "goals",
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", _ID, nullable=False),
        sa.Column("created_at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "title"],
            ["localized_texts.partnership_id", "localized_texts.id"],
            name="fk_goals_partnership_id_title",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_goals_partnership_id"
        ),
        sa.PrimaryKeyConstraint("partnership_id", "number", name="pk_goals"),
    )
    op.create_table(
        "relay_copies",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("relay_message_id", _ID, nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("outbox_id", _ID, nullable=False),
        sa.Column("parts", sa.Text(), nullable=False),
        sa.Column("language", sa.String()),
        sa.Column("translated", sa.Text()),
        sa.Column("engine", sa.String()),
        sa.Column("shows_original", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["outbox_id"], ["outbox.id"], name="fk_relay_copies_outbox_id"),
        sa.ForeignKeyConstraint(
            ["partnership_id", "relay_message_id"],
            ["relay_messages.partnership_id", "relay_messages.id"],
            name="fk_relay_copies_partnership_id_relay_message_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "team_id"],
            ["teams.partnership_id", "teams.id"],
            name="fk_relay_copies_partnership_id_team_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_relay_copies_partnership_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_relay_copies"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_relay_copies_outbox_id", "relay_copies", ["outbox_id"])
    op.create_index(
        "ix_relay_copies_partnership_id_relay_message_id",
        "relay_copies",
        ["partnership_id", "relay_message_id"],
    )
    op.create_table(
        "translations",
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("text_id", _ID, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("machine", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "text_id"],
            ["localized_texts.partnership_id", "localized_texts.id"],
            name="fk_translations_partnership_id_text_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_translations_partnership_id"
        ),
        sa.PrimaryKeyConstraint("partnership_id", "text_id", "language", name="pk_translations"),
    )
    op.create_table(
        "event_responses",
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("event_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("member_id", _ID, autoincrement=False, nullable=False),
        sa.Column("attendance", sa.String(), nullable=False),
        sa.Column("answered_at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "event_number"],
            ["events.partnership_id", "events.number"],
            name="fk_event_responses_partnership_id_event_number",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "member_id"],
            ["members.partnership_id", "members.id"],
            name="fk_event_responses_partnership_id_member_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_event_responses_partnership_id"
        ),
        sa.PrimaryKeyConstraint(
            "partnership_id", "event_number", "member_id", name="pk_event_responses"
        ),
    )
    op.create_table(
        "measures",
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
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
        sa.ForeignKeyConstraint(
            ["partnership_id", "goal_number"],
            ["goals.partnership_id", "goals.number"],
            name="fk_measures_partnership_id_goal_number",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "team_id"],
            ["teams.partnership_id", "teams.id"],
            name="fk_measures_partnership_id_team_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "title"],
            ["localized_texts.partnership_id", "localized_texts.id"],
            name="fk_measures_partnership_id_title",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_measures_partnership_id"
        ),
        sa.PrimaryKeyConstraint("partnership_id", "number", name="pk_measures"),
    )
    op.create_table(
        "measure_responsibles",
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("measure_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("team_id", _ID, autoincrement=False, nullable=False),
        sa.Column("member_id", _ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "measure_number"],
            ["measures.partnership_id", "measures.number"],
            name="fk_measure_responsibles_partnership_id_measure_number",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "member_id"],
            ["members.partnership_id", "members.id"],
            name="fk_measure_responsibles_partnership_id_member_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "team_id"],
            ["teams.partnership_id", "teams.id"],
            name="fk_measure_responsibles_partnership_id_team_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_measure_responsibles_partnership_id"
        ),
        sa.PrimaryKeyConstraint(
            "partnership_id", "measure_number", "team_id", name="pk_measure_responsibles"
        ),
    )
    op.create_table(
        "measure_updates",
        sa.Column("id", _ID, autoincrement=True, nullable=False),
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("measure_number", sa.Integer(), nullable=False),
        sa.Column("author", _ID, nullable=False),
        sa.Column("text", _ID),
        sa.Column("percent", sa.Integer()),
        sa.Column("status", sa.String()),
        sa.Column("photo", sa.Text()),
        sa.Column("link", sa.Text()),
        sa.Column("written_at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "author"],
            ["members.partnership_id", "members.id"],
            name="fk_measure_updates_partnership_id_author",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "measure_number"],
            ["measures.partnership_id", "measures.number"],
            name="fk_measure_updates_partnership_id_measure_number",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "text"],
            ["localized_texts.partnership_id", "localized_texts.id"],
            name="fk_measure_updates_partnership_id_text",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_measure_updates_partnership_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_measure_updates"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_measure_updates_partnership_id_measure_number",
        "measure_updates",
        ["partnership_id", "measure_number"],
    )
    op.create_table(
        "tasks",
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
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
        sa.ForeignKeyConstraint(
            ["partnership_id", "created_by"],
            ["members.partnership_id", "members.id"],
            name="fk_tasks_partnership_id_created_by",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "done_by"],
            ["members.partnership_id", "members.id"],
            name="fk_tasks_partnership_id_done_by",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "measure_number"],
            ["measures.partnership_id", "measures.number"],
            name="fk_tasks_partnership_id_measure_number",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "team_id"],
            ["teams.partnership_id", "teams.id"],
            name="fk_tasks_partnership_id_team_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "title"],
            ["localized_texts.partnership_id", "localized_texts.id"],
            name="fk_tasks_partnership_id_title",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_tasks_partnership_id"
        ),
        sa.PrimaryKeyConstraint("partnership_id", "number", name="pk_tasks"),
    )
    op.create_index("ix_tasks_partnership_id_due", "tasks", ["partnership_id", "due"])
    op.create_index(
        "ix_tasks_partnership_id_measure_number", "tasks", ["partnership_id", "measure_number"]
    )
    op.create_table(
        "task_assignees",
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("task_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("member_id", _ID, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["partnership_id", "member_id"],
            ["members.partnership_id", "members.id"],
            name="fk_task_assignees_partnership_id_member_id",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id", "task_number"],
            ["tasks.partnership_id", "tasks.number"],
            name="fk_task_assignees_partnership_id_task_number",
        ),
        sa.ForeignKeyConstraint(
            ["partnership_id"], ["partnerships.id"], name="fk_task_assignees_partnership_id"
        ),
        sa.PrimaryKeyConstraint(
            "partnership_id", "task_number", "member_id", name="pk_task_assignees"
        ),
    )


def downgrade() -> None:
    """Drop all tables."""
    op.drop_table("task_assignees")
    op.drop_index("ix_tasks_partnership_id_measure_number", table_name="tasks")
    op.drop_index("ix_tasks_partnership_id_due", table_name="tasks")
    op.drop_table("tasks")
    op.drop_index("ix_measure_updates_partnership_id_measure_number", table_name="measure_updates")
    op.drop_table("measure_updates")
    op.drop_table("measure_responsibles")
    op.drop_table("measures")
    op.drop_table("event_responses")
    op.drop_table("translations")
    op.drop_index("ix_relay_copies_partnership_id_relay_message_id", table_name="relay_copies")
    op.drop_index("ix_relay_copies_outbox_id", table_name="relay_copies")
    op.drop_table("relay_copies")
    op.drop_table("goals")
    op.drop_index("ix_events_partnership_id_start", table_name="events")
    op.drop_table("events")
    op.drop_index("ix_relay_messages_partnership_id_written_at", table_name="relay_messages")
    op.drop_table("relay_messages")
    op.drop_table("localized_texts")
    op.drop_table("audit_log")
    op.drop_index("ix_planned_reminders_partnership_id_code", table_name="planned_reminders")
    op.drop_index("ix_planned_reminders_at", table_name="planned_reminders")
    op.drop_table("planned_reminders")
    op.drop_index("ix_members_user_id", table_name="members")
    op.drop_table("members")
    op.drop_table("translation_memory")
    op.drop_index(
        "ux_teams_chat",
        table_name="teams",
        sqlite_where=sa.text("thread_id IS NULL"),
        postgresql_where=sa.text("thread_id IS NULL"),
    )
    op.drop_table("teams")
    op.drop_index(
        "ux_jobs_key",
        table_name="jobs",
        sqlite_where=sa.text("dead_at IS NULL"),
        postgresql_where=sa.text("dead_at IS NULL"),
    )
    op.drop_index(
        "ix_jobs_open",
        table_name="jobs",
        sqlite_where=sa.text("dead_at IS NULL"),
        postgresql_where=sa.text("dead_at IS NULL"),
    )
    op.drop_table("jobs")
    op.drop_table("invitations")
    op.drop_index("ix_glossary_terms_partnership_id", table_name="glossary_terms")
    op.drop_table("glossary_terms")
    op.drop_table("counters")
    op.drop_table("people")
    op.drop_table("pauses")
    op.drop_table("partnerships")
    op.drop_index(
        "ix_outbox_unsent",
        table_name="outbox",
        sqlite_where=sa.text("state <> 'sent'"),
        postgresql_where=sa.text("state <> 'sent'"),
    )
    op.drop_index("ix_outbox_settled_at", table_name="outbox")
    op.drop_index(
        "ix_outbox_open",
        table_name="outbox",
        sqlite_where=sa.text("state IN ('waiting', 'pending', 'sending')"),
        postgresql_where=sa.text("state IN ('waiting', 'pending', 'sending')"),
    )
    op.drop_index("ix_outbox_chat_id_message_id", table_name="outbox")
    op.drop_table("outbox")
    op.drop_table("opt_outs")
    op.drop_index(
        "ix_inbox_open",
        table_name="inbox",
        sqlite_where=sa.text("done_at IS NULL AND dead_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL AND dead_at IS NULL"),
    )
    op.drop_table("inbox")
    op.drop_table("cursors")
    op.drop_index("ix_consents_user_id", table_name="consents")
    op.drop_table("consents")
    op.drop_table("chats")
