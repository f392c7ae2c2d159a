"""Relayed messages, the translation memory, jobs, cursors, and what is forgotten in time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.delivery import Job, JobId, JobKind, OutboxId, Outgoing
from bot.domain.glossary import GlossaryTerm
from bot.domain.ids import ChatId
from bot.domain.languages import Language
from bot.domain.rich_text import RichText, bold, link
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW
from tests.storage.filled import Filled, fill

LATER = NOW + timedelta(days=90)


@pytest.fixture
async def filled(each_database: Database) -> Filled:
    return await each_database.run(lambda work: fill(work, chat=-1, user=11, rounds=1))


async def test_messages_and_copies_find_one_another(
    each_database: Database, filled: Filled
) -> None:
    async def look(work: UnitOfWork) -> None:
        relay = work.within(filled.world.partnership.id).relay
        both = (filled.copy, filled.message)
        assert await relay.message(filled.message.chat_id, 500) == filled.message
        assert await relay.copies(filled.message.id) == [filled.copy]
        assert await relay.copy_at(filled.copy_chat, filled.copy_message) == both
        assert await relay.copy(filled.copy.id) == both
        assert await relay.copy_at(filled.copy_chat, 500) is None
        assert await relay.message(ChatId(77), 500) is None
        assert await relay.written_by(filled.world.member.id, NOW) == [filled.message]
        assert await relay.written_by(filled.world.member.id, LATER) == []

    await each_database.read(look)


async def test_messages_and_copies_can_be_changed(each_database: Database, filled: Filled) -> None:
    """Formatting comes back exactly, in both."""
    text = bold("Wald") + " – " + link("🌳", "https://example.org/ä")
    message = replace(filled.message, text=text, edited_at=NOW, language=None)
    copy = replace(filled.copy, translated=text, engine=None, shows_original=True)

    async def change(work: UnitOfWork) -> None:
        relay = work.within(filled.world.partnership.id).relay
        await relay.save_message(message)
        await relay.save_copy(copy)
        assert await relay.copy(copy.id) == (copy, message)

    await each_database.run(change)


async def test_old_texts_are_forgotten_and_ids_kept(
    each_database: Database, filled: Filled
) -> None:
    """A reply to an old message still finds its way."""

    async def forget(work: UnitOfWork) -> None:
        relay = work.within(filled.world.partnership.id).relay
        assert await relay.prune(NOW) == 0
        assert await relay.copy(filled.copy.id) == (filled.copy, filled.message)
        assert await relay.prune(LATER) == 1
        assert await relay.prune(LATER) == 0
        assert await relay.copy_at(filled.copy_chat, filled.copy_message) == (
            replace(filled.copy, translated=None),
            replace(filled.message, text=RichText(), content_hash=""),
        )

    await each_database.run(forget)


async def test_pruning_the_outbox_keeps_relayed_messages(
    each_database: Database, filled: Filled
) -> None:
    async def forget(work: UnitOfWork) -> object:
        assert await work.outbox.prune(LATER) == 0
        relay = work.within(filled.world.partnership.id).relay
        return await relay.copy_at(filled.copy_chat, filled.copy_message)

    assert await each_database.run(forget) is not None


async def test_every_message_of_a_long_copy_is_kept_and_leads_to_its_source(
    each_database: Database, filled: Filled
) -> None:
    """A reply to the second message of a long relayed text arrives, months later too."""

    async def grow(work: UnitOfWork) -> OutboxId:
        chat = filled.copy_chat
        part = await work.outbox.add(Outgoing(chat_id=chat, method="send_message"), NOW)
        await work.outbox.sent(part, filled.copy_message + 1, NOW)
        longer = replace(filled.copy, parts=(part,))
        await work.within(filled.world.partnership.id).relay.save_copy(longer)
        return part

    async def look(work: UnitOfWork) -> None:
        assert await work.outbox.prune(LATER) == 0
        relay = work.within(filled.world.partnership.id).relay
        for number in (filled.copy_message, filled.copy_message + 1):
            found = await relay.copy_at(filled.copy_chat, number)
            assert found is not None
            assert found[0].parts == (part,)
            assert found[1].id == filled.message.id

    part = await each_database.run(grow)
    await each_database.run(look)


async def test_a_message_that_a_copy_no_longer_has_is_forgotten(
    each_database: Database, filled: Filled
) -> None:
    async def course(work: UnitOfWork) -> tuple[int, object]:
        relay = work.within(filled.world.partnership.id).relay
        call = Outgoing(chat_id=filled.copy_chat, method="send_message")
        part = await work.outbox.add(call, NOW)
        await work.outbox.sent(part, filled.copy_message + 1, NOW)
        await relay.save_copy(replace(filled.copy, parts=(part,)))
        await relay.save_copy(filled.copy)
        return await work.outbox.prune(LATER), await relay.copy(filled.copy.id)

    assert await each_database.run(course) == (1, (filled.copy, filled.message))


async def test_the_memory_knows_direction_and_wording(
    each_database: Database, filled: Filled
) -> None:
    """Long texts and lone surrogates are no trouble."""
    de, es = Language.DE, Language.ES
    long = "Satz " * 2000 + "\ud83c"

    async def course(work: UnitOfWork) -> list[str | None]:
        memory = work.within(filled.world.partnership.id).memory
        await memory.put(de, es, "Wald", "bosque", "google", NOW)
        await memory.put(de, es, "Wald", "el bosque", "deepl", LATER)
        await memory.put(de, es, long, "Frase " * 2000, "deepl", NOW)
        known = [
            await memory.get(de, es, "Wald"),
            await memory.get(es, de, "Wald"),
            await memory.get(de, es, "wald"),
            await memory.get(de, es, long),
        ]
        assert await memory.prune(LATER) == 2, "what the world began with, and the long one"
        assert await memory.prune(LATER + timedelta(days=1), keep=["deepl"]) == 0
        return [*known, await memory.get(de, es, "Wald"), await memory.get(de, es, long)]

    known = await each_database.run(course)
    assert known == ["el bosque", None, None, "Frase " * 2000, "el bosque", None]


async def test_the_glossary_keeps_terms_by_language(
    each_database: Database, filled: Filled
) -> None:
    terms = await each_database.read(
        lambda work: work.within(filled.world.partnership.id).glossary.all()
    )
    words = {Language.DE: ("Entsendung",), Language.ES: ("misión de expertos",)}
    assert terms == [GlossaryTerm(1, filled.world.partnership.id, words)]


async def test_jobs_come_when_they_are_due(each_database: Database, filled: Filled) -> None:
    partnership = filled.world.partnership.id
    data = {"text": 5, "languages": ["es"]}

    async def course(work: UnitOfWork) -> None:
        first = await work.jobs.add(partnership, JobKind.TEXT, data, NOW)
        second = await work.jobs.add(partnership, JobKind.RELAY, {}, NOW)
        third = await work.jobs.add(partnership, JobKind.TEXT, {}, LATER)
        jobs = await work.jobs.due(NOW, 9)
        assert [job.id for job in jobs] == [first, second]
        assert jobs[0] == Job(
            id=first, partnership_id=partnership, kind=JobKind.TEXT, data=data,
            created_at=NOW, attempts=0, next_try_at=NOW,
        )  # fmt: skip
        await work.jobs.retry(first, LATER + timedelta(seconds=1))
        await work.jobs.done(second)
        assert await work.jobs.due(NOW, 9) == []
        later = await work.jobs.due(LATER + timedelta(days=1), 9)
        assert [(job.id, job.attempts) for job in later] == [(third, 0), (first, 1)]
        await work.jobs.dead(third, NOW)
        assert [job.id for job in await work.jobs.due(LATER + timedelta(days=1), 9)] == [first]
        assert [await work.jobs.prune(moment) for moment in (NOW, LATER)] == [0, 1]

    await each_database.run(course)


async def test_an_open_job_is_not_added_twice(each_database: Database, filled: Filled) -> None:
    """Once it is done or given up, its key can be used again."""

    async def course(work: UnitOfWork) -> list[JobId]:
        async def add() -> JobId:
            return await work.jobs.add(
                filled.world.partnership.id, JobKind.TEXT, {}, NOW, key="text:5:es"
            )

        first, again = await add(), await add()
        await work.jobs.done(first)
        second = await add()
        await work.jobs.dead(second, NOW)
        return [first, again, second, await add()]

    first, again, second, third = await each_database.run(course)
    assert first == again
    assert len({first, second, third}) == 3


async def test_cursors_remember(each_database: Database) -> None:
    assert await each_database.read(lambda work: work.cursors.get("offset")) is None
    for value in ("1", "2"):
        await each_database.run(lambda work, value=value: work.cursors.set("offset", value))  # type: ignore[misc]  # mypy cannot infer lambdas with defaults
    assert await each_database.read(lambda work: work.cursors.get("offset")) == "2"
