"""No partnership can read or write another's rows, whatever it asks its repositories for."""

import inspect
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from bot.domain.errors import UnknownCode
from bot.domain.ids import PartnershipId
from bot.domain.languages import Language
from storage.database import Database
from storage.errors import ForeignPartnership, NotStored
from storage.repositories.base import Repository
from storage.tables import metadata
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW
from tests.storage.filled import RENDERING, STEP, Filled, fill

Attempt = Callable[[Tenant, Filled], Awaitable[object]]
REFUSALS = (ForeignPartnership, NotStored, UnknownCode, IntegrityError)
LATER = NOW + timedelta(days=365)

ATTEMPTS: dict[str, Attempt] = {
    "partnership": lambda mine, _: mine.partnership(),
    "save_partnership": lambda mine, other: mine.save_partnership(other.world.partnership),
    "teams.all": lambda mine, _: mine.teams.all(),
    "teams.get": lambda mine, other: mine.teams.get(other.world.team.id),
    "teams.add": lambda mine, other: mine.teams.add(
        **{field.name: getattr(other.world.team, field.name) for field in fields(other.world.team)}
    ),
    "teams.save": lambda mine, other: mine.teams.save(other.world.team),
    "members.all": lambda mine, _: mine.members.all(),
    "members.get": lambda mine, other: mine.members.get(other.world.member.id),
    "members.of_user": lambda mine, other: mine.members.of_user(other.world.member.user_id),
    "members.by_username": lambda mine, other: mine.members.by_username(
        str(other.world.member.username)
    ),
    "members.for_team": lambda mine, other: mine.members.for_team(other.world.team.id),
    "members.add": lambda mine, other: mine.members.add(
        user_id=other.world.member.user_id,
        team_id=other.world.team.id,
        name="spy",
        username=None,
        role=other.world.member.role,
    ),
    "members.save": lambda mine, other: mine.members.save(other.world.member),
    "goals.add": lambda mine, other: mine.goals.add(title=other.world.title, created_at=NOW),
    "goals.get": lambda mine, other: mine.goals.get(other.goal.number),
    "goals.all": lambda mine, _: mine.goals.all(),
    "goals.save": lambda mine, other: mine.goals.save(other.goal),
    "goals.remove": lambda mine, other: mine.goals.remove(other.goal.number),
    "measures.add": lambda mine, other: mine.measures.add(
        title=other.world.title, goal_number=None, created_at=NOW, team_id=other.world.team.id
    ),
    "measures.get": lambda mine, other: mine.measures.get(other.measure.number),
    "measures.all": lambda mine, _: mine.measures.all(),
    "measures.save": lambda mine, other: mine.measures.save(other.measure),
    "responsibles.of": lambda mine, other: mine.responsibles.of(other.measure.number),
    "responsibles.all": lambda mine, _: mine.responsibles.all(),
    "responsibles.set": lambda mine, other: mine.responsibles.set(
        other.measure.number, other.world.team.id, None
    ),
    "measure_updates.add": lambda mine, other: mine.measure_updates.add(
        measure_number=other.measure.number,
        author=other.world.member.id,
        text=other.world.title,
        percent=1,
        status=None,
        photo=None,
        link=None,
        written_at=NOW,
    ),
    "measure_updates.of": lambda mine, other: mine.measure_updates.of(other.measure.number, 9),
    "measure_updates.newest": lambda mine, _: mine.measure_updates.newest(9),
    "tasks.add": lambda mine, other: mine.tasks.add(
        title=other.world.title,
        team_id=other.world.team.id,
        created_by=other.world.member.id,
        created_at=NOW,
    ),
    "tasks.get": lambda mine, other: mine.tasks.get(other.task.number),
    "tasks.all": lambda mine, _: mine.tasks.all(),
    "tasks.save": lambda mine, other: mine.tasks.save(other.task),
    "tasks.open": lambda mine, _: mine.tasks.open(),
    "tasks.of_measure": lambda mine, other: mine.tasks.of_measure(other.measure.number),
    "tasks.due_between": lambda mine, _: mine.tasks.due_between(NOW, LATER),
    "events.add": lambda mine, other: mine.events.add(
        kind=other.event.kind,
        title=other.world.title,
        team_id=other.world.team.id,
        created_by=other.world.member.id,
        created_at=NOW,
        start=NOW,
        end=LATER,
        has_time=False,
        time_zone="Europe/Berlin",
    ),
    "events.get": lambda mine, other: mine.events.get(other.event.number),
    "events.all": lambda mine, _: mine.events.all(),
    "events.save": lambda mine, other: mine.events.save(other.event),
    "events.between": lambda mine, _: mine.events.between(NOW, LATER),
    "responses.set": lambda mine, other: mine.responses.set(other.response),
    "responses.of": lambda mine, other: mine.responses.of(other.event.number),
    "texts.add": lambda mine, other: mine.texts.add(Language.DE, "spy", other.world.member.id),
    "texts.get": lambda mine, other: mine.texts.get(other.world.title),
    "texts.many": lambda mine, other: mine.texts.many([other.world.title]),
    "texts.translate": lambda mine, other: mine.texts.translate(
        other.world.title, Language.FR, RENDERING
    ),
    "texts.rewrite": lambda mine, other: mine.texts.rewrite(other.world.title, "defaced", None),
    "memory.get": lambda mine, other: mine.memory.get(
        Language.DE, Language.ES, f"Satz {other.world.team.chat_id}"
    ),
    "memory.put": lambda mine, other: mine.memory.put(
        Language.DE, Language.ES, f"Satz {other.world.team.chat_id}", "defaced", "x", NOW
    ),
    "memory.prune": lambda mine, _: mine.memory.prune(LATER),
    "characters.count": lambda mine, _: mine.characters.count("deepl", "2026-03", 9),
    "characters.sent": lambda mine, _: mine.characters.sent("deepl", "2026-03"),
    "characters.told": lambda mine, _: mine.characters.told("deepl", "2026-03", NOW),
    "glossary.all": lambda mine, _: mine.glossary.all(),
    "glossary.add": lambda mine, _: mine.glossary.add({Language.DE: ("Ziel",)}),
    "glossary.drop": lambda mine, _: mine.glossary.drop([1, 2, 3]),
    "relay.add_message": lambda mine, other: mine.relay.add_message(other.message),
    "relay.message": lambda mine, other: mine.relay.message(
        other.message.chat_id, other.message.message_id
    ),
    "relay.save_message": lambda mine, other: mine.relay.save_message(other.message),
    "relay.add_copy": lambda mine, other: mine.relay.add_copy(other.copy),
    "relay.copy": lambda mine, other: mine.relay.copy(other.copy.id),
    "relay.copies": lambda mine, other: mine.relay.copies(other.message.id),
    "relay.copy_at": lambda mine, other: mine.relay.copy_at(other.copy_chat, other.copy_message),
    "relay.save_copy": lambda mine, other: mine.relay.save_copy(other.copy),
    "relay.written_by": lambda mine, other: mine.relay.written_by(
        other.world.member.id, NOW - timedelta(days=1)
    ),
    "relay.copies_in": lambda mine, other: mine.relay.copies_in(other.copy.outbox_id),
    "relay.album": lambda mine, other: mine.relay.album(other.message.chat_id, "album"),
    "relay.source": lambda mine, other: mine.relay.source(other.message.id),
    "relay.place": lambda mine, other: mine.relay.place(other.copy, 3),
    "relay.remove": lambda mine, other: mine.relay.remove(other.message),
    "reactions.set": lambda mine, other: mine.reactions.set(other.reaction),
    "reactions.to": lambda mine, other: mine.reactions.to(other.message.id),
    "polls.add": lambda mine, other: mine.polls.add(
        f"poll {other.message.id}", other.message.id, other.world.team.id
    ),
    "polls.all_of": lambda mine, other: mine.polls.all_of(other.message.id),
    "polls.count": lambda mine, other: mine.polls.count(f"poll {other.message.id}", [9]),
    "polls.show": lambda mine, other: mine.polls.show(
        f"poll {other.message.id}", other.copy.outbox_id
    ),
    "relay_queue.drop": lambda mine, other: mine.relay_queue.drop(other.world.team.id, NOW),
    "relay.prune": lambda mine, _: mine.relay.prune(LATER),
    "reminders.plan": lambda mine, other: mine.reminders.plan(
        other.task.code, other.world.team.id, [STEP], NOW
    ),
    "reminders.drop": lambda mine, other: mine.reminders.drop(other.task.code),
    "reminders.said": lambda mine, other: mine.reminders.said(
        other.task.code, other.world.team.id, LATER
    ),
    "reminders.of": lambda mine, other: mine.reminders.of(other.task.code),
    "audit.add": lambda mine, other: mine.audit.add(other.world.member.id, "spied", None, NOW),
}
"""Every verb of every repository, with what belongs to another partnership."""

RELABELLED: dict[str, Attempt] = {
    "teams.save": lambda mine, other: mine.teams.save(
        replace(other.world.team, partnership_id=mine.id)
    ),
    "members.save": lambda mine, other: mine.members.save(
        replace(other.world.member, partnership_id=mine.id)
    ),
    "goals.save": lambda mine, other: mine.goals.save(replace(other.goal, partnership_id=mine.id)),
    "measures.save": lambda mine, other: mine.measures.save(
        replace(other.measure, partnership_id=mine.id, number=1)
    ),
    "tasks.save": lambda mine, other: mine.tasks.save(
        replace(other.task, partnership_id=mine.id, number=1)
    ),
    "tasks.save assignees": lambda mine, other: mine.tasks.add(
        title=1,
        team_id=1,
        created_by=1,
        created_at=NOW,
        assignees=(other.world.member.id,),
    ),
    "events.save": lambda mine, other: mine.events.save(
        replace(other.event, partnership_id=mine.id, number=1)
    ),
    "responses.set": lambda mine, other: mine.responses.set(
        replace(other.response, partnership_id=mine.id)
    ),
    "relay.add_message": lambda mine, other: mine.relay.add_message(
        replace(other.message, partnership_id=mine.id)
    ),
    "relay.save_message": lambda mine, other: mine.relay.save_message(
        replace(other.message, partnership_id=mine.id)
    ),
    "relay.add_copy": lambda mine, other: mine.relay.add_copy(
        replace(other.copy, partnership_id=mine.id)
    ),
    "relay.save_copy": lambda mine, other: mine.relay.save_copy(
        replace(other.copy, partnership_id=mine.id)
    ),
    "relay.place": lambda mine, other: mine.relay.place(
        replace(other.copy, partnership_id=mine.id), 3
    ),
    "relay.remove": lambda mine, other: mine.relay.remove(
        replace(other.message, partnership_id=mine.id)
    ),
    "reactions.set": lambda mine, other: mine.reactions.set(
        replace(other.reaction, partnership_id=mine.id)
    ),
}
"""Another partnership's values under our own name."""


def verbs() -> Iterator[str]:
    """List the public methods of a Tenant and of its repositories."""
    tenant = Tenant(None, PartnershipId(1), set())  # type: ignore[arg-type]  # nothing is run
    for name, _method in inspect.getmembers(tenant, inspect.iscoroutinefunction):
        if not name.startswith("_"):
            yield name
    for name, repository in vars(tenant).items():
        if isinstance(repository, Repository) and not name.startswith("_"):
            for verb, _method in inspect.getmembers(repository, inspect.iscoroutinefunction):
                if not verb.startswith("_"):
                    yield f"{name}.{verb}"


def owners(value: object) -> Iterator[int]:
    """Find every partnership named in an answer."""
    if is_dataclass(value):
        for field in fields(value):
            part = getattr(value, field.name)
            if field.name == "partnership_id" or field.type in {PartnershipId, "PartnershipId"}:
                yield part
            yield from owners(part)
    elif isinstance(value, dict):
        yield from owners(list(value.values()))
    elif isinstance(value, list | tuple | set):
        for part in value:
            yield from owners(part)


async def rows_of(work: UnitOfWork, partnership_id: PartnershipId) -> dict[str, list[Any]]:
    """Read all that belongs to a partnership, past the repositories."""
    rows = {}
    for table in metadata.sorted_tables:
        if "partnership_id" in table.c:
            mine = select(table).where(table.c.partnership_id == partnership_id)
            rows[table.name] = sorted(map(tuple, await work._connection.execute(mine)), key=repr)
    return rows


async def two(database: Database) -> tuple[Filled, Filled]:
    """Fill two partnerships, the second one fuller."""

    async def both(work: UnitOfWork) -> tuple[Filled, Filled]:
        mine = await fill(work, chat=-1001, user=11, rounds=1)
        return mine, await fill(work, chat=-1002, user=22, rounds=2)

    return await database.run(both)


def test_every_verb_is_tried() -> None:
    """A new method without an attempt fails here."""
    assert set(verbs()) == set(ATTEMPTS)


async def test_both_partnerships_have_rows_everywhere(database: Database) -> None:
    """Else the next test would prove nothing about an empty table."""
    for filled in await two(database):
        rows = await database.read(partial(rows_of, partnership_id=filled.world.partnership.id))
        without = {name for name, found in rows.items() if not found}
        assert without == {"invitations", "jobs", "outbox"}, "no tenant repository opens these"


@pytest.mark.parametrize("relabelled", [False, True])
async def test_no_verb_reaches_another_partnership(
    each_database: Database, relabelled: bool
) -> None:
    """The other's rows stay as they are, and no answer contains one of them."""
    mine, other = await two(each_database)
    theirs = other.world.partnership.id
    before = await each_database.read(lambda work: rows_of(work, theirs))
    seen: dict[str, object] = {}

    async def try_all(work: UnitOfWork) -> None:
        tenant = work.within(mine.world.partnership.id)
        for name, attempt in (RELABELLED if relabelled else ATTEMPTS).items():
            try:
                async with work.savepoint():
                    seen[name] = await attempt(tenant, other)
            except (*REFUSALS, TypeError) as refusal:
                seen[name] = type(refusal)

    await each_database.run(try_all)
    assert await each_database.read(lambda work: rows_of(work, theirs)) == before
    leaks = {name: answer for name, answer in seen.items() if theirs in set(owners(answer))}
    assert leaks == {}
    assert seen.get("memory.get") is None
    if relabelled:
        assert set(seen.values()) <= {*REFUSALS}


@pytest.mark.parametrize(
    "verb",
    [
        "save_partnership", "teams.save", "members.save", "goals.save", "measures.save",
        "tasks.save", "events.save", "responses.set", "relay.add_message", "relay.save_message",
        "relay.add_copy", "relay.save_copy",
    ],
)  # fmt: skip
async def test_foreign_values_are_refused(database: Database, verb: str) -> None:
    mine, other = await two(database)

    async def smuggle(work: UnitOfWork) -> None:
        await ATTEMPTS[verb](work.within(mine.world.partnership.id), other)

    with pytest.raises(ForeignPartnership):
        await database.run(smuggle)
