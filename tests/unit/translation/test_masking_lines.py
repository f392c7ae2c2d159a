"""What of real chat lines no engine sees, as a table of lines: masking_lines.txt."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

from bot.domain.rich_text import RichText
from bot.translation.masks import masked_flags
from bot.translation.plan import lay_out, put_together
from bot.translation.terms.glossary import Glossary
from bot.translation.terms.starter import starter_terms

NAMES = (
    "Anna Weber", "Jürgen Müller", "Sofie Groß", "Ilse Becker-Hahn", "Beatriz Luna",
    "María José Hernández López", "Carlos Ríos", "rosa martínez", "Joaquín Peña 🌵",
    "Kwame Mensah", "Will Stone", "Jean-Pierre Dubois",
)  # fmt: skip
TABLE = Path(__file__).with_name("masking_lines.txt").read_text("utf-8").splitlines()
LINES = [line for line in TABLE if line and not line.startswith("# ")]
KEPT = Glossary(starter_terms()).kept


def shown(text: str, names: Collection[str] = NAMES) -> str:
    """Write a text with what is masked between ‹ and ›."""
    flags = masked_flags(RichText(text), names, KEPT(text))
    return "".join(_marked(text, flags))


def _marked(text: str, flags: bytearray) -> Iterator[str]:
    for before, flag, char in zip((0, *flags), flags, text, strict=False):
        yield {1: "‹", -1: "›"}.get(flag - before, "")
        yield char
    yield "›" if flags[-1] else ""


def tidy(line: str) -> str:
    """Leave out white space beside the marks, and marks where two stretches meet."""
    return re.sub(r"\s*([‹›])\s*", r"\1", line).replace("›‹", " ")


def plain(line: str) -> str:
    return line.replace("‹", "").replace("›", "")


@pytest.mark.parametrize("line", LINES)
def test_an_engine_sees_the_words_and_nothing_else(line: str) -> None:
    assert tidy(shown(plain(line))) == tidy(line)


@pytest.mark.parametrize("line", LINES)
def test_unmasked_a_line_is_what_it_was(line: str) -> None:
    rich = RichText(plain(line))
    plan = lay_out(rich, NAMES, KEPT(rich.text))
    assert put_together(plan, [unit.masked for unit in plan.units]) == rich


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Jörg Schäfer", "‹Joerg Schaefer›, ‹JÖRG›, ‹jorg› und ‹Schäfers› Idee"),
        ("Joerg Schaefer", "‹Jörg Schäfer› kommt, ‹Jo\u0308rg› auch"),
        ("José Muñoz", "‹Jose Munoz›, ‹jose› y ‹MUÑOZ› llegan"),
        ("Anna Groß", "Frau ‹Gross› freut sich groß, ‹anna gross› auch"),
        ("Rosa de la Cruz", "‹rosa de la cruz› trae una flor rosa a ‹Cruz›"),
        ("Müller, Anna – Stadt Wolfsburg", "‹Anna› und ‹Müller› leben in der Stadt Wolfsburg"),
        ("Bea 🌻 Luna", "‹Bea Luna› ve la luna con ‹Bea›"),
        ("Jean-Luc Petit", "‹Jean Luc› et ‹Jean-Luc› sont petit à petit là"),
        ("王伟", "Frag bitte ‹王伟› danach"),
        ("Nana Akua", "‹Nana Akua's› plan, ‹nana› said"),
        ("Li Wei", "‹Li› kommt, li und wer nicht? doch, ‹wei›"),
    ],
)  # fmt: skip
def test_a_name_is_found_in_every_spelling(name: str, text: str) -> None:
    assert tidy(shown(plain(text), [name])) == tidy(text)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Max Stadt", "liebe grüße, ‹max›"),
        ("Max", "liebe grüße, ‹max›, und ‹maxs› idee"),
        ("Frau Klein (Stadt)", "frag frau ‹klein› im rathaus der Stadt"),
        ("Max M.", "liebe grüße, ‹max›"),
        ("Rosa", "trae una flor ‹rosa› a ‹Rosa›"),
        ("Luz Municipio de Puebla", "pregunta a ‹luz›, ‹Luz› lo sabe"),
        ("Luz 🌵", "pregunta a ‹luz›"),
        ("Ángel", "dile a ‹angel› y a ‹ÁNGEL›"),
        ("Bo", "hej ‹bo›, danke ‹Bo›"),
        ("Do", "‹do› kommt auch"),
        ("Rosa Luna", "la rosa y la luna, ‹rosa luna› y ‹Rosa›"),
        ("Die Klimamanagerin", "die Stadt und Die da"),
        ("Klima", "Klima und klima"),
        ("E", "Teil e und E"),
    ],
)
def test_a_whole_name_of_one_word_is_found_in_small_letters_too(name: str, text: str) -> None:
    assert tidy(shown(plain(text), [name])) == tidy(text)


def test_names_on_two_lines_do_not_swallow_the_line_break() -> None:
    plan = lay_out(RichText("frag Anna\nWeber sagt zu"), ["Anna Weber"])
    assert [unit.masked.text for unit in plan.units] == ["frag", "sagt zu"]
