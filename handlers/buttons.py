"""The one table of buttons."""

from collections.abc import Mapping
from types import MappingProxyType

from handlers.tables import Press

BUTTONS: tuple[Press, ...] = ()
"""Each family appends its own `BUTTONS`."""


def by_verb(buttons: tuple[Press, ...]) -> Mapping[str, Press]:
    """Find buttons by their verb; raise ValueError if two share one."""
    found: dict[str, Press] = {}
    for button in buttons:
        if button.verb in found:
            raise ValueError(f"button {button.verb} is there twice")
        found[button.verb] = button
    return MappingProxyType(found)
