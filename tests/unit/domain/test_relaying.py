from bot.domain.relaying import comes_around, content_hash, pages, stays
from bot.domain.rich_text import Entity, RichText, bold, joined


def test_a_message_that_begins_with_two_slashes_stays() -> None:
    assert stays("// nur für uns")
    assert stays("  //intern")
    assert not stays("siehe https://www.wolfsburg.de")


def test_the_copy_of_a_copy_begins_with_two_headings_and_a_pasted_conversation_does_not() -> None:
    teams = ["Wolfsburg", "Puebla"]
    assert comes_around("Brücke · Puebla 🌐\nAnna · Wolfsburg 🌐\nHola", teams)
    assert comes_around("Brücke · Puebla\n↪ Weitergeleitet von B\nAnna · Wolfsburg\nHallo", teams)
    assert not comes_around("Anna · Wolfsburg\nHallo\nBea · Puebla\n¡Hola!", teams)
    assert not comes_around("Anna · Wolfsburg\nHallo", teams)


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


def test_a_heading_does_not_stand_alone_above_words_without_a_line_break() -> None:
    first, rest = pages(RichText("Anna · Wolfsburg\n" + "Wort. " * 12), 60)
    assert first.text == "Anna · Wolfsburg\n" + "Wort. " * 7
    assert rest.text == "Wort. " * 5


def test_a_heading_does_not_stand_alone_above_words_without_any_pause() -> None:
    first, rest = pages(RichText("Anna · Wolfsburg\n" + "🌳" * 40), 60)
    assert first.text == "Anna · Wolfsburg\n" + "🌳" * 21
    assert rest.text == "🌳" * 19


def test_a_quotation_longer_than_a_page_breaks_between_its_words() -> None:
    quoted = RichText("Wort " * 20, (Entity("blockquote", 0, 100),))
    assert [page.text for page in pages(quoted, 42)] == ["Wort " * 8, "Wort " * 8, "Wort " * 4]
