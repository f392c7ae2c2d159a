"""Events in one line. The present: Monday, 2 March 2026."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.dates import Purpose, Unclear, Understood
from bot.domain.event_line import read_event_line
from bot.domain.events import EventKind
from bot.domain.languages import Language
from bot.services.dating import finder

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
AUTUMN = date(2026, 10, 12)


TABLE = """
de | Workshop Abschluss 12.–15. Oktober in Dresden | workshop | Abschluss | Dresden
de | Workshop 12. Oktober | workshop | Workshop |
de | Workshop 12. Oktober im Rathaus | workshop | Workshop | Rathaus
de | Entsendung nach Puebla 12. Oktober | delegation | Entsendung nach Puebla |
de | Konferenz Bäume in Städten 12.10. | conference | Bäume in Städten |
de | Besprechung Haushalt 12.10. 14 Uhr, Rathaus A, Raum 3 | meeting | Haushalt | Rathaus A, Raum 3
de | Netzwerktreffen Stadtwald @ Rathaus 12.10. | network_meeting | Stadtwald | Rathaus
de | Am 12. Oktober Konferenz Stadtwald | conference | Konferenz Stadtwald |
de | Sommerfest 12. Oktober | | Sommerfest |
de | Abschlussworkshop 12. Oktober in Dresden | workshop | Abschlussworkshop | Dresden
de | Klima-Fachkonferenz 12. Oktober | conference | Klima-Fachkonferenz |
de | Videokonferenz Starkregen 12. Oktober 16 Uhr | meeting | Videokonferenz Starkregen |
es | Conferencia Clima el 12 de octubre en el Zócalo | conference | Clima | Zócalo
es | Taller final en Puebla el 12 de octubre | workshop | Taller final | Puebla
de | Workshop Stadtwald in Wolfsburg am 12. Oktober | workshop | Stadtwald | Wolfsburg
es | Misión de expertas Agua 12 de octubre | delegation | Agua |
es | Taller Agua 12 de octubre en La Paz | workshop | Agua | La Paz
es | Videollamada con Wolfsburg 12 de octubre | meeting | Videollamada con Wolfsburg |
fr | Atelier Forêt 12 octobre à la mairie | workshop | Forêt | mairie
es | Taller Bosque urbano del 12 al 15 de octubre en Dresde | workshop | Bosque urbano | Dresde
es | misión de expertos Agua y calor 12 de octubre en Puebla | delegation | Agua y calor | Puebla
es | reunión de seguimiento 12 de octubre | meeting | reunión de seguimiento |
en | Network meeting Heat 12 October at City Hall | network_meeting | Heat | City Hall
fr | Délégation Eau 12 octobre à Lyon | delegation | Eau | Lyon
fr | Rencontre du réseau Forêt le 12 octobre | network_meeting | Forêt |
"""
"""Language, line, kind, title, place."""
ROWS = [[cell.strip() for cell in row.split("|")] for row in TABLE.strip().splitlines()]


@pytest.mark.parametrize(("language", "line", "kind", "title", "place"), ROWS)
def test_a_line_is_taken_apart(language: str, line: str, kind: str, title: str, place: str) -> None:
    find = finder(Language(language), ZoneInfo("Europe/Berlin"), NOW, Purpose.EVENT)
    read = read_event_line(line, find)
    assert isinstance(read.date, Understood)
    assert read.date.start_date == AUTUMN
    assert (read.kind, read.title, read.place) == (EventKind(kind) if kind else None, title, place)


def test_an_unclear_date_still_parts_title_and_place() -> None:
    find = finder(Language.DE, ZoneInfo("Europe/Berlin"), NOW, Purpose.EVENT)
    read = read_event_line("Entsendung Feuerwehr Anfang Mai in Puebla", find)
    assert (read.title, read.place) == ("Feuerwehr", "Puebla")
    assert isinstance(read.date, Unclear)


def test_without_a_date_everything_is_the_title() -> None:
    find = finder(Language.DE, ZoneInfo("Europe/Berlin"), NOW, Purpose.EVENT)
    read = read_event_line("Workshop Bäume in Städten", find)
    assert (read.title, read.place, read.date) == ("Bäume in Städten", "", None)


def test_a_city_that_is_known_is_a_place_wherever_it_stands() -> None:
    find = finder(Language.DE, ZoneInfo("Europe/Berlin"), NOW, Purpose.EVENT)
    read = read_event_line("Workshop Stadtwald in Dresden", find)
    assert (read.title, read.place, read.date) == ("Stadtwald", "Dresden", None)
