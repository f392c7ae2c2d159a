"""What else photos, files and sounds have: buttons, spoilers, long captions, other files."""

import pytest

from bot.playground.server import Message
from bot.playground.server.posting import change
from tests.acceptance.relay.seeing import CAPTIONED, copy_of, heading_above, shows, unique_id
from tests.acceptance.world import PATIENCE, World


@pytest.mark.parametrize("kind", CAPTIONED)
async def test_a_file_without_words_has_the_heading_as_its_caption(world: World, kind: str) -> None:
    world.beatriz.sends(world.puebla, kind)
    copy = await copy_of(world, world.wolfsburg, kind)
    assert copy.text == "Beatriz Luna · Puebla"


async def test_the_original_of_a_caption_is_one_tap_away_and_one_tap_back(world: World) -> None:
    world.anna.sends(world.wolfsburg, "photo", caption="Vorher")
    copy = await copy_of(world, world.puebla, "photo")
    await world.press(world.beatriz, copy, "Ver original")
    await shows(world, copy, "Original (alemán)")
    assert "[es]" not in copy.text
    await world.press(world.beatriz, copy, "Ver traducción")
    await shows(world, copy, "[es] Vorher")


async def test_a_caption_is_edited_in_place_and_a_notice_without_change_does_nothing(
    world: World,
) -> None:
    sent = world.anna.sends(world.wolfsburg, "photo", caption="Vorher")
    copy = await copy_of(world, world.puebla, "photo")
    world.anna.touches(sent)
    world.anna.edits(sent, "Nachher")
    await shows(world, copy, "[es] Nachher")
    assert len(world.telegram.record.of("editMessageCaption")) == 1


async def test_while_the_relay_is_off_no_edit_passes_but_taking_back_does(world: World) -> None:
    sent = world.anna.sends(world.wolfsburg, "photo", caption="Vorher")
    copy = await copy_of(world, world.puebla, "photo")
    await world.ask(world.anna, world.wolfsburg, "/relay off")
    world.anna.edits(sent, "Geheim")
    await world.ask(world.anna, world.wolfsburg, "/team")
    assert not world.telegram.record.of("editMessageCaption")
    world.anna.edits(sent, "// Geheim")
    await world.telegram.until(lambda: copy.deleted, timeout=PATIENCE)


async def test_another_file_in_the_same_message_is_exchanged_on_the_other_side(
    world: World,
) -> None:
    sent = world.anna.sends(world.wolfsburg, "photo", caption="Vorher")
    copy = await copy_of(world, world.puebla, "photo")
    other = world.anna.sends(world.anna.creates_group("Anderswo"), "photo", caption="Nachher")
    change(world.telegram.world, sent, content=other.content)
    await shows(world, copy, "[es] Nachher")
    assert unique_id(copy) == unique_id(other)


async def test_spoilers_stay_covered(world: World) -> None:
    world.anna.sends(world.wolfsburg, "photo", caption="Überraschung", spoiler=True)
    copy = await copy_of(world, world.puebla, "photo")
    assert copy.content["has_media_spoiler"] is True


async def test_formatting_in_captions_survives_when_nothing_is_translated(world: World) -> None:
    entities = [{"type": "bold", "offset": 2, "length": 3}]
    world.carlos.sends(world.puebla, "photo", caption="🌳123", entities=entities)
    copy = await copy_of(world, world.wolfsburg, "photo")
    start = len("Carlos Ríos · Puebla\n🌳".encode("utf-16-le")) // 2
    assert {"type": "bold", "offset": start, "length": 3} in copy.entities


async def test_a_caption_too_long_for_one_goes_on_in_a_text(world: World) -> None:
    sentence = "Wir haben heute viele Bäume gepflanzt. "
    caption = (sentence * 40)[:1020].rsplit(". ", 1)[0] + "."
    world.anna.sends(world.wolfsburg, "photo", caption=caption)
    copy = await copy_of(world, world.puebla, "photo")

    def whole() -> bool:
        return sum(text.count("gepflanzt") for text in world.said(world.puebla)) == caption.count(
            "gepflanzt"
        )

    await world.telegram.until(whole, timeout=PATIENCE)
    assert len(copy.text) <= 1024


@pytest.mark.parametrize("kind", ["photo", "sticker"])
async def test_replies_to_media_and_with_media_find_their_way(world: World, kind: str) -> None:
    sent = world.anna.sends(world.wolfsburg, kind)
    copy = await copy_of(world, world.puebla, kind)
    world.beatriz.sends(world.puebla, "document", caption="Muy bonito", reply_to=copy)
    answer = await copy_of(world, world.wolfsburg, "document")
    assert answer.reply_to == sent.id
    world.anna.writes(world.wolfsburg, "12345", reply_to=sent)
    back = await world.shown(world.puebla, "12345")
    assert back.reply_to == copy.id


async def test_a_reply_to_a_heading_answers_what_stands_under_it(world: World) -> None:
    sent = world.anna.sends(world.wolfsburg, "sticker")
    copy = await copy_of(world, world.puebla, "sticker")
    heading = heading_above(world, copy)
    world.beatriz.writes(world.puebla, "12345", reply_to=heading)
    assert (await world.shown(world.wolfsburg, "12345")).reply_to == sent.id


async def test_order_is_kept_between_words_and_media(world: World) -> None:
    for number in range(5):
        world.anna.writes(world.wolfsburg, f"Satz {number}")
        world.anna.sends(world.wolfsburg, "photo", caption=f"Bild {number}")
    await world.shown(world.puebla, "Bild 4")
    said = [text.rsplit("] ", 1)[-1] for text in world.said(world.puebla) if "[es]" in text]
    assert said == [f"{what} {number}" for number in range(5) for what in ("Satz", "Bild")]


async def test_what_must_not_be_passed_on_is_protected_on_the_other_side_too(
    world: World,
) -> None:
    world.wolfsburg.protected = True
    world.anna.sends(world.wolfsburg, "photo", caption="Intern")
    photo = await copy_of(world, world.puebla, "photo")
    world.anna.writes(world.wolfsburg, "12345")
    text = await world.shown(world.puebla, "12345")
    assert all(one.extra.get("has_protected_content") for one in (photo, text))


async def test_a_caption_with_two_slashes_or_a_command_stays(world: World) -> None:
    world.anna.sends(world.wolfsburg, "photo", caption="// nur für uns")
    world.anna.sends(world.wolfsburg, "photo", caption="/team")
    world.anna.writes(world.wolfsburg, "12345")
    await world.shown(world.puebla, "12345")
    kinds: list[Message] = world.telegram.said_by(world.bot, world.puebla)
    assert not [one for one in kinds if one.kind == "photo"]


async def test_editing_a_message_to_begin_with_two_slashes_takes_it_back(world: World) -> None:
    sent = world.anna.sends(world.wolfsburg, "photo", caption="Das war zu früh")
    copy = await copy_of(world, world.puebla, "photo")
    world.anna.edits(sent, "// Das war zu früh")
    await world.telegram.until(lambda: copy.deleted, timeout=PATIENCE)
