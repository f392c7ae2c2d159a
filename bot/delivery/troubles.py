"""Telling a fault of one call from an outage, and one chat's flood from everybody's."""

from bot.domain.delivery import OutboxId
from bot.domain.ids import ChatId

GIVE_UP_AFTER = 10
"""Failures of a call while others are answered; with the waits between them about five minutes."""
FLOODED_CHATS = 3
FLOOD_SECONDS = 10.0


class Blame:
    """Counts a call's own failures: those between which other calls were answered.

    In an outage everything fails, nothing counts, and nothing is given up. A call that alone
    fails again and again must not hold its lane for ever.
    """

    def __init__(self) -> None:
        self._answers = 0
        self._failures: dict[OutboxId, tuple[int, int]] = {}

    def answered(self, outbox_id: OutboxId) -> None:
        """Note that Telegram answered, whatever it said."""
        self._answers += 1
        self._failures.pop(outbox_id, None)

    def failed(self, outbox_id: OutboxId) -> bool:
        """Note a failure; tell whether the call must be given up."""
        count, seen = self._failures.get(outbox_id, (0, -1))
        if self._answers > seen:
            count += 1
        if count >= GIVE_UP_AFTER:
            self._failures.pop(outbox_id, None)
            return True
        self._failures[outbox_id] = (count, self._answers)
        return False


class Floods:
    """Notices when several chats are refused within seconds: then the overall pace is too high."""

    def __init__(self) -> None:
        self._refused: dict[ChatId, float] = {}

    def everywhere(self, chat_id: ChatId, now: float) -> bool:
        """Note a refusal at `now` (steady clock, seconds); tell whether all sending must pause."""
        self._refused[chat_id] = now
        fresh = {chat: at for chat, at in self._refused.items() if at > now - FLOOD_SECONDS}
        self._refused = fresh
        return len(fresh) >= FLOODED_CHATS
