"""Groups that do not take everything."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.delivery.claiming import Claimed, claim
from bot.delivery.outcomes import Bar, Barred, Sent
from bot.delivery.recording import record
from bot.domain.delivery import OutboxRow, Outgoing, OutState, Stream
from bot.domain.ids import ChatId
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW, add_team, found

HERE, THERE = ChatId(-1), ChatId(-2)
BOLD = {"type": "bold", "offset": 0, "length": 4}


async def barred_by_kind(work: UnitOfWork, **details: Any) -> OutboxRow:
    """Queue a relay call for a group that takes no such thing, and let Telegram say so."""
    world = await found(work, chat=HERE)
    await add_team(work.within(world.partnership.id), THERE)
    call = Outgoing(
        partnership_id=world.partnership.id, chat_id=THERE, stream=Stream.RELAY, **details
    )
    row = await work.outbox.get(await work.outbox.add(call, NOW))
    assert row
    await record(work, row, Barred("no_right_to_send_that", Bar.KIND), NOW, timedelta())
    row = await work.outbox.get(row.id)
    assert row
    return row


async def test_where_no_photos_may_be_sent_their_words_arrive_and_then_the_others_are_told_once(
    each_database: Database,
) -> None:
    caption = {"caption": "Anna\nSeht", "caption_entities": [BOLD]}

    async def course(work: UnitOfWork) -> tuple[OutboxRow, list[str], list[str]]:
        row = await barred_by_kind(work, method="send_photo", payload={"photo": "f", **caption})
        before = [str(head.payload) for head in await work.outbox.heads(NOW, 9)]
        for _ in range(2):
            await record(work, row, Sent(70), NOW, timedelta())
        heads = await work.outbox.heads(NOW, 9)
        return row, before, [str(head.payload["text"]) for head in heads]

    row, before, told = await each_database.run(course)
    assert (row.state, row.method) == (OutState.PENDING, "send_message")
    assert row.payload["text"].startswith("Anna\nSeht\nIn der Gruppe")
    assert row.payload["entities"] == [BOLD]
    assert len(before) == len(told) == 1
    assert "zum Beispiel Fotos" in told[0]


@pytest.mark.parametrize(
    ("method", "payload", "words"),
    [
        ("send_sticker", {"sticker": "f"}, "In der Gruppe"),
        ("send_poll", {"question": "Wann?", "options": [{"text": "Mo"}]}, "Wann?\n· Mo\nIn der"),
        (
            "send_media_group",
            {"media": [{"media": "f", "caption": "Eins"}, {"media": "g", "caption": "Zwei"}]},
            "Eins\n⸻\nZwei\nIn der Gruppe",
        ),
    ],
)
async def test_of_everything_that_may_not_be_sent_what_can_be_said_is_said(
    each_database: Database, method: str, payload: dict[str, Any], words: str
) -> None:
    row = await each_database.run(lambda work: barred_by_kind(work, method=method, payload=payload))
    assert row.method == "send_message"
    assert row.payload["text"].startswith(words)


@pytest.mark.parametrize(
    ("edit", "payload", "becomes"),
    [
        ("edit_message_caption", {"caption": "Neu"}, "edit_message_text"),
        ("delete_message", {}, "delete_message"),
    ],
)
async def test_what_changes_an_album_said_in_words_changes_those_and_no_message_behind_it(
    each_database: Database, edit: str, payload: dict[str, Any], becomes: str
) -> None:
    async def course(work: UnitOfWork) -> Claimed:
        row = await barred_by_kind(
            work, method="send_media_group", payload={"media": [{"caption": "Alt"}, {}]}
        )
        await record(work, row, Sent(70), NOW, timedelta())
        change = Outgoing(chat_id=THERE, method=edit, payload=payload, edits_outbox=row.id, part=1)
        stored = await work.outbox.get(await work.outbox.add(change, NOW))
        assert stored
        (claimed,) = await claim(work, [stored], NOW)
        return claimed

    claimed = await each_database.run(course)
    assert claimed.row.method == becomes
    assert claimed.parameters["message_id"] == 70
    assert claimed.parameters.get("text") == payload.get("caption")


async def test_while_the_general_topic_is_closed_other_topics_go_on_and_its_own_keep_their_order(
    each_database: Database,
) -> None:
    """Two partnerships share the forum; only the one in the General topic has others to be told."""

    async def course(work: UnitOfWork) -> list[list[str]]:
        for topic, partner in ((None, ChatId(-3)), (7, ChatId(-4))):
            world = await found(work, chat=partner, user=-partner)
            await add_team(work.within(world.partnership.id), HERE, topic)
        calls = [
            await work.outbox.add(
                Outgoing(
                    chat_id=HERE,
                    thread_id=topic,
                    method="send_message",
                    payload={"text": words},
                    stream=Stream.RELAY,
                ),
                NOW,
            )
            for topic, words in ((None, "G1"), (None, "G2"), (7, "T1"), (7, "T2"))
        ]
        row = await work.outbox.get(calls[0])
        assert row
        await record(work, row, Barred("topic_closed", Bar.TOPIC), NOW, timedelta())
        seen = [await said(work, NOW)]
        await work.outbox.sent(calls[2], 70, NOW)
        seen += [await said(work, NOW), await said(work, NOW + timedelta(minutes=1))]
        await work.outbox.sent(calls[0], 71, NOW)
        return [*seen, await said(work, NOW)]

    told, *later = await each_database.run(course)
    assert [words[:2] for words in told] == ["T1", "In"]
    assert [words[:2] for words in later[0]] == ["T2", "In"]
    assert [words[:2] for words in later[1]] == ["G1", "T2", "In"]
    assert [words[:2] for words in later[2]] == ["G2", "In"]


async def said(work: UnitOfWork, now: datetime) -> list[str]:
    return [head.payload["text"] for head in await work.outbox.heads(now, 9)]


async def test_what_changes_a_message_in_a_closed_topic_is_left_undone_and_nobody_is_told(
    each_database: Database,
) -> None:
    async def course(work: UnitOfWork) -> tuple[OutState, list[OutboxRow]]:
        world = await found(work, chat=HERE)
        await add_team(work.within(world.partnership.id), THERE)
        deletion = Outgoing(chat_id=HERE, method="delete_message", edits_message=5)
        row = await work.outbox.get(await work.outbox.add(deletion, NOW))
        assert row
        await record(work, row, Barred("topic_closed", Bar.TOPIC), NOW, timedelta())
        row = await work.outbox.get(row.id)
        assert row
        return row.state, await work.outbox.heads(NOW, 9)

    assert await each_database.run(course) == (OutState.DROPPED, [])


async def test_what_waits_for_the_general_topic_longer_than_a_day_is_given_up(
    each_database: Database,
) -> None:
    async def course(work: UnitOfWork) -> OutState:
        await found(work, chat=HERE)
        call = Outgoing(chat_id=HERE, method="send_message", payload={"text": "G"})
        row = await work.outbox.get(await work.outbox.add(call, NOW))
        assert row
        later = NOW + timedelta(hours=25)
        await record(work, row, Barred("topic_closed", Bar.TOPIC), later, timedelta())
        row = await work.outbox.get(row.id)
        assert row
        return row.state

    assert await each_database.run(course) is OutState.FAILED
