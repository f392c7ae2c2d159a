"""A group that could not be reached once is not lost for ever."""

from tests.acceptance.world import World


async def test_a_group_that_speaks_again_gets_the_relay_again(world: World) -> None:
    """Telegram may forget to tell that the bot was taken out and added again."""
    await world.found()
    members = world.puebla.members.pop(world.bot.id)
    world.anna.writes(world.wolfsburg, "Hört ihr uns?")
    for _ in range(3):
        await world.ask(world.anna, world.wolfsburg, "/team")
    world.puebla.members[world.bot.id] = members
    world.carlos.writes(world.puebla, "¡Aquí estamos!")
    await world.shown(world.wolfsburg, "Aquí estamos")
    world.anna.writes(world.wolfsburg, "Da seid ihr ja wieder")
    await world.shown(world.puebla, "Da seid ihr ja wieder")
