from bot.domain.relaying import content_hash, pages, stays
from bot.domain.rich_text import RichText, bold, joined


def test_a_message_that_begins_with_two_slashes_stays() -> None:
    assert stays("// nur für uns")
    assert stays("  //intern")
    assert not stays("siehe https://www.wolfsburg.de")


def test_the_fingerprint_changes_with_words_and_with_formatting_only() -> None:
    assert content_hash(RichText("Hallo")) == content_hash(RichText("Hallo"))
    assert content_hash(RichText("Hallo")) != content_hash(RichText("Hallo!"))
    assert content_hash(RichText("Hallo")) != content_hash(bold("Hallo"))


def test_a_long_text_breaks_between_paragraphs_first() -> None:
    text = RichText("a" * 60 + "\n\n" + "b" * 30)
    assert [page.text for page in pages(text, 80)] == ["a" * 60 + "\n\n", "b" * 30]


def test_a_break_does_not_cut_a_bold_stretch_if_it_can_help_it() -> None:
    text = joined([RichText("vorher. "), bold("eins. zwei. drei. vier."), RichText(" danach")], "")
    first, second, last = pages(text, 25)
    assert first.text == "vorher. "
    assert second.text == "eins. zwei. drei. vier. "
    assert last.text == "danach"


def test_a_family_of_joined_emoji_is_never_parted() -> None:
    family = "👩\u200d👩\u200d👧"
    assert [page.text for page in pages(RichText("x" * 6 + family), 10)] == ["x" * 6, family]
