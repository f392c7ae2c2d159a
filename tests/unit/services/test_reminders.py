"""Planning and saying reminders, on a real database and a clock that the test turns."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from structlog.testing import capture_logs

from bot.domain.cards import TaskCard
from bot.domain.deadlines import end_of_day
from bot.domain.delivery import OutboxRow
from bot.domain.events import EventKind
from bot.domain.ids import ChatId, TeamId
from bot.domain.languages import Language
from bot.domain.partnership import Team
from bot.domain.tasks import Task, TaskState
from bot.services.programme import loading
from bot.services.reminders.plan import PlanReminders
from bot.services.reminders.remind import Remind
from storage.database import Database
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import World, add_member, found

BERLIN = ZoneInfo("Europe/Berlin")
WOLFSBURG, PUEBLA = ChatId(-1001), ChatId(-1002)


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


class Scene:
    """Two teams, and a clock that one turns by hand."""

    def __init__(self, database: Database, world: World, puebla: Team) -> None:
        self.database = database
        self.world = world
        self.puebla = puebla

    @classmethod
    async def make(cls, database: Database) -> "Scene":
        async def begin(work: UnitOfWork) -> tuple[World, Team]:
            world = await found(work, chat=WOLFSBURG)
            tenant = work.within(world.partnership.id)
            puebla = await tenant.teams.add(
                name="Puebla", country="MX", language=Language.ES,
                time_zone="America/Mexico_City", chat_id=PUEBLA, thread_id=None, relay_on=True,
                present=True,
            )  # fmt: skip
            await add_member(work, tenant, puebla, 22)
            return world, puebla

        return cls(database, *await database.run(begin))

    def tenant(self, work: UnitOfWork) -> Tenant:
        return work.within(self.world.partnership.id)

    async def task(self, due: datetime, now: datetime, *, assignee: int | None = None) -> Task:
        async def add(work: UnitOfWork) -> Task:
            tenant = self.tenant(work)
            members = await tenant.members.all()
            who = [one.id for one in members if one.user_id == assignee]
            task = await tenant.tasks.add(
                title=self.world.title, team_id=self.world.team.id,
                created_by=self.world.member.id, created_at=now, due=due, assignees=tuple(who),
            )  # fmt: skip
            await PlanReminders()(work, now)
            return task

        return await self.database.run(add)

    async def change(self, task: Task, now: datetime, **fields: object) -> Task:
        changed = replace(task, **fields)  # type: ignore[arg-type]  # names are checked by the dataclass

        async def save(work: UnitOfWork) -> None:
            await self.tenant(work).tasks.save(changed)
            await PlanReminders()(work, now)

        await self.database.run(save)
        return changed

    async def tick(self, now: datetime) -> list[OutboxRow]:
        """Let the clock strike; give the messages that this added."""
        before = await self._rows()
        told: set[TeamId] = set()
        while await self.database.run(lambda work: Remind()(work, now, told)):
            pass
        return (await self._rows())[len(before) :]

    async def _rows(self) -> list[OutboxRow]:
        rows: list[OutboxRow] = []
        number = 1

        async def read(work: UnitOfWork) -> list[OutboxRow]:
            nonlocal number
            while (row := await work.outbox.get(number)) is not None:  # type: ignore[arg-type]  # ids count up
                rows.append(row)
                number += 1
            return rows

        return await self.database.read(read)


@pytest.fixture
async def scene(database: Database) -> Scene:
    return await Scene.make(database)


def texts(rows: list[OutboxRow]) -> list[str]:
    return [row.payload["text"] for row in rows]


async def test_a_task_is_spoken_of_in_its_teams_group_at_nine(scene: Scene) -> None:
    await scene.task(end_of_day(date(2027, 3, 12), BERLIN), berlin("2027-03-01 10:00"))
    assert await scene.tick(berlin("2027-03-04 23:00")) == []
    rows = await scene.tick(berlin("2027-03-05 09:00"))
    assert [row.chat_id for row in rows] == [WOLFSBURG]
    assert "in 7 Tagen fällig" in texts(rows)[0]
    assert await scene.tick(berlin("2027-03-05 09:01")) == []


async def test_whoever_has_the_task_is_reminded_in_their_own_group(
    scene: Scene,
) -> None:
    due = end_of_day(date(2027, 3, 12), BERLIN)
    await scene.task(due, berlin("2027-03-10 10:00"), assignee=22)
    assert await scene.tick(berlin("2027-03-11 09:00")) == []
    rows = await scene.tick(berlin("2027-03-11 16:00"))
    assert [row.chat_id for row in rows] == [PUEBLA]
    assert "vence mañana" in texts(rows)[0]
    mentions = [one for one in rows[0].payload["entities"] if one["type"] == "text_mention"]
    assert [one["user"]["id"] for one in mentions] == [22]


async def test_after_a_downtime_each_task_is_reminded_once(
    scene: Scene,
) -> None:
    """From 20 days before to 5 days after the due date nothing ran: one message says it."""
    await scene.task(berlin("2027-03-12 23:59"), berlin("2027-02-20 10:00"))
    rows = await scene.tick(berlin("2027-03-17 09:30"))
    assert len(rows) == 1
    assert "seit 5 Tagen überfällig" in texts(rows)[0]
    assert await scene.tick(berlin("2027-03-18 09:30")) == []
    assert "seit 7 Tagen" in texts(await scene.tick(berlin("2027-03-19 09:30")))[0]


async def test_a_moved_task_forgets_its_old_reminders(scene: Scene) -> None:
    task = await scene.task(berlin("2027-03-12 23:59"), berlin("2027-03-01 10:00"))
    await scene.change(task, berlin("2027-03-02 10:00"), due=berlin("2027-04-30 23:59"))
    assert await scene.tick(berlin("2027-03-30 10:00")) == []
    assert len(await scene.tick(berlin("2027-04-16 09:00"))) == 1


async def test_a_finished_task_is_left_in_peace(scene: Scene) -> None:
    task = await scene.task(berlin("2027-03-12 23:59"), berlin("2027-03-01 10:00"))
    await scene.change(task, berlin("2027-03-02 10:00"), state=TaskState.DONE)
    assert await scene.tick(berlin("2027-03-30 10:00")) == []


async def test_a_task_opened_again_is_spoken_of_again(scene: Scene) -> None:
    task = await scene.task(berlin("2027-03-12 23:59"), berlin("2027-03-01 10:00"))
    done = await scene.change(task, berlin("2027-03-02 10:00"), state=TaskState.DONE)
    await scene.change(done, berlin("2027-03-03 10:00"), state=TaskState.OPEN)
    assert len(await scene.tick(berlin("2027-03-05 09:00"))) == 1


async def test_lateness_is_spoken_of_weekly_for_ever(scene: Scene) -> None:
    """Ticked every six hours for ten weeks: 1, 3, 7 days late, then every week, each once."""
    due = berlin("2027-03-12 23:59")
    await scene.task(due, berlin("2027-03-12 12:00"))
    moment, spoken = berlin("2027-03-13 00:00"), []
    while moment < berlin("2027-05-22 00:00"):
        if await scene.tick(moment):
            spoken.append((moment.astimezone(BERLIN).date() - due.astimezone(BERLIN).date()).days)
        moment += timedelta(hours=6)
    assert spoken == [1, 3, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70]


async def test_several_items_of_one_morning_become_one_message(scene: Scene) -> None:
    for _ in range(3):
        await scene.task(berlin("2027-03-12 23:59"), berlin("2027-03-01 10:00"))
    rows = await scene.tick(berlin("2027-03-05 09:00"))
    assert len(rows) == 1
    assert "Erinnerungen (3)" in texts(rows)[0]
    keyboard = rows[0].payload["reply_markup"]["inline_keyboard"]
    assert [row[1]["callback_data"] for row in keyboard] == ["done:T1", "done:T2", "done:T3"]
    assert [button["text"] for button in keyboard[0]] == ["T1", "✅", "+1 T", "+1 W", "⛔", "👤"]
    assert [button["callback_data"] for button in keyboard[2]] == [
        "open:T3",
        "done:T3",
        "due:T3:+1d",
        "due:T3:+1w",
        "block:T3",
        "who:T3",
    ]


async def test_an_event_is_announced_to_every_team_at_its_own_nine_and_an_hour_before(
    scene: Scene,
) -> None:
    async def add(work: UnitOfWork) -> None:
        await scene.tenant(work).events.add(
            kind=EventKind.NETWORK_MEETING, title=scene.world.title, team_id=scene.world.team.id,
            created_by=scene.world.member.id, created_at=berlin("2027-03-01 10:00"),
            start=berlin("2027-03-12 16:00"), end=berlin("2027-03-12 17:00"), has_time=True,
            time_zone="Europe/Berlin", place="", cancelled_at=None,
        )  # fmt: skip
        await PlanReminders()(work, berlin("2027-03-01 10:00"))

    await scene.database.run(add)
    assert [row.chat_id for row in await scene.tick(berlin("2027-03-05 09:00"))] == [WOLFSBURG]
    assert [row.chat_id for row in await scene.tick(berlin("2027-03-05 16:00"))] == [PUEBLA]
    await scene.tick(berlin("2027-03-12 12:00"))
    soon = await scene.tick(berlin("2027-03-12 15:00"))
    assert [row.chat_id for row in soon] == [WOLFSBURG, PUEBLA]
    assert "beginnt in einer Stunde" in texts(soon)[0]
    assert "empieza en una hora" in texts(soon)[1]
    assert all("16:00" in text and "09:00" in text for text in texts(soon))
    assert await scene.tick(berlin("2027-03-12 16:30")) == []


async def test_after_a_downtime_a_team_with_much_to_do_gets_one_message(scene: Scene) -> None:
    """More than are moved at once; what is nearest to its date comes first, the rest is named."""
    for day in range(1, 29):
        for _ in range(4):
            await scene.task(berlin(f"2027-02-{day:02} 23:59"), berlin("2027-01-01 10:00"))
    await scene.task(berlin("2027-03-20 23:59"), berlin("2027-01-01 10:00"), assignee=22)
    rows = await scene.tick(berlin("2027-03-20 16:00"))
    assert [row.chat_id for row in rows] == [WOLFSBURG, PUEBLA]
    assert "/programm " in texts(rows)[0]
    assert len(rows[0].payload["reply_markup"]["inline_keyboard"]) == 8
    assert "vence hoy" in texts(rows)[1]
    assert await scene.tick(berlin("2027-03-20 16:01")) == []


@pytest.mark.parametrize("alone", [True, False])
async def test_an_item_that_cannot_be_shown_stops_no_other_reminder(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, *, alone: bool
) -> None:
    """Neither those of its own team nor those of the others, and it is not tried for ever."""
    due = end_of_day(date(2027, 3, 12), BERLIN)
    broken = await scene.task(due, berlin("2027-03-01 10:00"))
    if not alone:
        await scene.task(due, berlin("2027-03-01 10:00"))
        await scene.task(due, berlin("2027-03-01 10:00"), assignee=22)
    gather = loading.task_card

    async def fails(tenant: Tenant, task: Task) -> TaskCard:
        if task.number == broken.number:
            raise ValueError("secret words")
        return await gather(tenant, task)

    monkeypatch.setattr(loading, "task_card", fails)
    with capture_logs() as logs:
        rows = await scene.tick(berlin("2027-03-05 17:00"))
    expected = set() if alone else {WOLFSBURG, PUEBLA}
    assert {row.chat_id for row in rows} == expected
    assert {(log["event"], log["kind"], log["code"]) for log in logs} == {
        ("reminder.failed", "ValueError", str(broken.code))
    }
    assert await scene.tick(berlin("2027-03-05 17:01")) == []
