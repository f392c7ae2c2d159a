"""The one table of commands."""

from collections.abc import Mapping
from types import MappingProxyType

from handlers.tables import Command

COMMANDS: tuple[Command, ...] = ()
"""In the order of the menu. Each family appends its own `COMMANDS`."""


def by_name(commands: tuple[Command, ...]) -> Mapping[str, Command]:
    """Find commands by any of their names; raise ValueError if two share one."""
    found: dict[str, Command] = {}
    for command in commands:
        for name in command.names:
            if name in found:
                raise ValueError(f"/{name} means two commands")
            found[name] = command
    return MappingProxyType(found)
