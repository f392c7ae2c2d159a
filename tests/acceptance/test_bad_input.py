"""Bad input over the whole way: one clear sentence, and the bot goes on."""

import pytest

from tests.acceptance.world import World


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("/setup", "So geht es: /einrichten eure Stadt – Partnerstadt"),
        ("/setup Wolfsburg", "So geht es: /einrichten"),
        ("/setup <b>", "So geht es: /einrichten"),
        ("/join", "So geht es: /beitreten und der Code eurer Partner"),
        ("/join \u202eABC\u202c", "Den Code ABC kenne ich nicht."),
        ("/join " + "A" * 4000, "Den Code AAAAAAAAAAAAAAAAAAAA kenne ich nicht."),
        ("/language klingonisch", "klingonisch spreche ich leider nicht"),
        ("/timezone Atlantis", "Atlantis kenne ich weder als Stadt noch als Zeitzone."),
        ("/team", "Hier gibt es noch keine Klimapartnerschaft."),
        ("/setup " + "ä" * 4000, "Das ist zu lang: höchstens 360 Zeichen, bitte."),
    ],
)
async def test_one_clear_sentence(world: World, line: str, answer: str) -> None:
    before = len(world.said(world.wolfsburg))
    said = await world.ask(world.anna, world.wolfsburg, line)
    assert said.text.startswith(answer)
    assert "\n" not in said.text
    await world.ask(world.anna, world.wolfsburg, "/help")
    assert len(world.said(world.wolfsburg)) == before + 2


async def test_forged_buttons_are_answered(world: World) -> None:
    await world.found()
    card = await world.ask(world.anna, world.wolfsburg, "/team")
    for data in ("role:1:king", "nonsense", "lang:xx", "member:999999"):
        assert (await world.forge(world.anna, card, data))["text"]


async def test_an_update_nobody_can_read_stops_nothing(world: World) -> None:
    world.telegram.malformed_update(world.bot)
    answer = await world.ask(world.anna, world.wolfsburg, "/help")
    assert answer.text.startswith("Hallo!")
