"""How a team wants to be addressed, and whether its own group is translated in place."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Teams that were there before have said nothing about either."""
    op.add_column("teams", sa.Column("tone", sa.String()))
    op.add_column(
        "teams",
        sa.Column("translates_here", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def downgrade() -> None:
    """Forget both."""
    op.drop_column("teams", "translates_here")
    op.drop_column("teams", "tone")
