from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.domain.clock import Clock
from bot.domain.status import EngineState
from bot.translation.values import Engine, EngineHealth

ANSWERED = "answered"


class EngineLog:
    """Remembers how each engine was last seen; kinds of errors only, never a text."""

    def __init__(self, engines: Iterable[Engine], clock: Clock) -> None:
        self._states = {engine: EngineState(engine.value) for engine in engines}
        self._clock = clock

    def note(self, engine: Engine, outcome: str) -> None:
        """Note that an engine answered, or which kind of error it was."""
        state = self._states[engine]
        if outcome == ANSWERED:
            self._states[engine] = replace(state, answered_at=self._clock())
        else:
            self._states[engine] = replace(state, failed_at=self._clock(), error=outcome)

    def states(self, health: Mapping[Engine, EngineHealth]) -> list[EngineState]:
        """List the engines in the operator's order."""
        return [
            replace(state, health=health.get(engine, EngineHealth.WORKS).value)
            for engine, state in self._states.items()
        ]
