"""Leave an engine alone for a while after errors, longer each time."""

from __future__ import annotations

from collections.abc import Callable

from bot.translation.errors import (
    AuthFailed,
    BadAnswer,
    EngineError,
    QuotaExceeded,
    RateLimited,
    Unsupported,
)

_LONGEST_REST = 30 * 60.0
_FIRST_REST = 60.0
_PATIENCE = 3
"""How many passing errors in a row an engine may make before it rests."""


class Breaker:
    """One engine's circuit breaker; all times in seconds of a monotonic clock.

    After its rest an engine gets one request to prove itself, before the others follow.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._errors = 0
        self._rests = 0
        self._closed_until = 0.0
        self._proving_until = 0.0

    def lets_through(self) -> bool:
        """Say whether a request may be made now, and count it as the proof if one is due."""
        now = self._monotonic()
        if now < self._closed_until or now < self._proving_until:
            return False
        if self._rests:
            self._proving_until = now + _FIRST_REST / 2
        return True

    @property
    def rests(self) -> bool:
        """Whether the engine is being left alone just now."""
        return self._monotonic() < self._closed_until

    def succeeded(self) -> None:
        """Forget earlier errors."""
        self._errors = self._rests = 0
        self._closed_until = self._proving_until = 0.0

    def failed(self, error: EngineError) -> None:
        """Let the engine rest if the error says so, or is one too many."""
        self._proving_until = 0.0
        if isinstance(error, Unsupported):
            return
        self._errors += 1
        rest = self._rest_after(error)
        if rest:
            self._rests += 1
            self._closed_until = self._monotonic() + min(rest, _LONGEST_REST)

    def _rest_after(self, error: EngineError) -> float:
        growing = _FIRST_REST * 2.0 ** min(self._rests, 10)
        if isinstance(error, AuthFailed | QuotaExceeded):
            return _LONGEST_REST
        if isinstance(error, RateLimited):
            return growing if error.retry_after is None else max(error.retry_after, 1.0)
        patience = _PATIENCE * (2 if isinstance(error, BadAnswer) else 1)
        return growing if self._rests or self._errors >= patience else 0.0
