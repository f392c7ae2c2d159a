"""Column types that keep the same promises on SQLite and PostgreSQL."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, String, Text
from sqlalchemy.types import TypeDecorator

from bot.domain.cleaning import whole
from bot.domain.clock import require_aware
from bot.domain.languages import Language
from bot.domain.rich_text import Entity, RichText

E = TypeVar("E", bound=StrEnum)

BigId = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite counts up only a primary key declared as plain INTEGER, which is 64 bits wide there."""


class Utc(TypeDecorator[datetime]):
    """An aware time in UTC; a naive one raises ValueError (SQLite would lose its zone)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware time into UTC; raise ValueError for a naive one."""
        del dialect
        return None if value is None else require_aware(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give aware UTC back, whatever the driver made of it."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Choice(TypeDecorator[E], Generic[E]):
    """A StrEnum, stored as its string."""

    impl = String
    cache_ok = True

    def __init__(self, choices: type[E]) -> None:
        super().__init__()
        self.choices = choices

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        """Store the member's value; raise ValueError for anything that is no member."""
        del dialect
        return None if value is None else self.choices(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:
        """Raise ValueError for a string that names no member."""
        del dialect
        return None if value is None else self.choices(value)


class Words(TypeDecorator[str]):
    """Text that people wrote.

    Null bytes and lone surrogates, which PostgreSQL and UTF-8 refuse, become U+FFFD; services
    clean texts before, so this only keeps a hostile one from breaking a transaction.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Store the text as both databases can hold it."""
        del dialect
        return None if value is None else whole(value)


class Json(TypeDecorator[Any]):
    """A JSON value as ASCII text, so that every string survives, lone surrogates included."""

    impl = Text
    cache_ok = True

    def __init__(
        self,
        dump: Callable[[Any], Any] = lambda value: value,
        load: Callable[[Any], Any] = lambda value: value,
    ) -> None:
        super().__init__()
        self.dump = dump
        self.load = load

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Raise TypeError for what JSON cannot hold."""
        del dialect
        return None if value is None else json.dumps(self.dump(value), separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read the value back."""
        del dialect
        return None if value is None else self.load(json.loads(value))


def _dump_rich_text(rich: RichText) -> dict[str, Any]:
    entities = [
        {name: part for name, part in asdict(entity).items() if part is not None}
        for entity in rich.entities
    ]
    return {"text": rich.text, "entities": entities}


def _load_rich_text(stored: dict[str, Any]) -> RichText:
    return RichText(stored["text"], tuple(Entity(**entity) for entity in stored["entities"]))


def _load_forms(stored: dict[str, list[str]]) -> dict[Language, tuple[str, ...]]:
    return {Language(language): tuple(forms) for language, forms in stored.items()}


def json_value() -> Json:
    """Make a column of any JSON value."""
    return Json(dict)


def json_tuple() -> Json:
    """Make a column of a tuple of strings or numbers."""
    return Json(list, tuple)


def rich_text() -> Json:
    """Make a column of a RichText."""
    return Json(_dump_rich_text, _load_rich_text)


def forms_by_language() -> Json:
    """Make a column of a term's forms by language."""
    return Json(dict, _load_forms)
