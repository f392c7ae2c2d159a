from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.joining import joined_payload
from bot.domain.rich_text import Entity, RichText, sliced, utf16_length

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)


@st.composite
def payloads(draw: st.DrawFn) -> dict[str, Any]:
    """Give a text with one stretch of it in bold."""
    text = draw(WORDS)
    first = draw(st.integers(0, len(text) - 1))
    last = draw(st.integers(first + 1, len(text)))
    bold = {
        "type": "bold",
        "offset": utf16_length(text[:first]),
        "length": utf16_length(text[first:last]),
    }
    return {"text": text, "entities": [bold]}


def covered(payload: dict[str, Any]) -> list[str]:
    """Cut out what each entity covers, in order."""
    text = RichText(payload["text"])
    entities = [Entity("bold", one["offset"], one["length"]) for one in payload["entities"]]
    return [sliced(text, entity.offset, entity.end).text for entity in entities]


@given(pieces=st.lists(payloads(), min_size=2, max_size=8))
def test_joined_pieces_keep_order_words_and_formatting(pieces: list[dict[str, Any]]) -> None:
    """Every piece stands whole behind the one before, and entities cover what they covered."""
    joined = joined_payload(pieces)
    at = 0
    for piece in pieces:
        found = joined["text"].find(piece["text"], at)
        assert found >= at
        at = found + len(piece["text"])
    assert covered(joined) == [words for piece in pieces for words in covered(piece)]
