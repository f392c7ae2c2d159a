"""Which translators a team allows."""

from collections.abc import Sequence

from bot.domain.consent import THIRD_COUNTRY
from bot.domain.languages import Language
from bot.domain.messages import Button, Message
from bot.domain.partnership import Team
from bot.domain.rich_text import RichText, bold, joined
from bot.texts import say


def translators_card(team: Team, order: Sequence[str], language: Language) -> Message:
    """Show the translators the operator set up, and which of them the team allows."""
    if not order:
        return Message(RichText(say(language, "translator-none")))
    parts: list[RichText | str] = [
        bold(say(language, "translator-title", team=team.name)),
        *(_line(one, _allowed(team, one), language) for one in order),
    ]
    if THIRD_COUNTRY & set(order):
        parts += ["", say(language, "translator-consent")]
    rows = tuple((_button(one, _allowed(team, one), language),) for one in order)
    return Message(joined(parts), rows)


def _allowed(team: Team, translator: str) -> bool:
    return team.engines is None or translator in team.engines


def _line(translator: str, allowed: bool, language: Language) -> str:
    name = say(language, f"translator-name-{translator}")
    state = say(language, "translator-state", allowed="yes" if allowed else "no")
    return f"{'✅' if allowed else '▫️'} {name}: {state}"


def _button(translator: str, allowed: bool, language: Language) -> Button:
    name = say(language, f"translator-short-{translator}")
    key = "translator-button-forbid" if allowed else "translator-button-allow"
    return Button(
        say(language, key, name=name), f"engine:{translator}:{'off' if allowed else 'on'}"
    )
