"""Live photos, checklists, rich messages and words for one reader, in both directions."""

from bot.playground.server import Message
from bot.playground.server.posting import change
from tests.acceptance.relay.seeing import copy_of, shows, unique_id
from tests.acceptance.relay.ways import Way, answers_find, ways
from tests.acceptance.world import PATIENCE, World


async def parts_in(world: World, way: Way, number: int) -> list[Message]:
    """Wait until an album of so many parts stands on the other side."""

    def look() -> list[Message] | None:
        said = [one for one in world.telegram.said_by(world.bot, way.away) if one.album]
        return said if len(said) == number else None

    return await world.telegram.until(look, timeout=PATIENCE)


async def test_a_live_photo_arrives_moving_and_its_caption_follows(world: World) -> None:
    for way in ways(world):
        sent = way.author.sends(way.home, "live_photo", caption="Viento", spoiler=True)
        copy = await copy_of(world, way.away, "live_photo")
        assert copy.text == f"{way.heading} 🌐\n{way.tag} Viento"
        assert unique_id(copy) == unique_id(sent)
        assert copy.content["photo"] == sent.content["photo"]
        assert copy.content["has_media_spoiler"]
        await answers_find(world, way, sent, copy)
        way.author.edits(sent, "Sturm")
        await shows(world, copy, f"{way.tag} Sturm")
    assert not world.telegram.record.of("getFile")


async def test_a_live_photo_is_exchanged_for_another_one_and_for_a_photo(world: World) -> None:
    for way in ways(world):
        sent = way.author.sends(way.home, "live_photo", caption="Eins")
        copy = await copy_of(world, way.away, "live_photo")
        elsewhere = way.author.creates_group("Anderswo")
        for kind in ("live_photo", "photo"):
            other = way.author.sends(elsewhere, kind, caption=f"Nun {kind}")
            change(world.telegram.world, sent, content=other.content, kind=kind)
            await shows(world, copy, f"Nun {kind}")
            assert copy.kind == kind
            assert unique_id(copy) == unique_id(other)


async def test_a_live_photo_keeps_its_place_in_an_album(world: World) -> None:
    for way in ways(world):
        kinds = ("photo", "live_photo", "video")
        sent = way.author.sends_album(way.home, kinds, captions=("", "Viento"))
        copies = await parts_in(world, way, 3)
        assert [copy.kind for copy in copies] == list(kinds)
        assert [unique_id(copy) for copy in copies] == [unique_id(part) for part in sent]
        await answers_find(world, way, sent[1], copies[1])
        way.author.edits(sent[1], "Sturm")
        await shows(world, copies[1], f"{way.tag} Sturm")


async def test_a_checklist_is_told_in_words_and_its_edits_and_ticks_are_followed(
    world: World,
) -> None:
    for way in ways(world):
        listed = way.author.sends_checklist(way.home, "Feria", ("Sala", "Café"))
        copy = await world.shown(way.away, "Feria")
        assert copy.text == f"{way.heading} 🌐\n{way.tag} Feria\n☐ Sala\n☐ Café"
        await answers_find(world, way, listed, copy)
        way.author.ticks(listed, 2)
        await shows(world, copy, "☐ Sala\n☑ Café")
        way.author.ticks(listed, 2)
        await shows(world, copy, "☐ Sala\n☐ Café")
        way.author.adds_tasks(listed, "Sillas")
        await shows(world, copy, "☐ Café\n☐ Sillas")
        way.author.rewrites_checklist(listed, "Feria", ("Sala grande", "Café"))
        await shows(world, copy, "☐ Sala grande\n☐ Café")
        assert len([text for text in world.said(way.away) if "Feria" in text]) == 1


async def test_the_one_task_that_is_answered_is_shown_above_the_answer(world: World) -> None:
    for way in ways(world):
        listed = way.author.sends_checklist(way.home, "Feria", ("Sala", "Café"))
        copy = await world.shown(way.away, "Feria")
        way.author.answers_task(listed, 2, "Listo")
        answer = await world.shown(way.away, "Listo")
        assert answer.text.split("\n")[1] in {"↩ “Café”", "↩ „Café“"}
        assert answer.reply_to == copy.id


async def test_what_others_may_have_added_to_a_list_reaches_no_engine_that_asks(
    world: World,
) -> None:
    """Whoever wrote the list has agreed for no one else."""
    listed = world.anna.sends_checklist(world.wolfsburg, "Messe", ("Halle",), shared=True)
    copy = await world.shown(world.puebla, "Messe")
    world.bernd.adds_tasks(listed, "Strom")
    await shows(world, copy, "☐ Strom")
    world.bernd.ticks(listed, 1)
    await shows(world, copy, "☑ Halle")
    assert not any("Messe" in text for text in world.translator.asked)
    assert "sin traducir" in copy.text


async def test_a_rich_message_is_said_not_to_arrive_in_one_line(world: World) -> None:
    told = {world.puebla.id: "un tipo nuevo de mensaje", world.wolfsburg.id: "neue Art"}
    for way in ways(world):
        way.author.sends_rich(way.home, ("Primero", "Segundo"))
        note = await world.shown(way.away, told[way.away.id])
        heading, line = note.text.split("\n")
        assert heading == way.heading
        assert "Primero" not in line


async def test_what_is_for_one_reader_is_neither_relayed_nor_answered(world: World) -> None:
    for way in ways(world):
        before = len(world.said(way.home))
        for words in ("Unter uns", "/team", "/team@klimapuente_bot", "/goal Geheim"):
            way.author.whispers(way.home, world.bot, words)
        way.author.writes(way.home, f"<{way.home.id}>")
        await world.shown(way.away, f"<{way.home.id}>")
        assert len(world.said(way.home)) == before
        assert not any("Unter uns" in text or "Geheim" in text for text in world.said(way.away))
