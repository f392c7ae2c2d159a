"""What must not leave does not leave, whichever engine is asked and however it fails."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from functools import partial

import pytest

from bot.domain.rich_text import Entity, RichText
from bot.translation.masks import masked_flags
from bot.translation.patterns import MASKED
from bot.translation.values import Engine
from tests.unit.translation.bench import Bench
from tests.unit.translation.providers_server import Fault

SECRETS = (
    "https://meet.example.org/abc-defg?x=1", "www.wolfsburg.de/klima", "wolfsburg.de",
    "anna.roth@stadt.example", "@juan_perez", "#COP31", "/done", "T5",
    "+49 5361 28-1234", "0170 1234567", "DE89 3704 0044 0532 0130 00",
    "15.03.2026", "15.03.", "2026-03-15", "12/05/2026", "14:30", "18h30", "9:15",
    "1.500 €", "€ 2,300.50", "30 °C", "1,500.00", "200 m²", "45 %", "12–15", "M3", "A39",
    "👍🏽", "👩‍👩‍👧", "🇲🇽", ":-)", "Anna Roth", "Juan Pérez", "JUAN PEREZ", "Roth", "Annas",
    "Rathausstraße 12", "Alte Straße 7a", "38440 Wolfsburg", "Calle 5 de Mayo 12",
    "t.me/klima2026", "zoom.us/j/99887766?pwd=a", "Bericht_final_v3.pdf", "foto (3).jpg",
    "52°25'N", "5 p.m.",
    "Av. Reforma 1305", "12, rue de la République", "10 Downing Street", "C.P. 72000",
)  # fmt: skip
NAMES = ["Anna Roth", "Juan Pérez"]
LONGEST = 4_096
"""Characters of the longest message. Source: Bot API, sendMessage."""


@pytest.mark.parametrize("text", ["9 am", "Call at 8:15 am?", "mañana a las 9 am.", "9 am\nok"])
def test_a_time_before_noon_is_masked_where_no_german_word_can_follow(text: str) -> None:
    flags = masked_flags(RichText(text), ())
    assert all(flags[text.index("am") - 1 : text.index("am") + 2])


@pytest.mark.parametrize("secret", SECRETS)
def test_masked_as_a_whole_in_the_middle_of_a_sentence(secret: str) -> None:
    text = f"bitte seht {secret} an"
    flags = masked_flags(RichText(text), NAMES)
    start = text.index(secret)
    assert all(flags[start : start + len(secret)])
    assert not any(flags[:start])
    assert not any(flags[start + len(secret) :])


@pytest.mark.parametrize(
    "text",
    [
        "Die Rosa blüht und die Luz ist an",
        "und/oder, km/h, 10-minütige Pause, die 90er",
        "Straße und Platz, Calle y Plaza",
        "Ja! Nein? Vielleicht; eine Zahl (oder zwei).",
        "Annabelle rot, rothaarig",
        "am Ende, pm oder y/o, PDF und Word",
    ],
)
def test_ordinary_words_are_not_masked(text: str) -> None:
    flags = masked_flags(RichText(text), NAMES)
    assert "".join(c for c, f in zip(text, flags, strict=True) if f).strip() == ""


@pytest.mark.parametrize("kind", ["code", "pre", "custom_emoji", "text_mention", "date_time"])
def test_entities_that_stay_are_masked(kind: str) -> None:
    rich = RichText("😀 Sieh dir das an", (Entity(kind, 8, 3),))
    assert [i for i, flag in enumerate(masked_flags(rich)) if flag] == [0, 7, 8, 9]


SCRAPS = (
    "a", "A", "Aa", "1", "1.", "1,", "1 ", "a.", "a-", "a1", "A1", "1a", "A-", "A1-", "Aa ", "A ",
    "1 A ", "C.P.", "<a", "[X", "{0}", "www.", "www.!", "a@", "@", "a(at)", "a.bc/", "a.pd",
    "x://", "x://.", "DE11AAAA", "de11 1111", "12 rue de ", "12 rue de la ", "12 rue A' ",
    "1 Aa Aa Aa Aa ", "Calle a ", "Calle A ", "Calle de ", "calle 5 de mayo ",
    "Calle A 1, Col. A ", "av. aaa aaa ", "Adresse: A ", "Am A A A 1 ", "Am Aa 1, ",
    "Straße der A ", "Astraße ", "aaastraße ", "Aweg 1-", "12345 A", "1 Sur ", "1 A Sur ",
    "P.O. Box A ", "Plot ", "AA-111-", "WOB-A ", "+1 (", "((1", "€1.", "EUR ", "1h", "1 h ", "1:",
    "1-ene-", "1/", "1 ha a ", "1a1", "tCO", "1'", "#", "👍", "-", ".", "\n", "1\n", "\u0301",
    "Anna ", "Anna-", "'s",
)  # fmt: skip


@pytest.mark.parametrize("pattern", MASKED, ids=range(len(MASKED)))
def test_no_message_makes_a_pattern_crawl(pattern: re.Pattern[str]) -> None:
    """The longest hostile message takes each some milliseconds; one that crawls takes minutes."""
    for scrap in SCRAPS:
        for end in ("", " x", "!"):
            text = (scrap * LONGEST)[: LONGEST - len(end)] + end
            assert _seconds(partial(_all, pattern, text)) < 0.5, scrap


@pytest.mark.parametrize("scrap", SCRAPS)
def test_no_message_takes_long_to_mask(scrap: str) -> None:
    """All patterns and three hundred members together, on the longest message."""
    names = [f"Anna{chr(97 + n % 26)} Weber{chr(97 + n // 26)}" for n in range(300)]
    text = RichText((scrap * LONGEST)[:LONGEST])
    assert _seconds(lambda: masked_flags(text, names)) < 1


def _all(pattern: re.Pattern[str], text: str) -> list[str]:
    return pattern.findall(text)


def _seconds(work: Callable[[], object]) -> float:
    """Count the seconds of work alone, whatever else the machine has to do."""
    begin = time.thread_time()
    work()
    return time.thread_time() - begin


@pytest.mark.parametrize(
    "fault", [None, Fault.DROPPED, Fault.DOUBLED, Fault.ECHO, 500, Fault.RESET]
)
async def test_nothing_masked_ever_reaches_an_engine(
    bench: Bench, fault: Fault | int | None
) -> None:
    """Everything that arrives at the server is recorded: addresses, headers and bodies."""
    sentences = [f"Bitte seht euch {secret} noch einmal an" for secret in SECRETS]
    for number, engine in enumerate(Engine):
        bench.server.misbehave(engine.value, fault)
        for start in range(0, len(sentences), 8):
            text = "\n".join(sentences[start : start + 8])
            await bench.ask(bench.make(engine), text, names=NAMES, partnership=number)
        arrived = bench.server.everything_for(engine.value)
        assert "noch einmal an" in arrived.replace("+", " ")
        leaked = [s for s in SECRETS if len(s) > 2 and s in arrived.replace("127.0.0.1", "")]
        assert leaked == []
