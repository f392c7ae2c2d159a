"""Several waiting relay messages as one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.delivery.addressing import parameters_of
from bot.delivery.claiming import claim, take_up
from bot.delivery.joining import joined_payload
from bot.domain.delivery import OutboxId, Outgoing, OutState, Stream
from bot.domain.ids import ChatId
from bot.domain.rich_text import RichText, sliced
from storage.database import Database
from storage.unit_of_work import UnitOfWork

GROUP = ChatId(-1001)
NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)


def said(text: str, **changes: Any) -> Outgoing:
    fields: dict[str, Any] = {
        "chat_id": GROUP,
        "method": "send_message",
        "payload": {"text": text},
        "stream": Stream.RELAY,
    }
    return Outgoing(**fields | changes)


async def add(database: Database, *calls: Outgoing) -> list[OutboxId]:
    async def work(unit: UnitOfWork) -> list[OutboxId]:
        return [await unit.outbox.add(call, NOW) for call in calls]

    return await database.run(work)


async def claim_head(database: Database) -> list[dict[str, Any]]:
    """Claim what may go in a crowded group; give the parameters of the calls."""

    async def work(unit: UnitOfWork) -> list[dict[str, Any]]:
        heads = await unit.outbox.heads(NOW, 10)
        return [one.parameters for one in await claim(unit, heads, NOW, {GROUP})]

    return await database.run(work)


async def compose(database: Database, number: OutboxId) -> dict[str, Any] | None:
    """Give the parameters of a call."""

    async def work(unit: UnitOfWork) -> dict[str, Any] | None:
        row = await unit.outbox.get(number)
        assert row
        return await parameters_of(unit, row)

    return await database.run(work)


async def states(database: Database, ids: list[OutboxId]) -> list[tuple[OutState, int | None]]:
    async def work(unit: UnitOfWork) -> list[tuple[OutState, int | None]]:
        rows = [await unit.outbox.get(one) for one in ids]
        return [(row.state, row.message_id) for row in rows if row]

    return await database.read(work)


def test_entities_move_along_in_utf16_and_buttons_are_numbered() -> None:
    first = {"text": "🌳 eins", "reply_markup": {"inline_keyboard": [[{"text": "Original"}]]}}
    second = {"text": "zwei", "entities": [{"type": "bold", "offset": 0, "length": 4}]}
    joined = joined_payload([first, second])
    assert joined["text"] == "🌳 eins\n⸻\nzwei"
    assert joined["entities"] == [{"type": "bold", "offset": 10, "length": 4}]
    assert joined["reply_markup"]["inline_keyboard"] == [[{"text": "1 · Original"}]]


async def test_what_waits_behind_the_head_goes_with_it_in_order(database: Database) -> None:
    ids = await add(database, *(said(f"Nachricht {number}") for number in range(4)))
    [parameters] = await claim_head(database)
    assert parameters["text"].split("\n⸻\n") == [f"Nachricht {number}" for number in range(4)]
    await database.run(lambda unit: unit.outbox.sent(ids[0], 77, NOW))
    assert await states(database, ids) == [(OutState.SENT, 77)] * 4


@pytest.mark.parametrize(
    "barrier",
    [
        said("warte", waits=True, not_before=NOW + timedelta(seconds=5)),
        said("bild", method="send_photo", payload={"photo": "x"}),
        said("lang" * 800),
        said("anderswo", thread_id=7),
        said("vertraulich", payload={"text": "vertraulich", "protect_content": True}),
    ],
)
async def test_nothing_overtakes_what_cannot_be_joined(
    database: Database, barrier: Outgoing
) -> None:
    ids = await add(database, said("eins"), said("zwei" * 30), barrier, said("drei"))
    [parameters] = await claim_head(database)
    assert parameters["text"].endswith("zwei")
    assert [state for state, _ in await states(database, ids)][2:] != [OutState.SENDING] * 2


async def test_after_a_failure_the_same_message_is_tried_again(database: Database) -> None:
    """Nobody knows whether it arrived: so one message may be repeated, not each of its pieces."""
    ids = await add(database, said("eins"), said("zwei"))
    [first] = await claim_head(database)
    await database.run(lambda unit: unit.outbox.retry(ids[0], NOW, "transient"))
    await add(database, said("drei"))
    assert await claim_head(database) == [first]


async def test_after_a_kill_the_same_message_is_tried_again(database: Database) -> None:
    await add(database, said("eins"), said("zwei"))
    [first] = await claim_head(database)
    left = await database.run(lambda unit: take_up(unit, NOW, timedelta(minutes=1)))
    assert len(left.interrupted) == 2
    assert await claim_head(database) == [first]


async def test_one_that_is_refused_does_not_take_the_others_with_it(database: Database) -> None:
    ids = await add(database, said("eins"), said("zwei"))
    await claim_head(database)
    await database.run(lambda unit: unit.outbox.failed(ids[0], "refused", NOW))
    assert await states(database, ids) == [(OutState.FAILED, None), (OutState.PENDING, None)]


async def test_what_was_tried_alone_is_not_joined_when_it_is_repeated(database: Database) -> None:
    """It may have been taken back while it was under way: then its message will be deleted."""
    ids = await add(database, said("eins"))
    await claim_head(database)
    await add(database, said("zwei"))
    await database.run(lambda unit: unit.outbox.retry(ids[0], NOW, "too_fast"))
    [parameters] = await claim_head(database)
    assert parameters["text"] == "eins"


@pytest.mark.parametrize("taken_back", [0, 1, 2])
async def test_what_is_taken_back_between_two_tries_is_not_said(
    database: Database, taken_back: int
) -> None:
    words = ["eins", "zwei", "drei"]
    ids = await add(database, *map(said, words))
    await claim_head(database)
    await database.run(lambda unit: unit.outbox.retry(ids[0], NOW, "too_fast"))
    await database.run(lambda unit: unit.outbox.withdraw(ids[taken_back], "taken_back", NOW))
    [parameters] = await claim_head(database)
    left = [word for number, word in enumerate(words) if number != taken_back]
    assert parameters["text"].split("\n⸻\n") == left
    head = next(one for number, one in enumerate(ids) if number != taken_back)
    await database.run(lambda unit: unit.outbox.sent(head, 77, NOW))
    assert (await states(database, ids)).count((OutState.SENT, 77)) == 2
    assert (await states(database, ids))[taken_back] == (OutState.DROPPED, None)


async def test_an_edit_of_one_piece_edits_the_whole_message(database: Database) -> None:
    ids = await add(database, said("eins"), said("zwei"), said("drei"))
    await claim_head(database)
    await database.run(lambda unit: unit.outbox.sent(ids[0], 77, NOW))
    for text, whole in (("zwei!", "eins\n⸻\nzwei!\n⸻\ndrei"), ("zwo", "eins\n⸻\nzwo\n⸻\ndrei")):
        edit = said(text, method="edit_message_text", edits_outbox=ids[1])
        [number] = await add(database, edit)

        parameters = await compose(database, number)
        assert parameters
        assert parameters["text"] == whole
        assert parameters["message_id"] == 77


async def test_what_was_marked_but_never_sent_is_not_joined_with_others_any_more(
    database: Database,
) -> None:
    """It may have been taken back meanwhile, and its deletion would delete the others' words."""
    [first] = await add(database, said("eins"))
    await claim_head(database)
    await add(database, said("zwei"))
    await database.run(lambda unit: unit.outbox.unclaim([first]))
    [parameters] = await claim_head(database)
    assert parameters["text"] == "eins"


async def test_a_piece_that_is_sent_anew_is_as_old_as_its_edit(database: Database) -> None:
    """Else, a day later, it would be given up at once where the bot may not write."""
    ids = await add(database, said("eins"), said("zwei"))
    await claim_head(database)
    await database.run(lambda unit: unit.outbox.sent(ids[0], 77, NOW))
    later = NOW + timedelta(days=2)
    edit = said("lang " * 1000, method="edit_message_text", edits_outbox=ids[1])

    async def course(unit: UnitOfWork) -> datetime:
        stored = await unit.outbox.get(await unit.outbox.add(edit, later))
        assert stored
        await claim(unit, [stored], later)
        anew = await unit.outbox.get(ids[1])
        assert anew
        return anew.created_at

    assert await database.run(course) == later


@pytest.mark.parametrize("grown", [0, 1, 2])
async def test_a_piece_that_grows_too_long_gets_a_message_of_its_own(
    database: Database, grown: int
) -> None:
    """The edit, however often it is tried, takes it out of the message of the others."""
    words = ["eins " * 150, "zwei " * 150, "drei " * 150]
    ids = await add(database, *map(said, words))
    await claim_head(database)
    await database.run(lambda unit: unit.outbox.sent(ids[0], 77, NOW))
    long = "lang " * 700
    edit = said(long, method="edit_message_text", edits_outbox=ids[grown])
    [number] = await add(database, edit)
    others = [one for one in range(3) if one != grown]
    for _ in range(2):
        parameters = await compose(database, number)
        assert parameters
        assert parameters["text"] == f"{words[others[0]]}\n⸻\n{words[others[1]]}"
        assert parameters["message_id"] == 77
    [parameters] = await claim_head(database)
    assert parameters["text"] == long
    await database.run(lambda unit: unit.outbox.sent(ids[grown], 78, NOW))
    [number] = await add(
        database, said("drei!", method="edit_message_text", edits_outbox=ids[grown])
    )
    parameters = await compose(database, number)
    assert parameters == {"text": "drei!", "message_id": 78, "chat_id": GROUP}
    other = ids[others[1]]
    [number] = await add(database, said("vier", method="edit_message_text", edits_outbox=other))
    parameters = await compose(database, number)
    assert parameters
    assert parameters["text"] == f"{words[others[0]]}\n⸻\nvier"


async def test_an_answer_within_anothers_message_says_what_it_answers(database: Database) -> None:
    """The first is a reply itself. Edits leave the line where it is."""
    bold = [{"type": "bold", "offset": 0, "length": 8}]
    words = {"text": "Eva · W.\nNein 🌳", "entities": [*bold, {**bold[0], "offset": 9}]}
    ids = await add(
        database,
        said("Anna · W.\nJa", quotes="↩ „Kommt ihr?“"),
        said("", payload=words, quotes="↩ „Und du? 👍“"),
    )
    [sent] = await claim_head(database)
    assert sent["text"] == "Anna · W.\nJa\n⸻\nEva · W.\n↩ „Und du? 👍“\nNein 🌳"
    text = RichText(sent["text"])
    entities = [(one["type"], one["offset"], one["length"]) for one in sent["entities"]]
    shown = [(kind, sliced(text, at, at + length).text) for kind, at, length in entities]
    assert shown == [("bold", "Eva · W."), ("bold", "Nein 🌳"), ("italic", "↩ „Und du? 👍“")]

    await database.run(lambda unit: unit.outbox.sent(ids[0], 77, NOW))
    edit = said("", method="edit_message_text", payload={"text": "Eva · W.\nDoch"})
    [number] = await add(database, replace(edit, edits_outbox=ids[1]))
    edited = await compose(database, number)
    assert edited
    assert edited["text"] == "Anna · W.\nJa\n⸻\nEva · W.\n↩ „Und du? 👍“\nDoch"
