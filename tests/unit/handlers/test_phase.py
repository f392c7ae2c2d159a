"""The phase of the partnership, settled by a coordinator. It is Monday, 2 March 2026."""

import pytest

from tests.unit.handlers.playing import Play
from tests.unit.handlers.scene import anna, beatriz, bernd, private, puebla, wolfsburg


async def test_a_coordinator_settles_the_phase_and_both_teams_see_it(play: Play) -> None:
    empty = await play.says(wolfsburg, anna, "/programm")
    asked = await play.presses(wolfsburg, anna, empty.here.buttons["Phase"])
    assert asked.here.shows == "phase:"
    said = await play.says(
        wolfsburg, anna, "1. Januar 2026 bis 31. Dezember 2027", reply_to=asked.here
    )
    assert said.here.text == "Phase: Donnerstag, 1. Januar 2026 – Freitag, 31. Dezember 2027"
    assert said.here.buttons == {"Phase ändern": "askphase"}
    assert said.there.text == (
        "Wolfsburg · Anna: Fase: jueves 1 de enero de 2026 – viernes 31 de diciembre de 2027"
    )
    for line in ("/programa", "/equipo"):
        shown = await play.says(puebla, beatriz, line)
        assert "Fase: jue. 1 de enero de 2026 – vie. 31 de diciembre de 2027" in shown.here.text
        assert shown.here.buttons["Fase"] == "askphase"


async def test_months_will_do_and_the_same_phase_again_is_not_told(play: Play) -> None:
    asked = await play.presses(puebla, beatriz, "askphase")
    said = await play.says(puebla, beatriz, "01/2026–12/2027", reply_to=asked.here)
    assert said.here.text.endswith("1 de enero de 2026 – viernes 31 de diciembre de 2027")
    assert len(said.told) == 1
    asked = await play.presses(puebla, beatriz, "askphase")
    again = await play.says(puebla, beatriz, "2026–2027", reply_to=asked.here)
    assert again.told == []


@pytest.mark.parametrize("words", ["bald", "31. Dezember 2027", "2027 bis 2026", "x" * 3000])
async def test_an_unclear_phase_is_asked_back(play: Play, words: str) -> None:
    asked = await play.presses(wolfsburg, anna, "askphase")
    said = await play.says(wolfsburg, anna, words, reply_to=asked.here)
    assert "verstehe ich nicht als Zeitraum" in said.here.text
    assert len(said.here.text) < 300
    assert said.told == []
    assert "Phase:" not in (await play.says(wolfsburg, anna, "/team")).here.text


async def test_members_cannot_settle_it(play: Play) -> None:
    refused = await play.presses(wolfsburg, bernd, "askphase")
    assert refused.toast == "Das darf nur die Koordination der Klimapartnerschaft."
    asked = await play.presses(wolfsburg, anna, "askphase")
    said = await play.says(wolfsburg, bernd, "2026–2027", reply_to=asked.here)
    assert said.here.text == refused.toast
    assert said.told == []


async def test_settled_in_private_it_is_told_to_the_own_group_too(play: Play) -> None:
    asked = await play.presses(private(anna), anna, "askphase")
    said = await play.says(private(anna), anna, "2026–2027", reply_to=asked.here)
    assert {line.chat for line in said.elsewhere} == {wolfsburg.id, puebla.id}


async def test_a_part_of_the_programme_offers_no_phase(play: Play) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    part = await play.says(wolfsburg, anna, "/programm überfällig")
    assert "Phase" not in part.here.buttons
