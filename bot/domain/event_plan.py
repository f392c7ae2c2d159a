from dataclasses import dataclass
from typing import Self

from bot.domain.events import EventKind
from bot.domain.ids import TextId

_PARTS = 3


@dataclass(frozen=True, slots=True)
class EventPlan:
    """An event without a date yet; the question for its date carries it, as `str(plan)`."""

    kind: EventKind
    title: TextId
    place: TextId | None

    def __str__(self) -> str:
        return f"{self.kind}:{self.title}:{self.place or 0}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read what `__str__` gave; None if it is something else."""
        parts = text.split(":")
        if len(parts) != _PARTS or parts[0] not in set(EventKind):
            return None
        kind, title, place = parts
        if not (title.isdecimal() and place.isdecimal()):
            return None
        return cls(EventKind(kind), TextId(int(title)), TextId(int(place)) if int(place) else None)
