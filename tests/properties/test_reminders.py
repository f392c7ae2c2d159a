from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.reminders import MORNING, StepKind, deadline_steps

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - Hypothesis adds the zone itself
ZONES = st.sampled_from(
    [ZoneInfo(name) for name in ("Europe/Berlin", "America/Mexico_City", "Africa/Accra")]
)


@given(due=MOMENTS, after=MOMENTS, zone=ZONES)
def test_the_ladder_climbs_in_the_future_at_nine_and_ends_with_one_overdue_step(
    due: datetime, after: datetime, zone: ZoneInfo
) -> None:
    """Steps are ordered, after the given moment, at 09:00 local; only the last is overdue."""
    steps = deadline_steps(due, zone, after)
    moments = [step.at for step in steps]
    assert moments == sorted(set(moments))
    assert all(moment > after for moment in moments)
    assert all(moment.astimezone(zone).time() == MORNING for moment in moments)
    assert [step.kind for step in steps[:-1]] == [StepKind.BEFORE] * (len(steps) - 1)
    assert steps[-1].kind is StepKind.OVERDUE
    assert steps[-1].at > due


@given(due=MOMENTS, zone=ZONES, late=st.integers(0, 1000))
def test_an_overdue_item_is_never_silent_for_longer_than_a_week(
    due: datetime, zone: ZoneInfo, late: int
) -> None:
    """From any moment after the due time the next overdue step is at most eight days away."""
    after = due + timedelta(days=late)
    step = deadline_steps(due, zone, after)[-1]
    assert step.at - after <= timedelta(days=8)
