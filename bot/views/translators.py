"""The translators: what each of them is, and which of them a team allows."""

from collections.abc import Mapping, Sequence

from bot.domain.languages import Language
from bot.domain.messages import Button, Keyboard, Message
from bot.domain.partnership import Team
from bot.domain.rich_text import RichText, bold, joined
from bot.domain.translators import PROFILES, in_team_order, third_country_of
from bot.texts import say
from bot.views.formats import number

_WORDS = {"allow": "on", "forbid": "off", "first": "first"}
"""What a button says of a translator, as one would type it."""


def translator_names(services: Sequence[str], language: Language) -> str:
    """Name translators with operator and country, as a list."""
    return ", ".join(say(language, f"translator-name-{service}") for service in services)


def profile_lines(service: str, language: Language) -> list[str]:
    """Say who runs a translator, under which contract, what it gets and what it keeps."""
    profile = PROFILES[service]
    operator = say(language, "translator-operator-own")
    if profile.operator:
        country = say(language, "translator-country", country=profile.country)
        operator = f"{profile.operator}, {country}"
    place = "third" if profile.third_country else "safe"
    return [
        say(language, "translator-operator", operator=operator),
        say(language, "translator-place", place=place),
        say(language, "translator-contract", contract=profile.contract),
        say(language, f"translator-sent-{service}"),
        say(language, "translator-keeps", keeps=profile.keeps),
    ]


def translators_card(
    team: Team,
    order: Sequence[str],
    used: Mapping[str, int],
    language: Language,
    *,
    in_group: bool,
) -> Message:
    """Show the translators the operator set up: those the team allows as it asks them, then others.

    `used` is how many characters the partnership has sent this month, by service. Translators are
    switched in the team's group, where everybody concerned sees it.
    """
    if not order:
        return Message(RichText(say(language, "translator-none")))
    chosen = in_team_order(order, team.engines)
    parts: list[RichText | str] = [bold(say(language, "translator-title", team=team.name))]
    for service in _listed(order, chosen):
        parts += ["", *_profile(service, _state(service, chosen), language)]
        parts += _budget(service, used.get(service, 0), language)
    parts += ["", say(language, "translator-authors")]
    if not in_group:
        parts.append(say(language, "translator-in-group"))
    return Message(joined(parts), _switches(order, chosen, language) if in_group else ())


def translators_line(team: Team, language: Language) -> str:
    """Say in one paragraph who translates for a team, and how to change that."""
    if not team.engines:
        return say(language, "translator-line-none")
    names = translator_names(team.engines, language)
    third = "yes" if third_country_of(team.engines) else "no"
    return say(language, "translator-line", names=names, third=third)


def translator_offer(services: Sequence[str], language: Language) -> Message:
    """Ask a team's coordinators whether further translators may be used."""
    parts: list[RichText | str] = [bold(say(language, "translator-offer"))]
    for service in services:
        parts += ["", bold(_name(service, language)), *profile_lines(service, language)]
    parts += ["", say(language, "translator-offer-decide")]
    rows = tuple((_button(service, "allow", language),) for service in services)
    return Message(joined(parts), rows)


def translators_button(language: Language) -> Button:
    """Open the card."""
    return Button(say(language, "translator-button-open"), "translators")


def _listed(order: Sequence[str], chosen: Sequence[str]) -> list[str]:
    return [*chosen, *(service for service in order if service not in chosen)]


def _state(service: str, chosen: Sequence[str]) -> str:
    """Tell how a team stands to a translator; being first matters only among several."""
    if service not in chosen:
        return "no"
    return "first" if len(chosen) > 1 and service == chosen[0] else "yes"


def _profile(service: str, state: str, language: Language) -> list[RichText | str]:
    told = say(language, "translator-state", allowed=state)
    heading = f"{'▫️' if state == 'no' else '✅'} {_name(service, language)}: {told}"
    return [bold(heading), *profile_lines(service, language)]


def _budget(service: str, used: int, language: Language) -> list[str]:
    limit = PROFILES[service].monthly_characters
    if limit is None:
        return []
    written = {"used": number(used, language), "limit": number(limit, language)}
    return [say(language, "translator-budget", **written)]


def _name(service: str, language: Language) -> str:
    return say(language, f"translator-name-{service}")


def _switches(order: Sequence[str], chosen: Sequence[str], language: Language) -> Keyboard:
    rows = []
    for service in _listed(order, chosen):
        verbs = ["forbid" if service in chosen else "allow"]
        verbs += ["first"] if service in chosen[1:] else []
        rows.append(tuple(_button(service, verb, language) for verb in verbs))
    return tuple(rows)


def _button(translator: str, verb: str, language: Language) -> Button:
    name = say(language, f"translator-short-{translator}")
    label = say(language, f"translator-button-{verb}", name=name)
    return Button(label, f"engine:{translator}:{_WORDS[verb]}")
