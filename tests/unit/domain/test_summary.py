from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.programme import ClimateField, Status
from bot.domain.summary import compose
from bot.domain.summary_filter import Filter
from bot.domain.task_choice import TaskChoice, read_choice
from tests.unit.views.sample import CALL, COUNTING, FOREST, MAP, NOW, PROGRAMME, WORKSHOP


def codes(items: object) -> list[str]:
    assert isinstance(items, tuple)
    return [str(item.code) for item in items]


def test_measures_stand_under_their_goals_and_the_others_at_the_end() -> None:
    summary = compose(PROGRAMME, NOW)
    shown = [(entry.goal and str(entry.goal.code), entry.percent) for entry in summary.goals]
    assert shown == [("G1", 60), (None, 0)]
    assert summary.percent == 30


def test_the_next_deadline_of_a_measure_may_be_that_of_a_task_in_it() -> None:
    entry = compose(PROGRAMME, NOW).goals[0].measures[0]
    assert entry.next_deadline is not None
    assert str(entry.next_deadline.code) == "T1"
    later = compose(PROGRAMME, COUNTING.due + timedelta(hours=1)).goals[0].measures[0]  # type: ignore[operator, arg-type]  # it has a due time
    assert later.next_deadline is not None
    assert str(later.next_deadline.code) == "M1"


def test_a_goal_has_only_its_own_measures_and_shows_even_without_any() -> None:
    summary = compose(PROGRAMME, NOW, goal=1)
    assert [entry.goal and str(entry.goal.code) for entry in summary.goals] == ["G1"]
    assert summary.percent == 60
    assert set(codes(summary.coming)) == {"T1"}
    empty = compose(replace(PROGRAMME, measures=()), NOW, goal=1)
    assert [entry.measures for entry in empty.goals] == [()]


def test_what_is_late_and_what_comes_in_14_days_on_both_sides() -> None:
    summary = compose(PROGRAMME, NOW)
    assert codes(summary.overdue) == ["T2"]
    assert codes(summary.coming) == ["E2", "T1", "E1"]


def test_fourteen_days_are_fourteen_days() -> None:
    """A deadline in exactly 14 days is shown, one a minute later is not."""
    for late, expected in ((timedelta(), ["T1"]), (timedelta(minutes=1), [])):
        task = replace(COUNTING, due=NOW + timedelta(days=14) + late)
        summary = compose(replace(PROGRAMME, tasks=(task,), events=()), NOW)
        assert codes(summary.coming) == expected


def test_what_lasts_still_comes_and_what_is_cancelled_does_not() -> None:
    during = WORKSHOP.start + timedelta(days=1)
    assert "E1" in codes(compose(PROGRAMME, during).coming)
    off = replace(PROGRAMME, events=(replace(CALL, cancelled_at=NOW),))
    assert codes(compose(off, NOW).coming) == ["T1"]


@pytest.mark.parametrize("status", [Status.DONE, Status.DROPPED])
def test_a_measure_that_is_over_is_never_late(status: Status) -> None:
    over = replace(FOREST, status=status)
    summary = compose(replace(PROGRAMME, measures=(over, MAP), tasks=()), NOW + timedelta(days=90))
    assert summary.overdue == ()


def test_one_field_leaves_out_everything_else() -> None:
    summary = compose(PROGRAMME, NOW, ClimateField.ADAPTATION)
    assert [str(one.measure.code) for one in summary.goals[0].measures] == ["M1"]
    assert len(summary.goals) == 1
    assert codes(summary.coming) == ["T1"]
    assert summary.overdue == ()
    assert summary.percent == 60
    assert compose(PROGRAMME, NOW, ClimateField.MITIGATION).goals == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", Filter()),
        ("G1", Filter(goal=1)),
        ("g 2", None),
        ("M3", Filter(measure=3)),
        ("m3", Filter(measure=3)),
        ("überfällig", Filter(overdue=True)),
        ("Ueberfaellig", Filter(overdue=True)),
        ("vencido", Filter(overdue=True)),
        ("en retard", Filter(overdue=True)),
        ("overdue", Filter(overdue=True)),
        ("Klimaschutz", Filter(climate_field=ClimateField.MITIGATION)),
        ("mitigación", Filter(climate_field=ClimateField.MITIGATION)),
        ("Anpassung", Filter(climate_field=ClimateField.ADAPTATION)),
        ("adaptacion", Filter(climate_field=ClimateField.ADAPTATION)),
        ("T1", None),
        ("irgendwas", None),
        ("M3 und M4", None),
    ],
)
def test_filters_are_understood_in_four_languages(words: str, expected: Filter | None) -> None:
    assert Filter.read(words) == expected
    if expected is not None:
        assert Filter.read(str(expected)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", TaskChoice.OPEN),
        ("meine", TaskChoice.MINE),
        ("mías", TaskChoice.MINE),
        ("mes", TaskChoice.MINE),
        ("überfällig", TaskChoice.OVERDUE),
        ("vencidas", TaskChoice.OVERDUE),
        ("en retard", TaskChoice.OVERDUE),
        ("alle", TaskChoice.ALL),
        ("todas", TaskChoice.ALL),
        ("toutes", TaskChoice.ALL),
        ("blau", None),
        ("meine alle", None),
    ],
)
def test_lists_of_tasks_are_chosen_in_four_languages(
    words: str, expected: TaskChoice | None
) -> None:
    assert read_choice(words) is expected
