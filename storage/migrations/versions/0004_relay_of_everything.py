"""The relay carries more than text: contents, albums, reactions, polls."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TIME = sa.DateTime(timezone=True)
_copies = sa.table(
    "relay_copies",
    sa.column("id"),
    sa.column("partnership_id"),
    sa.column("outbox_id"),
    sa.column("parts"),
)


def upgrade() -> None:
    """Add what is needed, and list the messages of the copies there are."""
    op.add_column("outbox", sa.Column("part", sa.Integer(), nullable=False, server_default="0"))
    for name in ("content", "around"):
        column = sa.Column(name, sa.Text(), nullable=False, server_default="{}")
        op.add_column("relay_messages", column)
    op.add_column("relay_messages", sa.Column("album", sa.String()))
    op.create_index(
        "ix_relay_messages_partnership_id_album", "relay_messages", ["partnership_id", "album"]
    )
    position = sa.Column("position", sa.Integer(), nullable=False, server_default="0")
    op.add_column("relay_copies", position)
    pending: sa.Column[bool] = sa.Column("pending", sa.Boolean(), nullable=False)
    pending.server_default = sa.DefaultClause(sa.false())
    op.add_column("relay_copies", pending)
    op.create_index("ux_relay_copies_own", "relay_copies", ["partnership_id", "id"], unique=True)
    _create_parts()
    _create_reactions()
    _create_polls()


def downgrade() -> None:
    """Take it back; old jobs and rows do not need any of it."""
    for table in ("relay_polls", "relay_reactions", "relay_parts"):
        op.drop_table(table)
    op.drop_index("ux_relay_copies_own", "relay_copies")
    op.drop_index("ix_relay_messages_partnership_id_album", "relay_messages")
    for table, column in (
        ("relay_copies", "pending"),
        ("relay_copies", "position"),
        ("relay_messages", "album"),
        ("relay_messages", "around"),
        ("relay_messages", "content"),
        ("outbox", "part"),
    ):
        op.drop_column(table, column)


def _create_parts() -> None:
    parts = op.create_table(
        "relay_parts",
        _partnership(),
        sa.Column("outbox_id", _ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("relay_copy_id", _ID, nullable=False),
        sa.PrimaryKeyConstraint("outbox_id", "position", name="pk_relay_parts"),
        _to("relay_parts", "partnership_id", "partnerships.id"),
        _to("relay_parts", "outbox_id", "outbox.id"),
        _within("relay_parts", "relay_copy_id", "relay_copies"),
    )
    op.create_index(
        "ix_relay_parts_partnership_id_relay_copy_id",
        "relay_parts",
        ["partnership_id", "relay_copy_id"],
    )
    rows = [
        {"partnership_id": partnership, "outbox_id": row, "position": 0, "relay_copy_id": number}
        for number, partnership, first, others in op.get_bind().execute(sa.select(_copies)).all()
        for row in (first, *json.loads(others))
    ]
    if rows:
        op.bulk_insert(parts, rows)


def _create_reactions() -> None:
    op.create_table(
        "relay_reactions",
        _partnership(),
        sa.Column("relay_message_id", _ID, nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("actor", _ID, nullable=False),
        sa.Column("emoji", sa.String(), nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.PrimaryKeyConstraint(
            "partnership_id", "relay_message_id", "team_id", "actor", name="pk_relay_reactions"
        ),
        _to("relay_reactions", "partnership_id", "partnerships.id"),
        _within("relay_reactions", "relay_message_id", "relay_messages"),
        _within("relay_reactions", "team_id", "teams"),
    )


def _create_polls() -> None:
    op.create_table(
        "relay_polls",
        sa.Column("poll_id", sa.String(), nullable=False),
        _partnership(),
        sa.Column("relay_message_id", _ID, nullable=False),
        sa.Column("team_id", _ID, nullable=False),
        sa.Column("votes", sa.Text(), nullable=False),
        sa.Column("line", _ID),
        sa.PrimaryKeyConstraint("poll_id", name="pk_relay_polls"),
        _to("relay_polls", "partnership_id", "partnerships.id"),
        _within("relay_polls", "relay_message_id", "relay_messages"),
        _within("relay_polls", "team_id", "teams"),
        sa.UniqueConstraint(
            "partnership_id",
            "relay_message_id",
            "team_id",
            name="uq_relay_polls_partnership_id_relay_message_id_team_id",
        ),
    )


def _partnership() -> sa.Column[int]:
    return sa.Column("partnership_id", _ID, autoincrement=False, nullable=False)


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=f"fk_{table}_{column}")


def _within(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["partnership_id", column],
        [f"{target}.partnership_id", f"{target}.id"],
        name=f"fk_{table}_partnership_id_{column}",
    )
