"""Two well-known phrases at the start, so that an engine answering nonsense is not believed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from enum import Enum, auto

import structlog

from bot.domain.languages import Language
from bot.translation.checks import checked
from bot.translation.errors import BadAnswer, EngineError
from bot.translation.placeholders import Masked
from bot.translation.ports import Provider
from bot.translation.values import Engine

log = structlog.get_logger(__name__)

_PHRASES = (
    ("Vamos", Language.ES, Language.DE),
    ("Guten Morgen", Language.DE, Language.ES),
)
_PATIENCE = 10.0
_FIRST_REST, _LONGEST_REST = 60.0, 30 * 60.0
"""Seconds until an engine is tried again; doubled each time."""


class Verdict(Enum):
    """What an engine made of the phrases."""

    SANE = auto()
    NONSENSE = auto()
    SILENT = auto()
    """It gave no answer, which says nothing about its answers."""


class Canary:
    """Tries each engine beside the bot's start, and keeps the insane ones out until they mend.

    Nothing waits for it: until the first verdict an engine is believed.
    """

    def __init__(
        self,
        providers: Iterable[Provider],
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._providers = tuple(providers)
        self._sleep = sleep
        self._out: set[Engine] = set()

    def trusts(self, engine: Engine) -> bool:
        """Whether an engine may be asked for people's texts."""
        return engine not in self._out

    async def run(self) -> None:
        """Watch until cancelled."""
        await asyncio.gather(*map(self.watch, self._providers))
        await asyncio.Event().wait()

    async def watch(self, provider: Provider) -> None:
        """Try one engine until it answers as it should."""
        rest = _FIRST_REST
        while (verdict := await _tried(provider)) is not Verdict.SANE:
            if verdict is Verdict.NONSENSE:
                self._out.add(provider.engine)
                log.warning("translation.nonsense", engine=provider.engine.value)
            await self._sleep(rest)
            rest = min(2 * rest, _LONGEST_REST)
        self._out.discard(provider.engine)


async def _tried(provider: Provider) -> Verdict:
    try:
        async with asyncio.timeout(_PATIENCE):
            for text, source, target in _PHRASES:
                _check(text, await provider.translate([text], source, target))
    except BadAnswer:
        return Verdict.NONSENSE
    except (EngineError, TimeoutError):
        return Verdict.SILENT
    return Verdict.SANE


def _check(text: str, answers: list[str]) -> None:
    """Raise BadAnswer for an echo, an empty answer, a stutter, a complaint or a wrong length."""
    if len(answers) != 1 or answers[0].strip().casefold() == text.casefold():
        raise BadAnswer
    checked(Masked(text), Masked(answers[0]))
