"""/translate as a reply: on anything somebody wrote, only as its author allows."""

import pytest

from bot.playground.server import Message
from tests.acceptance.world import PATIENCE, World


@pytest.fixture
async def both(world: World) -> World:
    await world.found()
    return world


async def test_words_of_ones_own_group_come_in_the_other_teams_language(both: World) -> None:
    await both.agree(both.anna)
    written = both.anna.writes(both.wolfsburg, "// Wir treffen uns im Rathaus")
    both.bernd.writes(both.wolfsburg, "/translate", reply_to=written)
    answer = await both.shown(both.wolfsburg, "[es] // Wir treffen uns im Rathaus")
    assert answer.reply_to == written.id
    assert "maschinell übersetzt · Original: Deutsch" in answer.text


async def test_a_caption_is_translated(both: World) -> None:
    await both.agree(both.anna)
    photo = both.anna.sends(both.wolfsburg, "photo", caption="// Unser Stadtwald")
    both.anna.writes(both.wolfsburg, "/uebersetzen", reply_to=photo)
    await both.shown(both.wolfsburg, "[es] // Unser Stadtwald")


async def test_a_poll_is_translated_line_by_line(both: World) -> None:
    await both.agree(both.anna)
    poll = both.anna.sends_poll(both.wolfsburg, "Wann passt es?", ("Montag", "Freitag"))
    both.bernd.writes(both.wolfsburg, "/translate", reply_to=poll)
    await both.shown(both.wolfsburg, "[es] Wann passt es?\nMontag\nFreitag")


async def test_only_the_words_chosen_are_translated(both: World) -> None:
    await both.agree(both.anna)
    written = both.anna.writes(both.wolfsburg, "// Erst das Rathaus, dann der Stadtwald")
    both.bernd.writes(both.wolfsburg, "/translate", reply_to=written, quote="der Stadtwald")
    answer = await both.shown(both.wolfsburg, "[es] der Stadtwald")
    assert "Rathaus" not in answer.text


async def test_a_long_translation_takes_several_messages(both: World) -> None:
    both.translator.phrases = {"// Zu lang": "Uno dos tres. " * 500 + "Y ya."}
    await both.agree(both.anna)
    written = both.anna.writes(both.wolfsburg, "// Zu lang")
    both.bernd.writes(both.wolfsburg, "/translate", reply_to=written)
    last = await both.shown(both.wolfsburg, "Y ya.")
    answers = [one for one in both.said(both.wolfsburg) if "Uno dos tres." in one]
    assert sum(answer.count("Uno dos tres.") for answer in answers) == 500
    assert "maschinell übersetzt · Original: Deutsch" in last.text
    assert last.reply_to == written.id


async def test_the_author_decides_and_not_who_asks(both: World) -> None:
    """Bernd agreed, Anna did not: nothing of hers leaves, and she is asked."""
    await both.agree(both.bernd)
    written = both.anna.writes(both.wolfsburg, "// Nur unter uns gesagt")
    both.bernd.writes(both.wolfsburg, "/translate", reply_to=written)
    await both.shown(both.wolfsburg, "noch nicht zugestimmt")
    await both.shown(both.wolfsburg, "Anna Weber, deine Nachricht")
    assert not any("Nur unter uns" in asked for asked in both.translator.asked)


async def test_of_a_relayed_message_the_authors_words_are_translated(both: World) -> None:
    await both.agree(both.anna)
    both.anna.writes(both.wolfsburg, "Bis morgen im Rathaus")
    copy = await both.shown(both.puebla, "[es] Bis morgen im Rathaus")
    both.carlos.writes(both.puebla, "/traducir", reply_to=copy)
    answer = await both.shown(both.puebla, "traducción automática · original: alemán")
    assert answer.text.startswith("[es] Bis morgen im Rathaus")
    assert answer.reply_to == copy.id


async def test_what_the_bot_itself_says_is_not_translated(both: World) -> None:
    card = await both.ask(both.anna, both.wolfsburg, "/task Bäume zählen")
    answer = await both.ask(both.anna, both.wolfsburg, "/translate", reply_to=card)
    assert answer.text.startswith("Da gibt es nichts zu übersetzen")


async def test_without_a_reply_the_usage_is_shown(both: World) -> None:
    answer = await both.ask(both.anna, both.wolfsburg, "/translate")
    assert "/uebersetzen" in answer.text


async def test_an_engine_that_is_down_is_tried_again(both: World) -> None:
    await both.agree(both.anna)
    both.translator.down = True
    written = both.anna.writes(both.wolfsburg, "// Wir kommen später")
    both.anna.writes(both.wolfsburg, "/translate", reply_to=written)
    both.clock.advance(seconds=9)
    await both.shown(both.wolfsburg, "Die Übersetzung (Spanisch) folgt")
    both.translator.down = False
    both.clock.advance(minutes=10)
    await both.shown(both.wolfsburg, "[es] // Wir kommen später")


async def test_a_group_of_two_languages_is_translated_in_place(both: World) -> None:
    await both.agree(both.anna)
    answer = await both.ask(both.anna, both.wolfsburg, "/translate always on")
    assert answer.text.startswith("Ab jetzt übersetze ich")
    written = both.anna.writes(both.wolfsburg, "Heute im Rathaus um zehn")
    reply = await both.shown(both.wolfsburg, "[es] Heute im Rathaus um zehn")
    assert reply.reply_to == written.id
    await both.shown(both.puebla, "[es] Heute im Rathaus um zehn")
    await both.ask(both.anna, both.wolfsburg, "/uebersetzen immer aus")
    both.anna.writes(both.wolfsburg, "Morgen im Rathaus um elf")
    await both.shown(both.puebla, "[es] Morgen im Rathaus um elf")
    assert not any("um elf" in text for text in both.said(both.wolfsburg))


async def test_a_translation_in_place_follows_an_edit_and_goes_with_its_message(
    both: World,
) -> None:
    await both.agree(both.anna)
    await both.ask(both.anna, both.wolfsburg, "/translate always on")
    written = both.anna.writes(both.wolfsburg, "Heute im Rathaus um zehn")
    reply = await both.shown(both.wolfsburg, "[es] Heute im Rathaus um zehn")
    both.anna.edits(written, "Heute im Rathaus um elf")
    await both.telegram.until(lambda: "um elf" in reply.text, timeout=PATIENCE)
    await both.ask(both.anna, both.wolfsburg, "/delete", reply_to=written)
    await both.telegram.until(lambda: reply.deleted, timeout=PATIENCE)
    other = both.anna.writes(both.wolfsburg, "Das geht nur uns etwas an")
    below = await both.shown(both.wolfsburg, "[es] Das geht nur uns etwas an")
    both.anna.edits(other, "// Das geht nur uns etwas an")
    await both.telegram.until(lambda: below.deleted, timeout=PATIENCE)


async def test_an_edit_while_the_translator_works_leaves_the_newer_words(both: World) -> None:
    """The answer to the older words comes last, and has no effect."""
    await both.agree(both.anna)
    await both.ask(both.anna, both.wolfsburg, "/translate always on")
    both.translator.down = True
    written = both.anna.writes(both.wolfsburg, "Heute im Rathaus um zehn")
    await both.telegram.until(lambda: len(both.translator.asked) > 1, timeout=PATIENCE)
    both.translator.down = False
    both.anna.edits(written, "Heute im Rathaus um elf")
    reply = await both.shown(both.wolfsburg, "[es] Heute im Rathaus um elf")
    both.clock.advance(minutes=5)
    await both.ask(both.anna, both.wolfsburg, "/help")
    assert "um elf" in reply.text
    assert not any("um zehn" in text for text in both.said(both.wolfsburg))


async def test_only_coordinators_switch_it(both: World) -> None:
    answer = await both.ask(both.bernd, both.wolfsburg, "/translate always on")
    assert "Koordination" in answer.text


async def test_readers_are_addressed_as_their_team_wants(both: World) -> None:
    """The tone of the team that reads reaches the translator, from the next message on."""
    await both.agree(both.anna)
    card = await both.ask(both.beatriz, both.puebla, "/equipo")
    await both.press(both.beatriz, card, "Trato")
    question = await both.shown(both.puebla, "¿Cómo deben dirigirse")
    await both.press(both.beatriz, question, "formal (usted, Sie, vous)")
    both.anna.writes(both.wolfsburg, "Kommt ihr morgen auch mit")
    await both.shown(both.puebla, "[es] Kommt ihr morgen auch mit")
    assert both.translator.tones[-1] == "formal"


async def test_a_long_translation_in_place_shrinks_and_goes_as_a_whole(both: World) -> None:
    long = "Uno dos tres. " * 500
    both.translator.phrases = {"Zu lang": long, "Noch länger": long}
    await both.agree(both.anna)
    await both.ask(both.anna, both.wolfsburg, "/translate always on")
    written = both.anna.writes(both.wolfsburg, "Zu lang")

    def pages() -> list[Message]:
        said = both.telegram.said_by(both.bot, both.wolfsburg)
        return [one for one in said if one.text.startswith("Uno") and not one.deleted]

    first, second = await both.telegram.until(
        lambda: found if len(found := pages()) > 1 else None, timeout=PATIENCE
    )
    both.anna.edits(written, "Kurz")
    await both.telegram.until(lambda: second.deleted, timeout=PATIENCE)
    await both.telegram.until(lambda: "[es] Kurz" in first.text, timeout=PATIENCE)
    other = both.anna.writes(both.wolfsburg, "Noch länger")
    await both.telegram.until(lambda: len(pages()) > 1, timeout=PATIENCE)
    await both.ask(both.anna, both.wolfsburg, "/delete", reply_to=other)
    await both.telegram.until(lambda: not pages(), timeout=PATIENCE)


async def test_a_notice_about_an_older_message_translates_nothing_in_place(both: World) -> None:
    """Telegram announces a first reaction as an edit, too."""
    await both.agree(both.anna)
    written = both.anna.writes(both.wolfsburg, "Vorher im Rathaus")
    await both.shown(both.puebla, "[es] Vorher im Rathaus")
    await both.ask(both.anna, both.wolfsburg, "/translate always on")
    both.anna.edits(written, "Vorher im Stadtwald")
    await both.shown(both.puebla, "[es] Vorher im Stadtwald")
    await both.ask(both.anna, both.wolfsburg, "/help")
    assert not any("[es]" in text for text in both.said(both.wolfsburg))


async def test_a_list_that_others_add_to_is_translated_for_nobody(both: World) -> None:
    """Whoever made the list has agreed for no one else."""
    await both.agree(both.anna)
    listed = both.anna.sends_checklist(both.wolfsburg, "Messe", ("Halle",), shared=True)
    both.anna.writes(both.wolfsburg, "/translate", reply_to=listed)
    await both.shown(both.wolfsburg, "noch nicht zugestimmt")
    await both.ask(both.anna, both.wolfsburg, "/translate always on")
    both.bernd.adds_tasks(listed, "Strom")
    await both.shown(both.puebla, "Strom")
    assert not any("Messe" in asked for asked in both.translator.asked)
