"""For any text with any entities: what is masked comes back, and nothing else moves."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.rich_text import Entity, RichText, utf16_length
from bot.translation.pieces import fragments, split_to_fit
from bot.translation.placeholders import Masked, Span, Style, decode, encode
from bot.translation.plan import lay_out, put_together

SCRAPS = (
    "Guten Morgen ", "¿Cómo están? ", "bitte prüft ", "{0}", "[X1X]", '<x id="0"/>', "{", "}", "[",
    "<g id=", "&amp;", "https://wolfsburg.de/klima", "info@stadt.de", "@anna", "#klima", "/done T5",
    "14:30", "15.03.", "1.500 €", "+49 170 1234567", "DE89 3704 0044 0532 0130 00", "👍🏽",
    "👩‍👩‍👧",
    "\n", "\n\n", "  ", "\u2028", "Anna Müller", "Rathausstraße 12", "- ", "0", "x", ".", ",", "ñ",
)  # fmt: skip
KINDS = ("bold", "italic", "text_link", "code", "pre", "url", "mention", "spoiler", "blockquote")

scraps = st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=6)), max_size=14)
texts = scraps.map("".join)


@st.composite
def rich_texts(draw: st.DrawFn) -> RichText:
    """Draw a text with entities on the borders of characters, nested and overlapping."""
    text = draw(texts)
    if not text:
        return RichText()
    entities = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        offset = utf16_length(text[:start])
        url = draw(st.sampled_from([None, "https://example.org"]))
        kind = draw(st.sampled_from(KINDS))
        entities.append(Entity(kind, offset, utf16_length(text[start:end]), url=url))
    entities.sort(key=lambda entity: entity.offset)
    return RichText(text, tuple(entities))


@given(rich_texts(), st.lists(st.sampled_from(["Anna Müller", "Klima", ""]), max_size=2))
def test_masking_and_unmasking_is_the_identity(text: RichText, names: list[str]) -> None:
    plan = lay_out(text, names)
    assert put_together(plan, [unit.masked for unit in plan.units]) == text


@given(rich_texts(), st.sampled_from(Style))
def test_what_an_engine_sends_back_unchanged_is_read_as_it_was(
    text: RichText, style: Style
) -> None:
    """Each style loses nothing; only XML carries the formatting."""
    for unit in lay_out(text).units:
        sent = unit.masked if style is Style.XML else Masked(unit.masked.text)
        assert decode(encode(sent, style), style, sent) == sent


@given(rich_texts(), st.integers(8, 60))
def test_splitting_loses_nothing_and_cuts_no_placeholder(text: RichText, limit: int) -> None:
    for unit in lay_out(text).units:
        pieces = split_to_fit(unit.masked, lambda piece: len(piece.text) <= limit)
        assert "".join(piece.text for piece in pieces) == unit.masked.text
        assert all(len(piece.text) <= limit for piece in pieces)
        whole = sorted(n for piece in pieces for n in _placeholders(piece.text))
        assert whole == sorted(_placeholders(unit.masked.text))


@given(rich_texts())
def test_fragments_joined_are_the_text_again(text: RichText) -> None:
    for unit in lay_out(text).units:
        assert "".join(fragments(unit.masked.text)) == unit.masked.text


@given(rich_texts())
def test_no_masked_entity_reaches_a_unit(text: RichText) -> None:
    """Units hold no character of code, links or mentions: their stretches are placeholders."""
    plan = lay_out(text)
    kept = "".join(run.text for unit in plan.units for token in unit.tokens for run in token)
    layout = "".join(part.text for part in plan.parts if not hasattr(part, "masked"))
    words = "".join(_without_placeholders(unit.masked.text) for unit in plan.units)
    assert utf16_length(kept + layout + words) == text.length


def test_spans_are_clipped_where_a_text_is_cut() -> None:
    masked = Masked("bitte sehr wichtig", (Span(6, 18, frozenset({0})),))
    assert masked.cut(0, 10).spans == (Span(6, 10, frozenset({0})),)
    assert masked.cut(10, 18).spans == (Span(0, 8, frozenset({0})),)


def _placeholders(text: str) -> list[str]:
    return re.findall(r"\{[0-9]+\}", text)


def _without_placeholders(text: str) -> str:
    return re.sub(r"\{[0-9]+\}", "", text)
