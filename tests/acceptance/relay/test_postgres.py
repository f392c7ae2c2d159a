"""The whole relay on PostgreSQL, once through."""

from tests.acceptance.relay.seeing import copy_of, shows
from tests.acceptance.world import PATIENCE, opened


async def test_every_way_through_the_relay_works_on_postgresql(postgres_url: str) -> None:
    async with opened(postgres_url) as world:
        world.anna.promotes(world.wolfsburg, world.bot)
        world.beatriz.promotes(world.puebla, world.bot)
        await world.found()
        await world.agree(world.anna)
        sent = world.anna.sends_album(world.wolfsburg, captions=("Vorher",))
        copy = await copy_of(world, world.puebla, "photo", lambda one: bool(one.text))
        await shows(world, copy, "[es] Vorher")
        world.anna.edits(sent[0], "Nachher")
        await shows(world, copy, "[es] Nachher")
        world.beatriz.reacts(copy, "👍")
        await world.telegram.until(lambda: sent[0].reactions.get(world.bot.id), timeout=PATIENCE)
        asked = world.anna.sends_poll(world.wolfsburg, "Wann?", ["Mo", "Di"])
        poll = await copy_of(world, world.puebla, "poll")
        world.beatriz.votes(poll, 1)
        assert (await world.shown(world.wolfsburg, "📊 Puebla")).reply_to == asked.id
        world.anna.pins(sent[0])
        await world.telegram.until(lambda: world.puebla.pinned == [copy.id], timeout=PATIENCE)
        for message in (sent[0], asked):
            await world.ask(world.anna, world.wolfsburg, "/delete", reply_to=message)
        await world.telegram.until(lambda: copy.deleted and poll.deleted, timeout=PATIENCE)
