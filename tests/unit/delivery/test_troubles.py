"""Whose fault it is that a call fails."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.backoff import Backoff
from bot.delivery.troubles import GIVE_UP_AFTER, Blame, Floods
from bot.domain.delivery import OutboxId
from bot.domain.ids import ChatId

POISON, FINE = OutboxId(1), OutboxId(2)


def test_in_an_outage_nothing_is_given_up_however_long_it_lasts() -> None:
    blame = Blame()
    blame.answered(FINE)
    assert not any(blame.failed(POISON) for _ in range(1000))


def test_a_call_that_fails_while_others_are_answered_is_given_up_in_the_end() -> None:
    blame = Blame()
    tries = 0
    given_up = False
    while not given_up:
        given_up = blame.failed(POISON)
        blame.answered(FINE)
        tries += 1
    assert tries == GIVE_UP_AFTER


def test_an_answer_wipes_the_slate() -> None:
    blame = Blame()
    for _ in range(5):
        for _ in range(GIVE_UP_AFTER - 1):
            assert not blame.failed(POISON)
            blame.answered(FINE)
        blame.answered(POISON)


def test_a_flood_is_everywhere_only_when_several_chats_refuse_within_seconds() -> None:
    floods = Floods()
    assert not floods.everywhere(ChatId(1), 0.0)
    assert not floods.everywhere(ChatId(1), 1.0)
    assert not floods.everywhere(ChatId(2), 2.0)
    assert not floods.everywhere(ChatId(3), 11.5)
    assert floods.everywhere(ChatId(4), 11.9)


@given(st.integers(1, 10_000), st.floats(0, 1, exclude_max=True))
def test_waits_stay_between_half_the_first_and_the_most(failures: int, chance: float) -> None:
    backoff = Backoff(first=timedelta(seconds=1), most=timedelta(minutes=1))
    assert timedelta(seconds=0.5) <= backoff.after(failures, chance) <= timedelta(minutes=1)


def test_waits_double() -> None:
    waits = [Backoff().after(failures, 0.0).total_seconds() for failures in range(1, 9)]
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60]
