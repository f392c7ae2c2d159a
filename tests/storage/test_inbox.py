"""Each update is stored once, in order, and settled once."""

from datetime import timedelta

from bot.domain.chats import Chat, ChatKind
from bot.domain.delivery import InboxCounts
from bot.domain.ids import ChatId
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW, add_team, found

LATER = NOW + timedelta(minutes=1)


async def store(database: Database, *update_ids: int, chat: int | None = 5) -> None:
    chat_id = None if chat is None else ChatId(chat)
    batch = [(number, chat_id, f'{{"update_id":{number}}}') for number in update_ids]
    await database.run(lambda work: work.inbox.add_batch(batch, NOW))


async def pending(database: Database, limit: int = 100, after_id: int = 0) -> list[int]:
    rows = await database.read(lambda work: work.inbox.pending(limit, after_id))
    return [row.update_id for row in rows]


async def test_known_updates_are_ignored(each_database: Database) -> None:
    """Also within one batch, and although their numbers may start anew at a lower one."""
    await store(each_database, 900, 901)
    await store(each_database, 901, 900, 7, 7, 902)
    await store(each_database)
    assert await pending(each_database) == [900, 901, 7, 902]


async def test_pending_pages_in_order(each_database: Database) -> None:
    await store(each_database, *range(10))
    rows = await each_database.read(lambda work: work.inbox.pending(4))
    assert [row.update_id for row in rows] == [0, 1, 2, 3]
    assert rows[0].raw == '{"update_id":0}'
    assert rows[0].received_at == NOW
    assert await pending(each_database, 3, rows[-1].id) == [4, 5, 6]


async def test_an_update_is_done_once(each_database: Database) -> None:
    await store(each_database, 1)
    (row,) = await each_database.read(lambda work: work.inbox.pending(1))
    assert await each_database.run(lambda work: work.inbox.done(row.id, NOW))
    assert not await each_database.run(lambda work: work.inbox.done(row.id, NOW))
    assert await pending(each_database) == []


async def test_what_was_given_up_is_not_done_afterwards(each_database: Database) -> None:
    await store(each_database, 1)
    (row,) = await each_database.read(lambda work: work.inbox.pending(1))
    await each_database.run(lambda work: work.inbox.dead(row.id, "BadJson", NOW))
    assert not await each_database.run(lambda work: work.inbox.done(row.id, NOW))
    assert await pending(each_database) == []


async def test_a_failed_update_keeps_its_place(each_database: Database) -> None:
    """It is still first, so that its lane can wait for it."""
    await store(each_database, 1, 2)
    rows = await each_database.read(lambda work: work.inbox.pending(2))
    await each_database.run(lambda work: work.inbox.failed(rows[0].id, "TimeoutError", LATER))
    again = await each_database.read(lambda work: work.inbox.pending(2))
    assert [row.update_id for row in again] == [1, 2]
    assert (again[0].attempts, again[0].next_try_at) == (1, LATER)


async def test_counts(each_database: Database) -> None:
    assert await each_database.read(lambda work: work.inbox.counts()) == InboxCounts(0, 0, None)
    await store(each_database, 1, 2, 3)
    rows = await each_database.read(lambda work: work.inbox.pending(3))
    await each_database.run(lambda work: work.inbox.dead(rows[0].id, "BadJson", NOW))
    await each_database.run(lambda work: work.inbox.done(rows[1].id, NOW))
    assert await each_database.read(lambda work: work.inbox.counts()) == InboxCounts(1, 1, NOW)


async def test_pruning_spares_what_waits(each_database: Database) -> None:
    await store(each_database, 1, 2, 3, 4)
    rows = await each_database.read(lambda work: work.inbox.pending(4))
    await each_database.run(lambda work: work.inbox.dead(rows[0].id, "BadJson", NOW))
    await each_database.run(lambda work: work.inbox.done(rows[1].id, NOW))
    await each_database.run(lambda work: work.inbox.done(rows[2].id, LATER))
    assert await each_database.run(lambda work: work.inbox.prune(LATER)) == 2
    await store(each_database, 3, 1)
    assert await pending(each_database) == [4, 1], "update 3 is still known, 1 is forgotten"


async def test_ids_are_not_reused_after_pruning(each_database: Database) -> None:
    await store(each_database, 1)
    (row,) = await each_database.read(lambda work: work.inbox.pending(1))
    await each_database.run(lambda work: work.inbox.done(row.id, NOW))
    await each_database.run(lambda work: work.inbox.prune(LATER))
    await store(each_database, 2)
    assert await pending(each_database, after_id=row.id) == [2]


async def test_chats_of_one_partnership_share_a_lane(each_database: Database) -> None:
    """Other chats have their own; a group that moved is found under its old id, too."""

    async def lanes(work: UnitOfWork) -> dict[ChatId | None, str]:
        first = await found(work, chat=-1, user=1)
        await add_team(work.within(first.partnership.id), -2)
        second = await found(work, chat=-3, user=2)
        await add_team(work.within(second.partnership.id), -4, thread=7)
        await work.chats.save(Chat(id=ChatId(-2), kind=ChatKind.GROUP))
        await work.chats.migrate(ChatId(-2), ChatId(-1002))
        chats = [ChatId(number) for number in (-1, -2, -1002, -3, -4, 99)]
        return await work.inbox.lanes_of([*chats, None])

    found_lanes = await each_database.run(lanes)
    assert found_lanes == {
        -1: "p:1", -2: "p:1", -1002: "p:1", -3: "p:2", -4: "p:2", 99: "c:99", None: "c:0",
    }  # fmt: skip
    assert await each_database.read(lambda work: work.inbox.lane_of(ChatId(-4))) == "p:2"
    assert await each_database.read(lambda work: work.inbox.lanes_of([])) == {}
