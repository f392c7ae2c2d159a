"""The metadata, and the few shapes that tables share."""

from typing import Any

from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, MetaData
from sqlalchemy.sql.elements import TextClause

from storage.types import BigId

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def row_id() -> Column[int]:
    """Make the primary key of rows that have no number of their own; it counts up for ever."""
    return Column("id", BigId, primary_key=True, autoincrement=True)


def partnership(*, primary_key: bool = False) -> Column[int]:
    """Make the column that says whose row it is."""
    return Column(
        "partnership_id",
        BigId,
        ForeignKey("partnerships.id"),
        primary_key=primary_key,
        nullable=False,
        autoincrement=False,
    )


def same_partnership(column: str, target: str, key: str = "id") -> ForeignKeyConstraint:
    """Point at a row of the same partnership; the database itself refuses to cross over."""
    return ForeignKeyConstraint(
        ["partnership_id", column], [f"{target}.partnership_id", f"{target}.{key}"]
    )


def only(condition: TextClause) -> dict[str, Any]:
    """Limit an index to some rows."""
    return {"sqlite_where": condition, "postgresql_where": condition}
