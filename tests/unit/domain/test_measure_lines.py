"""Measures and measure updates in one line. The present: Monday, 2 March 2026."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.dates import Purpose, Understood
from bot.domain.errors import UnknownCode
from bot.domain.languages import Language
from bot.domain.measure_line import read_measure_line
from bot.domain.programme import Status
from bot.domain.update_line import read_update_line
from bot.services.dating import finder

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "title", "goal", "last"),
    [
        ("Stadtwald verjüngen", "Stadtwald verjüngen", None, None),
        ("Stadtwald verjüngen G1 bis Ende März", "Stadtwald verjüngen", 1, date(2026, 3, 31)),
        ("Stadtwald verjüngen (g1), bis 15.05.", "Stadtwald verjüngen", 1, date(2026, 5, 15)),
    ],
)
def test_a_measure_has_a_title_and_maybe_a_goal_and_a_last_day(
    line: str, title: str, goal: int | None, last: date | None
) -> None:
    find = finder(Language.DE, ZoneInfo("Europe/Berlin"), NOW, Purpose.DEADLINE)
    read = read_measure_line(line, find)
    day = (
        (read.date.end_date or read.date.start_date) if isinstance(read.date, Understood) else None
    )
    assert (read.title, read.goal, day) == (title, goal, last)


@pytest.mark.parametrize(
    ("line", "measure", "percent", "text"),
    [
        ("M3 60% Die Bäume stehen", 3, 60, "Die Bäume stehen"),
        ("M3: 60 % – Die Bäume stehen", 3, 60, "Die Bäume stehen"),
        ("m3 auf 60 Prozent", 3, 60, ""),
        ("M3 al 60 por ciento: listo", 3, 60, "listo"),
        ("M3 60 pour cent", 3, 60, ""),
        ("M3 60", 3, 60, ""),
        ("60 % fertig", None, 60, "fertig"),
        ("M3 30 Bäume gepflanzt", 3, None, "30 Bäume gepflanzt"),
        ("M3 Wir haben 30% der Bäume", 3, None, "Wir haben 30% der Bäume"),
        ("M3", 3, None, ""),
        ("M3 -5 %", 3, -5, ""),
        ("M3 120%", 3, 120, ""),
        ("Erste Zeile\nzweite", None, None, "Erste Zeile\nzweite"),
        ("", None, None, ""),
    ],
)
def test_an_update_has_a_code_a_percentage_and_words(
    line: str, measure: int | None, percent: int | None, text: str
) -> None:
    read = read_update_line(line)
    assert (read.measure, read.percent, read.text) == (measure, percent, text)


@pytest.mark.parametrize(
    ("line", "status", "percent", "text"),
    [
        ("M1 fertig", Status.DONE, None, ""),
        ("M1 blockiert Kein Geld", Status.BLOCKED, None, "Kein Geld"),
        ("M2 bloqueada falta presupuesto", Status.BLOCKED, None, "falta presupuesto"),
        ("M1 pausiert", Status.PAUSED, None, ""),
        ("M1: Blockiert – Kein Geld", Status.BLOCKED, None, "Kein Geld"),
        ("M1 läuft, die Bäume sind da", Status.IN_PROGRESS, None, "die Bäume sind da"),
        ("M1 laeuft", Status.IN_PROGRESS, None, ""),
        ("M1 in Planung", Status.PLANNED, None, ""),
        ("M1 ist abgeschlossen.", Status.DONE, None, ""),
        ("M1 aufgegeben", Status.DROPPED, None, ""),
        ("M1 fertig Alle Bäume stehen", Status.DONE, None, "Alle Bäume stehen"),
        ("M1 terminada", Status.DONE, None, ""),
        ("M1 está en pausa por lluvia", Status.PAUSED, None, "por lluvia"),
        ("M1 en ejecución", Status.IN_PROGRESS, None, ""),
        ("M1 planeada", Status.PLANNED, None, ""),
        ("M1 cancelada", Status.DROPPED, None, ""),
        ("M1 done!", Status.DONE, None, ""),
        ("M1 on hold: no staff", Status.PAUSED, None, "no staff"),
        ("M1 in progress", Status.IN_PROGRESS, None, ""),
        ("M1 blocked no money", Status.BLOCKED, None, "no money"),
        ("M1 planned", Status.PLANNED, None, ""),
        ("M1 dropped", Status.DROPPED, None, ""),
        ("M1 terminée", Status.DONE, None, ""),
        ("M1 est bloquée faute de budget", Status.BLOCKED, None, "faute de budget"),
        ("M1 en cours", Status.IN_PROGRESS, None, ""),
        ("M1 prévue", Status.PLANNED, None, ""),
        ("M1 suspendue", Status.PAUSED, None, ""),
        ("M1 abandonnée", Status.DROPPED, None, ""),
        ("60 % blockiert Kein Geld", Status.BLOCKED, 60, "Kein Geld"),
        ("M1 blockiert, 60 %, kein Geld", Status.BLOCKED, 60, "kein Geld"),
        ("100 % fertig", Status.DONE, 100, ""),
    ],
)
def test_a_status_at_the_beginning_is_read(
    line: str, status: Status, percent: int | None, text: str
) -> None:
    read = read_update_line(line)
    assert (read.status, read.percent, read.text) == (status, percent, text)


@pytest.mark.parametrize(
    "line",
    [
        "60 % fertig",
        "fertig: 60 %",
        "Terminada la primera fase",
        "Fertig mit dem ersten Teil",
        "Cancelada la reunión",
        "Done with the first trees",
        "Terminé la plantation",
        "Lista de árboles",
        "Fertigung beginnt",
        "Noch nicht fertig",
        "Gestrichen wurde nichts",
    ],
)
def test_words_about_a_part_are_no_status(line: str) -> None:
    assert read_update_line(line).status is None


def test_there_is_no_measure_zero() -> None:
    with pytest.raises(UnknownCode):
        read_update_line("M0 60 %")
