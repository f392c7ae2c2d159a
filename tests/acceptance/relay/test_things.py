"""Polls and their votes; forwarded messages; what is lost."""

import pytest

from bot.playground.server import Chat, Message
from tests.acceptance.relay.seeing import copy_of, heading_above, shows
from tests.acceptance.world import PATIENCE, World


async def poll_in(world: World, chat: Chat) -> Message:
    return await copy_of(world, chat, "poll")


def asked(world: World, message: Message) -> list[str]:
    poll = world.telegram.world.polls[message.content["poll"]]
    return [poll.question, *(option["text"] for option in poll.options)]


async def test_a_poll_is_asked_on_the_other_side_in_its_language(world: World) -> None:
    question, answers = "Wann passt es?", ["Montag", "Dienstag"]
    world.translator.phrases = {
        "Wann passt es?\nMontag\nDienstag": "¿Cuándo les queda?\nLunes\nMartes"
    }
    world.anna.sends_poll(world.wolfsburg, question, answers)
    copy = await poll_in(world, world.puebla)
    assert asked(world, copy) == ["¿Cuándo les queda?", "Lunes", "Martes"]
    assert heading_above(world, copy).text == "Anna Weber · Wolfsburg 🌐"


async def test_votes_on_the_other_side_are_shown_back_in_one_line(world: World) -> None:
    sent = world.anna.sends_poll(world.wolfsburg, "Wann?", ["Mo", "Di"])
    copy = await poll_in(world, world.puebla)
    await world.telegram.until(lambda: copy.id, timeout=PATIENCE)
    world.beatriz.votes(copy, 1)
    line = await world.shown(world.wolfsburg, "📊 Puebla")
    assert line.reply_to == sent.id
    assert "Mo: 0 · Di: 1" in line.text
    world.carlos.votes(copy, 1)
    await shows(world, line, "Mo: 0 · Di: 2")


async def test_a_poll_its_author_closes_is_closed_everywhere(world: World) -> None:
    """Of the votes in a person's poll Telegram tells bots only then."""
    sent = world.anna.sends_poll(world.wolfsburg, "Wann?", ["Mo", "Di"])
    copy = await poll_in(world, world.puebla)
    polls = world.telegram.world.polls
    world.bernd.votes(sent, 0)
    world.anna.closes_poll(sent)
    line = await world.shown(world.puebla, "📊 Wolfsburg")
    assert line.reply_to == copy.id
    assert ": 1 · " in line.text
    await world.telegram.until(lambda: polls[copy.content["poll"]].closed, timeout=PATIENCE)


async def test_words_that_a_translation_makes_too_long_stay_as_written(world: World) -> None:
    option = "Ja" * 48
    world.anna.sends_poll(world.wolfsburg, "Wann?", [option, "Nein"])
    world.translator.phrases = {f"Wann?\n{option}\nNein": f"¿Cuándo?\n{'Sí' * 90}\nNo"}
    copy = await poll_in(world, world.puebla)
    assert asked(world, copy) == ["¿Cuándo?", option, "No"]


async def test_forwarded_messages_name_their_origin(world: World) -> None:
    private = world.bernd.creates_group("Stadtrat", [world.anna])
    original = world.bernd.writes(private, "Beschlossen")
    world.anna.forwards(original, world.wolfsburg)
    copy = await world.shown(world.puebla, "Beschlossen")
    assert copy.text.startswith("Anna Weber · Wolfsburg\n↪ Reenviado de Bernd Kohl\nBeschlossen\n")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ({"game": {"title": "Quiz", "description": "d", "photo": []}}, "un juego"),
        ({"story": {"chat": {"id": 5, "type": "private"}, "id": 1}}, "una historia"),
    ],
)
async def test_what_cannot_be_carried_is_said_in_one_line(
    world: World, kind: dict[str, object], told: str
) -> None:
    world.anna._say(world.wolfsburg, "unknown", kind)
    note = await world.shown(world.puebla, told)
    assert note.text == f"Anna Weber · Wolfsburg\nEnvió algo que no puede llegar aquí: {told}"
