"""Goals, measures and their journal. It is Monday, 2 March 2026, 10:00 in Wolfsburg."""

import pytest

from tests.unit.handlers.playing import Play
from tests.unit.handlers.scene import anna, beatriz, bernd, private, puebla, wolfsburg


async def test_a_goal_and_a_measure_are_set_and_told(play: Play) -> None:
    goal = await play.says(wolfsburg, anna, "/ziel Mehr Grün gegen die Hitze")
    assert goal.here.text.startswith("Ziel G1 steht im Handlungsprogramm.\n\nG1 Mehr Grün")
    assert goal.there.text == "Wolfsburg · Anna: nuevo objetivo G1 «Mehr Grün gegen die Hitze (de)»"
    measure = await play.says(
        puebla, beatriz, "/medida Mapa de zonas inundables G1 hasta el 15 de mayo"
    )
    assert "Objetivo: G1 Mehr Grün gegen die Hitze (de)" in measure.here.text
    assert "Hasta: vie. 15 de mayo de 2026 (Puebla)" in measure.here.text
    assert measure.there.text == (
        "Puebla · Beatriz: neue Maßnahme M1 „Mapa de zonas inundables (es)“"
        " · Fr. 15. Mai 2026 (Puebla)"
    )
    listed = await play.says(wolfsburg, bernd, "/ziele")
    assert "0 % · eine Maßnahme" in listed.here.text


@pytest.mark.parametrize(
    "line", ["/ziel Ziel", "/massnahme Maßnahme", "/ziel", "/massnahme", "/ziel G9", "/measure M9"]
)
async def test_members_do_not_change_the_structure(play: Play, line: str) -> None:
    answer = await play.says(wolfsburg, bernd, line)
    assert len(answer.here.text.splitlines()) == 1
    assert answer.told == []


async def test_a_measures_field_and_another_title_are_told_its_resources_are_not(
    play: Play,
) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald verjüngen")
    field = await play.presses(wolfsburg, anna, "field:M1:adaptation")
    assert field.there.text.endswith("M1 «Stadtwald verjüngen (de)» · Ámbito: Adaptación")
    assert (await play.presses(wolfsburg, anna, "field:M1:adaptation")).told == []
    for what, words, told in (
        ("resources", "20.000 €", []),
        ("title", "Stadtwald", ["Wolfsburg · Anna: M1 ahora se llama «Stadtwald (de)»"]),
        ("title", "Stadtwald", []),
    ):
        prompt = await play.presses(wolfsburg, anna, f"ask:{what}:M1")
        said = await play.says(wolfsburg, anna, words, reply_to=prompt.here)
        assert [line.text for line in said.told] == told


async def test_a_measure_is_put_under_a_goal_by_buttons(play: Play) -> None:
    await play.says(wolfsburg, anna, "/ziel Mehr Grün")
    await play.says(puebla, beatriz, "/objetivo Menos calor")
    card = await play.says(wolfsburg, anna, "/massnahme Stadtwald G1")
    offered = await play.presses(wolfsburg, anna, card.here.buttons["Ziel"])
    assert offered.here.buttons == {
        "✓ G1 Mehr Grün": "goal:M1:G1",
        "G2 Menos calor (es)": "goal:M1:G2",
        "Ohne Ziel": "goal:M1:-",
        "Zurück": "card:M1",
    }
    moved = await play.presses(wolfsburg, anna, "goal:M1:G2")
    assert "Ziel: G2 Menos calor (es)" in moved.here.text
    assert moved.there.text.endswith("M1 «Stadtwald (de)» · Objetivo: G2 Menos calor")
    assert (await play.presses(wolfsburg, anna, "goal:M1:G2")).told == []
    free = await play.presses(wolfsburg, anna, "goal:M1:-")
    assert "Ziel:" not in free.here.text
    assert free.there.text.endswith("M1 «Stadtwald (de)» · Sin objetivo")


async def test_a_measure_is_put_under_a_goal_by_command_and_moved_at_once(play: Play) -> None:
    await play.says(wolfsburg, anna, "/ziel Mehr Grün")
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    said = await play.says(wolfsburg, anna, "/measure m1 G1")
    assert said.here.text.startswith("M1 ist geändert.\n\nM1 Stadtwald\n")
    assert "Ziel: G1 Mehr Grün" in said.here.text
    both = await play.says(wolfsburg, anna, "/massnahme M1 G1 bis 31. März")
    assert "Bis: Di. 31. März 2026" in both.here.text


@pytest.mark.parametrize(
    "line", ["/massnahme M1 G9", "/massnahme M1 G1 irgendwann", "/measure M9 G1"]
)
async def test_a_goal_that_does_not_fit_changes_nothing(play: Play, line: str) -> None:
    await play.says(wolfsburg, anna, "/ziel Mehr Grün")
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    answer = await play.says(wolfsburg, anna, line)
    assert len(answer.here.text.splitlines()) == 1
    assert answer.told == []
    card = await play.says(wolfsburg, anna, "/massnahme M1")
    assert "Ziel:" not in card.here.text


async def test_the_summary_shows_one_goal(play: Play) -> None:
    for title in ("Mehr Grün", "Weniger Hitze"):
        await play.says(wolfsburg, anna, f"/ziel {title}")
    await play.says(wolfsburg, anna, "/massnahme Stadtwald G1")
    await play.says(wolfsburg, anna, "/massnahme Brunnen G2")
    shown = await play.says(wolfsburg, bernd, "/programm g1")
    assert "M1 Stadtwald" in shown.here.text
    assert "M2" not in shown.here.text
    assert "G2" not in shown.here.text
    missing = await play.says(wolfsburg, bernd, "/programm G9")
    assert missing.here.text == "G9 gibt es in eurem Handlungsprogramm nicht."


async def test_a_goal_without_measures_is_removed_once_it_is_sure(play: Play) -> None:
    card = await play.says(wolfsburg, anna, "/ziel Mehr Grün")
    sure = await play.presses(wolfsburg, anna, card.here.buttons["Entfernen"])
    assert sure.here.text.endswith("Soll G1 wirklich entfernt werden?")
    assert sure.told == []
    gone = await play.presses(wolfsburg, anna, sure.here.buttons["Ja, entfernen"])
    assert gone.here.text == "Ziel G1 „Mehr Grün“ ist entfernt."
    assert gone.there.text.endswith("el objetivo G1 «Mehr Grün (de)» se quitó")
    again = await play.presses(wolfsburg, anna, sure.here.buttons["Ja, entfernen"])
    assert again.toast == "G1 gibt es in eurem Handlungsprogramm nicht."
    new = await play.says(wolfsburg, anna, "/ziel Weniger Hitze")
    assert new.here.shows == "G2"


async def test_a_goal_with_measures_stays(play: Play) -> None:
    await play.says(wolfsburg, anna, "/ziel Mehr Grün")
    await play.says(wolfsburg, anna, "/massnahme Stadtwald G1")
    card = await play.says(wolfsburg, anna, "/ziel G1")
    assert "Entfernen" not in card.here.buttons
    refused = await play.presses(wolfsburg, anna, "remove:G1:sure")
    assert refused.toast.startswith("Zu G1 gehören noch Maßnahmen.")


async def test_coordinators_settle_what_a_measure_is_about(play: Play) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald verjüngen")
    await play.presses(wolfsburg, anna, "field:M1:adaptation")
    offered = await play.presses(wolfsburg, anna, "answer:M1")
    named = await play.presses(wolfsburg, anna, offered.here.buttons["Anna"])
    assert named.there.text.endswith("Anna es responsable de M1 «Stadtwald verjüngen (de)»")
    for what, words in (
        ("resources", "20.000 € und zwei Stellen"),
        ("funder", "SKEW"),
        ("date", "vom 1. April bis 30. Juni"),
        ("title", "Stadtwald erneuern"),
    ):
        prompt = await play.presses(wolfsburg, anna, f"ask:{what}:M1")
        await play.says(wolfsburg, anna, words, reply_to=prompt.here)
    card = await play.says(wolfsburg, bernd, "/massnahme M1")
    assert card.here.text.splitlines() == [
        "M1 Stadtwald erneuern",
        "░░░░░░░░░░ 0 % · ⚪ geplant",
        "Handlungsfeld: Klimafolgenanpassung",
        "Zeitraum: Mi. 1. Apr. 2026 – Di. 30. Juni 2026 (Wolfsburg)",
        "Verantwortlich: Wolfsburg: Anna · Puebla: –",
        "Mittel: 20.000 € und zwei Stellen",
        "Förderung: SKEW",
    ]


@pytest.mark.parametrize(
    "data",
    ["field:M1:adaptation", "answers:M1:1", "due:M1:20260401", "status:M1:dropped", "goal:M1:-"],
)
async def test_members_cannot_press_what_only_coordinators_may(play: Play, data: str) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    refused = await play.presses(wolfsburg, bernd, data)
    assert refused.toast == "Das darf nur die Koordination der Klimapartnerschaft."
    assert (refused.own, refused.told) == ([], [])


async def test_progress_is_noted_and_told_with_its_words(play: Play) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    said = await play.says(wolfsburg, bernd, "/fortschritt M1 60% Die ersten 40 Bäume stehen")
    assert "▓▓▓▓▓▓░░░░ 60 % · 🟢 läuft" in said.here.text
    assert "60 % · Bernd · Mo. 2. März 2026 – Die ersten 40 Bäume stehen" in said.here.text
    assert said.there.text == (
        "Wolfsburg · Bernd: M1 «Stadtwald (de)» va en 60 % · 🟢 en marcha\n"
        "Die ersten 40 Bäume stehen (de)"
    )


async def test_a_photo_with_caption_is_an_update(play: Play) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    photo = [{"file_id": "small", "file_unique_id": "a", "width": 1, "height": 1}]
    photo += [{"file_id": "large", "file_unique_id": "b", "width": 9, "height": 9}]
    said = await play.says(wolfsburg, bernd, "", caption="/update M1 40 % Baustelle", photo=photo)
    assert "40 % · Bernd · Mo. 2. März 2026 – Baustelle 📷" in said.here.text


async def test_a_status_in_words_is_set_shown_and_told(play: Play) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    said = await play.says(wolfsburg, bernd, "/fortschritt M1 blockiert Kein Geld")
    assert "0 % · ⛔ blockiert" in said.here.text
    assert "⛔ blockiert · Bernd · Mo. 2. März 2026 – Kein Geld" in said.here.text
    assert said.there.text.endswith("va en 0 % · ⛔ bloqueada\nKein Geld (de)")
    done = await play.says(puebla, beatriz, "/avance M1 terminada")
    assert "100 % · ✅" in done.here.text
    assert "100 %" in done.there.text
    assert "✅ abgeschlossen" in done.there.text


async def test_a_percentage_in_reply_to_the_card_is_an_update_and_talk_is_talk(play: Play) -> None:
    card = await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    said = await play.says(wolfsburg, bernd, "60 % Es geht voran", reply_to=card.here)
    assert "60 % · Bernd" in said.here.text
    card = await play.says(wolfsburg, anna, "/massnahme M1")
    talk = await play.says(wolfsburg, bernd, "Sehr schön!", reply_to=card.here)
    assert talk.own == []
    assert [line.text for line in talk.told if "Sehr schön!" in line.text]


async def test_a_chat_message_becomes_the_entry_with_its_author_and_a_link(play: Play) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    source = {
        "message_id": 55,
        "date": 0,
        "chat": wolfsburg.json,
        "from": bernd.json,
        "text": "Heute haben wir 40 Bäume gepflanzt.",
    }
    await play.says(wolfsburg, bernd, "Hallo")
    said = await play.says(wolfsburg, anna, "/update M1 50%", reply_to_message=source)
    assert (
        "50 % · Bernd · Mo. 2. März 2026 – Heute haben wir 40 Bäume gepflanzt. ↗" in said.here.text
    )
    links = [entity["url"] for entity in said.here.payload["entities"] if "url" in entity]
    assert links == ["https://t.me/c/111/55"]


async def test_an_update_without_anything_is_asked_for(play: Play) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    prompt = await play.says(wolfsburg, bernd, "/update M1")
    assert prompt.here.shows == "update:M1"
    said = await play.says(wolfsburg, bernd, "Die Bäume sind bestellt", reply_to=prompt.here)
    assert "Bernd · Mo. 2. März 2026 – Die Bäume sind bestellt" in said.here.text


@pytest.mark.parametrize("line", ["/update M1 120%", "/update M1 -5 %", "/update M9 5%"])
async def test_impossible_updates_change_nothing(play: Play, line: str) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    answer = await play.says(wolfsburg, bernd, line)
    assert len(answer.here.text.splitlines()) == 1
    assert answer.told == []


async def test_percent_and_status_move_each_other(play: Play) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    full = await play.presses(wolfsburg, bernd, "pct:M1:100")
    assert "100 % · ✅ abgeschlossen" in full.here.text
    again = await play.presses(wolfsburg, bernd, "pct:M1:75")
    assert "75 % · 🟢 läuft" in again.here.text
    paused = await play.presses(wolfsburg, bernd, "status:M1:paused")
    assert "75 % · ⏸ ruht" in paused.here.text
    assert "\n⏸ ruht · Bernd · Mo. 2. März 2026" in paused.here.text
    assert paused.toast == "Danke, der Fortschritt ist notiert."
    assert paused.there.text.endswith("va en 75 % · ⏸ en pausa")


async def test_an_observer_only_reads(play: Play) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    await play.says(wolfsburg, bernd, "Hallo")
    await play.presses(wolfsburg, anna, "role:3:observer")
    for line in ("/aufgabe Neu", "/update M1 5%", "/event Workshop Wald 12. Oktober"):
        answer = await play.says(wolfsburg, bernd, line)
        assert answer.here.text.startswith("Das dürfen nur Mitglieder")
    summary = await play.says(wolfsburg, bernd, "/programm")
    assert "M1 Stadtwald" in summary.here.text


async def test_the_programme_is_there_in_private_too(play: Play) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    said = await play.says(private(anna), anna, "/programm")
    assert "M1 Stadtwald · 0 %" in said.here.text


async def test_the_summary_is_filtered_and_asks_back_what_it_does_not_know(play: Play) -> None:
    empty = await play.says(wolfsburg, anna, "/programm")
    assert "/ziel" in empty.here.text
    await play.says(wolfsburg, anna, "/massnahme Stadtwald bis morgen")
    card = await play.says(puebla, beatriz, "/programa m1")
    assert card.here.shows == "M1"
    assert (
        "No hay nada vencido" in (await play.says(puebla, beatriz, "/programa vencido")).here.text
    )
    play.days_pass(3)
    late = await play.says(puebla, beatriz, "/programme en retard")
    assert "⚠️ M1 Stadtwald (de)" in late.here.text
    wrong = await play.says(puebla, beatriz, "/programa azul")
    assert wrong.here.text.startswith("Se escribe así: /programa")
    page = await play.presses(puebla, beatriz, "prog:7:")
    assert "M1 Stadtwald (de)" in page.here.text


async def test_a_measure_is_asked_for_its_period(play: Play) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    asked = await play.presses(wolfsburg, anna, "ask:date:M1")
    assert asked.here.text.startswith("Welchen Zeitraum hat M1 „Stadtwald“?")
    answer = await play.says(wolfsburg, anna, "1. April bis 31. Dezember", reply_to=asked.here)
    assert "Zeitraum: Mi. 1. Apr. 2026 – Do. 31. Dez. 2026" in answer.here.text
