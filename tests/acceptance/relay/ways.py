"""The two directions in which a message can go, and answers that follow it."""

from dataclasses import dataclass

from bot.playground.server import Chat, Message, Person
from tests.acceptance.world import World


@dataclass(frozen=True, slots=True)
class Way:
    """Somebody writes in one group, somebody reads it in the other one."""

    author: Person
    home: Chat
    reader: Person
    away: Chat
    heading: str
    """What stands above the author's words on the other side."""
    tag: str
    """What the phrase book puts before a translation into the readers' language."""
    delete: str
    """The command that takes back, in the author's language."""


def ways(world: World) -> tuple[Way, Way]:
    """Give both directions, from Wolfsburg to Puebla first."""
    anna, beatriz = world.anna, world.beatriz
    wolfsburg, puebla = world.wolfsburg, world.puebla
    return (
        Way(anna, wolfsburg, beatriz, puebla, "Anna Weber · Wolfsburg", "[es]", "/loeschen"),
        Way(beatriz, puebla, anna, wolfsburg, "Beatriz Luna · Puebla", "[de]", "/borrar"),
    )


async def answers_find(world: World, way: Way, sent: Message, copy: Message) -> None:
    """Let the reader answer the copy and the author the original; both must find their message."""
    back, again = (f"<{number}/{sent.chat.id}/{sent.id}>" for number in (1, 2))
    way.reader.writes(way.away, back, reply_to=copy)
    assert (await world.shown(way.home, back)).reply_to == sent.id
    way.author.writes(way.home, again, reply_to=sent)
    assert (await world.shown(way.away, again)).reply_to == copy.id
