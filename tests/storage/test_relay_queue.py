"""What is on its way between teams can be dropped, and nothing else is."""

from datetime import timedelta

from bot.domain.delivery import OutboxId, Outgoing, OutState, Stream
from bot.domain.languages import Language
from bot.domain.partnership import Team
from bot.domain.relay import RelayCopy, RelayMessage
from bot.domain.rich_text import RichText
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW, World, add_member, add_team, found


async def send(work: UnitOfWork, team: Team, **changes: object) -> OutboxId:
    values = {
        "partnership_id": team.partnership_id,
        "chat_id": team.chat_id,
        "method": "send_message",
        "stream": Stream.RELAY,
    }
    return await work.outbox.add(Outgoing(**(values | changes)), NOW)  # type: ignore[arg-type]  # a mixed bag


async def carry(
    work: UnitOfWork, source: Team, author: int, reader: Team, number: int
) -> list[OutboxId]:
    """Queue a message of two parts and an edit of its second, as the relay does."""
    tenant = work.within(source.partnership_id)
    member = await add_member(work, tenant, source, author)
    message = await tenant.relay.add_message(
        RelayMessage(
            partnership_id=tenant.id,
            team_id=source.id,
            chat_id=source.chat_id,
            message_id=number,
            author=member.id,
            author_name=member.name,
            text=RichText("Hallo"),
            language=Language.DE,
            content_hash="hash",
            written_at=NOW,
        )
    )
    waits = {"waits": True, "not_before": NOW + timedelta(seconds=8)}
    head, part = await send(work, reader, **waits), await send(work, reader)
    await tenant.relay.add_copy(
        RelayCopy(
            partnership_id=tenant.id,
            relay_message_id=message,
            team_id=reader.id,
            outbox_id=head,
            parts=(part,),
            language=None,
        )
    )
    edit = await send(work, reader, method="edit_message_text", edits_outbox=part)
    return [head, part, edit]


async def test_a_team_takes_back_what_is_on_its_way_from_it_and_to_it(
    each_database: Database,
) -> None:
    """Three teams; messages between the other two, news and other partnerships stay."""

    async def course(work: UnitOfWork) -> tuple[list[OutState], list[OutState]]:
        first: World = await found(work, chat=-1, user=11)
        tenant = work.within(first.partnership.id)
        second, third = await add_team(tenant, -2), await add_team(tenant, -3)
        gone = await carry(work, first.team, 21, second, 1)
        gone += await carry(work, second, 22, first.team, 2)
        kept = await carry(work, second, 23, third, 3)
        kept.append(await send(work, second))
        other = await found(work, chat=-9, user=12)
        neighbour = await add_team(work.within(other.partnership.id), -8)
        kept += await carry(work, other.team, 24, neighbour, 4)
        assert await tenant.relay_queue.drop(first.team.id, NOW) == len(gone)
        assert await tenant.relay_queue.drop(first.team.id, NOW) == 0
        return [await state(work, row) for row in gone], [await state(work, row) for row in kept]

    gone, kept = await each_database.run(course)
    assert set(gone) == {OutState.DROPPED}
    assert OutState.DROPPED not in kept


async def state(work: UnitOfWork, row: OutboxId) -> OutState:
    found = await work.outbox.get(row)
    assert found is not None
    return found.state


async def test_what_is_dropped_leaves_the_message_it_was_joined_into(
    each_database: Database,
) -> None:
    """Between two tries of a joined message one of three teams switches its relay off."""

    async def course(work: UnitOfWork) -> list[int]:
        first: World = await found(work, chat=-1, user=11)
        tenant = work.within(first.partnership.id)
        second, third = await add_team(tenant, -2), await add_team(tenant, -3)
        gone = (await carry(work, first.team, 21, second, 1))[0]
        kept = (await carry(work, third, 22, second, 2))[0]
        await work.outbox.join([kept], gone, NOW)
        await work.outbox.sending([gone], NOW)
        await work.outbox.retry(gone, NOW, "too_fast")
        await tenant.relay_queue.drop(first.team.id, NOW)
        row = await work.outbox.get(kept)
        assert row is not None
        return [piece.id - kept for piece in await work.outbox.pieces(row)]

    assert await each_database.run(course) == [0]
