"""How long to wait before trying again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

Chance = Callable[[], float]
"""Gives a number from 0 up to 1 (1 excluded); `random.random`, unless a test chooses."""

_DOUBLINGS = 30


@dataclass(frozen=True, slots=True)
class Backoff:
    """Waits that double from `first` up to `most`; chance takes off up to half of each.

    The chance keeps several clients from coming back in the same instant.
    """

    first: timedelta = timedelta(seconds=1)
    most: timedelta = timedelta(minutes=1)

    def after(self, failures: int, chance: float) -> timedelta:
        """Tell the wait after the given number of failures (1 or more) in a row."""
        doubled = self.first * (1 << min(failures - 1, _DOUBLINGS))
        return min(doubled, self.most) * (1 - chance / 2)
