"""Which sentences of a message are in which language, and how they come together again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.languages import Language
from bot.domain.relay import Passage
from bot.domain.rich_text import Entity, RichText, bold, sliced
from bot.services.relay.passages import Reading, read, rejoined
from bot.translation.detect import Detector

DE, ES, FR = Language.DE, Language.ES, Language.FR
BOTH = frozenset({DE, ES})


def parts(detector: Detector, text: str, usual: Language | None = DE) -> list[tuple[str, str]]:
    """Read a text; give its passages with their languages."""
    rich = RichText(text)
    reading = read(detector, rich, among=BOTH, usual=usual, names=("Anna Weber",))
    assert "".join(sliced(rich, p.start, p.end).text for p in reading.passages) in {"", text}
    return [(p.language.value, sliced(rich, p.start, p.end).text.strip()) for p in reading.passages]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wir treffen uns um zehn am Rathaus. Nos vemos mañana en el parque.",
            [
                ("de", "Wir treffen uns um zehn am Rathaus."),
                ("es", "Nos vemos mañana en el parque."),
            ],
        ),
        (
            "¡Muchas gracias por todo!\nDie Fotos sind wirklich schön geworden 📷\nHasta mañana",
            [
                ("es", "¡Muchas gracias por todo!"),
                ("de", "Die Fotos sind wirklich schön geworden 📷"),
                ("es", "Hasta mañana"),
            ],
        ),
        (
            "Das ist gut. Ja. 👍🏽 Ok. Gracias por la ayuda de ayer. 12.05. Anna Weber.",
            [
                ("de", "Das ist gut. Ja. 👍🏽 Ok."),
                ("es", "Gracias por la ayuda de ayer. 12.05. Anna Weber."),
            ],
        ),
    ],
)
@pytest.mark.parametrize("usual", [DE, ES])
def test_sentences_are_told_apart(
    detector: Detector, text: str, expected: list[tuple[str, str]], usual: Language
) -> None:
    assert parts(detector, text, usual) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Hallo!",
        "Guten Morgen! Super. Final um 18 Uhr. Bis dann.",
        "Wir kommen z. B. mit Dr. Müller um 10.30 Uhr. Ok? Prima!",
        "Sí. Perfecto. Vamos al parque mañana por la mañana. Genial.",
        "https://wolfsburg.de 👍 12.",
        "Nous arrivons demain matin à dix heures. C’est très bien pour nous tous.",
    ],
)
def test_what_is_in_one_language_stays_whole(detector: Detector, text: str) -> None:
    assert parts(detector, text) == []


def test_the_language_of_the_whole_is_what_it_always_was(detector: Detector) -> None:
    text = RichText("Wir treffen uns um zehn am Rathaus. Nos vemos mañana.")
    reading = read(detector, text, among=BOTH, usual=DE, names=())
    assert reading.language is detector.detect(text, among=BOTH, usual=DE)


def test_a_language_nobody_here_reads_is_left_alone(detector: Detector) -> None:
    text = RichText("Nous arrivons demain matin à dix heures avec tout le monde. Bis morgen.")
    assert read(detector, text, among=BOTH, usual=None, names=()) == Reading(FR)


def test_offsets_are_those_of_telegram(detector: Detector) -> None:
    text = RichText("Wir kommen 🎉🎉 morgen alle mit. Nos vemos mañana en el parque.")
    reading = read(detector, text, among=BOTH, usual=DE, names=())
    assert reading.passages == (Passage(0, 33, DE), Passage(33, text.length, ES))


@given(st.text(max_size=60), st.data())
def test_what_was_cut_comes_together_again(text: str, data: st.DataObject) -> None:
    """Entities that were cut are whole again, wherever the cuts are between characters."""
    plain = RichText(text.encode("utf-16", "replace").decode("utf-16"))
    last = len(plain.text)
    first, end = sorted((data.draw(st.integers(0, last)), data.draw(st.integers(0, last))))
    cut = RichText(plain.text[:first]).length, RichText(plain.text[:end]).length
    spans = (Entity("bold", cut[0], cut[1] - cut[0]),) if cut[0] < cut[1] else ()
    whole = RichText(plain.text, spans)
    middle = RichText(plain.text[: data.draw(st.integers(0, last))]).length
    pieces = [sliced(whole, 0, middle), sliced(whole, middle, whole.length)]
    assert rejoined(pieces) == whole


def test_neighbours_that_only_touch_stay_two() -> None:
    text = rejoined([bold("eins "), RichText("zwei "), bold("drei")])
    assert [entity.offset for entity in text.entities] == [0, 10]
