from hypothesis import given
from hypothesis import strategies as st

from bot.domain.relaying import pages
from bot.domain.rich_text import Entity, RichText, utf16_length

TEXTS = st.text(st.characters(codec="utf-8"), max_size=200)
LIMITS = st.integers(4, 60)


@given(text=TEXTS, limit=LIMITS)
def test_splitting_loses_nothing_and_keeps_within_the_limit(text: str, limit: int) -> None:
    """All pages together are the text, and each fits unless one character alone does not."""
    split = pages(RichText(text), limit)
    assert "".join(page.text for page in split) == text
    assert all(page.text for page in split[:-1])
    assert all(page.length <= limit for page in split)


@given(text=TEXTS.filter(bool), limit=LIMITS, data=st.data())
def test_entities_stay_within_their_pages_and_cover_what_they_covered(
    text: str, limit: int, data: st.DataObject
) -> None:
    """An entity's length is the sum of its pieces, and no piece leaves its page."""
    first = data.draw(st.integers(0, len(text) - 1))
    last = data.draw(st.integers(first + 1, len(text)))
    entity = Entity("bold", utf16_length(text[:first]), utf16_length(text[first:last]))
    split = pages(RichText(text, (entity,)), limit)
    pieces = [(page, piece) for page in split for piece in page.entities]
    assert all(0 <= piece.offset < piece.end <= page.length for page, piece in pieces)
    assert sum(piece.length for _, piece in pieces) == entity.length
