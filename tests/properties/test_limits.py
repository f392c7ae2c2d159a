"""The pace of sending, as operators write it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.limits import Rate, SendLimits, read_limits

periods = st.sampled_from([timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)])
rates = st.builds(Rate, st.integers(1, 999_999), periods)
limits = st.builds(SendLimits, total=rates, chat=rates, group=rates)


@given(limits)
def test_what_is_written_is_read_back(value: SendLimits) -> None:
    assert read_limits(str(value)) == value


@given(limits, st.randoms(use_true_random=False))
def test_the_order_of_the_parts_does_not_matter(value: SendLimits, randomly: object) -> None:
    parts = str(value).split()
    randomly.shuffle(parts)  # type: ignore[attr-defined]  # Hypothesis gives a random.Random
    assert read_limits("  ".join(parts)) == value


@given(st.text())
def test_any_text_is_read_or_refused_with_value_error(text: str) -> None:
    try:
        value = read_limits(text)
    except ValueError:
        return
    assert value is None or all(rate.count > 0 for rate in (value.total, value.chat, value.group))


def test_telegrams_own_limits_are_the_default() -> None:
    assert read_limits("total=30/s chat=1/s group=20/min") == SendLimits()


def test_a_part_not_named_keeps_its_default() -> None:
    assert read_limits("chat=5/s") == SendLimits(chat=Rate(5, timedelta(seconds=1)))


@pytest.mark.parametrize("text", ["off", " OFF "])
def test_off_means_no_limits(text: str) -> None:
    assert read_limits(text) is None


@pytest.mark.parametrize(
    "text",
    ["", "  ", "fast", "total", "total=", "total=30", "total=30/d", "total=-1/s", "total=0/s",
     "chat=1/s chat=2/s", "off chat=1/s", "user=1/s", "total=1.5/s", "total=٣/s", "total = 1/s"],
)  # fmt: skip
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_limits(text)
