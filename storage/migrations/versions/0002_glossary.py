"""Terms have several forms, and a use."""

import json
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_terms = sa.table("glossary_terms", sa.column("id"), sa.column("words"))


def upgrade() -> None:
    """Let each language have a list of forms instead of one word."""
    op.add_column(
        "glossary_terms",
        sa.Column("use", sa.String(), nullable=False, server_default="translated"),
    )
    _rewrite(lambda word: [word])


def downgrade() -> None:
    """Keep the first form only."""
    _rewrite(lambda forms: forms[0])
    op.drop_column("glossary_terms", "use")


def _rewrite(change: Callable[[Any], Any]) -> None:
    connection = op.get_bind()
    for number, words in connection.execute(sa.select(_terms)).all():
        changed = {language: change(word) for language, word in json.loads(words).items()}
        statement = sa.update(_terms).where(_terms.c.id == number)
        connection.execute(statement.values(words=json.dumps(changed)))
