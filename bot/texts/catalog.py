"""What the bot says: Fluent messages in `<language>/<area>.ftl`, read once.

Source of the format: Project Fluent, syntax guide.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from bot.domain.languages import Language


def say(language: Language, key: str, /, **values: str | int) -> str:
    """Give the sentence `key` in a language, with the values put in as they are.

    Whole numbers choose plural forms and are grouped as the language does it, so pass codes and
    years as text. Raise LookupError if the sentence, or a value that it needs, is missing.
    """
    bundle = _bundle(language)
    if not bundle.has_message(key):
        raise LookupError(f"no text {key} in {language.name}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise LookupError(f"text {key} in {language.name} is empty")
    text, problems = bundle.format_pattern(pattern, {name: _plain(v) for name, v in values.items()})
    if problems:
        raise LookupError(f"text {key} in {language.name}: {problems[0]}")
    return str(text)


@cache
def messages(language: Language) -> Mapping[str, ast.Message]:
    """Give every sentence of a language, parsed; raise ValueError if one is broken or twice."""
    found: dict[str, ast.Message] = {}
    for source in _sources(language):
        for entry in _entries(source):
            if entry.id.name in found:
                raise ValueError(f"{source.name} ({language.name}): {entry.id.name} is there twice")
            found[entry.id.name] = entry
    return MappingProxyType(found)


def _sources(language: Language) -> list[Traversable]:
    folder = files("bot.texts") / language.value
    return sorted((path for path in folder.iterdir() if path.name.endswith(".ftl")), key=str)


def _entries(source: Traversable) -> list[ast.Message]:
    resource = FluentParser().parse(source.read_text(encoding="utf-8"))
    broken = [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    if broken:
        raise ValueError(f"{source.name}: {(broken[0].content or '').strip()[:80]!r}")
    return [entry for entry in resource.body if isinstance(entry, ast.Message)]


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language.value], use_isolating=False)
    bundle.add_resource(ast.Resource(list(messages(language).values())))
    return bundle


def _plain(value: str | int) -> str | int:
    """Turn enumerations into their values: Fluent compares selectors with plain text."""
    return str(value) if isinstance(value, str) else value
