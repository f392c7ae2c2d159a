"""Languages of short chat messages: our own table, and the rules behind it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.domain.languages import Language
from bot.domain.rich_text import RichText, styled
from bot.translation.detect import Detector

TEAMS = (Language.DE, Language.ES)
Usual = Callable[["Case"], Language | None]


@dataclass(frozen=True)
class Case:
    """One line of the table: the languages that are right (`und`: leave alone), and the text."""

    right: tuple[str, ...]
    text: str


def table() -> list[Case]:
    """Read langid_cases.tsv; `a|b` means that both languages are right."""
    lines = Path(__file__).with_name("langid_cases.tsv").read_text("utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return [Case(tuple(right.split("|")), text) for right, _, text in rows]


def known(case: Case) -> Language | None:
    """Name the sender's usual language; nobody's is known for what has no language."""
    return None if case.right == ("und",) else Language(case.right[0])


def share_right(detector: Detector, cases: list[Case], usual: Usual) -> float:
    """Measure how many answers are right, all four languages being spoken here."""
    answers = [
        detector.detect(case.text, among=list(Language), usual=usual(case)) for case in cases
    ]
    pairs = zip(cases, answers, strict=True)
    return sum((answer or "und") in case.right for case, answer in pairs) / len(cases)


@pytest.mark.parametrize(
    ("usual", "share"),
    [(known, 0.97), (lambda _: None, 0.95), (lambda _: Language.DE, 0.95)],
    ids=["usual known", "usual unknown", "always German"],
)
def test_short_messages_are_recognised(detector: Detector, usual: Usual, share: float) -> None:
    assert share_right(detector, table(), usual) >= share


@pytest.mark.parametrize("usual", [None, *TEAMS])
def test_what_has_no_language_is_left_alone(detector: Detector, usual: Language | None) -> None:
    nothing = [case for case in table() if case.right == ("und",)]
    assert share_right(detector, nothing, lambda _: usual) >= 0.95


def test_a_third_language_is_named_although_no_team_speaks_it(detector: Detector) -> None:
    text = "Je vous envoie le compte rendu de la réunion demain"
    assert detector.detect(text, among=TEAMS, usual=Language.ES) is Language.FR


def test_the_senders_usual_language_decides_what_two_share(detector: Detector) -> None:
    for usual in TEAMS:
        assert (
            detector.detect("Transparente Kommunikation", among=TEAMS, usual=usual) is Language.DE
        )
        assert detector.detect("Tomate", among=TEAMS, usual=usual) is usual
    for usual in (Language.DE, Language.EN):
        assert detector.detect("in Mexiko-Stadt.", among=list(Language), usual=usual) is usual


def test_names_do_not_count(detector: Detector) -> None:
    zyta, guadalupe = "Zyta Quabbelbach", "Guadalupe Hernández de la Cruz"
    assert detector.detect(zyta, among=TEAMS, usual=None, names=[zyta]) is None
    text = f"Ich komme mit {guadalupe}"
    assert detector.detect(text, among=TEAMS, usual=None, names=[guadalupe]) is Language.DE


@pytest.mark.parametrize("greeting", ["Hallo", "Hola", "Hello", "Bonjour", "Danke", "Gracias"])
@pytest.mark.parametrize("name", ["Anna", "Lupita", "Kofi", "Wolfsburg", "Ouagadougou"])
def test_a_greeting_beside_a_name_is_a_message(
    detector: Detector, greeting: str, name: str
) -> None:
    assert detector.detect(f"{greeting} {name}", among=TEAMS, usual=None) is not None


def test_the_other_countrys_square_does_not_turn_the_language(detector: Detector) -> None:
    for text in ("Estamos en Potsdamer Platz", "Fuimos a Brandenburger Tor"):
        assert detector.detect(text, among=TEAMS, usual=None) is Language.ES
    assert detector.detect("Wir sind Avenida Juárez", among=TEAMS, usual=None) is Language.DE


def test_a_name_that_is_a_word_elsewhere_is_a_name_to_who_does_not_speak_that(
    detector: Detector,
) -> None:
    assert detector.detect("Sucre", among=TEAMS, usual=Language.ES) is None
    assert detector.detect("Sucre", among=TEAMS, usual=Language.FR) is Language.FR


def test_shouting_is_language(detector: Detector) -> None:
    assert detector.detect("LLEGAREMOS PRONTO", among=TEAMS, usual=None) is Language.ES
    assert detector.detect("GEPFLANZTE", among=TEAMS, usual=None) is Language.DE
    assert detector.detect("SEDATU", among=TEAMS, usual=None) is None


def test_an_accent_tells_what_the_letters_do_not(detector: Detector) -> None:
    assert detector.detect("Qué", among=TEAMS, usual=None) is Language.ES
    assert detector.detect("À midi", among=TEAMS, usual=None) is Language.FR


def test_code_links_and_mentions_do_not_count(detector: Detector) -> None:
    text = RichText("Bitte lesen: ") + styled("code", "the quick brown fox jumps over the lazy dog")
    assert detector.detect(text, among=TEAMS, usual=None) is Language.DE
    text = styled("code", "the quick brown fox") + " https://example.org/the-news @the_boss"
    assert detector.detect(text, among=TEAMS, usual=Language.DE) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "a" * 10_000,
        "wasser" * 999,
        "ha" * 999,
        "\u202e\u202d",
        "?" * 5_000,
        "ß\n" * 999,
    ],
)
def test_odd_texts_are_answered(detector: Detector, text: str) -> None:
    assert detector.detect(text, among=(), usual=None) in {None, *Language}


def test_loaded_models_stay_below_80_mb() -> None:
    """A process of its own, so that other tests' memory does not count."""
    script = (
        "from bot.translation.detect import Detector; d = Detector();"
        "print([int(l.split()[1]) for l in open('/proc/self/status') if l.startswith('VmRSS')][0])"
    )
    if not Path("/proc/self/status").exists():
        pytest.skip("needs /proc")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)  # noqa: S603  # our own script
    assert int(done.stdout) < 80 * 1024
