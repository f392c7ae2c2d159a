"""A message in both languages: each side reads its own words as they were written."""

from collections.abc import AsyncIterator, Collection
from contextlib import AsyncExitStack

import pytest_asyncio

from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.playground.server import OFF, LocalTelegram
from tests.acceptance.world import MONDAY, PATIENCE, Clock, UsualLanguage, World

MIXED = "Wir kommen morgen um zehn. Nos vemos en el parque. Bringt bitte Wasser mit!"


class KnowsTheParque(UsualLanguage):
    """Takes what is about the park to be Spanish, if nothing else is in it."""

    def detect(
        self,
        text: RichText,
        *,
        among: Collection[Language],
        usual: Language | None,
        names: Collection[str] = (),
    ) -> Language | None:
        """Tell the language by three words."""
        if "Wasser" not in text.text and "parque" in text.text:
            return Language.ES
        if "Wir" in text.text:
            return Language.DE
        return super().detect(text, among=among, usual=usual, names=names)


class MixedWorld(World):
    """Two cities, and a bot that knows a word of each language."""

    detector = KnowsTheParque


@pytest_asyncio.fixture
async def mixed(sqlite_url: str) -> AsyncIterator[World]:
    clock = Clock(MONDAY)
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(LocalTelegram(clock=clock, limits=OFF))
        world = MixedWorld(telegram, sqlite_url, clock)
        await stack.enter_async_context(world.app())
        for group in (world.wolfsburg, world.puebla):
            await telegram.reply_in(group, world.bot, timeout=PATIENCE)
        await world.found()
        yield world


async def test_only_what_is_foreign_is_translated(mixed: World) -> None:
    await mixed.agree(mixed.anna)
    mixed.anna.writes(mixed.wolfsburg, MIXED)
    copy = await mixed.shown(mixed.puebla, "[es] Wir kommen")
    assert copy.text.endswith(
        "[es] Wir kommen morgen um zehn. Nos vemos en el parque. [es] Bringt bitte Wasser mit!"
    )
    assert "🌐" in copy.text
    await mixed.press(mixed.beatriz, copy, "Ver original")
    await mixed.telegram.until(lambda: "[es]" not in copy.text, timeout=PATIENCE)
    assert MIXED in copy.text
    assert "Original (alemán)" in copy.text


async def test_a_message_mostly_in_the_readers_language_is_translated_for_the_rest(
    mixed: World,
) -> None:
    """Taken as a whole it is Spanish, so it used to go out as it was."""
    await mixed.agree(mixed.anna)
    mixed.anna.writes(mixed.wolfsburg, "Wir kommen. Nos vemos en el parque.")
    copy = await mixed.shown(mixed.puebla, "[es] Wir kommen. Nos vemos en el parque.")
    assert "🌐" in copy.text
    assert mixed.translator.asked == ["Wir kommen. "]


async def test_an_edit_into_one_language_is_translated_as_a_whole(mixed: World) -> None:
    await mixed.agree(mixed.anna)
    written = mixed.anna.writes(mixed.wolfsburg, MIXED)
    copy = await mixed.shown(mixed.puebla, "[es] Wir kommen")
    mixed.anna.edits(written, "Wir kommen doch nicht. Bis bald!")
    await mixed.telegram.until(lambda: "doch nicht" in copy.text, timeout=PATIENCE)
    await mixed.shown(mixed.puebla, "[es] Wir kommen doch nicht. Bis bald!")
    mixed.anna.edits(written, "Wasser ist da. Hasta el parque!")
    await mixed.shown(mixed.puebla, "[es] Wasser ist da. Hasta el parque!")


async def test_without_consent_all_of_it_stays_as_it_was_written(mixed: World) -> None:
    mixed.anna.writes(mixed.wolfsburg, MIXED)
    copy = await mixed.shown(mixed.puebla, "Original (alemán)")
    assert MIXED in copy.text
    await mixed.agree(mixed.anna)
    await mixed.shown(mixed.puebla, "Nos vemos en el parque. [es] Bringt")


async def test_a_correction_takes_the_place_of_the_whole(mixed: World) -> None:
    await mixed.agree(mixed.anna)
    mixed.anna.writes(mixed.wolfsburg, MIXED)
    copy = await mixed.shown(mixed.puebla, "[es] Wir kommen")
    answer = "Llegamos mañana a las diez. Nos vemos en el parque. ¡Traigan agua!"
    said = await mixed.ask(mixed.beatriz, mixed.puebla, f"/fix {answer}", reply_to=copy)
    assert "varios idiomas" in said.text
    shown = await mixed.shown(mixed.puebla, answer)
    assert shown.id == copy.id
    assert "[es]" not in shown.text


async def test_who_asks_for_a_translation_gets_what_is_foreign_in_it(mixed: World) -> None:
    await mixed.agree(mixed.anna)
    written = mixed.anna.writes(mixed.wolfsburg, f"// {MIXED}")
    mixed.bernd.writes(mixed.wolfsburg, "/translate", reply_to=written)
    answer = await mixed.shown(mixed.wolfsburg, "[de] Nos vemos en el parque.")
    assert "zehn. [de] Nos vemos en el parque. Bringt bitte Wasser mit!" in answer.text
    assert "maschinell übersetzt · Original: Spanisch" in answer.text
