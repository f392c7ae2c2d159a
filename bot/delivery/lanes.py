"""Which stored updates wait for which: first in, first out within a lane."""

from collections import Counter, deque

from bot.domain.delivery import InboxRow


class Lanes:
    """The loaded updates, by lane.

    While an update of a chat waits, further ones of that chat join its lane, even if the chat has
    come to a partnership since: order within a chat holds while it changes lanes.
    """

    def __init__(self) -> None:
        self._queues: dict[str, deque[InboxRow]] = {}
        self._lane_of: dict[int | None, str] = {}
        self._waiting: Counter[int | None] = Counter()

    def __len__(self) -> int:
        return self._waiting.total()

    def add(self, row: InboxRow, lane: str) -> str | None:
        """Put an update last in its lane; give the lane's name if that lane has just come up."""
        lane = self._lane_of.setdefault(row.chat_id, lane)
        self._waiting[row.chat_id] += 1
        queue = self._queues.get(lane)
        if queue is not None:
            queue.append(row)
            return None
        self._queues[lane] = deque([row])
        return lane

    def head(self, lane: str) -> InboxRow | None:
        """Give the first update of a lane; None if the lane is gone."""
        queue = self._queues.get(lane)
        return queue[0] if queue else None

    def remove_head(self, lane: str) -> None:
        """Take the first update away; an empty lane goes with it."""
        queue = self._queues[lane]
        chat_id = queue.popleft().chat_id
        self._waiting[chat_id] -= 1
        if not self._waiting[chat_id]:
            del self._waiting[chat_id], self._lane_of[chat_id]
        if not queue:
            del self._queues[lane]
