"""How many characters each translator was sent, by partnership and month."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Nothing was counted before."""
    op.create_table(
        "characters_sent",
        sa.Column("partnership_id", _ID, autoincrement=False, nullable=False),
        sa.Column("engine", sa.String(), nullable=False),
        sa.Column("month", sa.String(), nullable=False),
        sa.Column("characters", sa.BigInteger(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["partnership_id"],
            ["partnerships.id"],
            name="fk_characters_sent_partnership_id",
        ),
        sa.PrimaryKeyConstraint("partnership_id", "engine", "month", name="pk_characters_sent"),
    )


def downgrade() -> None:
    """Forget the counts."""
    op.drop_table("characters_sent")
