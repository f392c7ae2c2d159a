from __future__ import annotations

import pytest

from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.translation.chain import Translator
from bot.translation.learning import lines_to_remember
from bot.translation.values import Translated
from tests.unit.translation.fakes import MemoryInMind


def test_a_line_is_remembered_without_its_numbers_and_names() -> None:
    pairs = lines_to_remember(
        RichText("Morgen kommt Anna um 14:30 Uhr in den Stadtwald"),
        RichText("Mañana a las 14:30 horas llega Anna al bosque urbano"),
        ["Anna"],
    )
    assert pairs == [
        (
            "Morgen kommt {0} um {1} Uhr in den Stadtwald",
            "Mañana a las {1} horas llega {0} al bosque urbano",
        )
    ]


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("eine Zeile\nzwei Zeilen", "una línea"),
        ("um 14:30 Uhr da", "a las 15:30 en punto"),
        ("nur Worte hier", "solo 3 palabras"),
    ],
)
def test_what_does_not_match_teaches_nothing(original: str, translation: str) -> None:
    assert lines_to_remember(RichText(original), RichText(translation)) == []


async def test_what_was_taught_is_used_without_any_engine() -> None:
    memory = MemoryInMind()
    original = RichText("Hallo zusammen!\n\nBitte am 15.03. um 14:30 Uhr kommen, Karl 👍")
    translation = RichText(
        "¡Hola a todos!\n\nLleguen el 15.03. a las 14:30 horas, por favor, Karl 👍"
    )
    for masked, answer in lines_to_remember(original, translation, ["Karl"]):
        memory.known[1, Language.DE, Language.ES, masked] = answer
    result = await Translator([], memory)(
        original,
        source=Language.DE,
        target=Language.ES,
        allowed=(),
        partnership=1,
        names=["Karl"],
        deadline=1,
    )
    assert result == Translated(translation, engine=None, machine=True)
