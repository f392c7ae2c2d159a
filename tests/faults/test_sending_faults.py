"""Whatever Telegram answers, or does not: said in order, and more than once only if unknown."""

import asyncio
from collections.abc import Awaitable
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

import pytest
from structlog.testing import capture_logs

from bot.domain.chats import Chat as StoredChat
from bot.domain.chats import ChatKind
from bot.domain.delivery import Outgoing, OutState, Stream
from bot.domain.ids import ChatId
from bot.domain.limits import SendLimits
from bot.playground.server import TELEGRAM, Chat, Kind
from bot.playground.server.flood import Flood
from storage.errors import GroupFailed
from storage.unit_of_work import UnitOfWork
from storage.writer import Work
from tests.faults.house import House, eventually, now, say

T = TypeVar("T")


async def first_marked(house: House, *calls: Outgoing) -> None:
    """Store calls and mark the first as a crash leaves it: sent or not, nobody knows."""
    ids = await house.store(*calls)
    await house.database.run(lambda work: work.outbox.sending(ids[:1], now()))


async def waiting(house: House) -> int:
    counts = await house.database.read(lambda work: work.outbox.counts())
    return sum(counts[state] for state in (OutState.WAITING, OutState.PENDING, OutState.SENDING))


def sends_to(house: House, chat: Chat) -> list[str]:
    calls = house.telegram.record.of("sendMessage")
    return [str(call.params["text"]) for call in calls if int(call.params["chat_id"]) == chat.id]


@pytest.mark.parametrize("kind", Kind)
async def test_every_fault_delays_but_loses_and_reorders_nothing(house: House, kind: Kind) -> None:
    house.telegram.faults.add(kind, method="sendMessage")
    texts = [f"line {number}" for number in range(4)]
    async with house.sends():
        await house.settled(*await house.store(*(say(house.group, text) for text in texts)))
    said = house.said()
    assert said == (["line 0", *texts] if kind.after else texts)


async def test_a_message_that_alone_fails_for_ever_is_given_up_in_the_end(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its lane must go on; as long as everything fails, nothing is given up."""
    monkeypatch.setattr("bot.delivery.troubles.GIVE_UP_AFTER", 2)
    other = house.ana.creates_group("Wolfsburg", [house.bot])
    fault = house.telegram.faults.add(
        Kind.INTERNAL_ERROR, method="sendMessage", chat_id=house.group.id, times=2
    )
    with capture_logs() as logs:
        async with house.sends():
            poison, after = await house.store(say(house.group, "poison"), say(house.group, "next"))
            await eventually(lambda: fault.hits == 1)
            await house.settled(*await house.store(say(other, "fine")))
            await house.settled(poison, after)
    assert house.said() == ["next"]
    given_up = [log["outbox_id"] for log in logs if log["event"] == "message.given_up"]
    assert given_up == [poison]


async def test_flood_control_pauses_its_chat_alone(house: House) -> None:
    other = house.ana.creates_group("Wolfsburg", [house.bot])
    house.telegram.faults.add(
        Kind.TOO_MANY_REQUESTS, method="sendMessage", chat_id=house.group.id, retry_after=2
    )
    loop = asyncio.get_running_loop()
    async with house.sends():
        began = loop.time()
        paused = await house.store(say(house.group, "one"), say(house.group, "two"))
        await house.settled(*await house.store(say(other, "quick")))
        assert loop.time() - began < 1
        await house.settled(*paused)
        assert loop.time() - began >= 2
    assert house.said() == ["one", "two"]


async def test_a_pause_outlives_a_restart(house: House) -> None:
    house.telegram.faults.add(Kind.TOO_MANY_REQUESTS, method="sendMessage", retry_after=2)
    loop = asyncio.get_running_loop()
    began = loop.time()
    (one,) = await house.store(say(house.group, "one"))
    async with house.sends():
        await eventually(lambda: sends_to(house, house.group))
    async with house.sends():
        await house.settled(one)
    assert loop.time() - began >= 2


async def test_flood_control_in_several_chats_pauses_all(house: House) -> None:
    chats = [house.ana.creates_group(f"group {number}", [house.bot]) for number in range(4)]
    for chat in chats[:3]:
        house.telegram.faults.add(
            Kind.TOO_MANY_REQUESTS, method="sendMessage", chat_id=chat.id, retry_after=2
        )
    loop = asyncio.get_running_loop()
    async with house.sends():
        await house.store(*(say(chat, "x") for chat in chats[:3]))
        await eventually(lambda: len(house.telegram.record.of("sendMessage")) == 3)
        await asyncio.sleep(0.2)  # the third refusal is being recorded
        began = loop.time()
        await house.settled(*await house.store(say(chats[3], "y")))
        assert loop.time() - began > 1


async def test_a_group_that_became_a_supergroup_gets_its_messages_there(house: House) -> None:
    group = house.ana.creates_group("Basic", [house.bot], supergroup=False)
    after = house.ana.upgrades(group)
    async with house.sends():
        await house.settled(*await house.store(say(group, "one"), say(group, "two")))
    assert house.said(after) == ["one", "two"]


async def test_a_chats_command_menu_follows_it_when_it_migrates(house: House) -> None:
    group = house.ana.creates_group("Basic", [house.bot], supergroup=False)
    after = house.ana.upgrades(group)
    menu = {
        "commands": [{"command": "hilfe", "description": "Hilfe"}],
        "scope": {"type": "chat", "chat_id": group.id},
    }
    call = Outgoing(chat_id=ChatId(group.id), method="set_my_commands", payload=menu)
    async with house.sends():
        await house.settled(*await house.store(say(group, "first"), call))
    scopes = [one.params["scope"] for one in house.telegram.record.of("setMyCommands")]
    assert str(after.id) in str(scopes[-1])


async def test_a_group_that_put_the_bot_out_is_left_in_peace(house: House) -> None:
    chat = StoredChat(id=ChatId(house.group.id), kind=ChatKind.SUPERGROUP)
    await house.database.run(lambda work: work.chats.save(replace(chat, present=True)))
    house.ana.removes_bot(house.group, house.bot)
    async with house.sends():
        rows = await house.settled(*await house.store(*(say(house.group, "x") for _ in range(9))))
    assert {row.state for row in rows} == {OutState.FAILED}
    assert len(sends_to(house, house.group)) == 1
    stored = await house.database.read(lambda work: work.chats.get(chat.id))
    assert stored is not None
    assert not stored.present


async def test_somebody_who_blocks_the_bot_hinders_nobody_else(house: House) -> None:
    house.ana.starts(house.bot)
    private = house.ana.opens_private_chat(house.bot)
    house.ana.blocks(house.bot)
    async with house.sends():
        blocked, fine = await house.settled(
            *await house.store(say(private, "psst"), say(house.group, "hello"))
        )
    assert (blocked.state, fine.state) == (OutState.FAILED, OutState.SENT)


async def test_a_refused_message_is_given_up_and_the_next_one_goes(house: House) -> None:
    with capture_logs() as logs:
        async with house.sends():
            long, after = await house.settled(
                *await house.store(say(house.group, "secret " * 1000), say(house.group, "next"))
            )
    assert (long.state, after.state) == (OutState.FAILED, OutState.SENT)
    assert long.error == "message_is_too_long"
    assert "secret" not in str(logs)


async def test_a_reply_to_a_message_that_is_gone_is_said_without_reply(house: House) -> None:
    asked = house.ana.writes(house.group, "question")
    house.ana.deletes(asked)
    async with house.sends():
        await house.settled(*await house.store(say(house.group, "x", reply_to_message=asked.id)))
    assert house.said() == ["x"]


async def test_a_reply_finds_the_message_another_call_became(house: House) -> None:
    async with house.sends():
        (first,) = await house.store(say(house.group, "first"))
        await house.settled(*await house.store(say(house.group, "second", reply_to_outbox=first)))
    messages = house.telegram.said_by(house.bot, house.group)
    assert messages[1].reply_to == messages[0].id


def change(house: House, text: str, **details: object) -> Outgoing:
    call = say(house.group, text, **details)
    return replace(call, method="edit_message_text")


async def test_an_edit_changes_what_another_call_said(house: House) -> None:
    async with house.sends():
        (first,) = await house.store(say(house.group, "first"))
        rows = await house.settled(*await house.store(change(house, "better", edits_outbox=first)))
    assert house.said() == ["better"]
    assert rows[0].message_id == house.telegram.said_by(house.bot, house.group)[0].id


async def test_an_edit_without_any_change_counts_as_done(house: House) -> None:
    async with house.sends():
        (first,) = await house.store(say(house.group, "same"))
        rows = await house.settled(*await house.store(change(house, "same", edits_outbox=first)))
    assert rows[0].state is OutState.SENT


async def test_an_edit_of_something_unsent_changes_what_will_be_sent(house: House) -> None:
    soon = now() + timedelta(seconds=0.6)
    (first,) = await house.store(
        say(house.group, "draft", stream=Stream.RELAY, waits=True, not_before=soon)
    )
    async with house.sends():
        (edit,) = await house.settled(*await house.store(change(house, "new", edits_outbox=first)))
        await house.settled(first)
    assert edit.state is OutState.DROPPED
    assert house.said() == ["new"]


async def test_an_edit_of_a_message_that_was_never_said_is_dropped(house: House) -> None:
    async with house.sends():
        (first,) = await house.store(say(house.group, "long " * 2000))
        _, edit = await house.settled(
            first, *await house.store(change(house, "short", edits_outbox=first))
        )
    assert edit.state is OutState.DROPPED
    assert house.said() == []


async def test_an_edit_of_a_deleted_message_is_dropped_quietly(house: House) -> None:
    async with house.sends():
        (first,) = await house.store(say(house.group, "first"))
        await house.settled(first)
        house.ana.deletes(house.telegram.said_by(house.bot, house.group)[0])
        rows = await house.settled(*await house.store(change(house, "new", edits_outbox=first)))
    assert rows[0].state is OutState.DROPPED


async def test_an_untranslated_message_goes_out_when_its_time_is_over(house: House) -> None:
    soon = now() + timedelta(seconds=0.5)
    async with house.sends():
        late, _ = await house.store(
            say(house.group, "original", stream=Stream.RELAY, waits=True, not_before=soon),
            say(house.group, "after it", stream=Stream.RELAY),
        )
        await house.settled(*await house.store(say(house.group, "an answer meanwhile")))
        await house.settled(late)
        await house.says("after it")
    assert house.said() == ["an answer meanwhile", "original", "after it"]


async def test_what_a_kill_left_in_doubt_is_said_again_and_first(house: House) -> None:
    await first_marked(house, say(house.group, "doubtful"), say(house.group, "next"))
    async with house.sends():
        await house.says("next")
    assert house.said() == ["doubtful", "next"]


async def test_stopping_finishes_what_is_under_way_and_leaves_the_rest_stored(
    house: House,
) -> None:
    house.telegram.faults.latency = 0.2
    async with house.sends():
        await house.store(*(say(house.group, f"line {number}") for number in range(5)))
        await eventually(lambda: sends_to(house, house.group))
    assert house.said() == ["line 0"]
    counts = await house.database.read(lambda work: work.outbox.counts())
    assert (counts[OutState.SENDING], counts[OutState.PENDING]) == (0, 4)


async def test_a_lone_message_goes_out_at_once_at_telegrams_pace(house: House) -> None:
    house.limits = SendLimits()
    loop = asyncio.get_running_loop()
    async with house.sends() as sender:
        await asyncio.sleep(0.1)
        began = loop.time()
        await house.store(say(house.group, "hello"))
        sender.wake()
        await house.says("hello")
        assert loop.time() - began < 1


async def test_telegrams_pace_is_never_refused(house: House) -> None:
    """The local server refuses what Telegram would; the burst it tolerates is not used."""
    house.limits = SendLimits()
    house.telegram.world.flood = Flood(replace(TELEGRAM, chat_burst=0))
    groups = [house.ana.creates_group(f"group {number}", [house.bot]) for number in range(15)]
    calls = [say(chat, f"line {number}") for number in range(4) for chat in groups]
    async with house.sends():
        await house.settled(*await house.store(*calls))
    assert house.telegram.record.failed() == []
    for chat in groups:
        assert house.said(chat) == ["line 0", "line 1", "line 2", "line 3"]


async def test_an_answer_to_a_button_does_not_wait_for_the_chats_pace(house: House) -> None:
    house.limits = SendLimits()
    keyboard = {"inline_keyboard": [[{"text": "Done", "callback_data": "done:T1"}]]}
    call = say(house.group, "card")
    async with house.sends() as sender:
        await house.settled(
            *await house.store(replace(call, payload={"text": "card", "reply_markup": keyboard}))
        )
        card = house.telegram.said_by(house.bot, house.group)[0]
        press: Awaitable[object] = asyncio.ensure_future(house.ana.presses(card, "Done"))
        (update,) = await asked(house)
        loop = asyncio.get_running_loop()
        began = loop.time()
        answer = Outgoing(
            chat_id=ChatId(house.group.id),
            method="answer_callback_query",
            payload={"callback_query_id": update},
            stream=Stream.CALLBACK,
        )
        await house.settled(*await house.store(answer))
        sender.wake()
        await press
        assert loop.time() - began < 0.5


async def asked(house: House) -> list[str]:
    """Take the button presses that wait at Telegram."""
    await eventually(lambda: any("callback_query" in u.body for u in house.bot.queue.pending))
    pending = house.bot.queue.pending
    return [u.body["callback_query"]["id"] for u in pending if "callback_query" in u.body]


async def test_an_answer_that_comes_too_late_is_dropped(house: House) -> None:
    stale = Outgoing(
        chat_id=ChatId(house.group.id),
        method="answer_callback_query",
        payload={"callback_query_id": "1"},
        stream=Stream.CALLBACK,
    )
    long_ago = now() - timedelta(minutes=3)

    async def add(work: UnitOfWork) -> None:
        await work.outbox.add(stale, long_ago)

    await house.database.run(add)
    async with house.sends():
        await house.settled(*await house.store(say(house.group, "x")))
    assert await waiting(house) == 0
    assert house.telegram.record.of("answerCallbackQuery") == []


async def test_a_claim_whose_answer_got_lost_is_made_again(house: House) -> None:
    """A database that restarts can commit a claim and lose its answer; nothing was sent then."""
    run = house.database.run
    lost: list[bool] = []

    async def losing(work: Work[T]) -> T:
        before = await house.database.read(lambda reading: reading.outbox.counts())
        result = await run(work)
        after = await house.database.read(lambda reading: reading.outbox.counts())
        if not lost and after[OutState.SENDING] > before[OutState.SENDING]:
            lost.append(True)
            raise GroupFailed
        return result

    house.database.run = losing  # type: ignore[method-assign]  # no fault of the network does this
    async with house.sends():
        ids = await house.store(say(house.group, "one"), say(house.group, "two"))
        await house.settled(*ids)
    assert lost
    assert house.said() == ["one", "two"]


async def test_a_call_that_no_request_can_carry_holds_up_nobody(house: House) -> None:
    async with house.sends():
        ids = await house.store(say(house.group, "half \ud83d"), say(house.group, "whole"))
        bad, good = await house.settled(*ids)
    assert (bad.state, bad.error, good.state) == (OutState.FAILED, "not_text", OutState.SENT)


async def test_what_was_said_before_a_group_moved_is_not_mistaken_for_newer_messages(
    house: House,
) -> None:
    """A supergroup counts its messages anew, so an old number names a stranger there."""
    old = house.ana.creates_group("Basic", [house.bot], supergroup=False)
    async with house.sends() as sender:
        (said,) = await house.store(say(old, "before"))
        (before,) = await house.settled(said)
        new = house.ana.upgrades(old)
        while len(new.messages) < (before.message_id or 0):
            await house.settled(*await house.store(say(new, "after")))
        await house.database.run(lambda work: work.chats.migrate(ChatId(old.id), ChatId(new.id)))
        edit = Outgoing(
            chat_id=ChatId(new.id),
            method="edit_message_text",
            payload={"text": "changed"},
            edits_outbox=said,
        )
        ids = await house.store(edit, say(new, "answer", reply_to_outbox=said))
        sender.wake()
        dropped, answer = await house.settled(*ids)
    assert dropped.state is OutState.DROPPED
    assert "changed" not in house.said(new)
    assert new.messages[answer.message_id or 0].reply_to is None
