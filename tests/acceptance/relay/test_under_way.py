"""Second thoughts while a message, or its last edit, still waits for a translation."""

from bot.playground.server import Message
from tests.acceptance.relay.seeing import shows
from tests.acceptance.world import PATIENCE, World

MANY = "Und das Wort ist ein Wort. " * 151
"""Fits into a message of its author, but not under a heading."""


def nobody_answers(world: World) -> None:
    """Let the translator think, and the time stand still meanwhile."""
    world.translator.answers.clear()
    world.clock.stop()


async def is_asked(world: World, words: str) -> None:
    await world.telegram.until(lambda: words in world.translator.asked, timeout=PATIENCE)


def ever_shown(world: World, words: str) -> bool:
    """Tell whether these words were ever sent to Puebla, be it for a moment."""
    calls = [
        *world.telegram.record.of("sendMessage"),
        *world.telegram.record.of("sendMediaGroup"),
        *world.telegram.record.of("editMessageText"),
        *world.telegram.record.of("editMessageCaption"),
    ]
    sent = [call.params for call in calls if int(call.params["chat_id"]) == world.puebla.id]
    return any(words in str(params) for params in sent)


def said(world: World) -> list[Message]:
    return world.telegram.said_by(world.bot, world.puebla)


async def test_what_is_put_right_while_it_waits_is_never_seen_as_it_was(world: World) -> None:
    nobody_answers(world)
    sent = world.anna.writes(world.wolfsburg, "Erst so")
    await is_asked(world, "Erst so")
    world.anna.edits(sent, "Dann so")
    await is_asked(world, "Dann so")
    world.translator.answers.set()
    await world.shown(world.puebla, "[es] Dann so")
    assert not ever_shown(world, "Erst so")
    edits = world.telegram.record.of("editMessageText")
    assert not [call for call in edits if "Dann so" in str(call.params)]


async def test_an_edit_takes_the_place_of_one_that_still_waits(world: World) -> None:
    """Else the older one, which nobody translates any more, held up the chat for its time."""
    sent = world.anna.writes(world.wolfsburg, "Erst so")
    copy = await world.shown(world.puebla, "[es] Erst so")
    nobody_answers(world)
    for words in ("Dann so", "Und nun so"):
        world.anna.edits(sent, words)
        await is_asked(world, words)
    world.translator.answers.set()
    await shows(world, copy, "[es] Und nun so")
    assert not ever_shown(world, "Dann so")


async def test_so_does_the_edit_of_a_caption_in_an_album(world: World) -> None:
    sent = world.anna.sends_album(world.wolfsburg, captions=("Erst so",))
    copy = await world.shown(world.puebla, "[es] Erst so")
    nobody_answers(world)
    for words in ("Dann so", "Und nun so"):
        world.anna.edits(sent[0], words)
        await is_asked(world, words)
    world.translator.answers.set()
    await shows(world, copy, "[es] Und nun so")
    assert not ever_shown(world, "Dann so")


async def test_what_is_taken_back_is_not_changed_before(world: World) -> None:
    sent = world.anna.writes(world.wolfsburg, "Erst so")
    copy = await world.shown(world.puebla, "[es] Erst so")
    nobody_answers(world)
    world.anna.edits(sent, "Dann so")
    await is_asked(world, "Dann so")
    world.anna.edits(sent, "// doch nicht")
    await world.telegram.until(lambda: copy.deleted, timeout=PATIENCE)
    assert not ever_shown(world, "Dann so")


async def test_what_grows_beyond_a_message_while_it_waits_arrives_once(world: World) -> None:
    sent = world.anna.writes(world.wolfsburg, "Kurz")
    await world.shown(world.puebla, "[es] Kurz")
    nobody_answers(world)
    world.anna.edits(sent, MANY)
    await is_asked(world, MANY.strip())
    world.translator.answers.set()
    world.anna.writes(world.wolfsburg, "12345")
    await world.shown(world.puebla, "12345")
    await world.shown(world.puebla, "[es] Und")
    words = "".join(one.text for one in said(world))
    assert words.count("Wort ist ein Wort") == 151


async def test_what_shrinks_to_one_message_leaves_no_rest(world: World) -> None:
    sent = world.anna.writes(world.wolfsburg, MANY)
    copy = await world.shown(world.puebla, "[es] Und")
    await world.telegram.until(lambda: said(world)[-1].id > copy.id, timeout=PATIENCE)
    rest = said(world)[-1]
    world.anna.edits(sent, "Kurz")
    await shows(world, copy, "[es] Kurz")
    await world.telegram.until(lambda: rest.deleted, timeout=PATIENCE)
    assert copy.text == "Anna Weber · Wolfsburg 🌐\n[es] Kurz"


async def test_what_does_not_fit_any_more_answers_what_it_goes_on_from(world: World) -> None:
    """A translation may be longer; what was written meanwhile stands between."""
    nobody_answers(world)
    world.translator.phrases = {"Kurz": MANY}
    world.anna.writes(world.wolfsburg, "Kurz")
    await is_asked(world, "Kurz")
    world.anna.writes(world.wolfsburg, "12345")
    await world.telegram.until(lambda: not world.bot.queue.pending, timeout=PATIENCE)
    world.translator.answers.set()
    await world.shown(world.puebla, "12345")
    first = await world.shown(world.puebla, "Anna Weber · Wolfsburg 🌐\nUnd das Wort")
    rest = await world.telegram.until(
        lambda: next((one for one in said(world) if one.reply_to == first.id), None),
        timeout=PATIENCE,
    )
    assert f"{first.text}{rest.text}".count("Wort ist ein Wort") == 151
