"""What a person corrects stands there at once, and counts for good."""

import pytest

from tests.acceptance.world import World


@pytest.fixture
async def both(world: World) -> World:
    await world.found()
    await world.agree(world.anna, world.beatriz)
    return world


async def test_a_correction_takes_the_place_of_the_translation(both: World) -> None:
    both.anna.writes(both.wolfsburg, "Wir pflanzen 40 Bäume im Stadtwald")
    copy = await both.shown(both.puebla, "[es] Wir pflanzen")
    answer = await both.ask(
        both.beatriz, both.puebla, "/corregir Plantamos 40 árboles en el bosque", reply_to=copy
    )
    assert answer.text.startswith("¡Gracias!")
    shown = await both.shown(both.puebla, "Plantamos 40 árboles en el bosque")
    assert shown.id == copy.id
    assert "[es]" not in shown.text


async def test_a_correction_is_not_said_to_be_a_machines(both: World) -> None:
    """The original stays one tap away and back; what is edited later is a machine's again."""
    written = both.anna.writes(both.wolfsburg, "Wir pflanzen 40 Bäume im Stadtwald")
    copy = await both.shown(both.puebla, "[es] Wir pflanzen")
    assert "🌐" in copy.text
    await both.ask(both.beatriz, both.puebla, "/fix Plantamos 40 árboles", reply_to=copy)
    await both.shown(both.puebla, "Plantamos 40 árboles")
    assert "🌐" not in copy.text
    await both.press(both.beatriz, copy, "Ver original")
    await both.shown(both.puebla, "Wir pflanzen 40 Bäume im Stadtwald")
    await both.press(both.beatriz, copy, "Ver traducción")
    await both.shown(both.puebla, "Plantamos 40 árboles")
    assert "🌐" not in copy.text
    both.anna.edits(written, "Wir pflanzen heute 50 Bäume")
    await both.shown(both.puebla, "[es] Wir pflanzen heute 50 Bäume")
    assert "🌐" in copy.text


async def test_it_can_be_said_in_answer_to_the_original(both: World) -> None:
    written = both.anna.writes(both.wolfsburg, "Bis morgen im Rathaus")
    copy = await both.shown(both.puebla, "[es] Bis morgen")
    await both.ask(
        both.anna, both.wolfsburg, "/fix Hasta mañana en el ayuntamiento", reply_to=written
    )
    shown = await both.shown(both.puebla, "Hasta mañana en el ayuntamiento")
    assert shown.id == copy.id


async def test_what_cannot_be_remembered_is_shown_all_the_same(both: World) -> None:
    both.anna.writes(both.wolfsburg, "Treffen um 14:00 Uhr")
    copy = await both.shown(both.puebla, "[es] Treffen")
    answer = await both.ask(
        both.beatriz, both.puebla, "/fix Nos vemos a las dos de la tarde", reply_to=copy
    )
    assert "No puedo memorizarlo" in answer.text
    await both.shown(both.puebla, "Nos vemos a las dos de la tarde")


async def test_a_title_read_in_another_language_can_be_corrected(both: World) -> None:
    await both.ask(both.anna, both.wolfsburg, "/task Bäume zählen bis Freitag")
    line = await both.shown(both.puebla, "[es] Bäume zählen")
    answer = await both.ask(both.beatriz, both.puebla, "/fix Contar los árboles", reply_to=line)
    assert answer.text.startswith("¡Gracias!")
    card = await both.ask(both.beatriz, both.puebla, "/tarea T1")
    assert "Contar los árboles" in card.text


async def test_what_is_no_translation_is_said_to_be_none(both: World) -> None:
    written = both.anna.writes(both.wolfsburg, "// nur für uns")
    answer = await both.ask(both.anna, both.wolfsburg, "/fix Hola", reply_to=written)
    assert answer.text.startswith("Das ist keine Übersetzung")
    answer = await both.ask(both.anna, both.wolfsburg, "/fix Hola")
    assert "/korrektur" in answer.text
