"""Which updates wait for which."""

from datetime import UTC, datetime

from bot.delivery.lanes import Lanes
from bot.domain.delivery import InboxRow
from bot.domain.ids import ChatId


def row(number: int, chat_id: int) -> InboxRow:
    return InboxRow(
        id=number,
        update_id=number,
        chat_id=ChatId(chat_id),
        raw="{}",
        attempts=0,
        next_try_at=None,
        received_at=datetime(2026, 3, 1, tzinfo=UTC),
    )


def test_only_the_first_update_of_a_lane_brings_it_up() -> None:
    lanes = Lanes()
    assert lanes.add(row(1, -1), "p:1") == "p:1"
    assert lanes.add(row(2, -2), "p:1") is None
    assert lanes.add(row(3, -3), "c:-3") == "c:-3"
    assert len(lanes) == 3


def test_updates_leave_a_lane_in_the_order_they_came() -> None:
    lanes = Lanes()
    rows = [row(1, -1), row(2, -2), row(3, -1)]
    for waiting in rows:
        lanes.add(waiting, "p:1")
    for waiting in rows:
        assert lanes.head("p:1") == waiting
        lanes.remove_head("p:1")
    assert lanes.head("p:1") is None
    assert lanes.add(row(4, -1), "p:1") == "p:1"


def test_a_chat_keeps_its_lane_while_its_updates_wait() -> None:
    """A chat that has just joined a partnership must not overtake itself."""
    lanes = Lanes()
    lanes.add(row(1, -1), "c:-1")
    assert lanes.add(row(2, -1), "p:1") is None
    lanes.remove_head("c:-1")
    lanes.remove_head("c:-1")
    assert lanes.add(row(3, -1), "p:1") == "p:1"
