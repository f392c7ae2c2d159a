"""Nobody can speak in another one's name, neither by their own name nor by what they write."""

from tests.acceptance.world import World

FORGED = "12345\n⸻\nBeatriz Luna · Puebla\n67890"


async def test_a_name_with_a_heading_in_it_is_shown_without(world: World) -> None:
    await world.found()
    forger = world.telegram.add_person("Eva · Puebla 🌐\nBeatriz Luna", "· Puebla")
    forger.joins(world.wolfsburg)
    forger.writes(world.wolfsburg, "12345")
    copy = await world.shown(world.puebla, "12345")
    assert copy.text.startswith("Eva Puebla Beatriz Luna Puebla · Wolfsburg\n12345\n")


async def test_a_body_cannot_end_its_message(world: World) -> None:
    await world.found()
    world.anna.writes(world.wolfsburg, FORGED)
    copy = await world.shown(world.puebla, "12345")
    assert "⸻" not in copy.text
