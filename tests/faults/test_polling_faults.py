"""Whatever happens between Telegram and the poller: every update comes, and is handled once."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.playground.server import Kind
from storage.unit_of_work import UnitOfWork
from tests.faults.house import House, eventually

QUICK_FAULTS = [kind for kind in Kind if kind not in {Kind.HANG_BEFORE, Kind.HANG_AFTER}]


@pytest.mark.parametrize("kind", Kind)
async def test_polling_survives_every_fault_and_loses_nothing(house: House, kind: Kind) -> None:
    house.telegram.faults.add(kind, method="getUpdates", times=1 if "HANG" in kind.name else 3)
    with capture_logs() as logs:
        async with house.lives():
            for number in range(5):
                house.ana.writes(house.group, f"{number}")
            await house.says("echo 4")
    assert house.said() == [f"echo {number}" for number in range(5)]
    events = [log["event"] for log in logs]
    assert events.count("polling.fails") == 1
    assert events.count("polling.works_again") == 1


async def test_an_outage_is_told_once_however_long_it_lasts(house: House) -> None:
    fault = house.telegram.faults.add(Kind.BAD_GATEWAY, method="getUpdates", times=40)
    with capture_logs() as logs:
        async with house.lives():
            await eventually(lambda: fault.hits == 40)
            house.ana.writes(house.group, "at last")
            await house.says("echo at last")
    assert [log["event"] for log in logs if log["event"].startswith("polling.")] == [
        "polling.fails",
        "polling.works_again",
    ]


async def test_an_update_that_comes_twice_is_handled_once(house: House) -> None:
    async with house.lives():
        house.ana.writes(house.group, "one")
        await house.says("echo one")
        house.telegram.faults.repeat_updates(3)
        house.ana.writes(house.group, "two")
        await house.says("echo two")
        house.ana.writes(house.group, "three")
        await house.says("echo three")
    assert house.said() == ["echo one", "echo two", "echo three"]


async def test_an_update_nobody_can_parse_is_put_aside_and_the_rest_goes_on(house: House) -> None:
    """python-telegram-bot's own poller would ask for it for ever."""
    house.ana.writes(house.group, "before")
    house.telegram.malformed_update(house.bot)
    house.ana.writes(house.group, "after")
    async with house.lives():
        await house.says("echo after")
        await eventually(lambda: house.dead)
    assert [kind for _, kind in house.dead] == ["unreadable"]
    counts = await house.database.read(lambda work: work.inbox.counts())
    assert (counts.pending, counts.dead) == (0, 1)


async def test_a_webhook_left_behind_is_taken_away(house: House) -> None:
    await house.gateway("setWebhook", {"url": "https://example.org/hook"})
    async with house.lives():
        house.ana.writes(house.group, "hello")
        await house.says("echo hello")


async def test_numbers_may_start_anywhere_after_a_quiet_week(house: House) -> None:
    """Bot API, Update.update_id: the next one may be smaller than the last."""
    async with house.lives():
        house.ana.writes(house.group, "old")
        await house.says("echo old")
        await eventually(lambda: not house.bot.queue.pending)
        asked = len(house.telegram.record.of("getUpdates"))
        await eventually(lambda: len(house.telegram.record.of("getUpdates")) > asked)
        house.bot.queue.next_id = 5
        house.ana.writes(house.group, "new")
        await house.says("echo new")


async def test_nothing_is_confirmed_before_it_is_stored(house: House) -> None:
    """While the database refuses, Telegram keeps the updates; then they come again."""
    poller, _, _ = house.build()
    refuse = True
    run = house.database.run

    async def ill(work: object) -> object:
        if refuse:
            raise OSError("disk full")
        return await run(work)  # type: ignore[arg-type]  # whatever it was given

    house.database.run = ill  # type: ignore[method-assign, assignment]  # an ill disk
    house.ana.writes(house.group, "precious")
    polling = asyncio.create_task(poller.run())
    await eventually(lambda: len(house.telegram.record.of("getUpdates")) > 3)
    assert len(house.bot.queue.pending) == 1
    refuse = False
    await eventually(lambda: not house.bot.queue.pending)
    polling.cancel()

    async def stored(work: UnitOfWork) -> list[str]:
        return [row.raw for row in await work.inbox.pending(10)]

    assert ["precious" in raw for raw in await house.database.read(stored)] == [True]
