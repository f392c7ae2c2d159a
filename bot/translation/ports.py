"""What the chain needs from outside: engines and a memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.domain.languages import Language
from bot.translation.placeholders import Style
from bot.translation.values import Engine


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
        self, segments: Sequence[str], source: Language, target: Language
    ) -> list[str]:
        """Translate segments, one answer each, in order. Raise an EngineError, nothing else."""

    async def close(self) -> None:
        """Let go of connections and threads."""


class Memory(Protocol):
    """Remembers translations of masked texts, for one partnership at a time.

    A masked text holds `{0}`, `{1}` … where links, names, numbers and the like stood, so what is
    remembered carries none of them. Keys and values are single lines.
    """

    async def get(
        self, partnership: int, source: Language, target: Language, masked_text: str
    ) -> str | None:
        """Return the remembered translation of a masked text, None if there is none."""

    async def put(
        self,
        partnership: int,
        source: Language,
        target: Language,
        masked_text: str,
        translation: str,
        engine: Engine,
    ) -> None:
        """Remember what an engine answered; never overwrites what a person wrote."""
