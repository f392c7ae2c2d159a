"""Asking once more, right before an engine is called, whether it may see the words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from bot.domain.languages import Language
from bot.translation.errors import Unsupported
from bot.translation.placeholders import Style
from bot.translation.ports import Provider
from bot.translation.values import Engine
from bot.translation.wishes import NO_WISHES, Wishes

Permit = Callable[[Engine], Awaitable[bool]]

_permit: ContextVar[Permit | None] = ContextVar("_permit", default=None)


class Withdrawn(Unsupported):
    """The engine may not see these words any more; that says nothing about the engine."""

    kind = "withdrawn"


@contextmanager
def asking_under(permit: Permit) -> Iterator[None]:
    """Ask this permit before each call of an engine made inside, also in tasks begun here.

    Outside, no words of a person are on their way: an engine is tried with the bot's own.
    """
    token = _permit.set(permit)
    try:
        yield
    finally:
        _permit.reset(token)


class Permitted:
    """An engine that is called only while the permit in force allows it."""

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
        """Translate; raise Withdrawn if the words may not go there, else an EngineError."""
        permit = _permit.get()
        if permit is not None and not await permit(self.engine):
            raise Withdrawn
        return await self._provider.translate(segments, source, target, wishes)

    async def close(self) -> None:
        """Let go of connections and threads."""
        await self._provider.close()
