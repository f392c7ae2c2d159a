"""Cards and lists, word for word, and what can be pressed under them."""

from dataclasses import replace

import pytest

from bot.domain.cards import EventCard, GoalCard, MeasureCard, TaskCard
from bot.domain.dates import Unclear, UnclearReason, read_date
from bot.domain.dates.model import Purpose, Understood
from bot.domain.events import Attendance, EventResponse
from bot.domain.messages import Message
from bot.domain.rich_text import RichText
from bot.domain.tasks import TaskState
from bot.views import asking, events, goals, measure_choices, measures, tasks
from bot.views.reader import Reader
from tests.unit.views.sample import (
    ANNA,
    BEATRIZ,
    BERLIN,
    CALL,
    COUNTING,
    ENGLISH,
    FINISHED,
    FOREST,
    FRENCH,
    GERMAN,
    GOAL,
    MAP,
    NOW,
    OURS,
    PREPARING,
    RESPONSIBLE,
    SETTING,
    SPANISH,
    UPDATE,
    WOLFSBURG,
    WORKSHOP,
    written,
)


def buttons(message: Message) -> dict[str, str | None]:
    return {
        button.label.replace("\u00a0", " "): button.data
        for row in message.keyboard
        for button in row
    }


FOREST_CARD = MeasureCard(FOREST, GOAL, (RESPONSIBLE,), (COUNTING, FINISHED), (UPDATE,), SETTING)
COMING = (
    EventResponse(OURS, 2, BEATRIZ, Attendance.YES, NOW),
    EventResponse(OURS, 2, ANNA, Attendance.MAYBE, NOW),
)


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (
            GERMAN,
            """\
▫️ T1 Bäume zählen
📅 Freitag, 6. März 2026 · 14:00 Wolfsburg · 07:00 Puebla
👤 Anna, Beatriz
Maßnahme: M1 Stadtwald verjüngen""",
        ),
        (
            SPANISH,
            """\
▫️ T1 Contar los árboles°
📅 viernes 6 de marzo de 2026 · 07:00 Puebla · 14:00 Wolfsburg
👤 Anna, Beatriz
Medida: M1 Renovar el bosque urbano°
° traducción automática""",
        ),
        (
            ENGLISH,
            """\
▫️ T1 Bäume zählen (de)
📅 Friday, 6 March 2026 · 14:00 Wolfsburg · 07:00 Puebla
👤 Anna, Beatriz
Measure: M1 Stadtwald verjüngen (de)""",
        ),
        (
            FRENCH,
            """\
▫️ T1 Bäume zählen (de)
📅 vendredi 6 mars 2026 · 14:00 Wolfsburg · 07:00 Puebla
👤 Anna, Beatriz
Mesure : M1 Stadtwald verjüngen (de)""",
        ),
    ],
)
def test_a_task_names_both_local_times(reader: Reader, text: str) -> None:
    assert written(tasks.task_card(TaskCard(COUNTING, FOREST, SETTING), reader)) == text


def test_a_day_without_time_is_the_day_of_the_team_that_set_it() -> None:
    """It ends at midnight in Puebla, which is the next morning in Wolfsburg."""
    card = TaskCard(PREPARING, None, SETTING)
    assert written(tasks.task_card(card, GERMAN)).splitlines() == [
        "▫️ T2 Preparar el taller (es)",
        "⚠️ überfällig",
        "📅 Samstag, 28. Februar 2026 (Puebla)",
        "👤 noch niemand",
    ]


def test_a_finished_task_says_who_did_it_and_can_be_reopened() -> None:
    message = tasks.task_card(TaskCard(FINISHED, None, SETTING), GERMAN)
    assert "erledigt: Montag, 2. März 2026, Bernd" in written(message)
    assert buttons(message) == {"Wieder öffnen": "reopen:T3"}


def test_an_open_task_can_be_moved_handed_over_blocked_and_taken_back() -> None:
    open_task = buttons(tasks.task_card(TaskCard(COUNTING, FOREST, SETTING), GERMAN))
    assert open_task == {
        "Erledigt": "done:T1",
        "Blockiert": "block:T1",
        "+1 Tag": "due:T1:+1d",
        "+1 Woche": "due:T1:+1w",
        "Datum ändern": "ask:date:T1",
        "Zuweisen": "who:T1",
        "Umbenennen": "ask:title:T1",
        "Streichen": "drop:T1",
    }
    blocked = replace(COUNTING, state=TaskState.BLOCKED, due=None)
    shown = buttons(tasks.task_card(TaskCard(blocked, FOREST, SETTING), SPANISH))
    assert shown["Continúa"] == "reopen:T1"
    assert "+1 día" not in shown


def test_the_people_of_the_own_team_are_offered_first_and_assignees_are_ticked() -> None:
    team = SETTING.team(WOLFSBURG)
    message = tasks.assigning(TaskCard(COUNTING, FOREST, SETTING), GERMAN, team)
    assert list(buttons(message)) == ["✓ Anna", "Bernd", "✓ Beatriz (Puebla)", "Zurück"]


def test_a_list_of_tasks_opens_their_cards() -> None:
    message = tasks.task_list([PREPARING, COUNTING], SETTING, GERMAN, "open")
    assert (
        written(message)
        == """\
Offene Aufgaben

▫️ T2 Preparar el taller (es)
   ⚠️ Sa. 28. Feb. 2026 (Puebla)

▫️ T1 Bäume zählen
   Fr. 6. März 2026 · 14:00 Wolfsburg · 07:00 Puebla
   Anna, Beatriz"""
    )
    assert buttons(message) == {"T2": "open:T2", "T1": "open:T1"}


@pytest.mark.parametrize("which", ["open", "mine", "overdue", "all"])
@pytest.mark.parametrize("reader", [GERMAN, SPANISH, ENGLISH, FRENCH])
def test_an_empty_list_says_so(which: str, reader: Reader) -> None:
    assert len(written(tasks.task_list([], SETTING, reader, which)).splitlines()) == 2


def test_a_measure_shows_everything_about_it() -> None:
    assert (
        written(measures.measure_card(FOREST_CARD, GERMAN))
        == """\
M1 Stadtwald verjüngen
▓▓▓▓▓▓░░░░ 60 % · 🟢 läuft
Ziel: G1 Mehr Grün gegen die Hitze
Handlungsfeld: Klimafolgenanpassung
Zeitraum: Do. 15. Jan. 2026 – Di. 31. März 2026 (Wolfsburg)
Verantwortlich: Wolfsburg: Anna · Puebla: –
Mittel: 20.000 €
Förderung: SKEW
Offene Aufgaben: T1

Fortschritte
60 % · Anna · So. 1. März 2026 – Die ersten 40 Bäume stehen. ↗"""
    )


def test_a_bare_measure_shows_what_is_still_open() -> None:
    card = MeasureCard(MAP, None, (), (), (), SETTING)
    assert written(measures.measure_card(card, SPANISH)).splitlines() == [
        "M2 Mapa de zonas inundables",
        "░░░░░░░░░░ 0 % · ⚪ planeada",
        "Periodo: por definir",
        "Responsables: Wolfsburg: – · Puebla: –",
    ]


def test_a_measure_is_reported_on_by_buttons_and_settled_by_prompts() -> None:
    shown = buttons(measures.measure_card(FOREST_CARD, GERMAN))
    assert [shown[f"{share} %"] for share in (0, 25, 50, 75, 100)] == [
        "pct:M1:0",
        "pct:M1:25",
        "pct:M1:50",
        "pct:M1:75",
        "pct:M1:100",
    ]
    assert shown["Fortschritt berichten"] == "ask:update:M1"
    assert list(buttons(measure_choices.choosing_status(FOREST_CARD, GERMAN)).values()) == [
        "status:M1:planned",
        "status:M1:in_progress",
        "status:M1:blocked",
        "status:M1:paused",
        "status:M1:done",
        "status:M1:dropped",
        "card:M1",
    ]
    offered = measure_choices.choosing_responsible(FOREST_CARD, GERMAN, SETTING.team(WOLFSBURG))
    assert list(buttons(offered)) == ["✓ Anna", "Bernd", "Zurück"]


def test_a_goal_shows_its_measures() -> None:
    assert (
        written(goals.goal_card(GoalCard(GOAL, (FOREST,), SETTING), GERMAN))
        == """\
G1 Mehr Grün gegen die Hitze
▓▓▓▓▓▓░░░░ 60 % · eine Maßnahme
🟢 M1 Stadtwald verjüngen · 60 %"""
    )


def test_an_event_shows_when_and_where_and_who_comes() -> None:
    message = events.event_card(EventCard(CALL, COMING, SETTING), SPANISH)
    assert (
        written(message)
        == """\
E2 Preparar el taller
Reunión
📅 jueves 5 de marzo de 2026 · 10:00–11:30 Puebla · 17:00–18:30 Wolfsburg
📍 Lugar por definir
Asisten (1): Beatriz
Tal vez (1): Anna"""
    )
    assert list(buttons(message))[:3] == ["Asisto (1)", "No asisto (0)", "Tal vez (1)"]


def test_an_event_of_several_days_has_the_days_of_its_place() -> None:
    text = written(events.event_card(EventCard(WORKSHOP, (), SETTING), SPANISH))
    assert "📅 lunes 9 de marzo de 2026 – miércoles 11 de marzo de 2026" in text


def test_a_cancelled_event_can_only_be_restored() -> None:
    off = replace(CALL, cancelled_at=NOW)
    message = events.event_card(EventCard(off, COMING, SETTING), GERMAN)
    assert "Treffen – abgesagt" in written(message)
    assert buttons(message) == {"Doch nicht abgesagt": "restore:E2"}


@pytest.mark.parametrize("reader", [GERMAN, SPANISH, ENGLISH, FRENCH])
@pytest.mark.parametrize("reason", list(UnclearReason))
def test_every_unclear_date_is_asked_back_with_its_own_words(
    reason: UnclearReason, reader: Reader
) -> None:
    question = asking.date_question(Unclear(reason=reason, phrase="3/4"), reader)
    assert question.startswith("❓ ")
    assert ("3/4" in question) is (reason is not UnclearReason.TOO_LONG)


def test_the_days_to_choose_from_become_buttons() -> None:
    unclear = read_date("Anfang Mai", now=NOW, zone=BERLIN, language="de", purpose=Purpose.DEADLINE)
    message = asking.with_date_asked(Message(RichText("T1")), "due:T1", unclear, GERMAN)
    assert isinstance(unclear, Unclear)
    assert buttons(message)["Fr. 1. Mai 2026"] == "due:T1:20260501"


def test_another_reading_of_the_same_words_becomes_a_button() -> None:
    reading = read_date(
        "nächsten Freitag", now=NOW, zone=BERLIN, language="de", purpose=Purpose.DEADLINE
    )
    message = asking.with_date_asked(Message(RichText("T1")), "due:T1", reading, GERMAN)
    assert isinstance(reading, Understood)
    assert message.body.text == "T1"
    assert buttons(message) == {"Oder: Fr. 13. März 2026": "due:T1:20260313"}
