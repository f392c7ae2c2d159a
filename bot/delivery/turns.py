"""Choosing what may be sent now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.delivery.pacing import Pacer
from bot.domain.delivery import OutboxRow, Stream
from bot.domain.ids import ChatId

INTERRUPTED = "interrupted"
"""The error of a row that a start found under way."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Rows to send now, and when (steady clock, seconds) the pace allows more; None: no limit."""

    rows: tuple[OutboxRow, ...]
    more_at: float | None


class Turns:
    """Remembers which chats have a message under way and whose turn it is within each.

    A chat has one message under way at a time, whatever its streams: so a kill can repeat one
    message per chat at most, and the pace counts right. Its streams take turns, so that a busy
    relay delays an answer by one message only. Answers to pressed buttons are no messages: they
    keep the overall pace alone.
    """

    def __init__(self, pacer: Pacer, at_once: int) -> None:
        self._pacer = pacer
        self._at_once = at_once
        self._chats: set[ChatId] = set()
        self._callbacks = 0
        self._last: dict[ChatId, Stream] = {}

    def choose(self, heads: Sequence[OutboxRow], now: float) -> Choice:
        """Pick what may start at `now`, oldest first, and count it as started."""
        chosen, waits = [], []
        for row in self._in_turn(heads):
            if self._under_way() >= self._at_once:
                break
            if self._is_busy(row):
                continue
            chat_id = None if row.stream is Stream.CALLBACK else row.chat_id
            ready_at = self._ready_at(row, chat_id, now)
            if ready_at > now:
                waits.append(ready_at)
                continue
            self._start(row, now)
            chosen.append(row)
        return Choice(tuple(chosen), min(waits, default=None))

    def _ready_at(self, row: OutboxRow, chat_id: ChatId | None, now: float) -> float:
        """Let the relay wait for its share of a crowded group; answers keep the pace alone."""
        ready_at = self._pacer.ready_at(chat_id, now)
        if row.stream is not Stream.RELAY:
            return ready_at
        return max(ready_at, self._pacer.spread_at(row.chat_id, now))

    def released(self, row: OutboxRow) -> None:
        """Say that a chosen row is not sent after all."""
        if row.stream is Stream.CALLBACK:
            self._callbacks -= 1
        else:
            self._chats.discard(row.chat_id)

    def ended(self, row: OutboxRow, now: float) -> None:
        """Say that a chosen row's call is over, whatever came of it."""
        self.released(row)
        if row.stream is not Stream.CALLBACK:
            self._pacer.ended(row.chat_id, now)

    def _start(self, row: OutboxRow, now: float) -> None:
        self._pacer.started(now)
        if row.stream is Stream.CALLBACK:
            self._callbacks += 1
            return
        self._chats.add(row.chat_id)
        self._last[row.chat_id] = row.stream

    def _in_turn(self, heads: Iterable[OutboxRow]) -> list[OutboxRow]:
        """Order the heads by age, but where two streams of a chat wait, the other one goes first.

        Callback answers come before all: somebody looks at a spinning button. Then comes what a
        kill left in doubt: were another message of the chat to go first, a second kill would
        leave two in doubt.
        """

        def rank(row: OutboxRow) -> tuple[bool, bool, bool, int]:
            is_sure = row.error != INTERRUPTED
            had_its_turn = self._last.get(row.chat_id) is row.stream
            return row.stream is not Stream.CALLBACK, is_sure, had_its_turn, row.id

        return sorted(heads, key=rank)

    def _is_busy(self, row: OutboxRow) -> bool:
        return row.stream is not Stream.CALLBACK and row.chat_id in self._chats

    def _under_way(self) -> int:
        return len(self._chats) + self._callbacks
