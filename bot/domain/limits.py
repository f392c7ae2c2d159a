"""How fast the bot may send, as the operator writes it: `total=30/s chat=1/s group=20/min`."""

import re
from dataclasses import dataclass, fields, replace
from datetime import timedelta

_SPELLING = re.compile(r"([a-z]+)=(\d{1,6})/(s|min|h)", re.ASCII)
_UNITS = {"s": timedelta(seconds=1), "min": timedelta(minutes=1), "h": timedelta(hours=1)}
OFF = "off"


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `count` (1 or more) sends within any stretch of time as long as `period`."""

    count: int
    period: timedelta

    def __str__(self) -> str:
        unit = next(name for name, period in _UNITS.items() if period == self.period)
        return f"{self.count}/{unit}"


@dataclass(frozen=True, slots=True)
class SendLimits:
    """The pace of sending: overall, to any one chat, and to a group.

    The defaults are what Telegram tolerates. Source: core.telegram.org/bots/faq, "My bot is
    hitting limits".
    """

    total: Rate = Rate(30, _UNITS["s"])
    chat: Rate = Rate(1, _UNITS["s"])
    group: Rate = Rate(20, _UNITS["min"])

    def __str__(self) -> str:
        return " ".join(f"{field.name}={getattr(self, field.name)}" for field in fields(self))


def read_limits(text: str) -> SendLimits | None:
    """Read `name=count/unit` parts in any order, or `off`, which gives None: no limits.

    A part that is not named keeps its default. Raise ValueError if anything else is written,
    or a part twice, or a count of 0.
    """
    words = text.strip().casefold().split()
    if words == [OFF]:
        return None
    if not words:
        raise ValueError("nothing is written")
    given: dict[str, Rate] = {}
    for word in words:
        name, rate = _read_part(word)
        if name in given:
            raise ValueError(f"'{name}' is written twice")
        given[name] = rate
    return replace(SendLimits(), **given)


def _read_part(word: str) -> tuple[str, Rate]:
    found = _SPELLING.fullmatch(word)
    names = [field.name for field in fields(SendLimits)]
    if found is None or found[1] not in names:
        raise ValueError(f"'{word[:30]}' is not one of {', '.join(names)} with a rate such as 30/s")
    if int(found[2]) == 0:
        raise ValueError(f"'{found[1]}' allows nothing at all")
    return found[1], Rate(int(found[2]), _UNITS[found[3]])
