"""What the chain needs from outside: engines and a memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.languages import Language
from bot.translation.placeholders import Style
from bot.translation.terms.glossary import Glossary
from bot.translation.values import Engine
from bot.translation.wishes import NO_WISHES, Wishes


class Provider(Protocol):
    """One engine, spoken to in its own protocol."""

    @property
    def engine(self) -> Engine:
        """Which engine this is."""

    @property
    def styles(self) -> Sequence[Style]:
        """How masked pieces are written for this engine, best style first."""

    def fits(self, segment: str) -> bool:
        """Say whether a segment, placeholders included, is short enough for one request."""

    async def translate(
        self,
        segments: Sequence[str],
        source: Language,
        target: Language,
        wishes: Wishes = NO_WISHES,
    ) -> list[str]:
        """Translate segments, one answer each, in order. Raise an EngineError, nothing else."""

    async def close(self) -> None:
        """Let go of connections and threads."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What an engine made of a masked text; `version` is a fingerprint of what else decided it."""

    masked_text: str
    translation: str
    version: str


class Memory(Protocol):
    """Remembers translations of masked texts, for one partnership at a time.

    A masked text holds `{0}`, `{1}` … where links, names, numbers and the like stood, so what is
    remembered carries none of them. Keys and values are single lines. What engines answered is
    kept apart by `version`, a fingerprint of what else decided it; what a person wrote goes before
    all of that.
    """

    async def get(
        self,
        partnership: int,
        source: Language,
        target: Language,
        masked_text: str,
        version: str,
    ) -> str | None:
        """Return the remembered translation of a masked text, None if there is none."""

    async def put(
        self,
        partnership: int,
        source: Language,
        target: Language,
        learned: Sequence[Learned],
        engine: Engine,
        sent: int,
    ) -> None:
        """Remember what an engine answered, and that it was sent so many characters for that.

        Both or neither is stored. Never overwrites what a person wrote.
        """


class Budget(Protocol):
    """What the partnerships may send to the engines."""

    async def allows(self, partnership: int, engine: Engine) -> bool:
        """Say whether a partnership may still send something to an engine this month."""


class Glossaries(Protocol):
    """The partnerships' glossaries."""

    async def of(self, partnership: int) -> Glossary:
        """Return a partnership's terms as they are now."""
