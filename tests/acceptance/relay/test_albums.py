"""Albums stay albums: one call, captions translated, every part findable."""

from collections.abc import Collection

import pytest

from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.playground.server import OFF, LocalTelegram, Message
from tests.acceptance.relay.seeing import copy_of, shows, unique_id
from tests.acceptance.world import MONDAY, PATIENCE, Clock, UsualLanguage, World, opened


async def parts_in(world: World, number: int) -> list[Message]:
    """Wait until an album of so many parts stands in Puebla."""

    def look() -> list[Message] | None:
        said = [one for one in world.telegram.said_by(world.bot, world.puebla) if one.album]
        return said if len(said) == number else None

    return await world.telegram.until(look, timeout=PATIENCE)


async def test_an_album_stays_one_with_its_caption_translated(world: World) -> None:
    sent = world.anna.sends_album(
        world.wolfsburg, ("photo", "video", "photo"), captions=("Vorher und nachher",)
    )
    copies = await parts_in(world, 3)
    assert len({copy.album for copy in copies}) == 1
    assert [unique_id(copy) for copy in copies] == [unique_id(part) for part in sent]
    assert copies[0].text.startswith("Anna Weber · Wolfsburg 🌐\n[es] Vorher und nachher")
    assert [copy.text for copy in copies[1:]] == ["", ""]
    assert len(world.telegram.record.of("sendMediaGroup")) == 1
    assert not world.telegram.record.of("getFile")


async def test_the_original_is_folded_under_the_translation(world: World) -> None:
    """An album can have no buttons."""
    world.anna.sends_album(world.wolfsburg, captions=("Vorher",))
    copies = await parts_in(world, 2)
    folded = [one for one in copies[0].entities if one["type"] == "expandable_blockquote"]
    assert copies[0].text.endswith("\nVorher")
    assert folded[0]["length"] == len("Vorher")


async def test_the_heading_stands_where_the_words_are(world: World) -> None:
    world.anna.sends_album(world.wolfsburg, captions=("", "Nur hier"))
    copies = await parts_in(world, 2)
    assert copies[0].text == ""
    assert copies[1].text.startswith("Anna Weber · Wolfsburg 🌐\n[es] Nur hier")


async def test_files_are_an_album_too_and_one_without_words_has_the_heading(
    world: World,
) -> None:
    world.anna.sends_album(world.wolfsburg, ("document", "document"))
    copies = await parts_in(world, 2)
    assert [copy.text for copy in copies] == ["Anna Weber · Wolfsburg", ""]


async def test_replies_to_any_part_answer_that_part(world: World) -> None:
    sent = world.anna.sends_album(world.wolfsburg, ("photo",) * 4)
    copies = await parts_in(world, 4)
    for number in (1, 3):
        world.beatriz.writes(world.puebla, f"<{number}>", reply_to=copies[number])
        answer = await world.shown(world.wolfsburg, f"<{number}>")
        assert answer.reply_to == sent[number].id
        world.bernd.writes(world.wolfsburg, f"[{number}]", reply_to=sent[number])
        back = await world.shown(world.puebla, f"[{number}]")
        assert back.reply_to == copies[number].id


async def test_the_caption_of_a_part_is_edited_in_place(world: World) -> None:
    sent = world.anna.sends_album(world.wolfsburg, captions=("Eins", "Zwei"))
    copies = await parts_in(world, 2)
    assert "[es] Zwei" in copies[1].text
    world.anna.edits(sent[1], "Drei")
    await shows(world, copies[1], "[es] Drei")
    assert "[es] Eins" in copies[0].text


async def test_an_album_is_edited_before_it_has_left(world: World) -> None:
    sent = world.anna.sends_album(world.wolfsburg, captions=("Eins", ""))
    world.anna.edits(sent[0], "Zwei")
    copies = await parts_in(world, 2)
    await shows(world, copies[0], "[es] Zwei")


async def test_who_goes_on_editing_does_not_hold_up_the_album(world: World) -> None:
    world.translator.down = True
    sent = world.anna.sends_album(world.wolfsburg, captions=("Eins", ""))
    await world.telegram.until(lambda: world.translator.asked, timeout=PATIENCE)
    for words in ("Zwei", "Drei"):
        world.clock.advance(seconds=5)
        world.anna.edits(sent[0], words)
        await world.telegram.until(lambda: not world.bot.queue.pending, timeout=PATIENCE)
    copies = await parts_in(world, 2)
    await shows(world, copies[0], "Drei")


async def test_two_albums_and_words_between_them_keep_their_order(world: World) -> None:
    world.anna.sends_album(world.wolfsburg, captions=("Erstes",))
    world.anna.writes(world.wolfsburg, "Dazwischen")
    world.anna.sends_album(world.wolfsburg, captions=("Zweites",))
    await parts_in(world, 4)
    said = [text for text in world.said(world.puebla) if "[es]" in text]
    assert ["Erstes" in said[0], "Dazwischen" in said[1], "Zweites" in said[2]] == [True] * 3


async def test_a_part_that_stays_alone_arrives_as_a_photo(world: World) -> None:
    world.anna.sends(world.wolfsburg, "photo", caption="Allein", album="77")
    copy = await copy_of(world, world.puebla, "photo")
    assert copy.album is None
    await shows(world, copy, "[es] Allein")


async def test_a_caption_that_is_not_translated_in_time_follows(world: World) -> None:
    world.translator.down = True
    world.anna.sends_album(world.wolfsburg, captions=("Vorher",))
    await world.telegram.until(lambda: world.translator.asked, timeout=PATIENCE)
    world.clock.advance(seconds=9)
    copies = await parts_in(world, 2)
    assert "la traducción viene en camino" in copies[0].text
    world.translator.down = False
    world.clock.advance(minutes=2)
    await shows(world, copies[0], "[es] Vorher")
    assert "en camino" not in copies[0].text


async def test_an_album_outlives_the_program(sqlite_url: str) -> None:
    """What has come of it before a stop goes out after the next start, as one."""
    clock = Clock(MONDAY)
    async with LocalTelegram(clock=clock, limits=OFF) as telegram:
        world = World(telegram, sqlite_url, clock)
        async with world.app():
            for group in (world.wolfsburg, world.puebla):
                await telegram.reply_in(group, world.bot, timeout=PATIENCE)
            await world.found()
            world.anna.sends_album(world.wolfsburg, ("photo",) * 3)
            await telegram.until(lambda: not world.bot.queue.pending, timeout=PATIENCE)
        assert not telegram.record.of("sendMediaGroup")
        async with world.app():
            await parts_in(world, 3)


class Stumbles(UsualLanguage):
    """Fails twice at what is slow, so that its update is handled in the third try."""

    tries = 0

    def detect(
        self,
        text: RichText,
        *,
        among: Collection[Language],
        usual: Language | None,
        names: Collection[str] = (),
    ) -> Language | None:
        """Tell the language, or fail."""
        if "langsam" in text.text and self.tries < 2:
            self.tries += 1
            raise RuntimeError
        return super().detect(text, among=among, usual=usual, names=names)


async def test_a_part_that_has_arrived_belongs_to_the_album_however_long_it_takes(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pauses between the tries are longer than an album waits for its next part."""
    monkeypatch.setattr(World, "detector", Stumbles)
    async with opened(sqlite_url) as world:
        await world.found()
        world.anna.sends_album(world.wolfsburg, captions=("", "Ganz langsam"))
        copies = await parts_in(world, 2)
        assert copies[1].text.startswith("Anna Weber · Wolfsburg\nGanz langsam")
