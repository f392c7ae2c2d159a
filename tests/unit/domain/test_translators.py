from bot.domain.consent import Choices, allowed_services, to_ask_for
from bot.domain.translators import PROFILES, THIRD_COUNTRY, Contract
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


def test_a_service_needs_team_and_author_and_keeps_the_operators_order() -> None:
    author = Choices(agreed=frozenset({"mymemory", "google"}), refused=frozenset({"deepl"}))
    assert allowed_services(ORDER, ("mymemory", "google", "deepl"), author) == (
        "google",
        "mymemory",
    )
    assert allowed_services(ORDER, ("google",), author) == ("google",)
    assert allowed_services(ORDER, (), author) == ()


def test_only_what_the_team_allows_and_nobody_answered_is_asked() -> None:
    author = Choices(agreed=frozenset({"google"}))
    assert to_ask_for(ORDER, None, author) == ("mymemory",)
    assert to_ask_for(ORDER, ("deepl", "google"), author) == ()
    assert to_ask_for(ORDER, None, Choices(refused=frozenset({"mymemory"}))) == ("google",)
