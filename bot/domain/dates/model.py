"""What a reading of a date phrase comes to: understood, or a question to ask back."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

Span = tuple[int, int]


class Purpose(StrEnum):
    """What the date is for; it decides what a day without a time means."""

    DEADLINE = "deadline"
    EVENT = "event"


class UnclearReason(StrEnum):
    """Why a date is asked back."""

    AMBIGUOUS = "ambiguous"  # more than one reading: `3/4`, `um drei`, two dates in one line
    VAGUE = "vague"  # a week, a month, "Anfang Mai": the day is missing
    CONTRADICTION = "contradiction"  # `Freitag 15.03.` where that is a Monday
    IMPOSSIBLE = "impossible"  # 31 February, 25 o'clock, a time the clock change skips
    PAST = "past"
    FAR = "far"  # more than ten years away: a slip of the pen
    REPEATED = "repeated"  # `freitags`, `every Monday`
    UNKNOWN = "unknown"  # no date phrase we know
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """One date, read with certainty.

    `start` and `end` are aware UTC. A deadline without a time has `start` at 23:59 local time of
    its day; a range of days as a deadline runs from local midnight of the first day to 23:59 of
    the last. An event without a time is an all-day span: `start` is local midnight, `end` local
    midnight *after* the last day (exclusive). With a time range `end` is its end, otherwise None.
    `start_date` and `end_date` are local days; `end_date` is the last day, inclusive, and None
    where there is only one day. `spans` are where the phrase stood in the text (two when day and
    time stood apart), `phrase` the words found there. `alternatives` are readings that other
    people mean by the same words (`nächsten Freitag`), worth a button beside the answer.
    """

    start: datetime
    end: datetime | None
    has_time: bool
    start_date: date
    end_date: date | None
    phrase: str
    spans: tuple[Span, ...]
    alternatives: tuple["Understood", ...] = ()

    @property
    def due(self) -> datetime:
        """The instant (UTC) by which a deadline read this way must be met."""
        return self.end or self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """A date to ask back: why, the readings to offer, and where the phrase stood."""

    reason: UnclearReason
    options: tuple[Understood, ...] = ()
    phrase: str = ""
    spans: tuple[Span, ...] = ()


Reading = Understood | Unclear
