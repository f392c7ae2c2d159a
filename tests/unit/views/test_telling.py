"""What one team hears of the other, word for word."""

import re

import pytest

from bot.domain.announcements import Announcement, AnnouncementKind
from bot.domain.codes import Code
from bot.domain.ids import TextId
from bot.views.reader import Reader
from bot.views.telling import announcement_line
from tests.unit.views.sample import ENGLISH, FRENCH, GERMAN, SETTING, SPANISH, written

HOUR: dict[str, str | int] = {
    "moment": "2026-03-06T13:00:00+00:00",
    "has_time": 1,
    "owner": 1,
    "person": "Anna",
}
DETAILS: dict[str, dict[str, str | int]] = {
    "nothing": {},
    "hour": HOUR,
    "day": {"moment": "2026-03-06T22:59:00+00:00", "has_time": 0, "owner": 1},
    "days": {
        "kind": "workshop",
        "moment": "2026-03-08T23:00:00+00:00",
        "until": "2026-03-11T23:00:00+00:00",
        "has_time": 0,
        "zone": "Europe/Berlin",
        "place": "Dresden",
    },
    "progress": {"percent": 60, "status": "in_progress"},
    "person": {"person": "Bernd"},
    "field": {"field": "adaptation"},
    "goal": {"goal": "G1"},
    "open": {"kind": "workshop", "place": ""},
}


def told(
    kind: AnnouncementKind,
    code: str,
    reader: Reader,
    details: dict[str, str | int] | None = None,
    texts: tuple[int, ...] = (4,),
) -> str:
    announcement = Announcement(
        kind,
        Code.read(code),
        "Anna",
        "Wolfsburg",
        tuple(TextId(text) for text in texts),
        details or {},
    )
    stored = Announcement.from_json(announcement.as_json())
    return written(announcement_line(stored, SETTING, reader))


HEARD = """
goal-added G1 nothing 1
nuevo objetivo G1 «Más áreas verdes contra el calor°»
measure-added M1 day 2
nueva medida M1 «Renovar el bosque urbano°» · vie. 6 de marzo de 2026 (Wolfsburg)
measure-updated M1 progress 2
M1 «Renovar el bosque urbano°» va en 60 % · 🟢 en marcha
measure-moved M1 day 2
M1 «Renovar el bosque urbano°» ahora termina: vie. 6 de marzo de 2026 (Wolfsburg)
goal-removed G1 nothing 1
el objetivo G1 «Más áreas verdes contra el calor°» se quitó
renamed M1 nothing 2
M1 ahora se llama «Renovar el bosque urbano°»
measure-goal M1 goal 2,1
M1 «Renovar el bosque urbano°» · Objetivo: G1 Más áreas verdes contra el calor°
measure-goal M1 nothing 2
M1 «Renovar el bosque urbano°» · Sin objetivo
measure-field M1 field 2
M1 «Renovar el bosque urbano°» · Ámbito: Adaptación
responsible-named M1 person 2
Bernd es responsable de M1 «Renovar el bosque urbano°»
task-added T1 hour 4
nueva tarea T1 «Contar los árboles°» · vie. 6 de marzo de 2026 · 07:00 Puebla · \
14:00 Wolfsburg · Anna
task-added T1 nothing 4
nueva tarea T1 «Contar los árboles°»
task-done T1 day 4
✅ T1 «Contar los árboles°» está hecha
task-reopened T1 nothing 4
T1 «Contar los árboles°» está abierta otra vez
task-moved T1 day 4
T1 «Contar los árboles°» ahora vence: vie. 6 de marzo de 2026 (Wolfsburg)
task-blocked T1 nothing 4
⛔ T1 «Contar los árboles°» está bloqueada
task-assigned T1 person 4
T1 «Contar los árboles°» ahora está a cargo de: Bernd
task-assigned T1 nothing 4
T1 «Contar los árboles°» ahora está a cargo de: nadie todavía
task-dropped T1 nothing 4
T1 «Contar los árboles°» se eliminó
event-added E1 days 6
E1 Taller «Cierre°» · lun. 9 de marzo de 2026 – mié. 11 de marzo de 2026 · Dresden
event-moved E1 days 6
E1 «Cierre°» ahora será: lun. 9 de marzo de 2026 – mié. 11 de marzo de 2026
event-kind E1 days 6
E1 «Cierre°» · Taller
event-place E1 days 6
E1 «Cierre°» · 📍 Dresden
event-place E1 open 6
E1 «Cierre°» · 📍 Lugar por definir
event-cancelled E1 days 6
❌ E1 «Cierre°» se canceló
""".strip().splitlines()


@pytest.mark.parametrize(("what", "line"), list(zip(HEARD[::2], HEARD[1::2], strict=True)))
def test_puebla_hears_it_in_spanish(what: str, line: str) -> None:
    kind, code, details, texts = what.split()
    numbers = tuple(int(text) for text in texts.split(","))
    heard = told(AnnouncementKind(kind), code, SPANISH, DETAILS[details], numbers)
    assert heard == f"Wolfsburg · Anna: {line}"


def test_the_words_of_an_update_are_told_below_it() -> None:
    heard = told(AnnouncementKind.MEASURE_UPDATED, "M1", SPANISH, DETAILS["progress"], (2, 7))
    assert heard.splitlines()[1:] == ["Ya se plantaron los primeros 40 árboles.°"]


@pytest.mark.parametrize(
    ("reader", "line"),
    [
        (GERMAN, "Wolfsburg · Anna: ✅ T1 „Bäume zählen“ ist erledigt"),
        (ENGLISH, "Wolfsburg · Anna: ✅ T1 “Bäume zählen (de)” is done"),
        (FRENCH, "Wolfsburg · Anna : ✅ T1 « Bäume zählen (de) » est faite"),
    ],
)
def test_others_hear_it_in_theirs_and_an_untranslated_title_is_marked(
    reader: Reader, line: str
) -> None:
    assert told(AnnouncementKind.TASK_DONE, "T1", reader) == line


@pytest.mark.parametrize("kind", list(AnnouncementKind))
@pytest.mark.parametrize("reader", [GERMAN, SPANISH, ENGLISH, FRENCH])
def test_every_kind_is_one_short_line_in_every_language(
    kind: AnnouncementKind, reader: Reader
) -> None:
    line = told(kind, "T1", reader, {**HOUR, **DETAILS["open"], **DETAILS["field"], "percent": 5})
    assert re.match(r"Wolfsburg · Anna ?: \S", line)
    assert "T1" in line
    assert len(line.splitlines()) == 1
