"""What is known of chats, and what happens when a group becomes a supergroup."""

from dataclasses import replace

from bot.domain.chats import Chat, ChatKind
from bot.domain.delivery import OutboxId, Outgoing, OutState
from bot.domain.ids import ChatId, UserId
from bot.domain.languages import Language
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW, add_team, found
from tests.storage.filled import fill

OLD, NEW = ChatId(-1), ChatId(-100777)


def call(chat: ChatId = OLD, **details: object) -> Outgoing:
    return Outgoing(chat_id=chat, method="send_message", **details)  # type: ignore[arg-type]  # checked by the dataclass


async def test_a_chat_comes_back_as_it_was_saved(each_database: Database) -> None:
    chat = Chat(
        id=OLD,
        kind=ChatKind.GROUP,
        title="Wolfsburg 🌳",
        language=Language.DE,
        time_zone="Europe/Berlin",
        can_read=False,
        administrators=(UserId(1), UserId(2)),
        administrators_checked=NOW,
    )
    assert await each_database.read(lambda work: work.chats.get(OLD)) is None
    await each_database.run(lambda work: work.chats.save(chat))
    assert await each_database.read(lambda work: work.chats.get(OLD)) == chat
    changed = replace(chat, title="Puebla", present=False, can_read=None)
    await each_database.run(lambda work: work.chats.save(changed))
    assert await each_database.read(lambda work: work.chats.get(OLD)) == changed


async def test_teams_and_settings_follow_a_group(each_database: Database) -> None:
    """The old chat id still finds them, for updates that were on their way."""

    async def move(work: UnitOfWork) -> None:
        await found(work, chat=OLD)
        await work.chats.save(Chat(id=OLD, kind=ChatKind.GROUP, language=Language.ES))
        await work.chats.migrate(OLD, NEW)
        await work.chats.migrate(OLD, NEW)

    await each_database.run(move)
    for chat_id in (OLD, NEW):
        team = await each_database.read(lambda work, at=chat_id: work.teams.of_chat(at, None))  # type: ignore[misc]  # mypy cannot infer lambdas with defaults
        assert team is not None
        assert team.chat_id == NEW
    new = await each_database.read(lambda work: work.chats.get(NEW))
    assert new == Chat(id=NEW, kind=ChatKind.SUPERGROUP, language=Language.ES)
    old = await each_database.read(lambda work: work.chats.get(OLD))
    assert old is not None
    assert (old.moved_to, old.present) == (NEW, False)


async def test_an_unknown_group_can_move_too(each_database: Database) -> None:
    await each_database.run(lambda work: work.chats.migrate(OLD, NEW))
    new = await each_database.read(lambda work: work.chats.get(NEW))
    assert new == Chat(id=NEW, kind=ChatKind.SUPERGROUP)


async def test_what_was_not_sent_follows_a_group(each_database: Database) -> None:
    """Links to messages of the old chat are cut: the new one gives their numbers to others."""

    async def move(work: UnitOfWork) -> dict[str, OutboxId]:
        sent = await work.outbox.add(call(), NOW)
        await work.outbox.sent(sent, 70, NOW)
        numbers = {
            "sent": sent,
            "plain": await work.outbox.add(call(), NOW),
            "answer": await work.outbox.add(call(reply_to_message=5), NOW),
            "answer to ours": await work.outbox.add(call(reply_to_outbox=sent), NOW),
            "edit": await work.outbox.add(call(edits_outbox=sent), NOW),
            "edit by number": await work.outbox.add(call(edits_message=70), NOW),
            "elsewhere": await work.outbox.add(call(ChatId(9), reply_to_message=5), NOW),
        }
        numbers["edit of unsent"] = await work.outbox.add(call(edits_outbox=numbers["plain"]), NOW)
        await work.outbox.pause_chat(OLD, NOW)
        await work.chats.migrate(OLD, NEW)
        return numbers

    numbers = await each_database.run(move)
    rows = {
        name: await each_database.read(lambda work, number=number: work.outbox.get(number))  # type: ignore[misc]  # mypy cannot infer lambdas with defaults
        for name, number in numbers.items()
    }
    places = {name: (row.chat_id, row.state) for name, row in rows.items()}
    assert places == {
        "sent": (OLD, OutState.SENT),
        "plain": (NEW, OutState.PENDING),
        "answer": (NEW, OutState.PENDING),
        "answer to ours": (NEW, OutState.PENDING),
        "edit": (OLD, OutState.DROPPED),
        "edit by number": (OLD, OutState.DROPPED),
        "elsewhere": (9, OutState.PENDING),
        "edit of unsent": (NEW, OutState.PENDING),
    }
    assert rows["answer"].reply_to_message is None
    assert rows["answer to ours"].reply_to_outbox is None
    assert rows["elsewhere"].reply_to_message == 5
    assert await each_database.read(lambda work: work.outbox.shown_by(NEW, 70)) is None


async def test_updates_that_wait_follow_a_group(each_database: Database) -> None:
    async def move(work: UnitOfWork) -> None:
        await work.inbox.add_batch([(1, OLD, "{}"), (2, OLD, "{}")], NOW)
        await work.inbox.done(1, NOW)
        await work.chats.migrate(OLD, NEW)

    await each_database.run(move)
    (row,) = await each_database.read(lambda work: work.inbox.pending(9))
    assert (row.update_id, row.chat_id) == (2, NEW)


async def test_the_relays_map_stays_with_the_old_chat(each_database: Database) -> None:
    """In the supergroup message 500 is another one."""

    async def move(work: UnitOfWork) -> object:
        filled = await fill(work, chat=OLD, user=1, rounds=1)
        relay = work.within(filled.world.partnership.id).relay
        await work.chats.migrate(OLD, NEW)
        return await relay.message(NEW, 500), await relay.copy_at(NEW, 1500)

    assert await each_database.run(move) == (None, None)


async def test_a_topic_belongs_to_its_team_and_the_rest_to_the_chats_own(
    each_database: Database,
) -> None:
    async def topics(work: UnitOfWork) -> list[str | None]:
        world = await found(work, chat=OLD)
        await add_team(work.within(world.partnership.id), OLD, thread=7)
        await add_team(work.within(world.partnership.id), -2, thread=7)
        places = [(OLD, 7), (OLD, None), (OLD, 8), (-2, 7), (-2, None), (-3, None)]
        teams = [await work.teams.of_chat(ChatId(chat), thread) for chat, thread in places]
        return [None if team is None else team.name for team in teams]

    whole = "Team -1/None"
    expected = ["Team -1/7", whole, whole, "Team -2/7", None, None]
    assert await each_database.run(topics) == expected
    here = await each_database.read(lambda work: work.teams.in_chat(OLD))
    assert [team.name for team in here] == [whole, "Team -1/7"]
