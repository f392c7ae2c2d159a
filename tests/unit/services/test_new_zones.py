"""What becomes of deadlines and reminders when a team joins or moves to another time zone."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.deadlines import end_of_day
from bot.domain.guessing import Place
from bot.domain.ids import ChatId, UserId
from bot.domain.languages import Language
from bot.domain.partnership import Invitation, Person, Role, Team
from bot.domain.reminders import PlannedReminder
from bot.domain.tasks import Task
from bot.services.acting import Actor
from bot.services.founding.join import Join
from bot.services.founding.team import set_team_time_zone
from bot.services.reminders.plan import PlanReminders
from storage.database import Database
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import World, found

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
BERLIN, MEXICO = ZoneInfo("Europe/Berlin"), ZoneInfo("America/Mexico_City")
FRIDAY = date(2026, 3, 6)
AT_TWO = datetime(2026, 3, 6, 14, tzinfo=BERLIN).astimezone(UTC)
NINE = 9


@pytest.fixture
async def world(database: Database) -> World:
    return await database.run(lambda work: found(work, chat=ChatId(-1001)))


async def add_task(database: Database, world: World, due: datetime, *, has_time: bool) -> Task:
    async def add(work: UnitOfWork) -> Task:
        task = await work.within(world.partnership.id).tasks.add(
            title=world.title, team_id=world.team.id, created_by=world.member.id,
            created_at=NOW, due=due, due_has_time=has_time,
        )  # fmt: skip
        await PlanReminders()(work, NOW)
        return task

    return await database.run(add)


async def move(database: Database, world: World, zone: str) -> None:
    async def change(work: UnitOfWork) -> None:
        member = replace(world.member, role=Role.COORDINATOR)
        await set_team_time_zone(work, Actor(member, world.team, NOW), zone)
        await PlanReminders()(work, NOW)

    await database.run(change)


async def planned(database: Database, world: World, task: Task) -> list[PlannedReminder]:
    return await database.read(
        lambda work: work.within(world.partnership.id).reminders.of(task.code)
    )


async def task_now(database: Database, world: World, task: Task) -> Task:
    return await database.read(
        lambda work: work.within(world.partnership.id).tasks.get(task.number)
    )


async def test_a_deadline_given_as_a_day_keeps_its_day_in_the_new_zone(
    database: Database, world: World
) -> None:
    day = await add_task(database, world, end_of_day(FRIDAY, BERLIN), has_time=False)
    hour = await add_task(database, world, AT_TWO, has_time=True)
    await move(database, world, "America/Mexico_City")
    assert (await task_now(database, world, day)).due == end_of_day(FRIDAY, MEXICO)
    assert (await task_now(database, world, hour)).due == AT_TWO


async def test_reminders_come_at_nine_of_the_new_zone(database: Database, world: World) -> None:
    day = await add_task(database, world, end_of_day(FRIDAY, BERLIN), has_time=False)
    before = await planned(database, world, day)
    assert {one.step.at.astimezone(BERLIN).hour for one in before} == {NINE}
    await move(database, world, "America/Mexico_City")
    after = await planned(database, world, day)
    assert {one.step.at.astimezone(MEXICO).hour for one in after} == {NINE}
    assert {one.refers_to for one in after} == {end_of_day(FRIDAY, MEXICO)}


async def test_other_teams_tasks_keep_their_moment(database: Database, world: World) -> None:
    day = await add_task(database, world, end_of_day(FRIDAY, BERLIN), has_time=False)
    puebla = await joined(database, world)

    async def change(work: UnitOfWork) -> None:
        tenant = work.within(world.partnership.id)
        (member,) = await tenant.members.for_team(puebla.id)
        await set_team_time_zone(work, Actor(member, puebla, NOW), "Lima")

    await database.run(change)
    assert (await task_now(database, world, day)).due == end_of_day(FRIDAY, BERLIN)


async def test_a_team_that_joins_is_reminded_of_what_was_there_before(
    database: Database, world: World
) -> None:
    day = await add_task(database, world, end_of_day(FRIDAY, BERLIN), has_time=False)
    puebla = await joined(database, world)
    teams = {one.team_id for one in await planned(database, world, day)}
    assert teams == {world.team.id, puebla.id}


async def joined(database: Database, world: World) -> Team:
    async def join(work: UnitOfWork) -> Team:
        await work.invitations.add(Invitation("ABCDEFGH", world.partnership.id, NOW))
        beatriz = Person(UserId(22), "Beatriz")
        await work.people.save(beatriz)
        place = Place(ChatId(-1002), None, "Clima Puebla", Language.ES)
        result = await Join(())(work, place, beatriz, "ABCDEFGH", NOW)
        await PlanReminders()(work, NOW)
        return result.team

    return await database.run(join)
