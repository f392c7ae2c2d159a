"""Consents keep the words that were agreed to; who was asked what, authors and teams, is known."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Old consents keep only the fingerprint of their notice, and old teams were never asked."""
    op.add_column("consents", sa.Column("notice", sa.Text()))
    op.add_column("teams", sa.Column("engines_offered", sa.Text()))
    op.create_table(
        "consent_questions",
        sa.Column("user_id", _ID, autoincrement=False, nullable=False),
        sa.Column("service", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "service", "version", name="pk_consent_questions"),
    )


def downgrade() -> None:
    """Forget them."""
    op.drop_table("consent_questions")
    op.drop_column("teams", "engines_offered")
    op.drop_column("consents", "notice")
