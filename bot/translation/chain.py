"""Translate a message with the first allowed engine that can, within a deadline."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Collection, Sequence

import structlog

from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.domain.tone import Tone
from bot.translation.asking import Asking, Patience
from bot.translation.breaker import Breaker
from bot.translation.bucket import PACE, Bucket
from bot.translation.canary import Canary
from bot.translation.errors import (
    BadAnswer,
    EngineError,
    OverBudget,
    RateLimited,
    Transient,
    Unsupported,
)
from bot.translation.job import Job
from bot.translation.placeholders import Masked
from bot.translation.ports import Budget, Glossaries, Memory, Provider
from bot.translation.terms.glossary import Glossary
from bot.translation.values import Engine, EngineHealth, Reason, Translated, Untranslated

log = structlog.get_logger(__name__)

_RETRIES = 2
_SHORTEST_SHARE = 1.0
"""Seconds an engine gets at least, unless the deadline is nearer."""
_IN_TIME = 8.0
"""Seconds after which a translation only replaces what was already shown; engines that have others
behind them share these, and the last one may take what is left."""


class Translator:
    """The engines behind one call."""

    def __init__(
        self,
        providers: Sequence[Provider],
        memory: Memory,
        *,
        glossaries: Glossaries | None = None,
        budget: Budget | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._providers = tuple(providers)
        self._memory = memory
        self._glossaries = glossaries
        self._budget = budget
        self._monotonic = monotonic
        self._sleep = sleep
        self._jitter = jitter
        self._breakers = {provider.engine: Breaker(monotonic) for provider in providers}
        self._buckets = {one.engine: Bucket(*PACE[one.engine], monotonic) for one in providers}
        self.canary = Canary(providers)

    async def __call__(
        self,
        text: RichText,
        *,
        source: Language,
        target: Language,
        allowed: Sequence[Engine],
        partnership: int,
        names: Collection[str] = (),
        deadline: float,
        tone: Tone | None = None,
    ) -> Translated | Untranslated:
        """Translate a text, formatting and masked pieces intact, within `deadline` seconds.

        Only engines in `allowed` (what team and author agreed to) are asked, in that order; what
        the memory knows needs none. `names` are the people whose names stay here, `tone` is how
        the readers want to be addressed. Nothing is raised for what engines do.
        """
        job = Job(
            text,
            source=source,
            target=target,
            partnership=partnership,
            names=names,
            glossary=await self._glossary(partnership),
            tone=tone,
        )
        if source is target or job.is_empty:
            return Translated(text, engine=None, machine=False)
        await job.recall(self._memory)
        errors = await self._ask_around(job, allowed, self._monotonic() + deadline)
        if job.is_complete:
            return Translated(job.result(), engine=job.engine, machine=True)
        return _failure(errors)

    def health(self) -> dict[Engine, EngineHealth]:
        """Tell how each engine is at the moment, in the operator's order."""
        return {provider.engine: self._health(provider.engine) for provider in self._providers}

    def _health(self, engine: Engine) -> EngineHealth:
        if not self.canary.trusts(engine):
            return EngineHealth.NONSENSE
        return EngineHealth.RESTS if self._breakers[engine].rests else EngineHealth.WORKS

    async def _glossary(self, partnership: int) -> Glossary:
        return Glossary() if self._glossaries is None else await self._glossaries.of(partnership)

    async def close(self) -> None:
        """Let go of all connections and threads."""
        for provider in self._providers:
            await provider.close()

    async def _ask_around(
        self, job: Job, allowed: Sequence[Engine], until: float
    ) -> list[EngineError | TimeoutError]:
        """Ask engine after engine for what is missing; return why each one failed."""
        patience, soon = Patience(_RETRIES, self._wait), self._monotonic() + _IN_TIME
        errors: list[EngineError | TimeoutError] = []
        known = {provider.engine: provider for provider in self._providers}
        left = [known[engine] for engine in allowed if engine in known]
        while left:
            provider, now = left[0], self._monotonic()
            missing = job.missing_for(provider)
            if not missing or now >= until:
                break
            asking = Asking(provider, job.source, job.target, patience, job.wishes)
            share = _share(min(soon, until) - now, len(left)) if left[1:] else until - now
            error = await self._ask_within_budget(
                job.partnership, asking, missing, min(share, until - now)
            )
            await job.take(asking.answers, provider.engine, asking.sent, self._memory)
            if error is not None:
                errors.append(error)
            left = left[1:]
        return errors

    async def _ask_within_budget(
        self, partnership: int, asking: Asking, missing: list[Masked], seconds: float
    ) -> EngineError | TimeoutError | None:
        budget, engine = self._budget, asking.provider.engine
        if budget is not None and not await budget.allows(partnership, engine):
            return OverBudget()
        return await self._ask(asking, missing, seconds)

    async def _ask(
        self, asking: Asking, missing: list[Masked], seconds: float
    ) -> EngineError | TimeoutError | None:
        engine = asking.provider.engine
        breaker = self._breakers[engine]
        if not self.canary.trusts(engine) or not breaker.lets_through():
            return Transient()
        pause = self._buckets[engine].take(seconds / 2)
        if pause is None:
            return RateLimited()
        try:
            async with asyncio.timeout(seconds):
                if pause:
                    await self._sleep(pause)
                await asking(missing)
        except (EngineError, TimeoutError) as error:
            known = error if isinstance(error, EngineError) else Transient()
            breaker.failed(known)
            log.warning("translation.engine_failed", engine=engine.value, kind=known.kind)
            return error
        breaker.succeeded()
        return None

    async def _wait(self) -> None:
        await self._sleep(0.2 + 0.3 * self._jitter())


def _share(seconds: float, engines: int) -> float:
    return max(seconds / engines, _SHORTEST_SHARE)


def _failure(errors: Sequence[EngineError | TimeoutError]) -> Untranslated:
    if not errors:
        return Untranslated(Reason.NO_ENGINE_ALLOWED, retry=False)
    if all(isinstance(error, Unsupported) for error in errors):
        return Untranslated(Reason.UNSUPPORTED, retry=False)
    if all(isinstance(error, OverBudget | Unsupported) for error in errors):
        return Untranslated(Reason.OVER_BUDGET, retry=False)
    if all(isinstance(error, BadAnswer | OverBudget | Unsupported) for error in errors):
        return Untranslated(Reason.BAD_ANSWER, retry=False)
    if any(isinstance(error, TimeoutError) for error in errors):
        return Untranslated(Reason.TOO_LATE, retry=True)
    return Untranslated(Reason.UNAVAILABLE, retry=True)
