"""The partnership's terms, as people see, change and exchange them."""

import pytest

from tests.acceptance.world import World


@pytest.fixture
async def both(world: World) -> World:
    await world.found()
    return world


async def test_every_partnership_begins_with_the_starter_list(both: World) -> None:
    answer = await both.ask(both.anna, both.wolfsburg, "/glossar")
    assert "Glossar" in answer.text
    answer = await both.ask(both.beatriz, both.puebla, "/glosario starkregen")
    first = answer.text.splitlines()[0]
    assert first.startswith("• lluvia intensa (Español) = Starkregen (Deutsch)")


async def test_terms_are_added_and_removed_by_both_sides(both: World) -> None:
    """The words' languages are told by whose group it is, or by their names."""
    answer = await both.ask(both.anna, both.wolfsburg, "/glossary add Stadtradeln = Ciudad en bici")
    assert "Stadtradeln (Deutsch) = Ciudad en bici (Español)" in answer.text
    answer = await both.ask(
        both.beatriz, both.puebla, "/glosario agregar de: Freibad = es: alberca pública"
    )
    assert "alberca pública (Español) = Freibad (Deutsch)" in answer.text
    shown = await both.ask(both.anna, both.wolfsburg, "/glossar")
    assert "Stadtradeln" in shown.text
    assert "Freibad" in shown.text
    answer = await both.ask(both.anna, both.wolfsburg, "/glossary remove Freibad")
    assert "Nicht mehr im Glossar" in answer.text
    answer = await both.ask(both.beatriz, both.puebla, "/glosario alberca")
    assert answer.text == "alberca no está en el glosario."


async def test_a_starter_term_can_be_taken_out_and_put_back(both: World) -> None:
    await both.ask(both.anna, both.wolfsburg, "/glossary remove Entsendung")
    answer = await both.ask(both.anna, both.wolfsburg, "/glossary Entsendung")
    assert answer.text == "Entsendung steht nicht im Glossar."
    await both.ask(both.anna, both.wolfsburg, "/glossary add Entsendung = visita de expertos")
    answer = await both.ask(both.anna, both.wolfsburg, "/glossary Entsendung")
    assert "visita de expertos" in answer.text


async def test_the_table_goes_out_and_comes_back_changed(both: World) -> None:
    both.anna.writes(both.wolfsburg, "/glossar csv")
    shown = await both.shown(both.wolfsburg, "Alle Begriffe")
    assert shown.kind == "document"
    [stored] = both.telegram.world.files.files.values()
    sent = stored.data.decode()
    assert sent.startswith("\ufeffde;es;en;fr\r\n")
    assert "\r\nKlimawandel;cambio climático;climate change;" in sent
    both.beatriz.sends(
        both.puebla,
        "document",
        caption="/glosario",
        name="terminos.csv",
        data="de,es\nEntsendung,visita técnica\nFreibad,alberca pública\n".encode("cp1252"),
    )
    await both.shown(both.puebla, "Se agregaron 2 términos.")
    answer = await both.ask(both.anna, both.wolfsburg, "/glossary Entsendung")
    assert "Entsendung (Deutsch) = visita técnica (Español)" in answer.text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\x00\x01", "No puedo leer el archivo"),
        (b"de;es\n;", "La tabla no contiene"),
        (b"de;es\n" + b"x;y\n" * 300_000, "No pude obtener este archivo"),
    ],
)
async def test_a_bad_file_gets_one_clear_sentence(both: World, data: bytes, sentence: str) -> None:
    both.beatriz.sends(both.puebla, "document", caption="/glosario", name="terminos.csv", data=data)
    await both.shown(both.puebla, sentence)


async def test_an_unreadable_line_gets_the_usage(both: World) -> None:
    answer = await both.ask(both.anna, both.wolfsburg, "/glossary add =")
    assert "/glossar add" in answer.text
