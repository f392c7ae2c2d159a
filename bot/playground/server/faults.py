"""Everything that can go wrong between a bot and Telegram, on demand."""

from dataclasses import dataclass, field
from enum import StrEnum
from random import Random

from bot.playground.server.bots import Bot
from bot.playground.server.updates import DAY, PendingUpdate
from bot.playground.server.world import World


class Kind(StrEnum):
    """What goes wrong. `*_AFTER` does the work first: the caller cannot know."""

    TOO_MANY_REQUESTS = "429"
    INTERNAL_ERROR = "500"
    BAD_GATEWAY = "502"
    UNAUTHORIZED = "401"
    NOT_FOUND = "404"
    CONFLICT = "409"
    HTML = "html"
    GARBAGE = "garbage"
    GARBAGE_AFTER = "garbage_after"
    HANG_BEFORE = "hang_before"
    HANG_AFTER = "hang_after"
    RESET_BEFORE = "reset_before"
    RESET_AFTER = "reset_after"

    @property
    def after(self) -> bool:
        """Whether the work is done although the caller never learns of it."""
        return self in {Kind.HANG_AFTER, Kind.RESET_AFTER, Kind.GARBAGE_AFTER}


@dataclass(slots=True)
class Fault:
    """One thing that goes wrong for the calls it fits."""

    kind: Kind
    method: str | None = None
    """Only this method (any capitals), or all."""
    chat_id: int | None = None
    """Only calls that name this chat, or all."""
    times: int | None = 1
    """How many calls it hits; None means for ever."""
    probability: float = 1.0
    retry_after: int = 1
    """Only for 429, in seconds."""
    seconds: float = 3600.0
    """Only for hangs: how long until the answer comes after all."""
    hits: int = 0

    def fits(self, method: str, chat_id: str) -> bool:
        """Whether a call is one this fault may hit."""
        if self.times is not None and self.hits >= self.times:
            return False
        if self.method is not None and self.method.lower() != method:
            return False
        return self.chat_id is None or str(self.chat_id) == chat_id


@dataclass(slots=True)
class Faults:
    """The fault plan of a server."""

    rng: Random
    plan: list[Fault] = field(default_factory=list)
    latency: float = 0.0
    """Seconds every call but getUpdates takes longer."""
    repeats: int = 0
    """How many times the newest confirmed update is delivered once more."""

    def add(
        self,
        kind: Kind | str,
        *,
        method: str | None = None,
        chat_id: int | None = None,
        times: int | None = 1,
        probability: float = 1.0,
        retry_after: int = 1,
        seconds: float = 3600.0,
    ) -> Fault:
        """Plan a fault; its `hits` tell later how often it struck."""
        fault = Fault(Kind(kind), method, chat_id, times, probability, retry_after, seconds)
        self.plan.append(fault)
        return fault

    def clear(self) -> None:
        """Let everything work again."""
        self.plan.clear()
        self.latency, self.repeats = 0.0, 0

    def strike(self, method: str, chat_id: str) -> Fault | None:
        """Choose the fault that hits a call, if any, and count it."""
        for fault in self.plan:
            if fault.fits(method, chat_id) and self.rng.random() < fault.probability:
                fault.hits += 1
                return fault
        return None

    def repeat_updates(self, times: int = 1) -> None:
        """Deliver the newest confirmed update again with the next getUpdates calls."""
        self.repeats += times

    def repeated(self, bot: Bot) -> list[PendingUpdate]:
        """Take the update to deliver once more, if one is planned and there is one."""
        last = bot.queue.last_confirmed
        if not self.repeats or last is None:
            return []
        self.repeats -= 1
        return [last]


def push_malformed_update(world: World, bot: Bot) -> None:
    """Queue an update python-telegram-bot 22.8 cannot parse: a poll without its newer fields."""
    poll = {
        "id": "1",
        "question": "?",
        "options": [{"text": "a", "voter_count": 0}],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
    }
    bot.queue.push("poll", poll, now=world.now, lifetime=DAY, lane="poll 1")
    world.changed("malformed", bot=bot.id)
