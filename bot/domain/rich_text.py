"""Text with formatting, counted as Telegram counts it: entities in UTF-16 code units.

Source: Bot API, type MessageEntity ("Offset in UTF-16 code units to the start of the entity").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

LAST_BASIC_CHARACTER = 0xFFFF
"""Characters above it take two UTF-16 code units."""


def utf16_length(text: str) -> int:
    """Count UTF-16 code units; characters beyond the basic plane count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True, slots=True)
class Entity:
    """One formatted stretch; `kind` is Telegram's entity type such as `bold` or `text_link`."""

    kind: str
    offset: int
    length: int
    url: str | None = None
    user_id: int | None = None
    language: str | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None

    @property
    def end(self) -> int:
        """The UTF-16 offset just behind the stretch."""
        return self.offset + self.length

    def moved(self, by: int) -> Entity:
        """Return the same stretch `by` UTF-16 units further on."""
        return replace(self, offset=self.offset + by)


@dataclass(frozen=True, slots=True)
class RichText:
    """A text and its entities, ordered by offset."""

    text: str = ""
    entities: tuple[Entity, ...] = ()

    def __add__(self, other: RichText | str) -> RichText:
        """Append text; its entities move along."""
        if isinstance(other, str):
            return replace(self, text=self.text + other)
        shift = utf16_length(self.text)
        moved = tuple(entity.moved(shift) for entity in other.entities)
        return RichText(self.text + other.text, self.entities + moved)

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def length(self) -> int:
        """The length in UTF-16 code units."""
        return utf16_length(self.text)


def styled(kind: str, text: str, **details: str | int) -> RichText:
    """Wrap a whole text in one entity; an empty text stays bare."""
    if not text:
        return RichText()
    entity = Entity(kind, 0, utf16_length(text), **details)  # type: ignore[arg-type]  # names checked by the dataclass
    return RichText(text, (entity,))


def bold(text: str) -> RichText:
    """Set a text in bold."""
    return styled("bold", text)


def italic(text: str) -> RichText:
    """Set a text in italics."""
    return styled("italic", text)


def link(text: str, url: str) -> RichText:
    """Put a link behind a text."""
    return styled("text_link", text, url=url)


def joined(parts: Iterable[RichText | str], separator: str = "\n") -> RichText:
    """Join parts with a separator, as `str.join` does, skipping nothing."""
    texts: list[str] = []
    entities: list[Entity] = []
    at = 0
    for part in parts:
        rich = RichText(part) if isinstance(part, str) else part
        at += utf16_length(separator) if texts else 0
        entities += (entity.moved(at) for entity in rich.entities)
        texts.append(rich.text)
        at += rich.length
    return RichText(separator.join(texts), tuple(entities))


def code_point_index(text: str, offset: int) -> int:
    """Turn a UTF-16 offset into an index into the text, clipped to its end.

    An offset inside a surrogate pair gives the index behind that character.
    """
    units = 0
    for index, char in enumerate(text):
        if units >= offset:
            return index
        units += 2 if ord(char) > LAST_BASIC_CHARACTER else 1
    return len(text)


def sliced(rich: RichText, start: int, end: int) -> RichText:
    """Cut out the stretch between two UTF-16 offsets; entities are clipped to it."""
    text = rich.text[code_point_index(rich.text, start) : code_point_index(rich.text, end)]
    kept = []
    for entity in rich.entities:
        first, last = max(entity.offset, start), min(entity.end, end)
        if first < last:
            kept.append(replace(entity, offset=first - start, length=last - first))
    return RichText(text, tuple(kept))
