"""Messages in several languages know which of their parts is in which."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Older messages count as written in one language."""
    passages = sa.Column("passages", sa.Text(), nullable=False, server_default="[]")
    op.add_column("relay_messages", passages)


def downgrade() -> None:
    """Forget the parts."""
    op.drop_column("relay_messages", "passages")
