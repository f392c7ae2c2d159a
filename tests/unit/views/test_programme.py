"""What people read of the programme, word for word."""

from dataclasses import replace

import pytest

from bot.domain.programme import ClimateField
from bot.domain.summary import compose
from bot.domain.summary_filter import Filter
from bot.views.goals import goal_list
from bot.views.measures import measure_list
from bot.views.programme import empty_programme, programme_summary
from bot.views.reader import Reader
from tests.unit.views.sample import (
    ENGLISH,
    FRENCH,
    GERMAN,
    NOW,
    PROGRAMME,
    SETTING,
    SPANISH,
    written,
)


def summary(reader: Reader, chosen: Filter | None = None) -> str:
    chosen = chosen or Filter()
    composed = compose(PROGRAMME, NOW, chosen.climate_field)
    return written(programme_summary(composed, SETTING, reader, chosen))


def test_the_summary_in_german() -> None:
    """Titles written in Spanish appear translated and marked, or as they are with `(es)`."""
    assert (
        summary(GERMAN)
        == """\
Handlungsprogramm Wolfsburg – Puebla
Phase: Do. 1. Jan. 2026 – Fr. 31. Dez. 2027
▓▓▓░░░░░░░ 30 %

G1 Mehr Grün gegen die Hitze · 60 %
🟢 M1 Stadtwald verjüngen · 60 %
   nächste Frist: Fr. 6. März 2026 (T1)

Ohne Ziel · 0 %
⚪ M2 Karte der Überflutungsflächen° · 0 %

Überfällig
⚠️ T2 Preparar el taller (es)
   fällig war es: Sa. 28. Feb. 2026 (Puebla)

Die nächsten 14 Tage
• Do. 5. März 2026 · 17:00 Wolfsburg · 10:00 Puebla
   E2 Preparar el taller (es) · Puebla
• Fr. 6. März 2026 · 14:00 Wolfsburg · 07:00 Puebla
   T1 Bäume zählen · Wolfsburg
• Mo. 9. März 2026 – Mi. 11. März 2026
   E1 Abschluss · Wolfsburg

Neueste Fortschritte
• M1 · 60 % · Anna · So. 1. März 2026 – Die ersten 40 Bäume stehen. ↗

° maschinell übersetzt"""
    )


def test_the_summary_in_spanish() -> None:
    assert (
        summary(SPANISH)
        == """\
Programa de acción Wolfsburg – Puebla
Fase: jue. 1 de enero de 2026 – vie. 31 de diciembre de 2027
▓▓▓░░░░░░░ 30 %

G1 Más áreas verdes contra el calor° · 60 %
🟢 M1 Renovar el bosque urbano° · 60 %
   próximo plazo: vie. 6 de marzo de 2026 (T1)

Sin objetivo · 0 %
⚪ M2 Mapa de zonas inundables · 0 %

Vencido
⚠️ T2 Preparar el taller
   el plazo era: sáb. 28 de febrero de 2026 (Puebla)

Próximos 14 días
• jue. 5 de marzo de 2026 · 10:00 Puebla · 17:00 Wolfsburg
   E2 Preparar el taller · Puebla
• vie. 6 de marzo de 2026 · 07:00 Puebla · 14:00 Wolfsburg
   T1 Contar los árboles° · Wolfsburg
• lun. 9 de marzo de 2026 – mié. 11 de marzo de 2026
   E1 Cierre° · Wolfsburg

Últimos avances
• M1 · 60 % · Anna · dom. 1 de marzo de 2026 – Ya se plantaron los primeros 40 árboles.° ↗

° traducción automática"""
    )


@pytest.mark.parametrize(
    ("reader", "lines"),
    [
        (
            ENGLISH,
            [
                "Programme of action Wolfsburg – Puebla",
                "   next deadline: Fri 6 Mar 2026 (T1)",
                "Without a goal · 0%",
                "   it was due: Sat 28 Feb 2026 (Puebla)",
                "The next 14 days",
                "• M1 · 60% · Anna · Sun 1 Mar 2026 – Die ersten 40 Bäume stehen. (de) ↗",
            ],
        ),
        (
            FRENCH,
            [
                "Programme d’action Wolfsburg – Puebla",
                "   prochaine échéance : ven. 6 mars 2026 (T1)",
                "Sans objectif · 0 %",
                "   échéance dépassée : sam. 28 févr. 2026 (Puebla)",
                "Les 14 prochains jours",
                "• M1 · 60 % · Anna · dim. 1 mars 2026 – Die ersten 40 Bäume stehen. (de) ↗",
            ],
        ),
    ],
)
def test_the_summary_in_english_and_french(reader: Reader, lines: list[str]) -> None:
    shown = summary(reader).splitlines()
    assert [line for line in shown if line in lines] == lines


def test_only_what_is_overdue() -> None:
    assert summary(GERMAN, Filter(overdue=True)).splitlines()[3:] == [
        "Überfällig",
        "⚠️ T2 Preparar el taller (es)",
        "   fällig war es: Sa. 28. Feb. 2026 (Puebla)",
    ]
    nothing = compose(replace(PROGRAMME, tasks=()), NOW)
    message = programme_summary(nothing, SETTING, SPANISH, Filter(overdue=True))
    assert written(message).splitlines()[-1] == "No hay nada vencido. 👍"


def test_only_one_field() -> None:
    shown = summary(GERMAN, Filter(climate_field=ClimateField.ADAPTATION)).splitlines()
    assert shown[2:4] == ["Klimafolgenanpassung", "▓▓▓▓▓▓░░░░ 60 %"]
    assert not any("M2" in line for line in shown)
    none = summary(FRENCH, Filter(climate_field=ClimateField.MITIGATION)).splitlines()
    assert none[-1] == "Il n’y a pas encore de mesure dans ce domaine."


def test_a_long_programme_turns_pages_and_keeps_its_filter() -> None:
    measures = tuple(replace(PROGRAMME.measures[0], number=number) for number in range(1, 90))
    composed = compose(replace(PROGRAMME, measures=measures), NOW)
    chosen = Filter(climate_field=ClimateField.ADAPTATION)
    first = programme_summary(composed, SETTING, GERMAN, chosen, 0)
    last = programme_summary(composed, SETTING, GERMAN, chosen, 99)
    turning = [(button.label, button.data) for button in first.keyboard[0]]
    assert turning[-1] == ("▶", "prog:1:adaptation")
    assert last.keyboard[0][0].label == "◀"
    assert "Neueste Fortschritte" in last.body.text


def test_an_empty_programme_tells_how_to_begin() -> None:
    assert "/ziel" in empty_programme(SETTING, GERMAN).body.text
    assert "/objetivo" in empty_programme(SETTING, SPANISH).body.text


def test_goals_and_measures_are_listed_with_their_progress() -> None:
    assert (
        written(goal_list(PROGRAMME, GERMAN))
        == """\
Ziele

G1 Mehr Grün gegen die Hitze
▓▓▓▓▓▓░░░░ 60 % · eine Maßnahme"""
    )
    assert (
        written(measure_list(PROGRAMME, SPANISH))
        == """\
Medidas

🟢 M1 Renovar el bosque urbano° · 60 %
⚪ M2 Mapa de zonas inundables · 0 %

° traducción automática"""
    )
    bare = replace(PROGRAMME, goals=(), measures=())
    assert "/ziel" in written(goal_list(bare, GERMAN))
    assert "/medida" in written(measure_list(bare, SPANISH))
