"""Asking once more, right before an engine is called, whether it may see the words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from bot.domain.languages import Language
from bot.translation.around import Around
from bot.translation.errors import Unsupported
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


class Permitted(Around):
    """An engine that is called only while the permit in force allows it."""

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
        return await super().translate(segments, source, target, wishes)
