"""Which calls may start, and in which order."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.pacing import Pacer
from bot.delivery.turns import INTERRUPTED, Turns
from bot.domain.delivery import OutboxId, OutboxRow, OutState, Stream
from bot.domain.ids import ChatId
from bot.domain.limits import SendLimits

MANY = 100


def row(number: int, chat_id: int, stream: Stream = Stream.MAIN) -> OutboxRow:
    return OutboxRow(
        id=OutboxId(number),
        chat_id=ChatId(chat_id),
        method="send_message",
        stream=stream,
        state=OutState.PENDING,
        attempts=0,
        error=None,
        created_at=datetime(2026, 3, 1, tzinfo=UTC),
        sending_at=None,
        settled_at=None,
        message_id=None,
    )


def numbers(rows: tuple[OutboxRow, ...]) -> list[int]:
    return [one.id for one in rows]


def test_a_chat_has_one_message_under_way_whatever_its_streams() -> None:
    turns = Turns(Pacer(None), MANY)
    heads = [row(1, -1), row(2, -1, Stream.RELAY), row(3, -2)]
    chosen = turns.choose(heads, 0.0).rows
    assert numbers(chosen) == [1, 3]
    assert turns.choose(heads[1:2], 0.0).rows == ()
    turns.ended(chosen[0], 0.0)
    assert numbers(turns.choose(heads[1:2], 0.0).rows) == [2]


def test_two_waiting_streams_of_a_chat_take_turns() -> None:
    """A busy relay delays an answer by one message, not by all of them."""
    turns = Turns(Pacer(None), MANY)
    relay: Iterator[OutboxRow] = iter([row(n, -1, Stream.RELAY) for n in range(1, 10)])
    answers: Iterator[OutboxRow] = iter([row(n, -1) for n in range(10, 20)])
    streams: dict[Stream, Iterator[OutboxRow]] = {Stream.RELAY: relay, Stream.MAIN: answers}
    heads = {stream: next(rows) for stream, rows in streams.items()}
    order = []
    for _ in range(6):
        (chosen,) = turns.choose(list(heads.values()), 0.0).rows
        order.append(chosen.stream)
        heads[chosen.stream] = next(streams[chosen.stream])
        turns.ended(chosen, 0.0)
    assert order == [Stream.RELAY, Stream.MAIN] * 3


def test_what_a_kill_left_in_doubt_goes_before_everything_else_of_its_chat() -> None:
    """Otherwise a second kill could leave two messages of the chat in doubt."""
    turns = Turns(Pacer(None), MANY)
    doubtful = replace(row(2, -1), error=INTERRUPTED)
    assert numbers(turns.choose([row(1, -1, Stream.RELAY), doubtful], 0.0).rows) == [2]


def test_an_answer_to_a_button_waits_for_no_message() -> None:
    turns = Turns(Pacer(SendLimits()), MANY)
    turns.choose([row(1, -1)], 0.0)
    heads = [row(2, -1, Stream.CALLBACK), row(3, -1, Stream.CALLBACK)]
    assert numbers(turns.choose(heads, 0.0).rows) == [2, 3]


def test_the_pace_tells_when_there_is_more() -> None:
    turns = Turns(Pacer(SendLimits()), MANY)
    (first,) = turns.choose([row(1, -1)], 0.0).rows
    turns.ended(first, 0.2)
    choice = turns.choose([row(2, -1)], 0.5)
    assert choice.rows == ()
    assert choice.more_at == 1.2
    assert numbers(turns.choose([row(2, -1)], 1.2).rows) == [2]


def test_a_call_that_was_not_made_costs_its_chat_nothing() -> None:
    turns = Turns(Pacer(SendLimits()), MANY)
    (first,) = turns.choose([row(1, -1)], 0.0).rows
    turns.released(first)
    assert numbers(turns.choose([row(2, -1)], 0.0).rows) == [2]


@given(st.integers(1, 10), st.integers(0, 30))
def test_never_more_under_way_than_allowed(at_once: int, waiting: int) -> None:
    turns = Turns(Pacer(None), at_once)
    heads = [row(number, -number) for number in range(1, waiting + 1)]
    chosen = turns.choose(heads, 0.0).rows
    assert len(chosen) == min(at_once, waiting)
    assert turns.choose(heads[len(chosen) :], 0.0).rows == ()
