import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cities import City, city_in, find_city, find_time_zone
from bot.domain.cleaning import one_line
from bot.domain.errors import UserError
from bot.domain.founding import NAME_LIMIT, read_code, read_names
from bot.domain.guessing import Place, guess_own_name, guess_team
from bot.domain.ids import ChatId
from bot.domain.languages import Language


def names(text: str) -> tuple[str, ...]:
    return read_names(text, lambda name: find_city(name) is not None)


def at(title: str, hint: Language | None = None) -> Place:
    return Place(ChatId(-1), None, title, hint)


@pytest.mark.parametrize(
    "text",
    [
        "Wolfsburg – Puebla",
        "Wolfsburg - Puebla",
        "Wolfsburg — Puebla",
        "Wolfsburg–Puebla",
        "Wolfsburg-Puebla",
        "Wolfsburg / Puebla",
        "Wolfsburg/Puebla",
        "Wolfsburg <-> Puebla",
        "Wolfsburg ↔ Puebla",
        "Wolfsburg & Puebla",
        "Wolfsburg und Puebla",
        "Wolfsburg y Puebla",
        "Wolfsburg and Puebla",
        "Wolfsburg et Puebla",
        "Wolfsburg, Puebla",
        "  Wolfsburg\n–\tPuebla ",
    ],
)
def test_two_names_are_read_however_they_are_joined(text: str) -> None:
    assert names(text) == ("Wolfsburg", "Puebla")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Garmisch-Partenkirchen – Puebla", ("Garmisch-Partenkirchen", "Puebla")),
        ("Wolfsburg/Gifhorn – Puebla", ("Wolfsburg/Gifhorn", "Puebla")),
        ("<b>Wolfsburg</b> – Puebla", ("<b>Wolfsburg</b>", "Puebla")),
        ("Sekondi-Takoradi, Frankfurt am Main", ("Sekondi-Takoradi", "Frankfurt am Main")),
        ("San Luis Potosí y Halle (Saale)", ("San Luis Potosí", "Halle (Saale)")),
        ("Sfax - Marburg - Kumasi", ("Sfax", "Marburg", "Kumasi")),
    ],
)
def test_names_of_several_words_and_teams_stay_whole(text: str, read: tuple[str, ...]) -> None:
    assert names(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Wolfsburg",
        "Garmisch-Partenkirchen",
        "Wolfsburg –",
        "– –",
        "Lima – LIMA",
        "a, b, c, d, e, f, g",
    ],
)
def test_what_names_no_two_cities_is_no_partnership(text: str) -> None:
    assert names(text) == ()


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """Names that come out are visible, short, on one line and different."""
    try:
        read = names(text)
    except UserError:
        return
    assert len(read) != 1
    assert len({name.casefold() for name in read}) == len(read)
    for name in read:
        assert 0 < len(name) <= NAME_LIMIT
        assert name == one_line(name)


@pytest.mark.parametrize("text", ["k7mq 2xpa", "K7MQ-2XPA", " K7MQ2XPA\n", "k7mq2xpa\u200b"])
def test_a_code_may_be_typed_loosely(text: str) -> None:
    assert read_code(text) == "K7MQ2XPA"


def test_the_own_city_is_guessed_from_the_title_then_the_language_then_the_order() -> None:
    pair = ("Wolfsburg", "Puebla")
    assert guess_own_name(pair, at("Clima PUEBLA", Language.DE)) == "Puebla"
    assert guess_own_name(pair, at("Klima", Language.ES)) == "Puebla"
    assert guess_own_name(pair, at("Klima", Language.FR)) == "Wolfsburg"
    assert guess_own_name(("Puebla", "Lima"), at("Clima", Language.ES)) == "Puebla"


@pytest.mark.parametrize(
    ("name", "hint", "country", "language", "zone"),
    [
        ("Puebla", None, "MX", Language.ES, "America/Mexico_City"),
        ("Stadt Wolfsburg", Language.EN, "DE", Language.DE, "Europe/Berlin"),
        ("Cancún", None, "MX", Language.ES, "America/Cancun"),
        ("La Paz", None, "BO", Language.ES, "America/La_Paz"),
        ("Thiès", Language.DE, "SN", Language.FR, "Africa/Dakar"),
        ("SFAX", None, "TN", Language.FR, "Africa/Tunis"),
        ("Kumasi", None, "GH", Language.EN, "Africa/Accra"),
        ("Kleinkleckersdorf", Language.DE, "", Language.DE, "Europe/Berlin"),
        ("Nowhere", None, "", Language.EN, "UTC"),
    ],
)
def test_country_language_and_zone_are_guessed(
    name: str, hint: Language | None, country: str, language: Language, zone: str
) -> None:
    guess = guess_team(name, at("", hint))
    assert (guess.country, guess.language, guess.time_zone) == (country, language, zone)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("EUROPE/berlin", "Europe/Berlin"),
        ("New York", "America/New_York"),
        ("mérida", "America/Mexico_City"),
        ("utc", "UTC"),
        ("EST", None),
        ("", None),
        ("../../etc/passwd", None),
        ("posix/Europe/Berlin", None),
    ],
)
def test_a_zone_is_found_by_its_name_or_a_city(text: str, zone: str | None) -> None:
    assert find_time_zone(text) == zone


def test_the_longest_name_in_a_title_counts() -> None:
    found = city_in("Equipo San Luis Potosí 🌿")
    assert isinstance(found, City)
    assert found.name == "San Luis Potosí"
    assert city_in("Klimagruppe") is None
