"""The one table of buttons."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from handlers import (
    cards,
    events,
    founding,
    glossary,
    goals,
    measures,
    moving,
    phase,
    privacy,
    programme,
    relay,
    settings,
    taking_back,
    tasks,
    team,
    translating,
    translators,
    updates,
)
from handlers.tables import Press

BUTTONS: tuple[Press, ...] = (
    *founding.BUTTONS,
    *team.BUTTONS,
    *settings.BUTTONS,
    *relay.BUTTONS,
    *taking_back.BUTTONS,
    *glossary.BUTTONS,
    *translating.BUTTONS,
    *translators.BUTTONS,
    *privacy.BUTTONS,
    *cards.BUTTONS,
    *moving.BUTTONS,
    *programme.BUTTONS,
    *phase.BUTTONS,
    *goals.BUTTONS,
    *measures.BUTTONS,
    *updates.BUTTONS,
    *tasks.BUTTONS,
    *events.BUTTONS,
)


def by_verb(buttons: Iterable[Press]) -> Mapping[str, Press]:
    """Find buttons by their verb; raise ValueError if two share one."""
    found: dict[str, Press] = {}
    for button in buttons:
        if button.verb in found:
            raise ValueError(f"button {button.verb} is there twice")
        found[button.verb] = button
    return MappingProxyType(found)
