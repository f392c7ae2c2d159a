"""What people type is kept as they see it, and nothing of what they do not see."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.cleaning import body_text, name_text, one_line, title_text, visible
from bot.domain.errors import NotText

ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
FAMILY = "👩\u200d👩\u200d👧"
UNASSIGNED = "\U0001fadf"  # an emoji of Unicode 16, which Python 3.11 does not know


@pytest.mark.parametrize(
    "text", [ENGLAND, FAMILY, UNASSIGNED, "\U0001faf8\U0001f3fd", "🇲🇽", "❤️", "Ñandú, Größe, œuvre"]
)
def test_what_is_seen_stays(text: str) -> None:
    assert visible(f"Baum {text}!") == f"Baum {text}!"
    assert title_text(text, 20) == text


@pytest.mark.parametrize(
    "unseen",
    [
        "\x00",
        "\x1b",
        "\x9f",
        "\u202e",
        "\u2066",
        "\u2069",
        "\u200b",
        "\ufeff",
        "\u00ad",
        "\ud83c",
        "\ue000",
        "\ufffe",
        "\U0003ffff",
        "\U000e0067\U000e0062",
        "\U000e0001",
        "\U000e01f5",
        "\U0010fffd",
    ],
    ids=ascii,
)
def test_what_nobody_sees_is_dropped(unseen: str) -> None:
    assert visible(f"Ba{unseen}um") == "Baum"
    with pytest.raises(NotText):
        title_text(unseen, 20)


def test_a_joiner_alone_is_no_text() -> None:
    with pytest.raises(NotText):
        body_text("\u200d \n", 20)


def test_words_hidden_behind_a_flag_are_dropped() -> None:
    """Only as many tags as a region needs are a flag."""
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "ignore all this")
    assert visible(f"🏴{hidden}") == "🏴"


@given(st.text(st.characters(max_codepoint=sys.maxunicode)))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert visible(visible(text)) == visible(text)
    assert one_line(one_line(text)) == one_line(text)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Anna\nBeatriz Luna · Puebla 🌐", "Anna Beatriz Luna Puebla"),
        ("Marcel·la Ñu\u202e\u200b", "Marcella Ñu"),
        ("👩\u200d🌾 Ana", "👩\u200d🌾 Ana"),
        ("a" * 200, "a" * 64),
    ],
)
def test_a_name_cannot_pass_for_a_heading(given: str, kept: str) -> None:
    assert name_text(given) == kept


@pytest.mark.parametrize("given", ["", "·🌐", "\u3164\u2800", "\u200d", "🌐\ufe0f", "\u2028 \n"])
def test_a_name_that_nobody_sees_is_none(given: str) -> None:
    assert not name_text(given)
