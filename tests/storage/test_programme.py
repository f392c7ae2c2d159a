"""Goals, measures, tasks, events and what is written about them."""

import asyncio
import contextlib
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from bot.domain.codes import Code, Kind
from bot.domain.errors import UnknownCode
from bot.domain.events import Attendance, EventKind, EventResponse
from bot.domain.ids import TextId
from bot.domain.languages import Language
from bot.domain.localized import Translation
from bot.domain.programme import ClimateField, Responsible, Status
from bot.domain.tasks import Task, TaskState
from storage.database import Database
from storage.errors import NotStored
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW, World, add_member, add_team, found

DAY = timedelta(days=1)


@pytest.fixture
async def world(each_database: Database) -> World:
    return await each_database.run(found)


def a_task(world: World, **details: object) -> dict[str, object]:
    return {
        "title": world.title,
        "team_id": world.team.id,
        "created_by": world.member.id,
        "created_at": NOW,
        **details,
    }


async def test_numbers_count_up_and_are_never_given_again(
    each_database: Database, world: World
) -> None:
    """Not even the last one after its deletion; a failed attempt gives its number back."""

    async def add(work: UnitOfWork) -> Task:
        return await work.within(world.partnership.id).tasks.add(**a_task(world))

    async def fail(work: UnitOfWork) -> None:
        await add(work)
        raise LookupError

    tasks = await asyncio.gather(*(each_database.run(add) for _ in range(5)))
    assert [task.number for task in tasks] == [1, 2, 3, 4, 5]
    with pytest.raises(LookupError):
        await each_database.run(fail)
    delete = text("DELETE FROM tasks")
    await each_database.run(lambda work: work._connection.execute(delete))
    assert (await each_database.run(add)).number == 6


async def test_each_kind_and_partnership_counts_for_itself(each_database: Database) -> None:
    async def numbers(work: UnitOfWork) -> list[int]:
        worlds = [await found(work, chat=-1, user=1), await found(work, chat=-2, user=2)]
        added = []
        for world in worlds:
            tenant = work.within(world.partnership.id)
            added.append((await tenant.goals.add(title=world.title, created_at=NOW)).number)
            added.append((await tenant.tasks.add(**a_task(world))).number)
        return added

    assert await each_database.run(numbers) == [1, 1, 1, 1]


async def test_an_unknown_code_is_named(each_database: Database, world: World) -> None:
    with pytest.raises(UnknownCode) as unknown:
        await each_database.read(lambda work: work.within(world.partnership.id).measures.get(7))
    assert unknown.value.values == {"code": "M7"}


async def test_measures_come_back_as_they_were_saved(each_database: Database, world: World) -> None:
    async def course(work: UnitOfWork) -> None:
        tenant = work.within(world.partnership.id)
        goal = await tenant.goals.add(title=world.title, created_at=NOW)
        measure = await tenant.measures.add(
            title=world.title, goal_number=goal.number, created_at=NOW, team_id=world.team.id
        )
        assert await tenant.measures.get(1) == measure
        changed = replace(
            measure,
            status=Status.BLOCKED,
            percent=40,
            climate_field=ClimateField.ADAPTATION,
            period_start=date(2026, 1, 1),
            period_end=date(2027, 3, 31),
            resources="20 000 €",
            funder="Engagement Global",
            updated_at=NOW,
        )
        await tenant.measures.save(changed)
        assert await tenant.measures.all() == [changed]
        assert await tenant.goals.all() == [goal]
        with pytest.raises(NotStored):
            await tenant.measures.save(replace(measure, number=9))

    await each_database.run(course)


async def test_what_was_touched_is_known_until_it_is_undone(
    each_database: Database, world: World
) -> None:
    async def course(work: UnitOfWork) -> set[tuple[int, Code]]:
        tenant = work.within(world.partnership.id)
        await tenant.tasks.add(**a_task(world))
        with contextlib.suppress(LookupError):
            async with work.savepoint():
                await tenant.tasks.add(**a_task(world))
                raise LookupError
        return {*work.touched}

    assert await each_database.run(course) == {(world.partnership.id, Code(Kind.TASK, 1))}


async def test_tasks_keep_their_assignees_in_order(each_database: Database, world: World) -> None:
    async def course(work: UnitOfWork) -> None:
        tenant = work.within(world.partnership.id)
        second = await add_member(work, tenant, world.team, 22)
        task = await tenant.tasks.add(**a_task(world, assignees=(second.id, world.member.id)))
        other = await tenant.tasks.add(**a_task(world, assignees=(world.member.id,)))
        assert await tenant.tasks.all() == [task, other]
        changed = replace(task, assignees=(world.member.id, second.id), due=NOW, due_has_time=True)
        await tenant.tasks.save(changed)
        assert await tenant.tasks.get(1) == changed
        await tenant.tasks.save(replace(changed, assignees=()))
        assert (await tenant.tasks.get(1)).assignees == ()
        assert await tenant.tasks.get(2) == other

    await each_database.run(course)


async def test_tasks_are_found_by_state_due_time_and_measure(
    each_database: Database, world: World
) -> None:
    async def course(work: UnitOfWork) -> list[list[int]]:
        tenant = work.within(world.partnership.id)
        await tenant.measures.add(
            title=world.title, goal_number=None, created_at=NOW, team_id=world.team.id
        )
        await tenant.tasks.add(**a_task(world, due=NOW))
        await tenant.tasks.add(**a_task(world, due=NOW + DAY, measure_number=1))
        await tenant.tasks.add(**a_task(world, state=TaskState.BLOCKED))
        done = {"state": TaskState.DONE, "done_at": NOW, "done_by": world.member.id}
        await tenant.tasks.add(**a_task(world, due=NOW, measure_number=1, **done))
        found_tasks = [
            await tenant.tasks.open(),
            await tenant.tasks.due_between(NOW, NOW + DAY),
            await tenant.tasks.of_measure(1),
        ]
        return [[task.number for task in tasks] for tasks in found_tasks]

    assert await each_database.run(course) == [[1, 2, 3], [1], [2, 4]]


async def test_events_are_found_while_they_last(each_database: Database, world: World) -> None:
    async def course(work: UnitOfWork) -> list[list[int]]:
        events = work.within(world.partnership.id).events
        for start, days in ((3, 4), (1, 1), (2, 9)):
            event = await events.add(
                kind=EventKind.DELEGATION,
                title=world.title,
                team_id=world.team.id,
                created_by=world.member.id,
                created_at=NOW,
                start=NOW + start * DAY,
                end=NOW + (start + days) * DAY,
                has_time=False,
                time_zone="America/Mexico_City",
                place="Puebla",
            )
            assert await events.get(event.number) == event
        await events.save(replace(await events.get(3), cancelled_at=NOW))
        spans = ((0, 14), (0, 1), (2, 3), (4, 5), (7, 9))
        between = [
            await events.between(NOW + first * DAY, NOW + last * DAY) for first, last in spans
        ]
        return [[event.number for event in found_events] for found_events in between]

    assert await each_database.run(course) == [[2, 1], [], [], [1], []]


async def test_an_answer_to_an_event_replaces_the_one_before(
    each_database: Database, world: World
) -> None:
    async def course(work: UnitOfWork) -> list[EventResponse]:
        tenant = work.within(world.partnership.id)
        await tenant.events.add(
            kind=EventKind.MEETING, title=world.title, team_id=world.team.id,
            created_by=world.member.id, created_at=NOW, start=NOW, end=NOW + DAY, has_time=True,
            time_zone="Europe/Berlin",
        )  # fmt: skip
        yes = EventResponse(tenant.id, 1, world.member.id, Attendance.YES, NOW)
        await tenant.responses.set(yes)
        await tenant.responses.set(replace(yes, attendance=Attendance.MAYBE))
        return await tenant.responses.of(1)

    (response,) = await each_database.run(course)
    assert response.attendance is Attendance.MAYBE


async def test_one_member_per_team_is_responsible(each_database: Database, world: World) -> None:
    async def course(work: UnitOfWork) -> list[list[Responsible]]:
        tenant = work.within(world.partnership.id)
        other = await add_team(tenant, -2)
        second = await add_member(work, tenant, world.team, 22)
        await tenant.measures.add(
            title=world.title, goal_number=None, created_at=NOW, team_id=world.team.id
        )
        await tenant.responsibles.set(1, world.team.id, world.member.id)
        await tenant.responsibles.set(1, world.team.id, second.id)
        await tenant.responsibles.set(1, other.id, world.member.id)
        before = await tenant.responsibles.of(1)
        await tenant.responsibles.set(1, world.team.id, None)
        return [before, await tenant.responsibles.all()]

    before, after = await each_database.run(course)
    assert [(one.team_id, one.member_id) for one in before] == [(1, 2), (2, 1)]
    assert after == before[1:]


async def test_the_journal_is_read_newest_first(each_database: Database, world: World) -> None:
    async def course(work: UnitOfWork) -> list[list[int | None]]:
        tenant = work.within(world.partnership.id)
        for _ in range(2):
            await tenant.measures.add(
                title=world.title, goal_number=None, created_at=NOW, team_id=world.team.id
            )
        for percent in range(4):
            await tenant.measure_updates.add(
                measure_number=1 + percent % 2, author=world.member.id, text=world.title,
                percent=percent, status=Status.PAUSED, photo=None, link="https://t.me/c/1/2",
                written_at=NOW,
            )  # fmt: skip
        entries = [
            await tenant.measure_updates.of(2, 9),
            await tenant.measure_updates.of(1, 1),
            await tenant.measure_updates.newest(3),
        ]
        return [[entry.percent for entry in some] for some in entries]

    assert await each_database.run(course) == [[3, 1], [2], [3, 2, 1]]


async def test_texts_keep_their_translations(each_database: Database, world: World) -> None:
    async def course(work: UnitOfWork) -> None:
        texts = work.within(world.partnership.id).texts
        title = await texts.add(Language.DE, "Bäume zählen", world.member.id)
        await texts.translate(title.id, Language.ES, Translation("Contar árboles"))
        await texts.translate(title.id, Language.ES, Translation("Contar los árboles"))
        await texts.translate(title.id, Language.EN, Translation("Count trees", machine=False))
        translated = await texts.get(title.id)
        assert translated.translations == {
            Language.ES: Translation("Contar los árboles"),
            Language.EN: Translation("Count trees", machine=False),
        }
        assert await texts.many([title.id, TextId(999), title.id]) == {title.id: translated}
        assert await texts.many([]) == {}
        await texts.rewrite(title.id, "Bäume pflanzen", None)
        assert await texts.get(title.id) == replace(title, text="Bäume pflanzen", author=None)
        with pytest.raises(NotStored):
            await texts.rewrite(TextId(999), "nichts", None)

    await each_database.run(course)


async def test_a_machine_never_overwrites_a_person(each_database: Database, world: World) -> None:
    by_hand = Translation("Contar árboles", machine=False)
    better = Translation("Contar los árboles", machine=False)

    async def course(work: UnitOfWork) -> list[Translation]:
        texts = work.within(world.partnership.id).texts
        read = []
        for rendering in (by_hand, Translation("Cuenta de árboles"), better):
            await texts.translate(world.title, Language.ES, rendering)
            read.append((await texts.get(world.title)).translations[Language.ES])
        return read

    assert await each_database.run(course) == [by_hand, by_hand, better]
