"""Counting what passes, without those who work knowing."""

import time
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from bot.app.engine_log import EngineLog
from bot.delivery.failures import read_failure
from bot.delivery.gateway import Calls
from bot.delivery.outcomes import Sent
from bot.domain.languages import Language
from bot.metrics import Metrics
from bot.translation.around import Around
from bot.translation.errors import EngineError
from bot.translation.ports import Provider
from bot.translation.wishes import NO_WISHES, Wishes


class CountedCalls:
    """Calls of the Bot API, counted by what they mean for the message."""

    def __init__(self, call: Calls, metrics: Metrics) -> None:
        self._call = call
        self._metrics = metrics

    async def __call__(
        self, method: str, parameters: Mapping[str, Any], held_open: float = 0.0
    ) -> Any:
        """Call a method; see `Calls`."""
        try:
            result = await self._call(method, parameters, held_open)
        except Exception as error:
            self._metrics.sent(type(read_failure(error)).__name__.lower())
            raise
        self._metrics.sent(Sent.__name__.lower())
        return result


class CountedProvider(Around):
    """An engine whose answers are timed, and noted in the log of engines."""

    def __init__(self, provider: Provider, metrics: Metrics, log: EngineLog) -> None:
        super().__init__(provider)
        self._metrics = metrics
        self._log = log

    async def translate(
        self,
        segments: Sequence[str],
        source: Language,
        target: Language,
        wishes: Wishes = NO_WISHES,
    ) -> list[str]:
        """Translate, and note how long it took and how it ended."""
        begun, outcome = time.monotonic(), "gave_up"
        try:
            answers = await super().translate(segments, source, target, wishes)
            outcome = "answered"
        except EngineError as error:
            outcome = error.kind
            raise
        finally:
            took = timedelta(seconds=time.monotonic() - begun)
            self._metrics.translated(self.engine.value, outcome, took)
            self._log.note(self.engine, outcome)
        return answers
