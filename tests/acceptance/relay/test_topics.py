"""Forum topics, quotes, and replies to what is not known on the other side."""

from collections.abc import AsyncIterator

import pytest_asyncio

from bot.playground.server import Chat
from tests.acceptance.relay.seeing import copy_of, invitation, shows
from tests.acceptance.world import World, code_in


@pytest_asyncio.fixture
async def forum(world: World) -> AsyncIterator[tuple[World, Chat, int]]:
    """Give a third team that lives in one topic of a forum."""
    chat = world.carlos.creates_group("Foro", [], forum=True)
    world.carlos.adds_bot(chat, world.bot)
    topic = world.carlos.creates_topic(chat, "Clima").id
    answer = await invitation(world)
    await world.ask(world.carlos, chat, f"/join {code_in(answer)}", topic=topic)
    yield world, chat, topic


async def test_a_quote_is_shown_above_the_answer(world: World) -> None:
    sent = world.anna.writes(world.wolfsburg, "Montag oder Dienstag")
    copy = await world.shown(world.puebla, "Montag")
    world.bernd.writes(world.wolfsburg, "12345", reply_to=sent, quote="oder Dienstag")
    answer = await world.shown(world.puebla, "12345")
    assert answer.text.startswith("Bernd Kohl · Wolfsburg\n↩ “oder Dienstag”\n12345")
    assert answer.reply_to == copy.id


async def test_an_answer_to_what_was_not_relayed_quotes_it(world: World) -> None:
    await world.ask(world.anna, world.wolfsburg, "/relay off")
    before = world.anna.writes(world.wolfsburg, "Das war vorher, auch wenn es " + "lang " * 20)
    await world.ask(world.anna, world.wolfsburg, "/relay on")
    world.bernd.writes(world.wolfsburg, "12345", reply_to=before)
    answer = await world.shown(world.puebla, "12345")
    quoted = answer.text.split("\n")[1]
    assert answer.reply_to is None
    assert quoted.startswith("↩ “Das war vorher, auch wenn es lang lang")
    assert quoted.endswith("…”")
    assert len(quoted) < 70


async def test_what_was_meant_to_stay_is_not_quoted(world: World) -> None:
    kept = world.anna.writes(world.wolfsburg, "// unter uns")
    world.bernd.writes(world.wolfsburg, "12345", reply_to=kept)
    world.bernd.writes(world.wolfsburg, "67890", reply_to=kept, quote="unter")
    await world.shown(world.puebla, "67890")
    assert not any("unter" in text for text in world.said(world.puebla))


async def test_a_team_in_a_topic_reads_and_writes_there_only(
    forum: tuple[World, Chat, int],
) -> None:
    """What is no answer in a topic is one on paper: Telegram names the topic's root."""
    world, chat, topic = forum
    sent = world.anna.writes(world.wolfsburg, "12345")
    copy = await world.shown(chat, "12345")
    assert copy.topic == topic
    other = world.carlos.creates_topic(chat, "Anderes").id
    world.carlos.writes(chat, "55555", topic=other)
    world.carlos.writes(chat, "66666")
    written = world.carlos.writes(chat, "77777", topic=topic)
    back = await world.shown(world.wolfsburg, "77777")
    assert back.reply_to is None
    world.carlos.edits(written, "77778")
    await shows(world, back, "77778")
    assert "↩" not in back.text
    world.carlos.writes(chat, "88888", topic=topic, reply_to=copy)
    assert (await world.shown(world.wolfsburg, "88888")).reply_to == sent.id
    world.anna.edits(sent, "12346")
    await shows(world, copy, "12346")
    said = "\n".join(world.said(world.wolfsburg))
    assert "55555" not in said
    assert "66666" not in said


async def test_albums_and_bare_things_find_the_topic_too(forum: tuple[World, Chat, int]) -> None:
    world, chat, topic = forum
    world.anna.sends(world.wolfsburg, "sticker")
    sticker = await copy_of(world, chat, "sticker")
    world.anna.sends_album(world.wolfsburg)
    album = await copy_of(world, chat, "photo")
    assert {sticker.topic, album.topic} == {topic}
