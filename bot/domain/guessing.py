"""What a group's team is probably called, speaks and lives by."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.cities import City, city_in, find_city, mentions
from bot.domain.ids import ChatId
from bot.domain.languages import Language

_ZONES = {Language.DE: "Europe/Berlin", Language.ES: "America/Mexico_City"}
"""Where most groups of a language are; of the others we cannot say."""


@dataclass(frozen=True, slots=True)
class Place:
    """A group, or one topic of it, that a team is founded in; `hint` is its founder's language."""

    chat_id: ChatId
    thread_id: int | None
    title: str
    hint: Language | None


@dataclass(frozen=True, slots=True)
class TeamGuess:
    """A team as it is proposed; `country` is an ISO 3166-1 code or empty."""

    name: str
    country: str
    language: Language
    time_zone: str


def guess_own_name(names: Sequence[str], place: Place) -> str:
    """Guess which of the municipalities this group is.

    The one that the group's title names; else the only one where its founder's language is
    spoken; else the first.
    """
    named = [name for name in names if mentions(place.title, name)]
    speaking = [name for name in names if place.hint and _language(name) is place.hint]
    for candidates in (named, speaking):
        if len(candidates) == 1:
            return candidates[0]
    return names[0]


def guess_team(name: str, place: Place) -> TeamGuess:
    """Guess a team's country, language and time zone from its name, title and founder."""
    city = _city(name) or city_in(place.title)
    if city is not None:
        return TeamGuess(name, city.country, city.language, city.time_zone)
    language = place.hint or Language.EN
    return TeamGuess(name, "", language, _ZONES.get(language, "UTC"))


def _city(name: str) -> City | None:
    return find_city(name) or city_in(name)


def _language(name: str) -> Language | None:
    city = _city(name)
    return city.language if city else None
