"""Three teams with three languages, and a fourth that shares one: one translation per language."""

from collections.abc import AsyncIterator

import pytest_asyncio

from bot.playground.server import Chat, Message
from tests.acceptance.relay.seeing import copy_of, invitation
from tests.acceptance.world import PATIENCE, World, code_in


@pytest_asyncio.fixture
async def chats(world: World) -> AsyncIterator[tuple[World, dict[str, Chat]]]:
    """Give Puebla, Lyon and Cholula beside Wolfsburg; Cholula speaks Spanish, too."""
    found = {"Puebla": world.puebla}
    for name, code, language in (("Lyon", "fr", "fr"), ("Cholula", "es", "es")):
        person = world.telegram.add_person(name, "Persona", language_code=code)
        chat = person.creates_group(name, [])
        person.adds_bot(chat, world.bot)
        answer = await invitation(world)
        await world.ask(person, chat, f"/join {code_in(answer)}")
        await world.ask(person, chat, f"/language {language}")
        found[name] = chat
    yield world, found


async def copies(world: World, chats: dict[str, Chat], words: str) -> dict[str, Message]:
    return {name: await world.shown(chat, words) for name, chat in chats.items()}


async def test_each_team_reads_its_language_translated_once_for_each(
    chats: tuple[World, dict[str, Chat]],
) -> None:
    world, others = chats
    before = len(world.translator.asked)
    sent = world.anna.writes(world.wolfsburg, "Guten Morgen")
    seen = await copies(world, others, "Guten Morgen")
    tongues = {name: copy.text.split("\n")[1][:4] for name, copy in seen.items()}
    assert tongues == {"Puebla": "[es]", "Lyon": "[fr]", "Cholula": "[es]"}
    assert world.translator.asked[before:] == ["Guten Morgen"] * 2
    world.anna.edits(sent, "Guten Abend")
    seen = await copies(world, others, "Guten Abend")
    assert world.translator.asked[before + 2 :] == ["Guten Abend"] * 2
    world.beatriz.writes(world.puebla, "12345", reply_to=seen["Puebla"])
    assert (await world.shown(world.wolfsburg, "12345")).reply_to == sent.id
    assert (await world.shown(others["Lyon"], "12345")).reply_to == seen["Lyon"].id
    assert (await world.shown(others["Cholula"], "12345")).reply_to == seen["Cholula"].id


async def test_media_votes_and_taking_back_reach_all(
    chats: tuple[World, dict[str, Chat]],
) -> None:
    world, others = chats
    sent = world.anna.sends_poll(world.wolfsburg, "Wann?", ["Mo", "Di"])
    polls = {name: await copy_of(world, chat, "poll") for name, chat in others.items()}
    world.beatriz.votes(polls["Puebla"], 0)
    line = await world.shown(others["Lyon"], "📊 Puebla")
    assert line.reply_to == polls["Lyon"].id
    own = await world.shown(world.wolfsburg, "📊 Puebla")
    await world.ask(world.anna, world.wolfsburg, "/delete", reply_to=sent)
    gone = [*polls.values(), line, own]
    await world.telegram.until(lambda: all(one.deleted for one in gone), timeout=PATIENCE)
