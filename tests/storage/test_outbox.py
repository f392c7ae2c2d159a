"""What may be sent now, and what becomes of it."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.domain.delivery import (
    CALLBACK_LASTS,
    OutboxId,
    OutboxRow,
    Outgoing,
    OutState,
    RecentSend,
    Stream,
)
from bot.domain.ids import ChatId
from storage.database import Database
from storage.repositories.base import row_of
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW

SOON = NOW + timedelta(seconds=8)
LATER = NOW + timedelta(minutes=1)


def call(chat: int = 1, **details: Any) -> Outgoing:
    return Outgoing(chat_id=ChatId(chat), method="send_message", **details)


class Box:
    """The outbox, one transaction per step."""

    def __init__(self, database: Database) -> None:
        self.database = database

    async def add(self, chat: int = 1, at: datetime = NOW, **details: Any) -> OutboxId:
        return await self.database.run(lambda work: work.outbox.add(call(chat, **details), at))

    async def heads(self, now: datetime = NOW, limit: int = 100) -> list[OutboxId]:
        rows = await self.database.read(lambda work: work.outbox.heads(now, limit))
        return [row.id for row in rows]

    async def send(self, number: OutboxId, message_id: int | None = 70) -> None:
        await self.take(number)
        await self.database.run(lambda work: work.outbox.sent(number, message_id, NOW))

    async def take(self, *numbers: OutboxId) -> list[OutboxRow]:
        return await self.database.run(lambda work: work.outbox.sending(numbers, NOW))

    async def row(self, number: OutboxId) -> OutboxRow:
        row = await self.database.read(lambda work: work.outbox.get(number))
        assert row is not None
        return row


@pytest.fixture
def box(each_database: Database) -> Box:
    return Box(each_database)


async def test_a_call_comes_back_as_it_was_given(box: Box) -> None:
    outgoing = call(
        thread_id=3, payload={"text": "Hallo", "entities": []}, stream=Stream.RELAY, key="k",
        reply_to_message=4, reply_to_outbox=OutboxId(9), edits_outbox=OutboxId(8), edits_message=7,
        shows="T5", not_before=SOON,
    )  # fmt: skip
    number = await box.database.run(lambda work: work.outbox.add(outgoing, NOW))
    row = await box.row(number)
    assert {name: getattr(row, name) for name in row_of(outgoing, "waits")} == row_of(
        outgoing, "waits"
    )
    assert (row.state, row.attempts, row.created_at) == (OutState.PENDING, 0, NOW)


async def test_a_known_key_is_not_added_twice(box: Box) -> None:
    """Even long after the first was sent."""
    first = await box.add(key="r1", payload={"text": "first"})
    assert await box.add(key="r1", payload={"text": "second"}) == first
    await box.send(first)
    assert await box.add(key="r1") == first
    assert (await box.row(first)).payload == {"text": "first"}
    assert await box.add() != await box.add(), "calls without key are never the same"


async def test_lanes_are_first_in_first_out(box: Box) -> None:
    """One call per chat and stream; the next follows when the first has an outcome."""
    first = await box.add(1)
    second = await box.add(1)
    relayed = await box.add(1, stream=Stream.RELAY)
    elsewhere = await box.add(2)
    assert await box.heads() == [first, relayed, elsewhere]
    await box.take(first)
    assert await box.heads() == [relayed, elsewhere], "a call under way holds its lane"
    await box.send(first)
    assert await box.heads() == [second, relayed, elsewhere]
    assert await box.heads(limit=2) == [second, relayed]


@pytest.mark.parametrize("settle", ["failed", "dropped"])
async def test_a_lane_goes_on_after_a_call_that_was_given_up(box: Box, settle: str) -> None:
    first, second = await box.add(), await box.add()
    await box.database.run(lambda work: getattr(work.outbox, settle)(first, "kicked", NOW))
    assert await box.heads() == [second]
    row = await box.row(first)
    assert (row.state, row.error, row.settled_at) == (OutState(settle), "kicked", NOW)


async def test_a_call_that_waits_holds_its_own_stream_only(box: Box) -> None:
    """At the end of its wait it goes out as it stands."""
    waiting = await box.add(1, stream=Stream.RELAY, waits=True, not_before=SOON)
    await box.add(1, stream=Stream.RELAY)
    main = await box.add(1)
    assert await box.heads(NOW) == [main]
    assert await box.heads(SOON) == [waiting, main]
    (taken,) = await box.take(waiting)
    assert taken.state is OutState.SENDING


async def test_a_repeated_call_keeps_its_place(box: Box) -> None:
    first, second = await box.add(), await box.add()
    await box.take(first)
    await box.database.run(lambda work: work.outbox.retry(first, SOON, "TimedOut"))
    assert await box.heads(NOW) == []
    assert await box.heads(SOON) == [first]
    row = await box.row(first)
    assert (row.attempts, row.error, row.state) == (1, "TimedOut", OutState.PENDING)
    await box.send(first)
    assert (await box.row(first)).error is None
    assert await box.heads(NOW) == [second]


async def test_answers_to_buttons_overtake_one_another_and_expire(box: Box) -> None:
    first = await box.add(1, stream=Stream.CALLBACK)
    second = await box.add(1, stream=Stream.CALLBACK, at=SOON)
    await box.take(first)
    assert await box.heads(SOON) == [second]
    late = SOON + CALLBACK_LASTS
    assert await box.heads(late) == []
    assert await box.database.run(lambda work: work.outbox.drop_stale_answers(late)) == 1
    assert (await box.row(second)).state is OutState.DROPPED
    assert (await box.row(first)).state is OutState.SENDING


async def test_paused_chats_wait(box: Box) -> None:
    """A shorter pause does not end a longer one."""
    one, two = await box.add(1), await box.add(2)
    await box.database.run(lambda work: work.outbox.pause_chat(ChatId(1), LATER))
    await box.database.run(lambda work: work.outbox.pause_chat(ChatId(1), SOON))
    assert await box.heads(NOW) == [two]
    await box.database.run(lambda work: work.outbox.pause_all(SOON))
    assert await box.heads(NOW) == []
    assert await box.heads(SOON) == [two]
    assert await box.heads(LATER) == [one, two]


async def test_the_next_moment_is_the_end_of_a_wait_or_pause(box: Box) -> None:
    def next_moment(work: UnitOfWork) -> Any:
        return work.outbox.next_moment(NOW)

    assert await box.database.read(next_moment) is None
    await box.add(1, not_before=LATER)
    assert await box.database.read(next_moment) == LATER
    await box.database.run(lambda work: work.outbox.pause_chat(ChatId(1), SOON))
    assert await box.database.read(next_moment) == SOON


async def test_a_clock_that_was_set_back_prolongs_no_wait(box: Box) -> None:
    """Neither for a translation, nor after a failure; and no pause that is over comes back."""
    before = NOW - timedelta(hours=2)
    waits = await box.add(1, waits=True, not_before=SOON)
    fails = await box.add(2)
    await box.take(fails)
    await box.database.run(lambda work: work.outbox.retry(fails, SOON, "timed_out"))
    await box.database.run(lambda work: work.outbox.pause_chat(ChatId(3), NOW))
    await box.send(await box.add(4))
    paused = await box.add(3, at=before)
    assert await box.heads(NOW) == [paused]
    assert await box.heads(before) == [waits, fails, paused]


async def test_a_translation_reaches_what_was_not_sent(box: Box) -> None:
    """It goes out at once; the sender sends what `sending` returns."""
    number = await box.add(stream=Stream.RELAY, waits=True, not_before=SOON)
    payload = {"text": "traducido"}
    assert await box.database.run(lambda work: work.outbox.fulfil(number, payload))
    assert await box.heads(NOW) == [number]
    (taken,) = await box.take(number)
    assert taken.payload == payload


async def test_a_translation_does_not_shorten_a_flood_wait(box: Box) -> None:
    number = await box.add(waits=True, not_before=NOW)
    await box.take(number)
    await box.database.run(lambda work: work.outbox.retry(number, LATER, "RetryAfter"))
    assert await box.database.run(lambda work: work.outbox.fulfil(number, {"text": "traducido"}))
    assert await box.heads(SOON) == []
    assert (await box.row(number)).payload == {"text": "traducido"}


@pytest.mark.parametrize("state", ["sending", "sent", "failed", "dropped"])
async def test_a_translation_that_comes_too_late_says_so(box: Box, state: str) -> None:
    number = await box.add(waits=True, not_before=NOW, payload={"text": "original"})
    await box.take(number)
    if state == "sent":
        await box.send(number)
    elif state != "sending":
        await box.database.run(lambda work: getattr(work.outbox, state)(number, "why", NOW))
    assert not await box.database.run(lambda work: work.outbox.fulfil(number, {}))
    assert (await box.row(number)).payload == {"text": "original"}


async def test_a_call_is_taken_once(box: Box) -> None:
    numbers = [await box.add(chat) for chat in range(3)]
    await box.database.run(lambda work: work.outbox.dropped(numbers[1], "why", NOW))
    assert [row.id for row in await box.take(*reversed(numbers))] == [numbers[0], numbers[2]]
    assert await box.take(*numbers) == []
    assert await box.take() == []


async def test_a_settled_call_stays_settled(box: Box) -> None:
    number = await box.add()
    await box.send(number, 70)
    await box.database.run(lambda work: work.outbox.retry(number, SOON, "TimedOut"))
    await box.database.run(lambda work: work.outbox.failed(number, "kicked", NOW))
    assert (await box.row(number)).state is OutState.SENT


async def test_a_crash_leaves_what_was_under_way_to_be_found(box: Box) -> None:
    first, second, _third = [await box.add(chat) for chat in range(3)]
    await box.take(second, first)
    interrupted = await box.database.read(lambda work: work.outbox.interrupted())
    assert [row.id for row in interrupted] == [first, second]


async def test_pacing_remembers_what_was_sent(box: Box) -> None:
    first, second = await box.add(1), await box.add(2, stream=Stream.RELAY)
    await box.send(first)
    await box.database.run(lambda work: work.outbox.sent(second, 71, LATER))
    await box.add(3)
    recent = await box.database.read(lambda work: work.outbox.recent_sends(NOW))
    assert recent == [
        RecentSend(ChatId(1), "send_message", Stream.MAIN, NOW),
        RecentSend(ChatId(2), "send_message", Stream.RELAY, LATER),
    ]
    recent = await box.database.read(lambda work: work.outbox.recent_sends(SOON))
    assert [send.chat_id for send in recent] == [2]


async def test_a_message_tells_what_it_shows_by_now(box: Box) -> None:
    """An edit may make it show something else."""
    card = await box.add(1, shows="date:T5")
    await box.send(card, 70)
    edit = await box.add(1, shows="T5", edits_outbox=card)
    await box.send(edit, 70)
    await box.send(await box.add(1, edits_outbox=card), 70)
    await box.send(await box.add(2, shows="M3"), 70)

    async def shown(chat: int, message: int) -> str | None:
        return await box.database.read(lambda work: work.outbox.shown_by(ChatId(chat), message))

    assert await shown(1, 70) == "T5"
    assert await shown(2, 70) == "M3"
    assert await shown(1, 71) is None
    assert await box.database.read(lambda work: work.outbox.message_id(card)) == 70
    assert await box.database.read(lambda work: work.outbox.message_id(OutboxId(999))) is None


async def test_counts(box: Box) -> None:
    await box.add(1, waits=True, not_before=SOON)
    await box.send(await box.add(2))
    await box.take(await box.add(3))
    counts = await box.database.read(lambda work: work.outbox.counts())
    assert counts == {
        OutState.WAITING: 1,
        OutState.PENDING: 0,
        OutState.SENDING: 1,
        OutState.FAILED: 0,
        OutState.DROPPED: 0,
    }
    assert await box.database.read(lambda work: work.outbox.oldest()) == NOW


async def test_pruning_keeps_what_can_still_be_answered(box: Box) -> None:
    """Cards keep their row, without what was written on them; nothing unsent goes."""
    plain, card, failed, unsent = [
        await box.add(chat, shows=shows, payload={"text": "words"})
        for chat, shows in enumerate([None, "T5", "T6", None], start=1)
    ]
    await box.send(plain)
    await box.send(card)
    await box.database.run(lambda work: work.outbox.failed(failed, "kicked", NOW))
    assert await box.database.run(lambda work: work.outbox.prune(NOW)) == 0
    assert await box.database.run(lambda work: work.outbox.prune(SOON)) == 2
    assert (await box.row(card)).payload == {}
    assert (await box.row(unsent)).payload == {"text": "words"}
    assert await box.database.read(lambda work: work.outbox.shown_by(ChatId(2), 70)) == "T5"
    assert await box.database.run(lambda work: work.outbox.prune(SOON)) == 0


async def test_an_incomplete_album_waits_for_what_has_arrived_from_its_chat(
    each_database: Database,
) -> None:
    box = Box(each_database)
    await each_database.run(lambda work: work.inbox.add_batch([(1, ChatId(5), "{}")], NOW))
    incomplete = await box.add(after_chat=ChatId(5), not_before=SOON, waits=True)
    complete = await box.add(chat=2, after_chat=ChatId(6), not_before=SOON, waits=True)
    soon_after = SOON + timedelta(seconds=9)
    assert await box.heads(soon_after) == [complete]
    given_up = SOON + timedelta(seconds=10)
    assert await each_database.read(lambda work: work.outbox.next_moment(soon_after)) == given_up
    assert await box.heads(given_up) == [incomplete, complete]

    async def handle(work: UnitOfWork) -> None:
        (row,) = await work.inbox.pending(1)
        await work.inbox.done(row.id, LATER)

    await each_database.run(handle)
    assert await box.heads(soon_after) == [incomplete, complete]


async def test_words_that_answers_repeat_are_forgotten_with_their_message_and_in_time(
    each_database: Database,
) -> None:
    box = Box(each_database)
    copy = await box.add()
    answers = [
        await box.add(quotes="↩ „a“", reply_to_outbox=copy),
        await box.add(chat=2, quotes="↩ „a“", reply_to_message=9),
        await box.add(chat=3, quotes="↩ „b“", reply_to_message=9, shows="T1"),
    ]

    async def quotes(work: UnitOfWork) -> list[str | None]:
        return [row.quotes for one in answers if (row := await work.outbox.get(one))]

    await each_database.run(lambda work: work.outbox.quote_no_more([copy], ChatId(2), 9))
    assert await each_database.read(quotes) == [None, None, "↩ „b“"]
    await box.send(answers[2])
    await each_database.run(lambda work: work.outbox.prune(LATER))
    assert await each_database.read(quotes) == [None, None, None]
