"""Groups that do not take everything."""

from datetime import timedelta

from bot.delivery.outcomes import Bar, Barred
from bot.delivery.recording import record
from bot.domain.delivery import Outgoing, OutState, Stream
from bot.domain.ids import ChatId
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW, add_team, found

HERE, THERE = ChatId(-1), ChatId(-2)


async def test_of_a_group_that_takes_no_photos_the_others_are_told_and_nothing_else_waits(
    each_database: Database,
) -> None:
    async def course(work: UnitOfWork) -> tuple[list[OutState], list[str]]:
        world = await found(work, chat=HERE)
        await add_team(work.within(world.partnership.id), THERE)
        photo, text = [
            await work.outbox.add(
                Outgoing(chat_id=THERE, method=method, stream=Stream.RELAY, payload={}), NOW
            )
            for method in ("send_photo", "send_message")
        ]
        for _ in range(2):
            row = await work.outbox.get(photo)
            assert row
            refused = Barred("no_right_to_send_that", Bar.KIND)
            await record(work, row, refused, NOW, timedelta())
        heads = await work.outbox.heads(NOW, 9)
        states = [row.state for one in (photo, text) if (row := await work.outbox.get(one))]
        return states, [str(head.payload.get("text")) for head in heads if head.chat_id == HERE]

    states, told = await each_database.run(course)
    assert states == [OutState.FAILED, OutState.PENDING]
    assert len(told) == 1
    assert "zum Beispiel Fotos" in told[0]


async def test_while_the_general_topic_is_closed_messages_wait_and_other_topics_lose_nothing(
    each_database: Database,
) -> None:
    async def course(work: UnitOfWork) -> list[OutState]:
        await found(work, chat=HERE)
        calls = [
            await work.outbox.add(
                Outgoing(chat_id=HERE, thread_id=topic, method="send_message", payload={}), NOW
            )
            for topic in (None, 7)
        ]
        row = await work.outbox.get(calls[0])
        assert row
        await record(work, row, Barred("topic_closed", Bar.TOPIC), NOW, timedelta())
        return [row.state for one in calls if (row := await work.outbox.get(one))]

    assert await each_database.run(course) == [OutState.PENDING, OutState.PENDING]
