"""Groups and topics in which the bot may not write, though it is there."""

import asyncio

from tests.acceptance.relay.seeing import invitation
from tests.acceptance.world import PATIENCE, World, code_in

BARRED = "puebla darf ich gerade nicht schreiben"


def told(world: World, words: str) -> int:
    return sum(words in text.casefold() for text in world.said(world.wolfsburg))


def tries(world: World) -> int:
    calls = world.telegram.record.of("sendMessage")
    return sum(int(call.params["chat_id"]) == world.puebla.id for call in calls)


async def arrives_in_a_minute(world: World, words: str) -> None:
    """Write, and let minutes pass until it arrives; the bot notes each refusal a little later."""
    world.anna.writes(world.wolfsburg, words)
    async with asyncio.timeout(PATIENCE):
        while not any(words in text for text in world.said(world.puebla)):
            world.clock.advance(seconds=61)
            await asyncio.sleep(0.1)


async def test_what_may_not_be_written_waits_and_the_partners_are_told_once(world: World) -> None:
    """Telegram is not asked for each message: all wait until one may be written again."""
    world.beatriz.silences(world.puebla, world.bot)
    before = tries(world)
    for number in range(5):
        world.anna.writes(world.wolfsburg, f"<{number}>")
    await world.shown(world.wolfsburg, "Was ihr schreibt, wartet")
    await world.telegram.until(lambda: not world.bot.queue.pending, timeout=PATIENCE)
    assert tries(world) == before + 1
    world.clock.advance(seconds=61)
    world.anna.writes(world.wolfsburg, "<5>")
    await world.telegram.until(lambda: tries(world) == before + 2, timeout=PATIENCE)
    assert told(world, BARRED) == 1
    world.beatriz.promotes(world.puebla, world.bot)
    await arrives_in_a_minute(world, "<6>")
    carried = [text[-3:] for text in world.said(world.puebla) if "<" in text]
    assert carried == [f"<{number}>" for number in range(7)]


async def test_words_of_a_photo_wait_too_where_nothing_at_all_may_be_sent(world: World) -> None:
    """Telegram's refusal names photos there as well."""
    world.beatriz.silences(world.puebla, world.bot)
    world.anna.sends(world.wolfsburg, "photo", caption="<0>")
    await world.shown(world.wolfsburg, "Was ihr schreibt, wartet")
    world.beatriz.promotes(world.puebla, world.bot)
    await arrives_in_a_minute(world, "<1>")
    carried = [text for text in world.said(world.puebla) if "<" in text]
    assert ["<0>" in carried[0], "<1>" in carried[1], len(carried)] == [True, True, 2]
    assert told(world, BARRED) == 1


async def test_what_waits_longer_than_a_day_is_given_up(world: World) -> None:
    world.beatriz.silences(world.puebla, world.bot)
    world.anna.writes(world.wolfsburg, "<0>")
    await world.shown(world.wolfsburg, "Was ihr schreibt, wartet")
    world.clock.advance(hours=25)
    before = tries(world)
    world.anna.writes(world.wolfsburg, "<1>")
    await world.telegram.until(lambda: tries(world) > before, timeout=PATIENCE)
    world.beatriz.promotes(world.puebla, world.bot)
    await arrives_in_a_minute(world, "<2>")
    carried = [text[-3:] for text in world.said(world.puebla) if "<" in text]
    assert carried == ["<1>", "<2>"]


async def test_a_closed_topic_is_left_alone_until_its_team_writes_again(world: World) -> None:
    chat = world.carlos.creates_group("Foro", [], forum=True)
    world.carlos.adds_bot(chat, world.bot)
    topic = world.carlos.creates_topic(chat, "Clima").id
    answer = await invitation(world)
    await world.ask(world.carlos, chat, f"/join {code_in(answer)}", topic=topic)
    world.carlos.closes_topic(chat, topic)
    for number in range(3):
        world.anna.writes(world.wolfsburg, f"<{number}>")
    await world.shown(world.wolfsburg, "ist geschlossen oder gelöscht")
    await world.shown(world.puebla, "<2>")
    chat.topics[topic].closed = False
    world.carlos.writes(chat, "77777", topic=topic)
    await world.shown(world.wolfsburg, "77777")
    world.anna.writes(world.wolfsburg, "<3>")
    await world.shown(chat, "<3>")
    assert told(world, "ist geschlossen oder gelöscht") == 1
