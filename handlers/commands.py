"""The one table of commands."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bot.domain.languages import Language
from handlers import (
    events,
    founding,
    glossary,
    goals,
    measures,
    privacy,
    programme,
    relay,
    settings,
    status,
    taking_back,
    tasks,
    team,
    translating,
    translators,
    updates,
)
from handlers import help as helping
from handlers.parsing import Typed
from handlers.tables import Command

COMMANDS: tuple[Command, ...] = (
    *programme.COMMANDS,
    *tasks.COMMANDS,
    *updates.COMMANDS,
    *events.COMMANDS,
    *measures.COMMANDS,
    *goals.COMMANDS,
    *founding.COMMANDS,
    *team.COMMANDS,
    *relay.COMMANDS,
    *taking_back.COMMANDS,
    *translating.COMMANDS,
    *glossary.COMMANDS,
    *translators.COMMANDS,
    *settings.COMMANDS,
    *privacy.COMMANDS,
    *status.COMMANDS,
    *helping.COMMANDS,
)
"""In the order of menus and help."""


def by_name(commands: Iterable[Command]) -> Mapping[str, Command]:
    """Find commands by any of their names; raise ValueError if two share one."""
    found: dict[str, Command] = {}
    for command in commands:
        for name in command.names:
            if name in found:
                raise ValueError(f"/{name} means two commands")
            found[name] = command
    return MappingProxyType(found)


_BY_NAME = by_name(COMMANDS)


def find(typed: Typed) -> Command | None:
    """Find the command that was typed, with or without its accents."""
    return next((_BY_NAME[name] for name in typed.spellings if name in _BY_NAME), None)


def command_name(name: str, language: Language) -> str:
    """Write a command, given by its canonical name, as readers of this language type it."""
    return f"/{_BY_NAME[name].name(language)}"


def usage_line(name: str, language: Language) -> str:
    """Write how a command, given by its canonical name, is used, with an example."""
    return _BY_NAME[name].usage_line(language)
