"""Who is no longer in a team's group has no say in private either."""

from tests.acceptance.world import World


async def test_who_left_or_was_removed_reads_and_changes_nothing_in_private(world: World) -> None:
    """Not by command, and not with the buttons of a card from before; tasks stay theirs."""
    await world.found()
    await world.ask(world.bernd, world.wolfsburg, "/task Bäume zählen morgen")
    bernds = world.bernd.opens_private_chat(world.bot)
    card = await world.ask(world.bernd, bernds, "/task T1")
    assert "Bäume zählen" in card.text
    world.anna.removes(world.wolfsburg, world.bernd)
    refused = await world.ask(world.bernd, bernds, "/task T1")
    await world.forge(world.bernd, card, "done:T1")
    kept = await world.ask(world.anna, world.wolfsburg, "/task T1")
    assert "Bäume zählen" not in refused.text
    assert "✅" not in kept.text


async def test_a_coordinator_who_leaves_is_one_again_only_when_back_in_the_group(
    world: World,
) -> None:
    await world.found()
    annas = world.anna.opens_private_chat(world.bot)
    world.anna.leaves(world.wolfsburg)
    refused = await world.ask(world.anna, annas, "/goal Hitze")
    assert "Hitze" not in refused.text
    world.anna.joins(world.wolfsburg)
    await world.ask(world.anna, world.wolfsburg, "/goal Schatten")
    added = await world.ask(world.anna, annas, "/goal Wasser")
    assert "Wasser" in added.text


async def test_a_guest_who_leaves_another_teams_group_keeps_the_own_side(world: World) -> None:
    await world.found()
    await world.ask(world.bernd, world.wolfsburg, "/task Bäume zählen morgen")
    bernds = world.bernd.opens_private_chat(world.bot)
    world.bernd.joins(world.puebla)
    world.bernd.leaves(world.puebla)
    card = await world.ask(world.bernd, bernds, "/task T1")
    assert "Bäume zählen" in card.text
