from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.domain.codes import Code
from bot.domain.events import Event, EventKind
from bot.domain.ids import MemberId, PartnershipId, TeamId, TextId
from bot.domain.reminders import (
    PlannedReminder,
    Step,
    StepKind,
    deadline_steps,
    event_steps,
    newest,
    next_overdue,
)

BERLIN = ZoneInfo("Europe/Berlin")
PUEBLA = ZoneInfo("America/Mexico_City")


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


def puebla(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PUEBLA).astimezone(UTC)


def gathering(start: datetime, *, has_time: bool, zone: str) -> Event:
    return Event(
        PartnershipId(1), 1, EventKind.WORKSHOP, TextId(1), TeamId(1), MemberId(1), start, start,
        start, has_time=has_time, time_zone=zone,
    )  # fmt: skip


def test_a_deadline_is_spoken_of_14_7_3_1_and_0_days_before_at_nine_and_then_when_late() -> None:
    steps = deadline_steps(berlin("2027-04-02 23:59"), BERLIN, berlin("2027-03-01 12:00"))
    assert steps == [
        Step(StepKind.BEFORE, 14, berlin("2027-03-19 09:00")),
        Step(StepKind.BEFORE, 7, berlin("2027-03-26 09:00")),
        Step(StepKind.BEFORE, 3, berlin("2027-03-30 09:00")),
        Step(StepKind.BEFORE, 1, berlin("2027-04-01 09:00")),
        Step(StepKind.BEFORE, 0, berlin("2027-04-02 09:00")),
        Step(StepKind.OVERDUE, 1, berlin("2027-04-03 09:00")),
    ]


def test_nine_stays_nine_over_the_change_to_summer_time() -> None:
    steps = deadline_steps(berlin("2027-04-02 23:59"), BERLIN, berlin("2027-03-01 12:00"))
    assert [step.at.hour for step in steps] == [8, 8, 7, 7, 7, 7]


def test_steps_before_the_date_was_set_are_not_made_up_for() -> None:
    steps = deadline_steps(berlin("2027-04-02 23:59"), BERLIN, berlin("2027-03-30 09:00"))
    assert [step.days for step in steps] == [1, 0, 1]


def test_an_early_deadline_has_no_reminder_on_its_own_morning() -> None:
    steps = deadline_steps(berlin("2027-04-02 08:00"), BERLIN, berlin("2027-03-31 12:00"))
    assert [(step.kind, step.days) for step in steps] == [
        (StepKind.BEFORE, 1),
        (StepKind.OVERDUE, 1),
    ]


def test_a_partner_is_reminded_at_their_own_nine_o_clock() -> None:
    steps = deadline_steps(berlin("2027-04-02 23:59"), PUEBLA, berlin("2027-04-01 20:00"))
    assert steps[0].at == puebla("2027-04-02 09:00")


def test_lateness_is_spoken_of_after_1_3_7_days_and_then_weekly() -> None:
    due = berlin("2027-04-02 23:59")
    days, after = [], due
    for _ in range(6):
        step = next_overdue(due, BERLIN, after)
        days.append(step.days)
        after = step.at
    assert days == [1, 3, 7, 14, 21, 28]


def test_lateness_of_years_is_found_at_once() -> None:
    step = next_overdue(berlin("2020-01-01 23:59"), BERLIN, berlin("2027-01-01 12:00"))
    assert step.at > berlin("2027-01-01 12:00")
    assert step.days % 7 == 0


def test_an_event_is_spoken_of_30_7_1_days_and_one_hour_before() -> None:
    event = gathering(berlin("2027-06-15 16:00"), has_time=True, zone="Europe/Berlin")
    steps = event_steps(event, PUEBLA, berlin("2027-05-01 12:00"))
    assert steps == [
        Step(StepKind.BEFORE, 30, puebla("2027-05-16 09:00")),
        Step(StepKind.BEFORE, 7, puebla("2027-06-08 09:00")),
        Step(StepKind.BEFORE, 1, puebla("2027-06-14 09:00")),
        Step(StepKind.STARTS_SOON, 0, berlin("2027-06-15 15:00")),
    ]


def test_an_all_day_event_has_the_same_date_on_both_sides_and_no_last_hour() -> None:
    event = gathering(berlin("2027-10-12 00:00"), has_time=False, zone="Europe/Berlin")
    steps = event_steps(event, PUEBLA, berlin("2027-10-01 12:00"))
    assert steps == [
        Step(StepKind.BEFORE, 7, puebla("2027-10-05 09:00")),
        Step(StepKind.BEFORE, 1, puebla("2027-10-11 09:00")),
    ]


def test_after_a_downtime_only_the_newest_step_of_each_item_is_kept() -> None:
    due = berlin("2027-04-02 23:59")
    missed = [
        PlannedReminder(index, PartnershipId(1), Code.read(code), TeamId(1), step, due)
        for code in ("T1", "T2")
        for index, step in enumerate(deadline_steps(due, BERLIN, berlin("2027-03-01 12:00")))
    ]
    kept = newest(reversed(missed))
    assert sorted((str(one.code), one.step.kind) for one in kept) == [
        ("T1", StepKind.OVERDUE),
        ("T2", StepKind.OVERDUE),
    ]
