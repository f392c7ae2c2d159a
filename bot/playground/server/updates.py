"""One bot's queue of updates: in order, confirmed by offset, forgotten after a day."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random
from typing import Final

from bot.playground.server.values import Json

DAY: Final = 86_400
CALLBACK_LIFETIME: Final = 150
WEEK: Final = 7 * DAY
ALL_TYPES: Final = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "managed_bot",
    "guest_message",
)
ONLY_IF_ASKED: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
DEFAULT_TYPES: Final = frozenset(ALL_TYPES) - ONLY_IF_ASKED
_FUTURE: Final = 10
_PAST: Final = 100_000


@dataclass(slots=True)
class PendingUpdate:
    """An update that waits to be fetched or delivered."""

    id: int
    body: Json
    expires: float
    lane: str
    """Webhooks keep order only within a lane (a chat's messages, a person's presses …)."""
    attempts: int = 0
    due: float = 0.0

    def to_json(self) -> Json:
        """Give the Bot API's `Update`."""
        return {"update_id": self.id} | self.body


@dataclass(slots=True)
class UpdateQueue:
    """Updates of one bot; times are unix seconds."""

    rng: Random
    allowed: frozenset[str] = DEFAULT_TYPES
    pending: deque[PendingUpdate] = field(default_factory=deque)
    next_id: int = 0
    last_push: float = 0.0
    last_confirmed: PendingUpdate | None = None

    def push(self, kind: str, body: Json, *, now: float, lifetime: float, lane: str) -> bool:
        """Add an update unless its kind is not asked for; tell whether it was added.

        The first id is random, and so is the next one after a week of silence
        (Bot API: Update.update_id).
        """
        if kind not in self.allowed:
            return False
        if not self.next_id or (now - self.last_push >= WEEK and not self.pending):
            self.next_id = self.rng.randrange(100_000_000, 999_000_000)
        self.pending.append(PendingUpdate(self.next_id, {kind: body}, now + lifetime, lane))
        self.next_id += 1
        self.last_push = now
        return True

    def fetch(self, offset: int, limit: int, now: float) -> list[PendingUpdate]:
        """Forget what `offset` confirms or what is too old, then give the oldest ones.

        A negative offset keeps only that many updates. An offset that cannot belong to this
        sequence confirms nothing (source: TQueue::get).
        """
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()
        elif self._plausible(offset):
            self._confirm(offset)
        self.expire(now)
        return [update for update, _ in zip(self.pending, range(limit), strict=False)]

    def remove(self, update: PendingUpdate) -> None:
        """Forget one update, wherever it stands: its webhook delivery succeeded or was given up."""
        if self.pending and self.pending[0] is update:
            self.pending.popleft()
        elif any(update is other for other in self.pending):
            self.pending = deque(other for other in self.pending if other is not update)
        self.last_confirmed = update

    def expire(self, now: float) -> None:
        """Forget updates that are too old."""
        if any(update.expires <= now for update in self.pending):
            self.pending = deque(update for update in self.pending if update.expires > now)

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Remember which kinds to keep; None changes nothing, an empty list means the default."""
        if kinds is None:
            return
        wanted = frozenset(kinds) & frozenset(ALL_TYPES)
        self.allowed = wanted or DEFAULT_TYPES

    def _plausible(self, offset: int) -> bool:
        return bool(offset) and self.next_id - _PAST <= offset <= self.next_id + _FUTURE

    def _confirm(self, offset: int) -> None:
        while self.pending and self.pending[0].id < offset:
            self.last_confirmed = self.pending.popleft()
