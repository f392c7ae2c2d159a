"""Since when members are no longer in their team's group."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Whoever left before is not known to have left."""
    op.add_column("members", sa.Column("left_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    """Take everybody to be there."""
    op.drop_column("members", "left_at")
