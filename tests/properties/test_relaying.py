from itertools import accumulate, pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.relaying import pages
from bot.domain.rich_text import Entity, RichText, utf16_length

TEXTS = st.text(st.characters(codec="utf-8"), max_size=200)
LIMITS = st.integers(4, 60)
CHARACTERS = (
    *"aä. \n",
    *("\r\n", "e\u0301", "Z\u0351\u034b\u0323", "1\ufe0f\u20e3", "❤\ufe0f"),
    *("🇩🇪", "🇲🇽", "👍🏽", "👩\u200d👩\u200d👧", "🧑🏿\u200d🚒"),
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    *("\u1112\u1161\u11ab", "\uac00\u11ab", "\uac01\u11a8", "\ud55c"),
    *("क्षि", "க்", "กำ", "ກຳ", "\u0600\u0661", "ﾊ\uff9e", "א\u05b8"),
)
"""What readers see as one character each; none begins with what would go on from another."""
SEEN = st.lists(st.sampled_from(CHARACTERS), min_size=1, max_size=60)
LONGEST = max(map(utf16_length, CHARACTERS))


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


@given(seen=SEEN, limit=st.integers(LONGEST, 60))
def test_no_character_is_parted(seen: list[str], limit: int) -> None:
    """A page ends where a character ends, be it made of one code point or of seven."""
    ends = set(accumulate(map(len, seen)))
    split = pages(RichText("".join(seen)), limit)
    assert set(accumulate(len(page.text) for page in split)) <= ends


@given(seen=SEEN, limit=st.integers(LONGEST, 60), data=st.data())
def test_no_entity_is_parted_that_fits_into_a_page(
    seen: list[str], limit: int, data: st.DataObject
) -> None:
    """Entities side by side, with and without gaps, from character to character."""
    cuts = data.draw(st.sets(st.integers(0, len(seen)), max_size=20))
    edges = [utf16_length("".join(seen[:cut])) for cut in sorted(cuts)]
    entities = tuple(
        Entity("bold", start, end - start)
        for start, end in pairwise(edges)
        if end - start <= limit and data.draw(st.booleans())
    )
    split = pages(RichText("".join(seen), entities), limit)
    lengths = [entity.length for page in split for entity in page.entities]
    assert lengths == [entity.length for entity in entities]


@given(mark=st.characters(categories=["Mn"]), limit=LIMITS)
def test_what_no_page_can_hold_is_parted_all_the_same(mark: str, limit: int) -> None:
    split = pages(RichText("e" + mark * 100), limit)
    assert "".join(page.text for page in split) == "e" + mark * 100
    assert all(page.length <= limit for page in split)
