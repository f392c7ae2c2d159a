"""Tasks, as the people in both groups live them. It is Monday, 2 March 2026, 10:00 in Wolfsburg."""

import pytest

from tests.unit.handlers.playing import Play
from tests.unit.handlers.scene import anna, beatriz, bernd, puebla, wolfsburg


async def test_a_task_in_one_line_gets_people_date_and_measure(play: Play) -> None:
    await play.says(wolfsburg, anna, "/massnahme Stadtwald verjüngen")
    said = await play.says(
        wolfsburg, bernd, "/aufgabe Bäume zählen @anna_wob bis Freitag 14 Uhr M1"
    )
    assert said.here.text == (
        "Aufgabe T1 ist angelegt.\n\n"
        "▫️ T1 Bäume zählen\n"
        "📅 Freitag, 6. März 2026 · 14:00 Wolfsburg · 07:00 Puebla\n"
        "👤 Anna\n"
        "Maßnahme: M1 Stadtwald verjüngen"
    )
    assert said.here.shows == "T1"
    assert said.there.text == (
        "Wolfsburg · Bernd: nueva tarea T1 «Bäume zählen (de)»"
        " · vie. 6 de marzo de 2026 · 07:00 Puebla · 14:00 Wolfsburg · Anna"
    )


async def test_people_without_username_are_assigned_by_mention(play: Play) -> None:
    await play.says(wolfsburg, bernd, "Hallo")
    mention = {"type": "text_mention", "offset": 9, "length": 5, "user": bernd.json}
    said = await play.says(wolfsburg, anna, "/aufgabe Bernd Bäume zählen", entities=[mention])
    assert "T1 Bäume zählen\n" in said.here.text
    assert "👤 Bernd" in said.here.text


async def test_somebody_unknown_is_named_and_the_task_has_nobody(play: Play) -> None:
    said = await play.says(wolfsburg, anna, "/aufgabe Liste schicken @otto_neu")
    assert "⚠️ @otto_neu kenne ich noch nicht" in said.here.text
    assert "👤 noch niemand" in said.here.text


async def test_an_unclear_date_is_asked_back_and_answered_by_button_or_reply(play: Play) -> None:
    """Until then the task has no date: nothing is silently wrong."""
    asked = await play.says(puebla, beatriz, "/tarea Comprar sensores la próxima semana")
    assert "📅 sin fecha" in asked.here.text
    assert "❓ «la próxima semana» todavía no es un día preciso." in asked.here.text
    assert asked.here.shows == "date:T1"
    pressed = await play.presses(puebla, beatriz, asked.here.buttons["mié. 11 de marzo de 2026"])
    assert "📅 miércoles 11 de marzo de 2026 (Puebla)" in pressed.here.text
    assert pressed.there.text.endswith("ist jetzt fällig: Mi. 11. März 2026 (Puebla)")
    answered = await play.says(puebla, beatriz, "el viernes a las 10 h", reply_to=asked.here)
    assert "viernes 6 de marzo de 2026 · 10:00 Puebla · 17:00 Wolfsburg" in answered.here.text


async def test_a_reply_that_is_no_date_changes_nothing(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Liste schicken morgen")
    prompt = await play.presses(wolfsburg, anna, "ask:date:T1")
    assert prompt.here.shows == "date:T1"
    answer = await play.says(wolfsburg, anna, "weiß nicht", reply_to=prompt.here)
    assert answer.here.text.startswith("„weiß nicht“ verstehe ich nicht als Datum.")
    prompt = await play.presses(wolfsburg, anna, "ask:date:T1")
    vague = await play.says(wolfsburg, anna, "nächste Woche", reply_to=prompt.here)
    assert vague.here.text.startswith("❓ „nächste Woche“ ist noch kein bestimmter Tag.")
    card = await play.says(wolfsburg, anna, "/aufgabe T1")
    assert "Dienstag, 3. März 2026 (Wolfsburg)" in card.here.text


async def test_a_date_with_two_readings_is_answered_with_the_other_one_as_a_button(
    play: Play,
) -> None:
    said = await play.says(wolfsburg, anna, "/aufgabe Bericht nächsten Freitag")
    assert "Freitag, 6. März 2026" in said.here.text
    assert said.here.buttons["Oder: Fr. 13. März 2026"] == "due:T1:20260313"


async def test_a_code_and_a_date_move_the_task(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Liste schicken")
    moved = await play.says(wolfsburg, anna, "/aufgabe T1 bis 15.03.")
    assert "Sonntag, 15. März 2026 (Wolfsburg)" in moved.here.text
    wrong = await play.says(wolfsburg, anna, "/aufgabe T1 demnächst mal")
    assert wrong.here.text.startswith("„demnächst mal“ verstehe ich nicht als Datum.")


async def test_a_code_and_a_status_in_words_do_what_its_button_does(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Liste schicken")
    held = await play.says(wolfsburg, anna, "/aufgabe T1 blockiert")
    assert "⛔ T1 Liste schicken" in held.here.text
    done = await play.says(puebla, beatriz, "/tarea T1 terminada")
    assert "T1" in done.here.text
    listed = await play.says(wolfsburg, anna, "/aufgaben alle")
    assert "✅ T1" in listed.here.text


async def test_a_status_in_reply_to_the_card_does_so_too_and_talk_stays_talk(play: Play) -> None:
    card = (await play.says(wolfsburg, anna, "/aufgabe Liste schicken")).here
    talk = await play.says(wolfsburg, anna, "Fertig ist sie noch nicht", reply_to=card)
    assert talk.own == []
    card = (await play.says(wolfsburg, anna, "/aufgabe T1")).here
    done = await play.says(wolfsburg, anna, "Erledigt!", reply_to=card)
    assert "✅" in done.here.text


async def test_a_day_and_a_week_later_in_the_zone_of_the_task(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Liste schicken am 27. März 12 Uhr")
    week = await play.presses(puebla, beatriz, "due:T1:+1w")
    assert "12:00 Wolfsburg" in week.here.text, "the clocks go forward on 29 March"
    assert week.toast == "T1 quedó actualizado."


async def test_a_day_later_counts_from_today_when_the_task_is_late(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Liste schicken morgen")
    play.days_pass(10)
    moved = await play.presses(wolfsburg, anna, "due:T1:+1d")
    assert "Freitag, 13. März 2026" in moved.here.text


async def test_done_is_told_and_can_be_undone(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Liste schicken")
    done = await play.presses(puebla, beatriz, "done:T1")
    assert done.toast == "✅ T1 «Liste schicken (de)» está hecha."
    assert done.there.text == "Puebla · Beatriz: ✅ T1 „Liste schicken“ ist erledigt"
    assert done.here.buttons == {"Reabrir": "reopen:T1"}
    again = await play.presses(puebla, beatriz, "done:T1")
    assert again.told == [], "finishing twice is told once"
    opened = await play.presses(puebla, beatriz, "reopen:T1")
    assert opened.there.text.endswith("T1 „Liste schicken“ ist wieder offen")


async def test_several_tasks_are_finished_at_once(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Eins")
    await play.says(wolfsburg, anna, "/aufgabe Zwei")
    done = await play.says(wolfsburg, bernd, "/erledigt T1 und t2")
    assert done.here.text.splitlines() == [
        "✅ T1 „Eins“ ist erledigt.",
        "✅ T2 „Zwei“ ist erledigt.",
    ]
    assert len(done.told) == 2
    none = await play.says(wolfsburg, bernd, "/erledigt T1 T9")
    assert none.here.text == "T9 gibt es in eurem Handlungsprogramm nicht."


async def test_done_as_a_reply_to_the_card_needs_no_code(play: Play) -> None:
    card = await play.says(wolfsburg, anna, "/aufgabe Liste schicken")
    done = await play.says(wolfsburg, bernd, "/erledigt", reply_to=card.here)
    assert done.here.text == "✅ T1 „Liste schicken“ ist erledigt."


async def test_a_finished_task_has_to_be_opened_before_it_moves(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Liste schicken")
    await play.presses(wolfsburg, anna, "done:T1")
    refused = await play.presses(wolfsburg, anna, "due:T1:+1d")
    assert refused.toast.startswith("T1 ist schon abgeschlossen.")
    assert refused.told == []


async def test_a_date_in_reply_to_the_card_moves_the_task_and_talk_is_talk(play: Play) -> None:
    card = await play.says(wolfsburg, anna, "/aufgabe Liste schicken morgen")
    moved = await play.says(wolfsburg, bernd, "15. März", reply_to=card.here)
    assert "Sonntag, 15. März 2026 (Wolfsburg)" in moved.here.text
    asked = await play.says(wolfsburg, bernd, "nächste Woche", reply_to=card.here)
    assert asked.here.text.startswith("❓")
    for talk in ("Das mache ich!", "gestern"):
        said = await play.says(wolfsburg, bernd, talk, reply_to=card.here)
        assert said.own == []
        assert talk in said.there.text


async def test_a_date_in_reply_to_a_finished_task_offers_to_open_it(play: Play) -> None:
    card = await play.says(wolfsburg, anna, "/aufgabe Liste schicken morgen")
    await play.says(wolfsburg, anna, "/erledigt T1")
    said = await play.says(wolfsburg, bernd, "Freitag", reply_to=card.here)
    assert said.here.text.startswith("T1 ist schon abgeschlossen.")
    assert said.here.buttons == {"Wieder öffnen": "reopen:T1"}
    assert said.told == []


@pytest.mark.parametrize("line", ["/aufgabe T1 Blödsinn", "/massnahme M1 Blödsinn"])
async def test_words_that_are_no_date_are_answered_with_one_sentence(play: Play, line: str) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Liste schicken morgen")
    await play.says(wolfsburg, anna, "/massnahme Stadtwald")
    said = await play.says(wolfsburg, anna, line)
    assert said.here.text == (
        "„Blödsinn“ verstehe ich nicht als Datum. "
        "Schreib zum Beispiel „15. März“ oder „morgen 14 Uhr“."
    )
    assert said.told == []


async def test_people_are_handed_the_task_and_relieved_of_it(play: Play) -> None:
    await play.says(wolfsburg, bernd, "/aufgabe Liste schicken")
    offered = await play.presses(wolfsburg, anna, "who:T1")
    give = offered.here.buttons["Beatriz (Puebla)"]
    taken = await play.presses(wolfsburg, anna, give)
    assert "👤 Beatriz" in taken.here.text
    assert taken.there.text.endswith("ahora está a cargo de: Beatriz")
    left = await play.presses(wolfsburg, anna, give)
    assert "👤 noch niemand" in left.here.text


async def test_only_its_author_or_a_coordinator_takes_a_task_back(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Versehen")
    refused = await play.presses(wolfsburg, bernd, "drop:T1")
    assert refused.toast == "Das darf nur, wer T1 angelegt hat, oder die Koordination."
    dropped = await play.presses(wolfsburg, anna, "drop:T1")
    assert dropped.here.text == "T1 „Versehen“ ist gestrichen."
    assert dropped.here.buttons == {"Rückgängig": "reopen:T1"}
    listed = await play.says(wolfsburg, anna, "/aufgaben")
    assert "T1" not in listed.here.text


async def test_lists_show_mine_and_what_is_overdue(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Meine @anna_wob morgen")
    await play.says(wolfsburg, anna, "/aufgabe Andere Ende März")
    mine = await play.says(wolfsburg, anna, "/aufgaben meine")
    assert ("T1" in mine.here.text, "T2" in mine.here.text) == (True, False)
    theirs = await play.says(wolfsburg, bernd, "/tasks mine")
    assert "Du hast keine offenen Aufgaben." in theirs.here.text
    play.days_pass(5)
    late = await play.says(puebla, beatriz, "/tareas vencidas")
    assert ("T1" in late.here.text, "T2" in late.here.text) == (True, False)
    everything = await play.says(wolfsburg, anna, "/aufgaben alle")
    assert everything.here.buttons == {"T1": "open:T1", "T2": "open:T2"}
    opened = await play.presses(wolfsburg, anna, "open:T2")
    assert opened.here.shows == "T2"
    wrong = await play.says(wolfsburg, anna, "/aufgaben blaue")
    assert wrong.here.text.startswith("So geht es: /aufgaben")


async def test_a_renamed_task_loses_its_old_translation_and_keeps_its_code(play: Play) -> None:
    await play.says(wolfsburg, anna, "/aufgabe Liste schiken")
    prompt = await play.presses(wolfsburg, anna, "ask:title:T1")
    renamed = await play.says(wolfsburg, anna, "Liste schicken", reply_to=prompt.here)
    assert "▫️ T1 Liste schicken" in renamed.here.text


@pytest.mark.parametrize("line", ["/aufgabe bis Freitag", "/aufgabe M1", "/aufgabe @anna_wob"])
async def test_a_line_that_names_no_task_is_answered_with_an_example(play: Play, line: str) -> None:
    said = await play.says(wolfsburg, anna, line)
    assert said.here.text.startswith("So geht es: /aufgabe und die Aufgabe in einer Zeile")
    assert said.told == []


async def test_words_instead_of_a_code_are_answered_with_an_example(play: Play) -> None:
    said = await play.says(wolfsburg, anna, "/erledigt den Plan")
    assert said.here.text == "So geht es: /erledigt T5"


async def test_people_are_found_by_a_first_name_that_only_one_of_them_has(play: Play) -> None:
    await play.says(wolfsburg, bernd, "Moin")
    for name in ("Bernd", "Beatriz"):
        said = await play.says(wolfsburg, anna, f"/aufgabe Bäume zählen @{name}")
        assert f"👤 {name}" in said.here.text
    said = await play.says(wolfsburg, anna, "/aufgabe Bäume zählen @Zoe")
    assert "@Zoe kenne ich noch nicht" in said.here.text


async def test_a_button_in_a_list_leaves_the_list_and_takes_its_own_row_away(play: Play) -> None:
    for title in ("Anrufen", "Bericht", "Plan"):
        await play.says(wolfsburg, anna, f"/aufgabe {title} bis Freitag")
    done = await play.says(wolfsburg, anna, "/erledigt T1 T2 T3")
    pressed = await play.presses(wolfsburg, anna, "reopen:T2", on=done.here)
    assert pressed.here.text == done.here.text
    assert pressed.here.buttons == {
        "Wieder öffnen T1": "reopen:T1",
        "Wieder öffnen T3": "reopen:T3",
    }
    assert pressed.toast == "T2 „Bericht“ ist wieder offen."
    moved = await play.presses(wolfsburg, anna, "due:T2:+1d", on=done.here)
    assert moved.toast == "T2 ist geändert.\nSamstag, 7. März 2026 (Wolfsburg)"
