"""When things happen, told to both sides. Puebla is seven hours behind, eight in summer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.ids import TeamId
from bot.views.moments import due, event_time, short_due, short_event_time
from bot.views.reader import Reader
from tests.unit.views.sample import CALL, GERMAN, PUEBLA, SETTING, SPANISH, WOLFSBURG, WORKSHOP

TEAMS = SETTING.teams
LATE = datetime(2026, 3, 7, 2, 30, tzinfo=UTC)
"""Saturday 03:30 in Wolfsburg, Friday 20:30 in Puebla."""


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (GERMAN, "Samstag, 7. März 2026 · 03:30 Wolfsburg · 20:30 Puebla (Fr. 6. März 2026)"),
        (
            SPANISH,
            "viernes 6 de marzo de 2026 · 20:30 Puebla · 03:30 Wolfsburg (sáb. 7 de marzo de 2026)",
        ),
    ],
)
def test_another_day_on_the_other_side_is_named(reader: Reader, text: str) -> None:
    assert due(LATE, SETTING.team(WOLFSBURG), TEAMS, reader, has_time=True) == text


def test_a_day_is_that_of_its_team() -> None:
    """Puebla's 6 March ends on 7 March, 06:59, in Wolfsburg."""
    ends = datetime(2026, 3, 7, 5, 59, tzinfo=UTC)
    owner = SETTING.team(PUEBLA)
    assert short_due(ends, owner, TEAMS, GERMAN, has_time=False) == "Fr. 6. März 2026 (Puebla)"


def test_one_clock_needs_no_list() -> None:
    here = [SETTING.team(WOLFSBURG)]
    assert due(LATE, here[0], here, GERMAN, has_time=True) == "Samstag, 7. März 2026 · 03:30"
    assert short_due(LATE, here[0], here, GERMAN, has_time=False) == "Sa. 7. März 2026"


def test_a_stretch_of_time_is_given_on_every_side() -> None:
    night = replace(CALL, start=LATE, end=datetime(2026, 3, 7, 4, 0, tzinfo=UTC))
    assert event_time(night, TEAMS, GERMAN) == (
        "Samstag, 7. März 2026 · 03:30–05:00 Wolfsburg · 20:30–22:00 Puebla (Fr. 6. März 2026)"
    )
    assert event_time(night, TEAMS[:1], GERMAN) == "Samstag, 7. März 2026 · 03:30–05:00"


def test_teams_of_one_clock_share_its_stretch_of_time() -> None:
    sfax = replace(TEAMS[0], id=TeamId(3), name="Sfax", time_zone="Africa/Tunis")
    evening = replace(CALL, end=CALL.start + timedelta(hours=1))
    assert event_time(evening, [*TEAMS, sfax], GERMAN) == (
        "Donnerstag, 5. März 2026 · 17:00–18:00 Wolfsburg, Sfax · 10:00–11:00 Puebla"
    )


def test_a_stretch_over_midnight_names_both_days() -> None:
    long = replace(CALL, start=LATE, end=datetime(2026, 3, 8, 4, 0, tzinfo=UTC))
    assert event_time(long, TEAMS[:1], GERMAN) == (
        "Samstag, 7. März 2026 · 03:30 – Sonntag, 8. März 2026 · 05:00"
    )


def test_a_bare_moment_has_no_end() -> None:
    moment = replace(CALL, end=CALL.start)
    assert event_time(moment, TEAMS[:1], GERMAN) == "Donnerstag, 5. März 2026 · 17:00"


def test_whole_days_are_the_same_days_everywhere() -> None:
    assert short_event_time(WORKSHOP, TEAMS, SPANISH) == (
        "lun. 9 de marzo de 2026 – mié. 11 de marzo de 2026"
    )
    one = replace(WORKSHOP, end=datetime(2026, 3, 9, 23, 0, tzinfo=UTC))
    assert short_event_time(one, TEAMS, SPANISH) == "lun. 9 de marzo de 2026"
    assert event_time(one, TEAMS, GERMAN) == "Montag, 9. März 2026"


def test_a_list_names_when_an_event_starts() -> None:
    assert short_event_time(CALL, TEAMS, GERMAN) == (
        "Do. 5. März 2026 · 17:00 Wolfsburg · 10:00 Puebla"
    )
