"""When the next send may start: sliding windows over the sends that still count.

Telegram's limits are rates over any stretch of time, so a bucket that refills would break them by
up to double (PTB issue #3772). Moments are seconds of a steady clock, which no one can set back.
"""

from collections import deque
from datetime import timedelta

from bot.domain.limits import Rate, SendLimits

_KEPT_CHATS = 2_000


class Window:
    """The newest sends under one rate."""

    def __init__(self, rate: Rate) -> None:
        self._period = rate.period.total_seconds()
        self._moments: deque[float] = deque(maxlen=rate.count)

    def ready_at(self, now: float) -> float:
        """Tell from when on one more send keeps the rate; not later than `now` means at once."""
        if len(self._moments) < (self._moments.maxlen or 0):
            return now
        return self._moments[0] + self._period

    def count(self, moment: float) -> None:
        """Note a send; moments come in rising order."""
        self._moments.append(moment)

    def crowded(self, now: float) -> bool:
        """Whether half of the allowance is used."""
        return len(self._counting(now)) * 2 >= (self._moments.maxlen or 0)

    def spread_at(self, now: float) -> float:
        """Tell when the next send falls if what is left is spread evenly over the period."""
        counting = self._counting(now)
        if not self.crowded(now) or not counting:
            return now
        left = (self._moments.maxlen or 0) - len(counting)
        renewed = counting[0] + self._period
        return counting[-1] + max(renewed - counting[-1], 0.0) / max(left, 1)

    def _counting(self, now: float) -> list[float]:
        return [moment for moment in self._moments if moment + self._period > now]

    def empty_at(self, now: float) -> bool:
        """Whether no send counts any more."""
        return not self._moments or self._moments[-1] + self._period <= now


class Pacer:
    """The windows of all chats and the overall one; without limits, everything may go at once.

    A chat's send is counted when its answer has come: Telegram counted it before that, so what
    the network does to the times can only widen the gaps Telegram sees. The caller has one send
    under way per chat, so nothing is missed meanwhile. Overall, the start counts.
    """

    def __init__(self, limits: SendLimits | None) -> None:
        self._limits = limits
        self._total = () if limits is None else (Window(limits.total),)
        self._chats: dict[int, tuple[Window, ...]] = {}

    @property
    def memory(self) -> timedelta:
        """How long a send may count."""
        if self._limits is None:
            return timedelta(0)
        return max(self._limits.total.period, self._limits.chat.period, self._limits.group.period)

    def ready_at(self, chat_id: int | None, now: float) -> float:
        """Tell from when on the next send may start; None asks for the overall pace alone."""
        windows = self._total if chat_id is None else (*self._total, *self._of(chat_id))
        return max((window.ready_at(now) for window in windows), default=now)

    def crowded(self, chat_id: int, now: float) -> bool:
        """Whether a group has used half of what it may get in its period."""
        return chat_id < 0 and any(window.crowded(now) for window in self._of(chat_id)[1:])

    def spread_at(self, chat_id: int, now: float) -> float:
        """Tell when a message that can wait should go to a crowded group.

        What is left of the period's allowance is spread evenly over what is left of the period,
        so that joined messages come every few seconds instead of all at once and then none.
        """
        if not self.crowded(chat_id, now):
            return now
        return max(window.spread_at(now) for window in self._of(chat_id)[1:])

    def started(self, now: float) -> None:
        """Note that a send has started."""
        for window in self._total:
            window.count(now)

    def ended(self, chat_id: int, now: float) -> None:
        """Note that a send to the chat has been answered, or given up."""
        for window in self._of(chat_id):
            window.count(now)
        if len(self._chats) > _KEPT_CHATS:
            self._forget(now)

    def _of(self, chat_id: int) -> tuple[Window, ...]:
        if self._limits is None:
            return ()
        known = self._chats.get(chat_id)
        if known is None:
            is_group = chat_id < 0
            rates = (self._limits.chat, self._limits.group) if is_group else (self._limits.chat,)
            known = self._chats[chat_id] = tuple(Window(rate) for rate in rates)
        return known

    def _forget(self, now: float) -> None:
        self._chats = {
            chat_id: windows
            for chat_id, windows in self._chats.items()
            if not all(window.empty_at(now) for window in windows)
        }
