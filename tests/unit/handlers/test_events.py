"""Events, as both groups live them. It is Monday, 2 March 2026, 10:00 in Wolfsburg."""

import pytest

from tests.unit.handlers.playing import Play
from tests.unit.handlers.scene import anna, beatriz, bernd, puebla, wolfsburg


async def test_an_event_of_several_days_is_planned_and_told(play: Play) -> None:
    said = await play.says(wolfsburg, anna, "/termin Workshop Abschluss 12.–15. Oktober in Dresden")
    assert said.here.text == (
        "Termin E1 ist angelegt.\n\n"
        "E1 Abschluss\n"
        "Workshop\n"
        "📅 Montag, 12. Oktober 2026 – Donnerstag, 15. Oktober 2026\n"
        "📍 Dresden"
    )
    assert said.there.text == (
        "Wolfsburg · Anna: E1 Taller «Abschluss (de)» · "
        "lun. 12 de octubre de 2026 – jue. 15 de octubre de 2026 · Dresden"
    )


async def test_an_event_named_only_by_its_kind_is_named_once(play: Play) -> None:
    said = await play.says(wolfsburg, anna, "/termin Workshop 12. Oktober in Dresden")
    assert said.here.text == (
        "Termin E1 ist angelegt.\n\nE1 Workshop\n📅 Montag, 12. Oktober 2026\n📍 Dresden"
    )
    assert "Anna: E1 Taller · " in said.there.text
    listed = await play.says(wolfsburg, anna, "/termine")
    assert "E1 Workshop\n" in listed.here.text
    theirs = await play.says(puebla, beatriz, "/eventos")
    assert "E1 Taller\n" in theirs.here.text
    asked = await play.says(puebla, beatriz, "/evento Taller")
    assert asked.here.text.startswith("¿Cuándo es el evento «Taller»?")
    off = await play.presses(wolfsburg, anna, "cancel:E1")
    assert "E1 Workshop\nabgesagt" in off.here.text


async def test_clock_times_at_the_partners_place_are_the_partners(play: Play) -> None:
    """Nine o'clock in Puebla is four in the afternoon in Wolfsburg."""
    said = await play.says(wolfsburg, anna, "/termin Treffen Auftakt 6. März 9 Uhr in Puebla")
    assert "📅 Freitag, 6. März 2026 · 16:00 Wolfsburg · 09:00 Puebla" in said.here.text


async def test_without_a_clear_date_the_event_waits_for_the_answer(play: Play) -> None:
    asked = await play.says(wolfsburg, anna, "/termin Entsendung Feuerwehr Anfang Mai in Puebla")
    assert asked.here.text.startswith("Feuerwehr\n\n❓ „Anfang Mai“ ist noch kein bestimmter Tag.")
    assert asked.told == []
    assert "E1" not in (await play.says(wolfsburg, anna, "/termine")).here.text
    vague = await play.says(wolfsburg, anna, "Mitte Mai", reply_to=asked.here)
    assert vague.here.text.startswith("Feuerwehr\n\n❓ „Mitte Mai“")
    said = await play.says(wolfsburg, anna, "4.–8. Mai", reply_to=vague.here)
    assert "📅 Montag, 4. Mai 2026 – Freitag, 8. Mai 2026\n📍 Puebla" in said.here.text
    assert "Misión de expertos «Feuerwehr (de)»" in said.there.text


async def test_without_any_date_it_is_asked_for(play: Play) -> None:
    asked = await play.says(puebla, beatriz, "/evento Taller Bosque urbano")
    assert asked.here.text.startswith("¿Cuándo es «Bosque urbano» (Taller)?")
    nonsense = await play.says(puebla, beatriz, "ni idea", reply_to=asked.here)
    assert nonsense.here.text.startswith("No entiendo «ni idea» como fecha.")


async def test_who_comes_is_counted_and_named_but_not_told(play: Play) -> None:
    await play.says(wolfsburg, anna, "/termin Treffen Auftakt morgen 16 Uhr")
    await play.presses(wolfsburg, anna, "rsvp:E1:yes")
    await play.presses(wolfsburg, bernd, "rsvp:E1:maybe")
    said = await play.presses(puebla, beatriz, "rsvp:E1:yes")
    assert said.toast == "Asisto"
    assert said.told == []
    assert "Asisten (2): Anna, Beatriz\nTal vez (1): Bernd" in said.here.text
    changed = await play.presses(wolfsburg, anna, "rsvp:E1:no")
    assert "Nicht dabei (1): Anna" in changed.here.text


async def test_an_event_is_moved_placed_and_called_off(play: Play) -> None:
    await play.says(wolfsburg, anna, "/termin Treffen Auftakt morgen 16 Uhr")
    prompt = await play.presses(wolfsburg, anna, "ask:date:E1")
    moved = await play.says(wolfsburg, anna, "übermorgen 17 bis 18:30 Uhr", reply_to=prompt.here)
    assert "Mittwoch, 4. März 2026 · 17:00–18:30 Wolfsburg · 10:00–11:30 Puebla" in moved.here.text
    told = "ahora será: mié. 4 de marzo de 2026 · 10:00 Puebla · 17:00 Wolfsburg"
    assert told in moved.there.text
    prompt = await play.presses(wolfsburg, anna, "ask:place:E1")
    placed = await play.says(wolfsburg, anna, "Rathaus A", reply_to=prompt.here)
    assert "📍 Rathaus A" in placed.here.text
    assert placed.there.text == "Wolfsburg · Anna: E1 «Auftakt (de)» · 📍 Rathaus A"
    kind = await play.presses(wolfsburg, anna, "kind:E1:conference")
    assert "Konferenz" in kind.here.text
    assert kind.there.text == "Wolfsburg · Anna: E1 «Auftakt (de)» · Conferencia"
    off = await play.presses(wolfsburg, anna, "cancel:E1")
    assert "Konferenz – abgesagt" in off.here.text
    assert off.there.text.startswith("Wolfsburg · Anna: ❌ E1")
    refused = await play.presses(puebla, beatriz, "rsvp:E1:yes")
    assert refused.toast == "E1 está cancelado."
    back = await play.presses(wolfsburg, anna, "restore:E1")
    assert "abgesagt" not in back.here.text


@pytest.mark.parametrize("data", ["cancel:E1", "kind:E1:meeting", "due:E1:20260401"])
async def test_only_its_author_or_a_coordinator_changes_an_event(play: Play, data: str) -> None:
    await play.says(wolfsburg, anna, "/termin Workshop Wald morgen")
    refused = await play.presses(wolfsburg, bernd, data)
    assert refused.toast == "Das darf nur, wer E1 angelegt hat, oder die Koordination."


async def test_the_list_shows_what_is_not_over_soonest_first(play: Play) -> None:
    await play.says(wolfsburg, anna, "/termin Workshop Später 12. Oktober")
    await play.says(wolfsburg, anna, "/termin Treffen Früher morgen 16 Uhr")
    listed = await play.says(puebla, beatriz, "/eventos")
    assert listed.here.text.index("E2 Früher") < listed.here.text.index("E1 Später")
    play.days_pass(5)
    listed = await play.says(puebla, beatriz, "/eventos")
    assert "E2" not in listed.here.text
    bare = await play.says(puebla, beatriz, "/evento")
    assert bare.here.text.startswith("Se escribe así: /evento")
