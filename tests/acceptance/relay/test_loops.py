"""Somebody else carries between the same two groups, by a person's account."""

from bot.playground.server import Message, Person
from tests.acceptance.world import PATIENCE, World


class Bridge:
    """Writes everything the bot says in one group into the other, and the other way round."""

    def __init__(self, world: World, account: Person) -> None:
        self._world, self._account = world, account
        self._across = {world.puebla.id: world.wolfsburg, world.wolfsburg.id: world.puebla}
        self._seen: set[tuple[int, int]] = set()

    def _copies(self) -> list[Message]:
        world = self._world
        said = [world.telegram.said_by(world.bot, chat) for chat in (world.puebla, world.wolfsburg)]
        return [one for group in said for one in group if " · " in one.text]

    def carry(self) -> None:
        for copy in self._copies():
            if (copy.chat.id, copy.id) not in self._seen:
                self._seen.add((copy.chat.id, copy.id))
                self._account.writes(self._across[copy.chat.id], copy.text)


async def test_another_bridge_between_the_groups_makes_no_loop(world: World) -> None:
    account = world.telegram.add_person("Bridge")
    for chat in (world.wolfsburg, world.puebla):
        account.joins(chat)
    bridge = Bridge(world, account)
    world.anna.writes(world.wolfsburg, "Baum")
    await world.shown(world.puebla, "Baum")
    for number in range(6):
        bridge.carry()
        world.anna.writes(world.wolfsburg, f"<{number}>")
        await world.shown(world.puebla, f"<{number}>")
        await world.telegram.until(lambda: not world.bot.queue.pending, timeout=PATIENCE)
    heard = [text for text in world.said(world.puebla) if "Baum" in text]
    assert len(heard) <= 2
