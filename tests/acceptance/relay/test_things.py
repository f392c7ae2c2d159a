"""Places, contacts, dice, polls; forwarded messages, channels, the group itself; what is lost."""

import pytest

from bot.playground.server import Chat, Message
from bot.playground.server.posting import change
from tests.acceptance.relay.seeing import copy_of, heading_above, shows
from tests.acceptance.world import World


async def test_a_place_arrives_under_its_heading(world: World) -> None:
    world.anna.sends_location(world.wolfsburg, 52.42, 10.78)
    copy = await copy_of(world, world.puebla, "location")
    assert copy.content["location"] == {"latitude": 52.42, "longitude": 10.78}
    assert heading_above(world, copy).text == "Anna Weber · Wolfsburg"


async def test_a_live_place_moves_along_until_it_stops(world: World) -> None:
    sent = world.anna.sends_location(world.wolfsburg, 52.42, 10.78, live_period=900)
    copy = await copy_of(world, world.puebla, "location")
    assert copy.content["location"]["live_period"] == 900
    world.anna.moves(sent, 52.43, 10.79)
    await world.telegram.until(lambda: copy.content["location"]["latitude"] == 52.43, timeout=10)
    place = {"latitude": 52.43, "longitude": 10.79}
    change(world.telegram.world, sent, content={"location": place})
    await world.telegram.until(lambda: "live_period" not in copy.content["location"], timeout=10)


async def test_a_venue_and_a_contact_arrive_whole(world: World) -> None:
    world.beatriz.sends_venue(world.puebla, "Zócalo", "Centro, Puebla")
    venue = await copy_of(world, world.wolfsburg, "venue")
    assert venue.content["venue"]["title"] == "Zócalo"
    assert venue.content["venue"]["address"] == "Centro, Puebla"
    world.beatriz.sends_contact(world.puebla, "+52 222 000 0000", "Oficina")
    contact = await copy_of(world, world.wolfsburg, "contact")
    assert contact.content["contact"]["phone_number"] == "+52 222 000 0000"
    assert heading_above(world, contact).text == "Beatriz Luna · Puebla"


async def test_a_die_is_told_with_its_value(world: World) -> None:
    """A bot's own throw would show another one."""
    sent = world.anna.sends_dice(world.wolfsburg)
    copy = await world.shown(world.puebla, "🎲")
    assert f"🎲 {sent.content['dice']['value']}" in copy.text


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
    await world.telegram.until(lambda: copy.id, timeout=10)
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
    await world.telegram.until(lambda: polls[copy.content["poll"]].closed, timeout=10)


async def test_words_that_a_translation_makes_too_long_stay_as_written(world: World) -> None:
    option = "Ja" * 48
    world.anna.sends_poll(world.wolfsburg, "Wann?", [option, "Nein"])
    world.translator.phrases = {f"Wann?\n{option}\nNein": f"¿Cuándo?\n{'Sí' * 90}\nNo"}
    copy = await poll_in(world, world.puebla)
    assert asked(world, copy) == ["¿Cuándo?", option, "No"]


async def test_a_quiz_is_told_in_words_because_its_answer_is_secret(world: World) -> None:
    world.anna.sends_poll(world.wolfsburg, "Wie viele Bäume?", ["100", "200"], quiz=True)
    copy = await world.shown(world.puebla, "Wie viele Bäume?")
    assert copy.kind == "text"
    assert "▫️ 100\n▫️ 200" in copy.text


async def test_forwarded_messages_name_their_origin(world: World) -> None:
    private = world.bernd.creates_group("Stadtrat", [world.anna])
    original = world.bernd.writes(private, "Beschlossen")
    world.anna.forwards(original, world.wolfsburg)
    copy = await world.shown(world.puebla, "Beschlossen")
    assert copy.text.startswith("Anna Weber · Wolfsburg\n↪ Reenviado de Bernd Kohl\nBeschlossen\n")


async def test_an_administrator_who_writes_as_the_group_is_named_by_it(world: World) -> None:
    world.anna.goes_anonymous(world.wolfsburg)
    world.anna.writes(world.wolfsburg, "12345")
    copy = await world.shown(world.puebla, "12345")
    assert copy.text.startswith("Klima Wolfsburg · Wolfsburg\n")


async def test_a_person_who_writes_as_a_channel_is_named_by_it(world: World) -> None:
    channel = world.anna.creates_channel("Stadt Wolfsburg")
    world.anna.writes(world.wolfsburg, "12345", as_channel=channel)
    copy = await world.shown(world.puebla, "12345")
    assert copy.text.startswith("Stadt Wolfsburg · Wolfsburg\n")


async def test_what_is_written_by_way_of_a_bot_is_its_writers(world: World) -> None:
    helper = world.telegram.add_bot(username="gif_bot")
    world.anna.writes(world.wolfsburg, "12345", via=helper)
    copy = await world.shown(world.puebla, "12345")
    assert copy.text.startswith("Anna Weber · Wolfsburg")


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
