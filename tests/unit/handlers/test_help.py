"""Help lists what its reader may carry out."""

from dataclasses import replace

import pytest

from bot.domain.ids import UserId
from bot.domain.partnership import Role
from storage.unit_of_work import UnitOfWork
from tests.unit.handlers.playing import Play
from tests.unit.handlers.scene import anna, bernd, private, team_at, wolfsburg

READING = {"programm", "massnahmen", "aufgaben", "termine", "team", "datenschutz", "hilfe"}
CONTRIBUTING = {"fortschritt", "aufgabe", "erledigt", "termin", "korrektur", "loeschen"}
SETTLING = {"ziel", "massnahme", "sprache", "zeitzone", "uebersetzer", "weiterleitung"}


async def listed(play: Play) -> set[str]:
    """Read what help offers Bernd in his group."""
    said = await play.says(wolfsburg, bernd, "/hilfe")
    lines = [line for line in said.here.text.splitlines() if line.startswith("/")]
    return {line.partition(" ")[0].removeprefix("/") for line in lines}


@pytest.mark.parametrize(
    ("role", "there", "missing"),
    [
        (Role.COORDINATOR, READING | CONTRIBUTING | SETTLING, set()),
        (Role.MEMBER, READING | CONTRIBUTING, SETTLING),
        (Role.OBSERVER, READING, CONTRIBUTING | SETTLING),
    ],
)
async def test_everybody_is_offered_what_they_may_do(
    play: Play, role: Role, there: set[str], missing: set[str]
) -> None:
    await play.says(wolfsburg, bernd, "/programm")
    team = await team_at(play.scene, wolfsburg)

    async def appoint(work: UnitOfWork) -> None:
        tenant = work.within(team.partnership_id)
        member = await tenant.members.of_user(UserId(bernd.id))
        assert member is not None
        await tenant.members.save(replace(member, role=role))

    await play.scene.database.run(appoint)
    offered = await listed(play)
    assert there <= offered
    assert not missing & offered


async def test_in_private_everybody_chooses_their_own_language(play: Play) -> None:
    await play.says(wolfsburg, bernd, "/programm")
    (said,) = await play.scene.writes(private(bernd), bernd, "/hilfe")
    assert "/sprache" in said.text
    assert "/uebersetzer" not in said.text
    (said,) = await play.scene.writes(private(anna), anna, "/hilfe")
    assert "/uebersetzer" in said.text
