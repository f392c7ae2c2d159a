"""Engines around engines."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.languages import Language
from bot.translation.placeholders import Style
from bot.translation.ports import Provider
from bot.translation.values import Engine
from bot.translation.wishes import NO_WISHES, Wishes


class Around:
    """An engine that passes on to another what it does not do differently itself."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider

    @property
    def engine(self) -> Engine:
        """Which engine this is."""
        return self._provider.engine

    @property
    def styles(self) -> Sequence[Style]:
        """How masked pieces are written for it."""
        return self._provider.styles

    def fits(self, segment: str) -> bool:
        """Say whether a segment is short enough."""
        return self._provider.fits(segment)

    async def translate(
        self,
        segments: Sequence[str],
        source: Language,
        target: Language,
        wishes: Wishes = NO_WISHES,
    ) -> list[str]:
        """Translate; raise an EngineError, nothing else."""
        return await self._provider.translate(segments, source, target, wishes)

    async def close(self) -> None:
        """Let go of connections and threads."""
        await self._provider.close()
