"""The example partnership as data: who speaks, what they say, what stands in the memory."""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamplePerson:
    """An invented person on one team's side."""

    key: str
    name: str
    username: str
    language: str
    team: str
    administrator: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What somebody says in their group; `answers` if it replies to what the others said last.

    With `joins` they write the line by which their group joins. With `late_by_days` the task
    added by this step is made overdue, which no command would allow.
    """

    by: str
    say: str = ""
    answers: bool = False
    joins: bool = False
    late_by_days: int = 0


@dataclass(frozen=True, slots=True)
class Pair:
    """The same in German and in Spanish."""

    de: str
    es: str


@dataclass(frozen=True, slots=True)
class Example:
    """The whole example; the people are invented."""

    people: tuple[ExamplePerson, ...]
    steps: tuple[Step, ...]
    phrases: tuple[Pair, ...]
    glossary: tuple[Pair, ...]


def load_example() -> Example:
    """Read the example that comes with the package."""
    source = files("bot.playground") / "example.toml"
    data: dict[str, list[dict[str, Any]]] = tomllib.loads(source.read_text(encoding="utf-8"))
    return Example(
        tuple(ExamplePerson(**person) for person in data["people"]),
        tuple(Step(**step) for step in data["steps"]),
        tuple(Pair(**pair) for pair in data["phrases"]),
        tuple(Pair(**pair) for pair in data["glossary"]),
    )
