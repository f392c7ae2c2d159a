"""Every kind of message in both directions: it arrives, answers find it, its edit follows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pytest

from bot.playground.server import Message
from bot.playground.server.posting import change
from tests.acceptance.relay.seeing import CAPTIONED, copy_of, heading_above, shows, unique_id
from tests.acceptance.relay.ways import Way, answers_find, ways
from tests.acceptance.world import PATIENCE, World

Send = Callable[[Way], Message]
BARE: dict[str, Send] = {
    "sticker": lambda way: way.author.sends(way.home, "sticker"),
    "video_note": lambda way: way.author.sends(way.home, "video_note"),
    "location": lambda way: way.author.sends_location(way.home, 52.42, 10.78),
    "venue": lambda way: way.author.sends_venue(way.home, "Zócalo", "Centro"),
    "contact": lambda way: way.author.sends_contact(way.home, "+52 222 000 0000", "Oficina"),
    "poll": lambda way: way.author.sends_poll(way.home, "¿Kommt?", ["Sí", "Nein"]),
}


async def test_a_text_arrives_is_answered_and_edited(world: World) -> None:
    for way in ways(world):
        sent = way.author.writes(way.home, "Primero")
        copy = await world.shown(way.away, "Primero")
        assert copy.text == f"{way.heading} 🌐\n{way.tag} Primero"
        await answers_find(world, way, sent, copy)
        way.author.touches(sent)
        way.author.edits(sent, "Segundo")
        await shows(world, copy, f"{way.tag} Segundo")


@pytest.mark.parametrize("kind", CAPTIONED)
async def test_a_file_arrives_is_answered_and_its_caption_edited(world: World, kind: str) -> None:
    for way in ways(world):
        sent = way.author.sends(way.home, kind, caption="Primero")
        copy = await copy_of(world, way.away, kind)
        assert copy.text == f"{way.heading} 🌐\n{way.tag} Primero"
        assert unique_id(copy) == unique_id(sent)
        assert [button["callback_data"].partition(":")[0] for button in copy.buttons] == ["orig"]
        await answers_find(world, way, sent, copy)
        way.author.edits(sent, "Segundo")
        await shows(world, copy, f"{way.tag} Segundo")
    assert not world.telegram.record.of("getFile")


@pytest.mark.parametrize("kind", BARE)
async def test_what_has_no_caption_arrives_and_is_answered(world: World, kind: str) -> None:
    for way in ways(world):
        sent = BARE[kind](way)
        copy = await copy_of(world, way.away, kind)
        assert kind == "poll" or copy.content == sent.content
        assert heading_above(world, copy).text.startswith(way.heading)
        await answers_find(world, way, sent, copy)


@dataclass(frozen=True, slots=True)
class Told:
    """What arrives in words, with the words."""

    send: Send
    words: Callable[[Message], str]


def closed(world: World, way: Way) -> Message:
    """Forward a poll from elsewhere that is closed, with a vote."""
    elsewhere = way.author.creates_group("Anderswo")
    asked = way.author.sends_poll(elsewhere, "Wann?", ["Mo", "Di"])
    way.author.votes(asked, 1)
    world.telegram.world.polls[asked.content["poll"]].closed = True
    return way.author.forwards(asked, way.home)


TOLD = {
    "dice": Told(
        lambda way: way.author.sends_dice(way.home),
        lambda sent: f"🎲 {sent.content['dice']['value']}",
    ),
    "quiz": Told(
        lambda way: way.author.sends_poll(way.home, "¿Cuántos?", ["100", "200"], quiz=True),
        lambda _: "📊 ¿Cuántos?\n▫️ 100\n▫️ 200",
    ),
}


@pytest.mark.parametrize("kind", TOLD)
async def test_what_is_told_in_words_arrives_and_is_answered(world: World, kind: str) -> None:
    for way in ways(world):
        sent = TOLD[kind].send(way)
        copy = await world.shown(way.away, TOLD[kind].words(sent))
        assert copy.text.startswith(way.heading)
        await answers_find(world, way, sent, copy)


async def test_a_closed_poll_is_told_with_its_votes(world: World) -> None:
    for way in ways(world):
        sent = closed(world, way)
        copy = await world.shown(way.away, "📊 Wann?\n▫️ Mo: 0\n▫️ Di: 1")
        await answers_find(world, way, sent, copy)


async def test_votes_come_back_and_a_poll_that_is_closed_closes_its_copy(world: World) -> None:
    polls = world.telegram.world.polls
    for way in ways(world):
        sent = way.author.sends_poll(way.home, "Wann?", ["Mo", "Di"])
        copy = await copy_of(world, way.away, "poll")
        way.reader.votes(copy, 1)
        line = await world.shown(way.home, "Mo: 0 · Di: 1")
        assert line.reply_to == sent.id
        way.author.closes_poll(sent)
        poll = polls[copy.content["poll"]]
        await world.telegram.until(partial(getattr, poll, "closed"), timeout=PATIENCE)


async def test_a_live_place_moves_along_until_it_stops(world: World) -> None:
    for way in ways(world):
        sent = way.author.sends_location(way.home, 52.42, 10.78, live_period=900)
        copy = await copy_of(world, way.away, "location")
        await answers_find(world, way, sent, copy)
        way.author.moves(sent, 52.43, 10.79)
        await at(world, copy, latitude=52.43, live_period=900)
        place = {"latitude": 52.43, "longitude": 10.79}
        change(world.telegram.world, sent, content={"location": place})
        await at(world, copy, latitude=52.43, live_period=None)


async def at(world: World, copy: Message, **facts: float | None) -> None:
    """Wait until a place is so."""
    await world.telegram.until(
        lambda: facts.items() <= ({"live_period": None} | copy.content["location"]).items(),
        timeout=10,
    )


async def test_an_album_arrives_as_one_and_every_part_is_answered_and_edited(
    world: World,
) -> None:
    for way in ways(world):
        sent = way.author.sends_album(way.home, ("photo", "video"), captions=("Eins", "Zwei"))

        def parts(way: Way = way) -> list[Message]:
            said = [one for one in world.telegram.said_by(world.bot, way.away) if one.album]
            return said if len(said) == 2 else []

        copies = await world.telegram.until(parts, timeout=PATIENCE)
        for part, copy, words in zip(sent, copies, ("Eins", "Zwei"), strict=True):
            assert f"{way.tag} {words}" in copy.text
            await answers_find(world, way, part, copy)
            way.author.edits(part, f"{words} neu")
            await shows(world, copy, f"{way.tag} {words} neu")


async def test_a_forwarded_message_names_its_origin(world: World) -> None:
    for way in ways(world):
        elsewhere = way.author.creates_group("Anderswo", [way.reader])
        original = way.reader.writes(elsewhere, "Beschlossen")
        sent = way.author.forwards(original, way.home)
        copy = await world.shown(way.away, "Beschlossen")
        heading, origin = copy.text.split("\n")[:2]
        assert heading.startswith(way.heading)
        assert way.reader.user.first_name in origin
        await answers_find(world, way, sent, copy)


async def test_what_the_group_a_channel_or_a_helper_says_arrives_is_answered_and_edited(
    world: World,
) -> None:
    """An anonymous administrator, somebody as a channel, and by way of another bot."""
    helper = world.telegram.add_bot(username="gif_bot")
    for way in ways(world):
        team = way.heading.partition(" · ")[2]
        channel = way.author.creates_channel(f"Stadt {team}")
        as_channel = way.author.writes(way.home, "Kanal", as_channel=channel)
        await follows(world, way, as_channel, f"Stadt {team} · {team}")
        by_helper = way.author.writes(way.home, "Helfer", via=helper)
        await follows(world, way, by_helper, way.heading)
        way.author.goes_anonymous(way.home)
        anonymous = way.author.writes(way.home, "Ungenannt")
        await follows(world, way, anonymous, f"{way.home.title} · {team}")


async def test_a_linked_channels_post_arrives_is_answered_and_edited(world: World) -> None:
    for way in ways(world):
        team = way.heading.partition(" · ")[2]
        channel = way.author.creates_channel(f"Boletín {team}", linked=way.home)
        way.author.writes(channel, "Noticia")
        post = next(one for one in world.telegram.messages(way.home) if one.text == "Noticia")
        await follows(world, way, post, f"Boletín {team} · {team}")


async def follows(world: World, way: Way, sent: Message, heading: str) -> None:
    """See a text arrive under this heading, answer it, and change it."""
    copy = await world.shown(way.away, sent.text)
    assert copy.text.split("\n")[0].removesuffix(" 🌐") == heading
    way.reader.writes(way.away, f"<{sent.id}>", reply_to=copy)
    assert (await world.shown(way.home, f"<{sent.id}>")).reply_to == sent.id
    content = {"text": f"{sent.text} neu"}
    change(world.telegram.world, sent, content=content)
    await shows(world, copy, content["text"])


async def test_answers_quote_what_was_chosen_and_what_cannot_be_found(world: World) -> None:
    for way in ways(world):
        old = way.author.writes(way.home, "// unter uns")
        sent = way.author.writes(way.home, "Montag oder Dienstag")
        copy = await world.shown(way.away, f"{way.tag} Montag")
        way.author.writes(way.home, "Gern", reply_to=sent, quote="oder Dienstag")
        answer = await world.shown(way.away, "Gern")
        assert "oder Dienstag" in answer.text.split("\n")[1]
        assert answer.reply_to == copy.id
        way.reader.writes(way.away, "Bien", reply_to=copy, quote="Montag")
        back = await world.shown(way.home, "Bien")
        assert "Montag" in back.text.split("\n")[1]
        assert back.reply_to == sent.id
        way.author.writes(way.home, "Egal", reply_to=old)
        silent = await world.shown(way.away, "Egal")
        assert silent.reply_to is None
        assert "unter uns" not in silent.text


async def test_an_answer_to_what_was_not_relayed_quotes_it(world: World) -> None:
    for way in ways(world):
        await world.ask(way.author, way.home, "/relay off")
        text = way.author.writes(way.home, "Das war vorher")
        listed = way.author.sends_checklist(way.home, "Liste", ("Säen",))
        await world.ask(way.author, way.home, "/relay on")
        for number, (before, words) in enumerate(((text, "Das war vorher"), (listed, "Liste"))):
            way.author.writes(way.home, f"<{number}>", reply_to=before)
            answer = await world.shown(way.away, f"<{number}>")
            assert answer.reply_to is None
            assert words in answer.text.split("\n")[1]


async def test_what_is_too_long_for_one_message_arrives_whole(world: World) -> None:
    """The translation is longer than what is translated."""
    sentence = "Hoy plantamos árboles. "
    text = (sentence * 178).strip()
    world.translator.phrases = {text: f"{text} {text}"}
    for way in ways(world):
        way.author.writes(way.home, text)

        def whole(way: Way = way) -> bool:
            said = [one for one in world.said(way.away) if "plantamos" in one]
            return sum(one.count("Hoy plantamos árboles.") for one in said) == 2 * 178

        await world.telegram.until(whole, timeout=20)
        assert all(len(one) <= 4096 for one in world.said(way.away))


async def test_taking_back_and_pins_reach_the_other_side(world: World) -> None:
    for way in ways(world):
        sent = way.author.writes(way.home, "<1>")
        copy = await world.shown(way.away, "<1>")
        way.author.pins(sent)
        await world.telegram.until(
            lambda way=way, copy=copy: copy.id in way.away.pinned,  # type: ignore[misc]  # mypy cannot infer lambdas with defaults
            timeout=10,
        )
        await world.ask(way.author, way.home, way.delete, reply_to=sent)
        await world.telegram.until(lambda copy=copy: copy.deleted, timeout=PATIENCE)  # type: ignore[misc]  # mypy cannot infer lambdas with defaults
