"""How the bot is doing, for those who run it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.errors import UserError


class OnlyOperators(UserError):
    """Only those who run the bot may see how it is doing."""

    key = "status-only-operators"


@dataclass(frozen=True, slots=True)
class Queue:
    """How many rows wait and how many were given up; `oldest` is since when the first waits."""

    waiting: int
    given_up: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class EngineState:
    """A translator as last seen; times are aware UTC, None for what has not happened.

    `health` is what the chain says of it, such as `rests`; `error` is the last one's kind.
    """

    service: str
    answered_at: datetime | None = None
    failed_at: datetime | None = None
    error: str | None = None
    health: str = "works"


@dataclass(frozen=True, slots=True)
class Machine:
    """What the process knows of itself; `troubles` are reasons by the name of what is not well."""

    version: str
    started_at: datetime
    database: str
    troubles: Mapping[str, str]
    engines: Sequence[EngineState]


@dataclass(frozen=True, slots=True)
class BotStatus:
    """All that `/status` shows."""

    machine: Machine
    queues: Mapping[str, Queue]
    """By name: `inbox`, `outbox`, `jobs`."""
