from hypothesis import given
from hypothesis import strategies as st

from bot.domain.consent import Choices, allowed_services, to_ask_for
from bot.domain.translators import PROFILES, THIRD_COUNTRY, Contract, in_team_order, placed
from bot.translation import values
from bot.translation.values import Engine

ORDER = ("deepl", "google", "mymemory")


def test_every_engine_has_a_profile_and_both_layers_agree_on_third_countries() -> None:
    assert set(PROFILES) == {engine.value for engine in Engine}
    assert {engine.value for engine in values.THIRD_COUNTRY} == THIRD_COUNTRY


def test_whoever_takes_texts_to_a_third_country_has_no_contract_and_needs_consent() -> None:
    for service, profile in PROFILES.items():
        assert profile.third_country is (profile.contract is Contract.NONE)
        assert Choices().allows(service) is not profile.third_country


def test_a_service_needs_team_and_author_and_keeps_the_teams_order() -> None:
    author = Choices(agreed=frozenset({"mymemory", "google"}), refused=frozenset({"deepl"}))
    teams = ("mymemory", "google", "deepl")
    assert allowed_services(ORDER, teams, author) == ("mymemory", "google")
    assert allowed_services(ORDER, None, author) == ("google", "mymemory")
    assert allowed_services(ORDER, ("google",), author) == ("google",)
    assert allowed_services(ORDER, (), author) == ()


def test_what_the_operator_took_away_is_not_asked() -> None:
    assert in_team_order(ORDER, ("libretranslate", "mymemory")) == ("mymemory",)


@given(st.permutations(ORDER), st.sampled_from(ORDER))
def test_what_is_allowed_again_stands_before_what_the_operator_ranks_behind_it(
    chosen: list[str], again: str
) -> None:
    others = tuple(one for one in chosen if one != again)
    found = placed(again, others, ORDER)
    assert tuple(one for one in found if one != again) == others
    before, behind = found[: found.index(again)], found[found.index(again) + 1 :]
    rank = ORDER.index
    assert all(rank(one) < rank(again) for one in before)
    assert not behind or rank(behind[0]) > rank(again)


def test_only_what_the_team_allows_and_nobody_answered_is_asked() -> None:
    author = Choices(agreed=frozenset({"google"}))
    assert to_ask_for(ORDER, None, author) == ("mymemory",)
    assert to_ask_for(ORDER, ("deepl", "google"), author) == ()
    assert to_ask_for(ORDER, None, Choices(refused=frozenset({"mymemory"}))) == ("google",)
