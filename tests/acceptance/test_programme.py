"""A working week of the programme over HTTP, as both groups see it. It is Monday, 10:00."""

from tests.acceptance.world import World


async def test_what_one_team_adds_the_other_hears_translated(world: World) -> None:
    """The line waits for the title's translation, the answer in the own group does not."""
    world.translator.phrases = {
        "Bäume zählen": "Contar los árboles",
        "Preparar el taller": "Den Workshop vorbereiten",
    }
    await world.found()
    await world.agree(world.anna, world.beatriz)
    card = await world.ask(world.anna, world.wolfsburg, "/aufgabe Bäume zählen bis Freitag 14 Uhr")
    assert "Freitag, 6. März 2026 · 14:00 Wolfsburg · 07:00 Puebla" in card.text
    told = await world.shown(world.puebla, "nueva tarea T1")
    assert "Contar los árboles" in told.text
    await world.ask(world.beatriz, world.puebla, "/tarea Preparar el taller para el jueves")
    await world.shown(world.wolfsburg, "Den Workshop vorbereiten")
    summary = await world.ask(world.beatriz, world.puebla, "/programa")
    assert "T1 Contar los árboles" in summary.text
    assert "traducción automática" in summary.text


async def test_without_consent_the_title_arrives_as_it_was_written(world: World) -> None:
    await world.found()
    await world.ask(world.anna, world.wolfsburg, "/ziel Mehr Grün gegen die Hitze")
    told = await world.shown(world.puebla, "nuevo objetivo G1")
    assert "«Mehr Grün gegen die Hitze (de)»" in told.text
    assert world.translator.asked == []


async def test_titles_from_before_the_consent_are_translated_once_somebody_reads_them(
    world: World,
) -> None:
    world.translator.phrases = {"Stadtwald verjüngen": "Renovar el bosque urbano"}
    await world.found()
    await world.ask(world.anna, world.wolfsburg, "/massnahme Stadtwald verjüngen")
    await world.shown(world.puebla, "Stadtwald verjüngen (de)")
    await world.agree(world.anna)
    first = await world.ask(world.beatriz, world.puebla, "/programa")
    assert "M1 Stadtwald verjüngen (de)" in first.text
    await world.telegram.until(lambda: world.translator.asked)
    second = await world.ask(world.beatriz, world.puebla, "/programa")
    assert "M1 Renovar el bosque urbano" in second.text


async def test_a_silent_translator_holds_nothing_up(world: World) -> None:
    """After eight seconds the line goes out with its title as it was written."""
    await world.found()
    await world.agree(world.anna)
    world.translator.down = True
    await world.ask(world.anna, world.wolfsburg, "/aufgabe Liste schicken")
    answer = await world.ask(world.beatriz, world.puebla, "/tareas")
    assert "T1 Liste schicken (de)" in answer.text
    world.clock.advance(seconds=9)
    await world.shown(world.puebla, "nueva tarea T1 «Liste schicken (de)»")


async def test_a_task_is_moved_handed_over_and_finished_with_buttons(world: World) -> None:
    await world.found()
    card = await world.ask(world.anna, world.wolfsburg, "/aufgabe Liste schicken bis Freitag")
    note = await world.press(world.bernd, card, "+1 Woche")
    assert note["text"] == "T1 ist geändert."
    await world.telegram.until(lambda: "Freitag, 13. März 2026" in card.text)
    await world.press(world.bernd, card, "Zuweisen")
    await world.telegram.until(lambda: "Zurück" in [b["text"] for b in card.buttons])
    await world.press(world.bernd, card, "Beatriz Luna (Puebla)")
    await world.telegram.until(lambda: "👤 Beatriz Luna" in card.text)
    await world.press(world.anna, card, "Zurück")
    await world.telegram.until(lambda: "Erledigt" in [b["text"] for b in card.buttons])
    await world.press(world.anna, card, "Erledigt")
    await world.telegram.until(lambda: card.text.startswith("✅ T1 Liste schicken"))
    await world.shown(world.puebla, "✅ T1 «Liste schicken (de)» está hecha")
    await world.press(world.anna, card, "Wieder öffnen")
    await world.telegram.until(lambda: card.text.startswith("▫️ T1"))


async def test_a_measure_is_reported_on_by_replying_to_its_card(world: World) -> None:
    await world.found()
    card = await world.ask(world.anna, world.wolfsburg, "/massnahme Stadtwald bis Ende März")
    answer = await world.ask(
        world.bernd, world.wolfsburg, "60 % Die ersten Bäume stehen", reply_to=card
    )
    assert "60\u00a0% · 🟢 läuft" in answer.text
    await world.shown(world.puebla, "va en 60\u00a0%")
    source = world.bernd.writes(world.wolfsburg, "Heute kamen 20 Bäume dazu.")
    copy = await world.shown(world.puebla, "Heute kamen 20 Bäume dazu.")
    answer = await world.ask(world.anna, world.wolfsburg, "/update M1 70%", reply_to=source)
    assert "70\u00a0% · Bernd Kohl" in answer.text
    assert "Heute kamen 20 Bäume dazu." in answer.text
    await world.shown(world.puebla, "va en 70\u00a0%")
    answer = await world.ask(world.carlos, world.puebla, "/avance M1 80%", reply_to=copy)
    assert "80\u00a0% · Bernd Kohl" in answer.text


async def test_an_event_asked_back_is_settled_by_a_button(world: World) -> None:
    await world.found()
    asked = await world.ask(
        world.anna, world.wolfsburg, "/termin Entsendung Feuerwehr Anfang Mai in Puebla"
    )
    await world.press(world.anna, asked, "Di. 5. Mai 2026")
    await world.telegram.until(lambda: "📅 Dienstag, 5. Mai 2026\n📍 Puebla" in asked.text)
    await world.shown(world.puebla, "E1 Misión de expertos «Feuerwehr (de)»")
    await world.forge(world.bernd, asked, "plan:20260510")
    assert "E2" not in (await world.ask(world.anna, world.wolfsburg, "/termine")).text
    note = await world.press(world.bernd, asked, "Dabei (0)")
    assert note["text"] == "Dabei"
    await world.telegram.until(lambda: "Dabei (1): Bernd Kohl" in asked.text)
    listed = await world.ask(world.carlos, world.puebla, "/eventos")
    assert "E1 Feuerwehr (de) (Misión de expertos)" in listed.text


async def test_a_long_programme_turns_its_pages_in_place(world: World) -> None:
    await world.found()
    for number in range(1, 41):
        line = f"/massnahme {number} {'Bäume und noch mehr Bäume für die Stadt ' * 4}"
        await world.ask(world.anna, world.wolfsburg, line)
    summary = await world.ask(world.anna, world.wolfsburg, "/programm")
    assert "M40" not in summary.text
    assert len(summary.text) <= 4096
    await world.press(world.bernd, summary, "▶")
    await world.telegram.until(lambda: "◀" in [b["text"] for b in summary.buttons])
    await world.press(world.bernd, summary, "◀")
    await world.telegram.until(lambda: "M1 1 Bäume" in summary.text)
