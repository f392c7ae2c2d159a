"""What is put together of several updates waits for those that have arrived."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Let what waits already go by the clock alone."""
    chat = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column("outbox", sa.Column("after_chat", chat))


def downgrade() -> None:
    """Let everything go by the clock alone."""
    op.drop_column("outbox", "after_chat")
