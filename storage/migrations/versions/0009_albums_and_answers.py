"""Albums wait for their parts that have arrived; joined answers say what they answer."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Let what waits already go by the clock alone, and quote nothing."""
    chat = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column("outbox", sa.Column("after_chat", chat))
    op.add_column("outbox", sa.Column("quotes", sa.Text()))


def downgrade() -> None:
    """Let everything go by the clock alone."""
    op.drop_column("outbox", "quotes")
    op.drop_column("outbox", "after_chat")
