"""Ask an engine only so often, rather than being told off by it."""

from __future__ import annotations

from collections.abc import Callable

from bot.translation.values import Engine

PACE = {
    Engine.DEEPL: (20.0, 40),
    Engine.LIBRETRANSLATE: (20.0, 40),
    Engine.GOOGLE: (10.0, 40),
    Engine.MYMEMORY: (5.0, 20),
}
"""Messages per second in the long run, and how many may come at once."""


class Bucket:
    """Tokens that fill up with time; a call takes one, in advance if need be."""

    def __init__(self, rate: float, room: int, monotonic: Callable[[], float]) -> None:
        self._rate, self._room = rate, room
        self._monotonic = monotonic
        self._tokens, self._at = float(room), monotonic()

    def take(self, patience: float) -> float | None:
        """Take a token and tell how many seconds to wait for it; None if that is too long."""
        now = self._monotonic()
        self._tokens = min(self._room, self._tokens + (now - self._at) * self._rate)
        self._at = now
        wait = max(0.0, (1 - self._tokens) / self._rate)
        if wait > patience:
            return None
        self._tokens -= 1
        return wait
