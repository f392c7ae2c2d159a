"""Changes of the programme that the groups hear of, over HTTP. It is Monday, 2 March 2026."""

from tests.acceptance.world import World


async def test_a_task_finished_in_private_is_told_to_both_groups(world: World) -> None:
    await world.found()
    await world.ask(world.anna, world.wolfsburg, "/aufgabe Bäume zählen")
    chat = world.bernd.opens_private_chat(world.bot)
    world.bernd.writes(world.wolfsburg, "Ich bin fertig.")
    await world.shown(world.puebla, "Ich bin fertig.")
    await world.ask(world.bernd, chat, "/erledigt T1")
    await world.shown(world.wolfsburg, "Bernd Kohl: ✅ T1 „Bäume zählen“ ist erledigt")
    await world.shown(world.puebla, "Bernd Kohl: ✅ T1 «Bäume zählen (de)» está hecha")


async def test_another_title_and_place_reach_the_other_group_translated(world: World) -> None:
    world.translator.phrases = {"Pflanztag": "Día de plantación"}
    await world.found()
    await world.agree(world.anna)
    card = await world.ask(world.anna, world.wolfsburg, "/termin Workshop Wald 12. Oktober")
    await world.press(world.anna, card, "Ort")
    prompt = await world.shown(world.wolfsburg, "Wo findet E1")
    await world.ask(world.anna, world.wolfsburg, "Dresden", reply_to=prompt)
    await world.shown(world.puebla, "📍 Dresden")
    await world.press(world.anna, card, "Umbenennen")
    prompt = await world.shown(world.wolfsburg, "Wie soll E1")
    await world.ask(world.anna, world.wolfsburg, "Pflanztag", reply_to=prompt)
    await world.shown(world.puebla, "E1 ahora se llama «Día de plantación 🌐»")


async def test_a_measure_moves_to_another_goal_and_the_empty_one_goes(world: World) -> None:
    await world.found()
    old = await world.ask(world.anna, world.wolfsburg, "/ziel Mehr Grün")
    await world.ask(world.anna, world.wolfsburg, "/ziel Weniger Hitze")
    card = await world.ask(world.anna, world.wolfsburg, "/massnahme Stadtwald G1")
    await world.press(world.anna, card, "Ziel")
    await world.telegram.until(lambda: "G2 Weniger Hitze" in [b["text"] for b in card.buttons])
    await world.press(world.anna, card, "G2 Weniger Hitze")
    await world.shown(world.puebla, "M1 «Stadtwald (de)» · Objetivo: G2 Weniger Hitze (de)")
    await world.press(world.anna, old, "Entfernen")
    await world.telegram.until(lambda: "Ja, entfernen" in [b["text"] for b in old.buttons])
    await world.press(world.anna, old, "Ja, entfernen")
    await world.telegram.until(lambda: old.text == "Ziel G1 „Mehr Grün“ ist entfernt.")
    await world.shown(world.puebla, "el objetivo G1 «Mehr Grün (de)» se quitó")


async def test_a_day_stays_the_same_day_when_the_team_changes_its_zone(world: World) -> None:
    await world.found()
    card = await world.ask(world.anna, world.wolfsburg, "/aufgabe Bäume zählen bis Freitag")
    assert "Freitag, 6. März 2026 (Wolfsburg)" in card.text
    await world.ask(world.anna, world.wolfsburg, "/zeitzone Tokio")
    card = await world.ask(world.anna, world.wolfsburg, "/aufgabe T1")
    assert "Freitag, 6. März 2026 (Wolfsburg)" in card.text


async def test_the_phase_is_asked_for_shown_back_and_told(world: World) -> None:
    await world.found()
    summary = await world.ask(world.anna, world.wolfsburg, "/programm")
    await world.press(world.anna, summary, "Phase")
    prompt = await world.shown(world.wolfsburg, "Von wann bis wann")
    words = "1. Januar 2026 bis 31. Dezember 2027"
    answer = await world.ask(world.anna, world.wolfsburg, words, reply_to=prompt)
    assert answer.text == "Phase: Donnerstag, 1. Januar 2026 – Freitag, 31. Dezember 2027"
    await world.shown(world.puebla, "Fase: jueves 1 de enero de 2026")
    shown = await world.ask(world.carlos, world.puebla, "/programa")
    assert "Fase: jue. 1 de enero de 2026 – vie. 31 de diciembre de 2027" in shown.text
