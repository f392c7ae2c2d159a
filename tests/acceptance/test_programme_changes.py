"""Changes of the programme that the groups hear of, over HTTP. It is Monday, 2 March 2026."""

from tests.acceptance.world import World


async def test_a_task_finished_in_private_is_told_to_both_groups(world: World) -> None:
    await world.found()
    await world.ask(world.anna, world.wolfsburg, "/aufgabe Bäume zählen")
    chat = world.bernd.opens_private_chat(world.bot)
    world.bernd.writes(world.wolfsburg, "Ich bin fertig.")
    await world.shown(world.puebla, "Ich bin fertig.")
    await world.ask(world.bernd, chat, "/erledigt T1")
    await world.shown(world.wolfsburg, "Bernd Kohl: ✅ T1 „Bäume zählen“ ist erledigt")
    await world.shown(world.puebla, "Bernd Kohl: ✅ T1 «Bäume zählen (de)» está hecha")
