"""How much Telegram lets a bot say (Bot FAQ: 1/s per chat, 20/min per group, 30/s overall)."""

from collections import deque
from dataclasses import dataclass, field
from math import ceil
from typing import Final

from bot.playground.server.errors import too_many_requests


@dataclass(frozen=True, slots=True)
class FloodLimits:
    """Limits on sent and edited messages; None switches one off."""

    chat_per_second: float | None = 1.0
    chat_burst: int = 3
    """How many messages beyond its pace one chat tolerates at once."""
    group_per_minute: int | None = 20
    total_per_second: int | None = 30


TELEGRAM: Final = FloodLimits()
OFF: Final = FloodLimits(chat_per_second=None, group_per_minute=None, total_per_second=None)
_SLACK: Final = 0.25
"""Seconds by which a call may arrive early: the network is not the sender's fault."""


@dataclass(slots=True)
class _Window:
    """At most `size` events in any `seconds`."""

    size: int
    seconds: float
    events: deque[float] = field(default_factory=deque)

    def wait(self, now: float, cost: int) -> float:
        horizon = now - self.seconds + _SLACK
        while self.events and self.events[0] <= horizon:
            self.events.popleft()
        excess = len(self.events) + cost - self.size
        if excess <= 0 or not self.events:
            return 0.0
        return self.events[min(excess, len(self.events)) - 1] - horizon

    def add(self, now: float, cost: int) -> None:
        self.events.extend([now] * cost)


@dataclass(slots=True)
class _Bucket:
    """A steady pace with a small burst."""

    pace: float
    burst: int
    empty_at: float = 0.0

    def wait(self, now: float, cost: int) -> float:
        del cost  # an album is one burst: it passes whole or not at all
        return max(0.0, self.empty_at - now - self.burst / self.pace - _SLACK)

    def add(self, now: float, cost: int) -> None:
        self.empty_at = max(self.empty_at, now) + cost / self.pace


class Flood:
    """Counts what each bot sends; a refused call costs nothing. `limits` may change any time."""

    def __init__(self, limits: FloodLimits = TELEGRAM) -> None:
        self.limits = limits
        self._meters: dict[tuple[object, ...], _Window | _Bucket] = {}

    def admit(self, bot: int, chat: str, *, group: bool, cost: int, now: float) -> None:
        """Count a message (or an album of `cost`); raise ApiError 429 if it is too many."""
        meters = self._meters_of(bot, chat, group=group)
        wait = max((meter.wait(now, cost) for meter in meters), default=0.0)
        if wait > 0:
            raise too_many_requests(ceil(wait))
        for meter in meters:
            meter.add(now, cost)

    def _meters_of(self, bot: int, chat: str, *, group: bool) -> list[_Window | _Bucket]:
        limits, meters = self.limits, []
        if limits.total_per_second:
            meters.append(self._window(bot, "", limits.total_per_second, 1.0))
        if group and limits.group_per_minute:
            meters.append(self._window(bot, chat, limits.group_per_minute, 60.0))
        if limits.chat_per_second:
            key = (bot, chat, limits.chat_per_second, limits.chat_burst)
            if key not in self._meters:
                self._meters[key] = _Bucket(limits.chat_per_second, limits.chat_burst)
            meters.append(self._meters[key])
        return meters

    def _window(self, bot: int, chat: str, size: int, seconds: float) -> _Window | _Bucket:
        key = (bot, chat, size, seconds)
        if key not in self._meters:
            self._meters[key] = _Window(size, seconds)
        return self._meters[key]
