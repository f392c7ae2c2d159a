"""The texts are complete: the same in every language, all of them used, and all that is used."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from bot.domain.languages import Language
from bot.texts import say
from bot.texts.catalog import messages
from handlers.commands import COMMANDS

ROOT = Path(__file__).parents[3]
SOURCES = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "handlers").rglob("*.py")]
KEY = re.compile(r"[a-z]+(?:-[a-z0-9_]+)+")
OTHERS = [language for language in Language if language is not Language.DE]


class Variables(Visitor):
    """Collects what a sentence needs: its variables, and what they may select."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.choices: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802 - the name Visitor calls
        self.names.add(node.id.name)

    def visit_Variant(self, node: fluent.Variant) -> None:  # noqa: N802 - the name Visitor calls
        if isinstance(node.key, fluent.Identifier):
            self.choices.add(node.key.name)
        self.generic_visit(node)


def variables(message: fluent.Message) -> Variables:
    found = Variables()
    found.visit(message)
    return found


@cache
def used() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """Find the keys in the code, and the patterns of those that are put together there."""
    whole: set[str] = set()
    patterns = []
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                patterns += list(pattern_of(node))
    return frozenset(whole), tuple(patterns)


def pattern_of(node: ast.JoinedStr) -> Iterator[re.Pattern[str]]:
    parts = [
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else "[a-z0-9_-]+"
        for part in node.values
    ]
    if re.match(r"[a-z]+\\-", "".join(parts)):
        yield re.compile("".join(parts))


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_sentences(language: Language) -> None:
    assert messages(language).keys() == messages(Language.DE).keys()


@pytest.mark.parametrize("language", OTHERS)
def test_every_sentence_needs_the_same_values_and_knows_the_same_cases(language: Language) -> None:
    for key, message in messages(language).items():
        mine, german = variables(message), variables(messages(Language.DE)[key])
        assert mine.names == german.names, key
        plural = {"zero", "one", "two", "few", "many", "other"}
        assert mine.choices - plural == german.choices - plural, key


def test_every_sentence_is_used() -> None:
    whole, patterns = used()
    unused = [
        key
        for key in messages(Language.DE)
        if key not in whole and not any(pattern.fullmatch(key) for pattern in patterns)
    ]
    assert unused == []


def test_every_sentence_used_exists() -> None:
    whole, patterns = used()
    known = messages(Language.DE)
    prefixes = {key.partition("-")[0] for key in known}
    asked = {text for text in whole if KEY.fullmatch(text) and text.partition("-")[0] in prefixes}
    assert asked - known.keys() - NOT_KEYS == set()
    for pattern in patterns:
        if pattern.pattern.partition("\\-")[0] in prefixes:
            assert any(pattern.fullmatch(key) for key in known), pattern.pattern


NOT_KEYS = frozenset[str]()
"""Strings that look like a key of ours and mean something else."""


@pytest.mark.parametrize("language", list(Language))
def test_every_command_named_in_a_text_works_and_is_the_one_of_its_language(
    language: Language,
) -> None:
    names = {command.name(language) for command in COMMANDS}
    for key, message in messages(language).items():
        for element in message.value.elements if message.value else []:
            if isinstance(element, fluent.TextElement):
                for name in re.findall(r"(?<![\w/])/([a-z]+)\b", element.value):
                    assert name in names, key


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.en)
def test_every_command_says_what_it_does_and_how_in_telegrams_measure(
    language: Language, command: object
) -> None:
    """Bot API, BotCommand: 1-32 of a-z 0-9 _, description of 1-256 characters; ours are short."""
    row = next(row for row in COMMANDS if row is command)
    assert re.fullmatch(r"[a-z0-9_]{1,32}", row.name(language))
    assert 3 <= len(say(language, row.about)) <= 60
    assert f"/{row.name(language)}" in row.usage_line(language)


@pytest.mark.parametrize("language", list(Language))
def test_texts_carry_no_markup_and_no_doubled_spaces(language: Language) -> None:
    for key, message in messages(language).items():
        for element in message.value.elements if message.value else []:
            if isinstance(element, fluent.TextElement):
                assert not re.search(r"[<>*`]|\b_|_\b|  ", element.value.replace("\n", "")), key


def test_a_missing_value_is_an_error_and_never_a_hole_in_the_sentence() -> None:
    with pytest.raises(LookupError):
        say(Language.DE, "error-unknown-code")
    with pytest.raises(LookupError):
        say(Language.DE, "no-such-key")


def test_values_are_put_in_as_they_are() -> None:
    code = "<b>{$x}</b> \u202e"
    assert code in say(Language.FR, "error-unknown-code", code=code)


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        (Language.DE, "Ein Mitglied", "3 Mitglieder"),
        (Language.ES, "Un miembro", "3 miembros"),
        (Language.EN, "One member", "3 members"),
        (Language.FR, "1 membre", "3 membres"),
    ],
)
def test_plurals_follow_the_language(language: Language, one: str, many: str) -> None:
    assert say(language, "founding-members", count=1) == one
    assert say(language, "founding-members", count=3) == many
