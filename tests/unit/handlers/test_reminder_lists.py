"""The buttons of a reminder that lists several items. It is Monday, 2 March 2026."""

import pytest

from bot.domain.ids import PartnershipId
from bot.domain.languages import Language
from bot.domain.reminders import StepKind
from bot.services.programme import loading
from bot.views.reader import Reader
from bot.views.reminders import Reminder, reminders
from storage.unit_of_work import UnitOfWork
from tests.unit.handlers.playing import Play
from tests.unit.handlers.scene import Said, anna, bernd, team_at, wolfsburg


async def listed(play: Play) -> Said:
    """Show what a reminder of three items looks like in Wolfsburg."""
    await play.says(wolfsburg, anna, "/aufgabe Anrufen bis Freitag")
    await play.says(wolfsburg, anna, "/massnahme Stadtwald bis Freitag")
    await play.says(wolfsburg, anna, "/termin Workshop Wald 12. Oktober")
    team = await team_at(play.scene, wolfsburg)

    async def gather(work: UnitOfWork) -> list[Reminder]:
        tenant = work.within(PartnershipId(team.partnership_id))
        cards = (
            await loading.task_card(tenant, await tenant.tasks.get(1)),
            await loading.measure_card(tenant, await tenant.measures.get(1)),
            await loading.event_card(tenant, await tenant.events.get(1)),
        )
        return [Reminder(card, StepKind.BEFORE, play.scene.now) for card in cards]

    several = await play.scene.database.read(gather)
    message = reminders(several, Reader(Language.DE, team.zone, play.scene.now))
    keyboard = [
        [{"text": button.label, "callback_data": button.data} for button in row]
        for row in message.keyboard
    ]
    payload = {"reply_markup": {"inline_keyboard": keyboard}}
    return Said("send_message", wolfsburg.id, message.body.text, payload, None, None)


def rows(said: Said) -> list[str]:
    """Name the items whose buttons are there."""
    keyboard = said.payload.get("reply_markup", {}).get("inline_keyboard", [])
    return [row[0]["text"] for row in keyboard]


@pytest.mark.parametrize(
    ("data", "left"),
    [
        ("done:T1", ["M1", "E1"]),
        ("due:T1:+1d", ["M1", "E1"]),
        ("block:T1", ["M1", "E1"]),
        ("status:M1:done", ["T1", "E1"]),
        ("due:M1:+1w", ["T1", "E1"]),
        ("rsvp:E1:yes", ["T1", "M1"]),
    ],
)
async def test_a_press_takes_only_its_own_row_away(play: Play, data: str, left: list[str]) -> None:
    said = await listed(play)
    pressed = await play.presses(wolfsburg, anna, data, on=said)
    assert pressed.here.text == said.text
    assert rows(pressed.here) == left
    assert pressed.toast


@pytest.mark.parametrize("data", ["who:T1", "answer:M1"])
async def test_who_takes_over_is_asked_in_a_message_of_its_own(play: Play, data: str) -> None:
    said = await listed(play)
    pressed = await play.presses(wolfsburg, anna, data, on=said)
    assert pressed.here.method == "send_message"
    assert pressed.here.shows == data.partition(":")[2]
    assert "Anna" in "".join(pressed.here.buttons)


async def test_a_measure_moves_on_from_its_last_day_and_only_by_coordinators(play: Play) -> None:
    said = await listed(play)
    moved = await play.presses(wolfsburg, anna, "due:M1:+1w", on=said)
    assert moved.toast == "M1 ist geändert.\nFr. 13. März 2026"
    refused = await play.presses(wolfsburg, bernd, "due:M1:+1d", on=said)
    assert refused.own == []


async def test_the_last_row_leaves_the_list_and_its_words(play: Play) -> None:
    said = await listed(play)
    keyboard = said.payload["reply_markup"]["inline_keyboard"]
    said.payload = {"reply_markup": {"inline_keyboard": keyboard[:1]}}
    pressed = await play.presses(wolfsburg, anna, "done:T1", on=said)
    assert (pressed.here.text, rows(pressed.here)) == (said.text, [])
