"""Reactions, pins, taking back: what people do to messages without writing."""

from bot.playground.server import Message
from tests.acceptance.relay.seeing import copy_of, heading_above
from tests.acceptance.world import PATIENCE, World

STORK = "5368324170671202286"
"""The number of a custom emoji."""


def reacted(world: World, message: Message) -> list[str]:
    chosen = message.reactions.get(world.bot.id, [])
    return [one.get("emoji") or one["custom_emoji_id"] for one in chosen]


async def shows_reaction(world: World, message: Message, *expected: str) -> None:
    await world.telegram.until(lambda: reacted(world, message) == list(expected), timeout=PATIENCE)


async def relayed(world: World, words: str = "12345") -> tuple[Message, Message]:
    sent = world.anna.writes(world.wolfsburg, words)
    return sent, await world.shown(world.puebla, words)


async def test_a_reaction_appears_on_the_matching_message_both_ways(world: World) -> None:
    sent, copy = await relayed(world)
    world.beatriz.reacts(copy, "👍")
    await world.telegram.until(lambda: reacted(world, sent) == ["👍"], timeout=PATIENCE)
    world.bernd.reacts(sent, "🔥")
    await world.telegram.until(lambda: reacted(world, copy) == ["🔥"], timeout=PATIENCE)


async def test_of_several_reactions_most_peoples_is_shown_and_it_goes_with_them(
    world: World,
) -> None:
    sent, copy = await relayed(world)
    world.beatriz.reacts(copy, "👍")
    await world.telegram.until(lambda: reacted(world, sent) == ["👍"], timeout=PATIENCE)
    world.carlos.reacts(copy, "❤")
    await world.telegram.until(lambda: reacted(world, sent) == ["❤"], timeout=PATIENCE)
    world.carlos.reacts(copy)
    await world.telegram.until(lambda: reacted(world, sent) == ["👍"], timeout=PATIENCE)
    world.beatriz.reacts(copy)
    await world.telegram.until(lambda: reacted(world, sent) == [], timeout=PATIENCE)


async def test_a_reaction_the_group_does_not_allow_is_left_out(world: World) -> None:
    sent, copy = await relayed(world)
    world.wolfsburg.reactions = ["👍"]
    world.beatriz.reacts(copy, "🔥")
    await relayed(world, "67890")
    assert reacted(world, sent) == []


async def test_a_reaction_the_group_does_not_allow_takes_an_older_one_away(world: World) -> None:
    """What was chosen before is not what anybody says any more."""
    sent, copy = await relayed(world)
    world.beatriz.reacts(copy, "👍")
    await shows_reaction(world, sent, "👍")
    world.wolfsburg.reactions = ["👍"]
    world.beatriz.reacts(copy, "🔥")
    await shows_reaction(world, sent)


async def test_a_custom_emoji_appears_where_the_group_allows_it_both_ways(world: World) -> None:
    sent, copy = await relayed(world)
    world.wolfsburg.reactions = world.puebla.reactions = ["👍", STORK]
    world.beatriz.reacts(copy, STORK)
    await shows_reaction(world, sent, STORK)
    world.bernd.reacts(sent, STORK)
    await shows_reaction(world, copy, STORK)


async def test_a_custom_emoji_appears_where_somebody_has_set_it_before(world: World) -> None:
    sent, copy = await relayed(world)
    world.bernd.reacts(sent, STORK)
    tried = world.telegram.record.of
    await world.telegram.until(lambda: len(tried("setMessageReaction")) == 2, timeout=PATIENCE)
    assert reacted(world, copy) == []
    world.beatriz.reacts(copy, STORK)
    await shows_reaction(world, sent, STORK)


async def test_instead_of_a_custom_emoji_that_no_bot_may_set_the_next_ordinary_one_appears(
    world: World,
) -> None:
    sent, copy = await relayed(world)
    world.carlos.reacts(copy, "🔥")
    await shows_reaction(world, sent, "🔥")
    world.beatriz.reacts(copy, "👍", STORK)
    await shows_reaction(world, sent, "👍")
    world.carlos.reacts(copy)
    world.beatriz.reacts(copy, STORK)
    await shows_reaction(world, sent)
    world.beatriz.reacts(copy, "🔥")
    await shows_reaction(world, sent, "🔥")


async def test_an_author_takes_a_message_back_by_answering_it(world: World) -> None:
    sent, copy = await relayed(world)
    answer = await world.ask(world.anna, world.wolfsburg, "/loeschen", reply_to=sent)
    assert answer.text == "🗑 Bei den anderen Teams gelöscht: Puebla"
    await world.telegram.until(lambda: copy.deleted, timeout=PATIENCE)
    again = await world.ask(world.anna, world.wolfsburg, "/delete", reply_to=sent)
    assert "nicht (mehr) bei den anderen Teams" in again.text


async def test_a_heading_goes_with_what_stands_under_it(world: World) -> None:
    sent = world.anna.sends(world.wolfsburg, "sticker")
    copy = await copy_of(world, world.puebla, "sticker")
    heading = heading_above(world, copy)
    await world.ask(world.anna, world.wolfsburg, "/delete", reply_to=sent)
    await world.telegram.until(lambda: copy.deleted and heading.deleted, timeout=PATIENCE)


async def test_one_part_of_an_album_can_be_taken_back(world: World) -> None:
    sent = world.anna.sends_album(world.wolfsburg, ("photo",) * 3)
    await copy_of(world, world.puebla, "photo", lambda one: bool(one.album))
    copies = [one for one in world.telegram.said_by(world.bot, world.puebla) if one.album]
    await world.ask(world.anna, world.wolfsburg, "/delete", reply_to=sent[1])
    await world.telegram.until(lambda: copies[1].deleted, timeout=PATIENCE)
    assert not copies[0].deleted
    assert not copies[2].deleted


async def test_others_may_not_take_it_back_but_coordinators_may_on_either_side(
    world: World,
) -> None:
    sent = world.bernd.writes(world.wolfsburg, "12345")
    copy = await world.shown(world.puebla, "12345")
    refused = await world.ask(world.carlos, world.puebla, "/borrar", reply_to=copy)
    assert "🗑" not in refused.text
    assert not copy.deleted
    await world.ask(world.beatriz, world.puebla, "/borrar", reply_to=copy)
    await world.telegram.until(lambda: copy.deleted, timeout=PATIENCE)
    assert not sent.deleted


async def test_what_is_taken_back_before_it_left_never_leaves(world: World) -> None:
    world.translator.down = True
    sent = world.anna.writes(world.wolfsburg, "Das war falsch")
    await world.telegram.until(lambda: world.translator.asked, timeout=PATIENCE)
    await world.ask(world.anna, world.wolfsburg, "/delete", reply_to=sent)
    world.clock.advance(minutes=1)
    await relayed(world)
    assert not any("falsch" in text for text in world.said(world.puebla))


async def test_a_coordinators_pin_is_followed_and_others_pins_are_not(world: World) -> None:
    sent, copy = await relayed(world)
    world.anna.promotes(world.wolfsburg, world.bernd)
    world.bernd.pins(sent)
    world.anna.pins(sent)
    await world.telegram.until(lambda: world.puebla.pinned == [copy.id], timeout=PATIENCE)
    other, back = await relayed(world, "67890")
    world.beatriz.pins(back)
    await world.telegram.until(lambda: other.id in world.wolfsburg.pinned, timeout=PATIENCE)
