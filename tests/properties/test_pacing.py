"""The pace of sending, judged as Telegram would: by when it sees each message."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.pacing import Pacer
from bot.domain.limits import SendLimits, read_limits

GROUP, OTHER_GROUP, PERSON = -100, -200, 300

chats = st.lists(st.sampled_from([GROUP, OTHER_GROUP, PERSON]), min_size=1, max_size=120)
network = st.lists(
    st.tuples(st.floats(0.001, 3.0), st.floats(0.0, 1.0), st.floats(0.0, 40.0)),
    min_size=120,
    max_size=120,
)
"""Per send: how long the call takes, when within it Telegram sees it, and idle time before it."""


def play(
    targets: Sequence[int], calls: Sequence[tuple[float, float, float]]
) -> dict[int, list[float]]:
    """Send one message after another, as early as the pacer allows; tell when each is seen."""
    pacer, now = Pacer(SendLimits()), 1000.0
    seen: dict[int, list[float]] = {}
    for chat_id, (takes, part, idle) in zip(targets, calls, strict=False):
        now = pacer.ready_at(chat_id, now + idle)
        pacer.started(now)
        seen.setdefault(chat_id, []).append(now + takes * part)
        now += takes
        pacer.ended(chat_id, now)
    return seen


def most_within(moments: Sequence[float], period: float) -> int:
    """Count the most moments in any stretch shorter than the period."""
    return max(
        sum(1 for moment in moments if start <= moment < start + period - 1e-6) for start in moments
    )


@given(chats, network)
def test_telegram_never_sees_two_messages_of_a_chat_within_a_second(
    targets: list[int], calls: list[tuple[float, float, float]]
) -> None:
    for moments in play(targets, calls).values():
        assert most_within(moments, 1.0) == 1


@given(st.integers(21, 70), network)
def test_telegram_never_sees_more_than_twenty_messages_of_a_group_within_a_minute(
    number: int, calls: list[tuple[float, float, float]]
) -> None:
    moments = play([GROUP] * number, calls)[GROUP]
    assert len(moments) == number
    assert most_within(moments, 60.0) <= 20


@given(st.lists(st.floats(0.0, 0.2), min_size=31, max_size=150))
def test_never_more_than_thirty_sends_start_within_a_second(gaps: list[float]) -> None:
    """Every message goes to another person, all at once if need be."""
    pacer, now = Pacer(SendLimits()), 50.0
    starts: list[float] = []
    for person, gap in enumerate(gaps, start=1):
        now = pacer.ready_at(person, now + gap)
        pacer.started(now)
        pacer.ended(person, now)
        starts.append(now)
    assert most_within(starts, 1.0) <= 30


@given(st.lists(st.floats(0.0, 90.0), min_size=1, max_size=60))
def test_the_pace_never_makes_anyone_wait_longer_than_its_longest_period(gaps: list[float]) -> None:
    pacer, now = Pacer(SendLimits()), 0.0
    for gap in gaps:
        now += gap
        ready_at = pacer.ready_at(GROUP, now)
        assert now <= ready_at <= now + 60.0
        now = ready_at
        pacer.started(now)
        pacer.ended(GROUP, now)


def test_a_person_is_not_held_to_the_pace_of_groups() -> None:
    pacer = Pacer(SendLimits())
    for second in range(40):
        assert pacer.ready_at(PERSON, second * 1.0) == second
        pacer.ended(PERSON, second * 1.0)


def test_the_first_twenty_to_a_group_need_only_keep_a_second_apart() -> None:
    pacer = Pacer(SendLimits())
    for second in range(20):
        assert pacer.ready_at(GROUP, second * 1.0) == second
        pacer.ended(GROUP, second * 1.0)
    assert pacer.ready_at(GROUP, 20.0) == 60.0


def test_without_limits_everything_goes_at_once() -> None:
    pacer = Pacer(read_limits("off"))
    for _ in range(100):
        assert pacer.ready_at(GROUP, 1.0) == 1.0
        pacer.started(1.0)
        pacer.ended(GROUP, 1.0)


def test_chats_long_silent_are_forgotten() -> None:
    """Memory does not grow with every chat ever written to."""
    pacer = Pacer(SendLimits())
    for person in range(1, 10_000):
        pacer.ended(person, float(person))
    assert len(pacer._chats) < 3_000
