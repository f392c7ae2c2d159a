"""Whoever forwards another one's words agrees to nothing for that one, and commands nothing."""

import pytest

from bot.playground.server import Chat, Message
from tests.acceptance.world import PATIENCE, World

WORDS = "Beschlossen ist beschlossen"


@pytest.fixture
def council(world: World) -> Chat:
    """Give a group in which Anna and Bernd are without the bot."""
    return world.bernd.creates_group("Stadtrat", [world.anna])


async def carried(world: World, original: Message) -> Message:
    """Let Anna, who agreed to all translators, forward something; give the copy at rest."""
    world.anna.forwards(original, world.wolfsburg)
    await world.shown(world.puebla, WORDS)

    def settled() -> Message | None:
        said = reversed(world.telegram.said_by(world.bot, world.puebla))
        copy = next(one for one in said if WORDS in one.text)
        return copy if "🌐" in copy.text or "sin traducir" in copy.text else None

    return await world.telegram.until(settled, timeout=PATIENCE)


def asked(world: World) -> bool:
    return any(WORDS in text for text in world.translator.asked)


async def test_strangers_words_reach_no_engine_and_nobody_is_asked(
    world: World, council: Chat
) -> None:
    copy = await carried(world, world.bernd.writes(council, WORDS))
    assert "🌐" not in copy.text
    assert not asked(world)
    assert not any("Bernd Kohl, " in text for text in world.said(world.wolfsburg))


async def test_a_members_words_reach_no_engine_before_that_member_agreed(
    world: World, council: Chat
) -> None:
    world.bernd.writes(world.wolfsburg, "12345")
    await world.shown(world.puebla, "12345")
    await carried(world, world.bernd.writes(council, WORDS))
    assert not asked(world)


async def test_a_members_words_are_translated_if_that_member_agreed(
    world: World, council: Chat
) -> None:
    world.bernd.writes(world.wolfsburg, "12345")
    await world.shown(world.puebla, "12345")
    await world.agree(world.bernd)
    copy = await carried(world, world.bernd.writes(council, WORDS))
    assert f"[es] {WORDS}" in copy.text


async def test_ones_own_forwarded_words_are_translated(world: World, council: Chat) -> None:
    copy = await carried(world, world.anna.writes(council, WORDS))
    assert f"[es] {WORDS}" in copy.text


async def test_a_channels_words_reach_no_engine(world: World) -> None:
    channel = world.anna.creates_channel("Amtsblatt")
    await carried(world, world.anna.writes(channel, WORDS))
    assert not asked(world)


async def test_a_translation_asked_for_needs_the_first_writers_consent(
    world: World, council: Chat
) -> None:
    """Of the forwarded message itself, and of its copy."""
    original = world.bernd.writes(council, WORDS)
    copy = await carried(world, original)
    forwarded = next(
        one for one in reversed(world.telegram.messages(world.wolfsburg)) if one.text == WORDS
    )
    await world.ask(world.anna, world.wolfsburg, "/translate", reply_to=forwarded)
    await world.ask(world.beatriz, world.puebla, "/translate", reply_to=copy)
    await world.ask(world.anna, world.wolfsburg, "/goal Hitze")
    await world.shown(world.puebla, "[es] Hitze")
    assert not asked(world)


async def test_a_forwarded_message_quoted_in_an_update_is_not_its_forwarders(
    world: World, council: Chat
) -> None:
    await world.ask(world.anna, world.wolfsburg, "/goal Hitze")
    await world.ask(world.anna, world.wolfsburg, "/measure Stadtwald G1")
    await carried(world, world.bernd.writes(council, WORDS))
    forwarded = next(
        one for one in reversed(world.telegram.messages(world.wolfsburg)) if one.text == WORDS
    )
    await world.ask(world.anna, world.wolfsburg, "/update M1", reply_to=forwarded)
    await world.ask(world.anna, world.wolfsburg, "/goal Wasser")
    await world.shown(world.puebla, "[es] Wasser")
    assert not asked(world)


async def test_a_forwarded_command_is_chat(world: World, council: Chat) -> None:
    world.anna.forwards(world.bernd.writes(council, "/goal Falle"), world.wolfsburg)
    await world.shown(world.puebla, "/goal Falle")
    goals = await world.ask(world.anna, world.wolfsburg, "/goals")
    assert "Falle" not in goals.text
