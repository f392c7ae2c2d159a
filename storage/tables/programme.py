"""The programme of action, and what people wrote in it."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    UniqueConstraint,
)

from bot.domain.events import Attendance, EventKind
from bot.domain.glossary import TermUse
from bot.domain.languages import Language
from bot.domain.programme import ClimateField, Status
from bot.domain.reminders import StepKind
from bot.domain.tasks import TaskState
from storage.tables.base import metadata, partnership, row_id, same_partnership
from storage.types import BigId, Choice, Utc, Words, forms_by_language


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True, autoincrement=False)


localized_texts = Table(
    "localized_texts",
    metadata,
    row_id(),
    partnership(),
    Column("language", Choice(Language), nullable=False),
    Column("text", Words, nullable=False),
    Column("author", BigId),
    same_partnership("author", "members"),
    UniqueConstraint("partnership_id", "id"),
    sqlite_autoincrement=True,
)

translations = Table(
    "translations",
    metadata,
    partnership(),
    Column("text_id", BigId, nullable=False),
    Column("language", Choice(Language), nullable=False),
    Column("text", Words, nullable=False),
    Column("machine", Boolean, nullable=False),
    PrimaryKeyConstraint("partnership_id", "text_id", "language"),
    same_partnership("text_id", "localized_texts"),
)

goals = Table(
    "goals",
    metadata,
    partnership(primary_key=True),
    _number(),
    Column("title", BigId, nullable=False),
    Column("created_at", Utc, nullable=False),
    same_partnership("title", "localized_texts"),
)

measures = Table(
    "measures",
    metadata,
    partnership(primary_key=True),
    _number(),
    Column("title", BigId, nullable=False),
    Column("goal_number", Integer),
    Column("created_at", Utc, nullable=False),
    Column("team_id", BigId, nullable=False),
    Column("status", Choice(Status), nullable=False),
    Column("percent", Integer, nullable=False),
    Column("climate_field", Choice(ClimateField)),
    Column("period_start", Date),
    Column("period_end", Date),
    Column("resources", Words, nullable=False),
    Column("funder", Words, nullable=False),
    Column("updated_at", Utc),
    same_partnership("title", "localized_texts"),
    same_partnership("goal_number", "goals", "number"),
    same_partnership("team_id", "teams"),
)

responsibles = Table(
    "measure_responsibles",
    metadata,
    partnership(primary_key=True),
    Column("measure_number", Integer, primary_key=True, autoincrement=False),
    Column("team_id", BigId, primary_key=True, autoincrement=False),
    Column("member_id", BigId, nullable=False),
    same_partnership("measure_number", "measures", "number"),
    same_partnership("team_id", "teams"),
    same_partnership("member_id", "members"),
)

measure_updates = Table(
    "measure_updates",
    metadata,
    row_id(),
    partnership(),
    Column("measure_number", Integer, nullable=False),
    Column("author", BigId, nullable=False),
    Column("text", BigId),
    Column("percent", Integer),
    Column("status", Choice(Status)),
    Column("photo", Words),
    Column("link", Words),
    Column("written_at", Utc, nullable=False),
    same_partnership("measure_number", "measures", "number"),
    same_partnership("author", "members"),
    same_partnership("text", "localized_texts"),
    Index(None, "partnership_id", "measure_number"),
    sqlite_autoincrement=True,
)

tasks = Table(
    "tasks",
    metadata,
    partnership(primary_key=True),
    _number(),
    Column("title", BigId, nullable=False),
    Column("team_id", BigId, nullable=False),
    Column("created_by", BigId, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("state", Choice(TaskState), nullable=False),
    Column("due", Utc),
    Column("due_has_time", Boolean, nullable=False),
    Column("measure_number", Integer),
    Column("done_at", Utc),
    Column("done_by", BigId),
    same_partnership("title", "localized_texts"),
    same_partnership("team_id", "teams"),
    same_partnership("created_by", "members"),
    same_partnership("done_by", "members"),
    same_partnership("measure_number", "measures", "number"),
    Index(None, "partnership_id", "due"),
    Index(None, "partnership_id", "measure_number"),
)

assignees = Table(
    "task_assignees",
    metadata,
    partnership(primary_key=True),
    Column("task_number", Integer, primary_key=True, autoincrement=False),
    Column("member_id", BigId, primary_key=True, autoincrement=False),
    Column("position", Integer, nullable=False),
    same_partnership("task_number", "tasks", "number"),
    same_partnership("member_id", "members"),
)

events = Table(
    "events",
    metadata,
    partnership(primary_key=True),
    _number(),
    Column("kind", Choice(EventKind), nullable=False),
    Column("title", BigId, nullable=False),
    Column("team_id", BigId, nullable=False),
    Column("created_by", BigId, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("start", Utc, nullable=False),
    Column("end", Utc, nullable=False),
    Column("has_time", Boolean, nullable=False),
    Column("time_zone", String, nullable=False),
    Column("place", Words, nullable=False),
    Column("cancelled_at", Utc),
    same_partnership("title", "localized_texts"),
    same_partnership("team_id", "teams"),
    same_partnership("created_by", "members"),
    Index(None, "partnership_id", "start"),
)

responses = Table(
    "event_responses",
    metadata,
    partnership(primary_key=True),
    Column("event_number", Integer, primary_key=True, autoincrement=False),
    Column("member_id", BigId, primary_key=True, autoincrement=False),
    Column("attendance", Choice(Attendance), nullable=False),
    Column("answered_at", Utc, nullable=False),
    same_partnership("event_number", "events", "number"),
    same_partnership("member_id", "members"),
)

glossary_terms = Table(
    "glossary_terms",
    metadata,
    row_id(),
    partnership(),
    Column("words", forms_by_language(), nullable=False),
    Column("use", Choice(TermUse), nullable=False),
    Index(None, "partnership_id"),
    sqlite_autoincrement=True,
)

audit_log = Table(
    "audit_log",
    metadata,
    row_id(),
    partnership(),
    Column("member_id", BigId),
    Column("action", String, nullable=False),
    Column("code", String),
    Column("at", Utc, nullable=False),
    same_partnership("member_id", "members"),
    sqlite_autoincrement=True,
)

planned_reminders = Table(
    "planned_reminders",
    metadata,
    row_id(),
    partnership(),
    Column("code", String, nullable=False),
    Column("team_id", BigId, nullable=False),
    Column("kind", Choice(StepKind), nullable=False),
    Column("days", Integer, nullable=False),
    Column("at", Utc, nullable=False, index=True),
    Column("refers_to", Utc, nullable=False),
    same_partnership("team_id", "teams"),
    Index(None, "partnership_id", "code"),
    sqlite_autoincrement=True,
)
"""What is to be said and when; a row is deleted in the transaction that says it."""
