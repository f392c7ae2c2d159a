"""The relay as two groups see it, with the real detector and engines spoken to over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Any

import pytest_asyncio
from pydantic import SecretStr

from bot.app import App
from bot.app import translating as wiring
from bot.playground.server import OFF, Chat, LocalTelegram, Message
from bot.translation.build import EngineSettings
from tests.acceptance.world import MONDAY, PATIENCE, Clock, World
from tests.unit.translation.providers_server import Fault, ProvidersServer

GREETING = "Guten Morgen, wie weit seid ihr mit den Bäumen?"
SALUDO = "Buenos días, ¿cómo van con los árboles?"


@dataclass
class Relay:
    """A founded partnership, and the engines it may ask."""

    world: World
    engines: ProvidersServer

    async def copy(self, chat: Chat, words: str) -> Message:
        return await self.world.shown(chat, words)

    async def quiet(self, chat: Chat, words: str) -> bool:
        """Send one more message behind, wait for it, and tell that `words` did not come."""
        other = self.world.wolfsburg if chat is self.world.puebla else self.world.puebla
        person = self.world.anna if other is self.world.wolfsburg else self.world.beatriz
        person.writes(other, "12345")
        await self.copy(chat, "12345")
        return not any(words in text for text in self.world.said(chat))


class WithEngines(World):
    """A world whose bot has the real detector and the real chain of engines."""

    engines: ProvidersServer

    def app(self, **changes: Any) -> App:
        return App(self.settings.model_copy(update=changes), clock=self.clock)


@pytest_asyncio.fixture
async def engines() -> AsyncIterator[ProvidersServer]:
    server = ProvidersServer(hides_canary=True)
    server.phrases = {GREETING: SALUDO, SALUDO: GREETING}
    await server.start()
    yield server
    await server.stop()


async def opened(stack: AsyncExitStack, url: str, engines: ProvidersServer, *order: str) -> Relay:
    clock = Clock(MONDAY)
    telegram = await stack.enter_async_context(LocalTelegram(clock=clock, limits=OFF))
    world = WithEngines(telegram, url, clock)
    settings = {
        "translators": order,
        "libretranslate_url": engines.url,
        "deepl_api_key": SecretStr("good-key:fx"),
        "deepl_api_url": engines.url,
    }
    await stack.enter_async_context(world.app(**settings))
    for group in (world.wolfsburg, world.puebla):
        await telegram.reply_in(group, world.bot, timeout=PATIENCE)
    await world.found()
    return Relay(world, engines)


@pytest_asyncio.fixture
async def relay(sqlite_url: str, engines: ProvidersServer) -> AsyncIterator[Relay]:
    """Give a relay whose operator runs a LibreTranslate server."""
    async with AsyncExitStack() as stack:
        yield await opened(stack, sqlite_url, engines, "libretranslate")


@pytest_asyncio.fixture
async def free_relay(
    sqlite_url: str, engines: ProvidersServer, monkeypatch: Any
) -> AsyncIterator[Relay]:
    """Give a relay whose only translator is Google, here on loopback."""
    ours = EngineSettings(google_url=f"{engines.url}/m")
    monkeypatch.setattr(wiring, "keys", lambda _: ours)
    async with AsyncExitStack() as stack:
        yield await opened(stack, sqlite_url, engines, "google")


async def test_words_arrive_translated_under_author_and_team(relay: Relay) -> None:
    relay.world.anna.writes(relay.world.wolfsburg, GREETING)
    copy = await relay.copy(relay.world.puebla, SALUDO)
    assert copy.text == f"Anna Weber · Wolfsburg 🌐\n{SALUDO}"
    assert [button["text"] for button in copy.buttons] == ["Ver original"]
    assert relay.engines.pairs == [("de", "es")]


async def test_the_original_is_one_tap_away_and_one_tap_back(relay: Relay) -> None:
    world = relay.world
    world.anna.writes(world.wolfsburg, GREETING)
    copy = await relay.copy(world.puebla, SALUDO)
    await world.press(world.beatriz, copy, "Ver original")
    await world.telegram.until(lambda: GREETING in copy.text, timeout=PATIENCE)
    assert "Original (alemán)" in copy.text
    await world.press(world.beatriz, copy, "Ver traducción")
    await world.telegram.until(lambda: SALUDO in copy.text, timeout=PATIENCE)


async def test_formatting_links_numbers_and_emoji_survive_and_masks_hide_them(
    relay: Relay,
) -> None:
    text = "Bitte 🌳 prüft den Entwurf: https://wolfsburg.de/klima bis 12.05. mit 1.500 Bäumen"
    start = len("Bitte 🌳 ".encode("utf-16-le")) // 2
    entities = [{"type": "bold", "offset": start, "length": 5}]
    relay.world.anna.writes(relay.world.wolfsburg, text, entities=entities)
    copy = await relay.copy(relay.world.puebla, "https://wolfsburg.de/klima")
    assert "🌳" in copy.text
    assert "12.05." in copy.text
    assert "1.500" in copy.text
    sent = relay.engines.everything_for("libretranslate")
    assert "wolfsburg.de" not in sent
    assert "1.500" not in sent
    assert "Anna" not in sent


async def test_a_reply_answers_the_matching_message_on_both_sides(relay: Relay) -> None:
    world = relay.world
    asked = world.anna.writes(world.wolfsburg, GREETING)
    copy = await relay.copy(world.puebla, SALUDO)
    world.beatriz.writes(world.puebla, "Muy bien, gracias a todos", reply_to=copy)
    answer = await relay.copy(world.wolfsburg, "Beatriz Luna")
    assert answer.reply_to == asked.id
    world.anna.writes(world.wolfsburg, "Das freut uns sehr, bis morgen", reply_to=answer)
    back = await relay.copy(world.puebla, "freutx")
    own = next(one for one in world.telegram.messages(world.puebla) if one.id == back.reply_to)
    assert own.text == "Muy bien, gracias a todos"
    world.bernd.writes(world.wolfsburg, "Ich schließe mich der Frage an", reply_to=asked)
    third = await relay.copy(world.puebla, "schließex")
    assert third.reply_to == copy.id


async def test_an_edit_changes_the_copy_in_place_and_one_without_change_does_nothing(
    relay: Relay,
) -> None:
    world = relay.world
    written = world.anna.writes(world.wolfsburg, GREETING)
    copy = await relay.copy(world.puebla, SALUDO)
    world.anna.touches(written)
    world.anna.edits(written, "Guten Abend, wie weit seid ihr mit den Parks?")
    await world.telegram.until(lambda: "Parksx" in copy.text, timeout=PATIENCE)
    assert len(world.telegram.record.of("editMessageText")) <= 2
    assert await relay.quiet(world.puebla, "Guten Abend")


async def test_order_is_kept_however_the_engine_dawdles(relay: Relay) -> None:
    world = relay.world
    lines = [f"Das ist die Nachricht Nummer {number} von heute" for number in range(25)]
    for line in lines:
        world.anna.writes(world.wolfsburg, line)
    await relay.copy(world.puebla, "24")
    copies = [text for text in world.said(world.puebla) if "Nummerx" in text]
    numbers = [int(next(word for word in text.split() if word.isdigit())) for text in copies]
    assert numbers == list(range(25))


async def test_a_silent_engine_lets_the_original_go_out_marked_and_translated_later(
    relay: Relay,
) -> None:
    world = relay.world
    relay.engines.misbehave("libretranslate", Fault.HANG)
    world.anna.writes(world.wolfsburg, GREETING)
    asked = relay.engines.raw["libretranslate"]
    async with asyncio.timeout(PATIENCE):
        while not asked:  # noqa: ASYNC110 - the engine is another program: it sets no event
            await asyncio.sleep(0.02)
    assert not any(GREETING in text for text in world.said(world.puebla))
    world.clock.advance(seconds=8)
    copy = await relay.copy(world.puebla, GREETING)
    assert "la traducción viene en camino" in copy.text
    relay.engines.misbehave("libretranslate", None)
    relay.engines.released.set()
    await world.telegram.until(lambda: SALUDO in copy.text, timeout=PATIENCE)
    assert "en camino" not in copy.text


async def test_what_needs_no_translation_goes_through_as_it_is(relay: Relay) -> None:
    world = relay.world
    world.anna.writes(world.wolfsburg, "👍🏽 100 %")
    await relay.copy(world.puebla, "Anna Weber · Wolfsburg\n👍🏽 100 %")
    world.anna.writes(world.wolfsburg, "Muchas gracias por la invitación de ayer")
    await relay.copy(world.puebla, "Anna Weber · Wolfsburg\nMuchas gracias")
    world.anna.writes(world.wolfsburg, "Merci beaucoup pour votre invitation d'hier soir")
    await relay.copy(world.puebla, "Anna Weber · Wolfsburg\nMerci")
    assert relay.engines.texts["libretranslate"] == []


async def test_commands_and_what_begins_with_two_slashes_stay(relay: Relay) -> None:
    world = relay.world
    world.anna.writes(world.wolfsburg, "// das bleibt unter uns")
    await world.ask(world.anna, world.wolfsburg, "/team")
    assert await relay.quiet(world.puebla, "unter uns")
    assert await relay.quiet(world.puebla, "/team")


async def test_relay_off_stops_at_once_and_is_said_on_both_sides(relay: Relay) -> None:
    world = relay.world
    answer = await world.ask(world.beatriz, world.puebla, "/retransmision off")
    assert "desactivada" in answer.text
    await world.shown(world.wolfsburg, "Puebla hat die Weiterleitung ausgeschaltet")
    world.anna.writes(world.wolfsburg, GREETING)
    world.beatriz.writes(world.puebla, SALUDO)
    await world.ask(world.beatriz, world.puebla, "/retransmision on")
    world.anna.writes(world.wolfsburg, "Jetzt geht es wieder weiter, liebe Leute")
    await relay.copy(world.puebla, "wiederx")
    assert not any(SALUDO in text for text in world.said(world.puebla))


async def test_more_than_one_message_can_hold_arrives_whole(relay: Relay) -> None:
    world = relay.world
    sentence = "Wir haben heute sehr viele Bäume im Stadtwald gepflanzt und gegossen. "
    text = (sentence * 60)[:4090].rsplit(". ", 1)[0] + "."
    world.anna.writes(world.wolfsburg, text)
    await world.telegram.until(
        lambda: (
            sum(one.count("Stadtwaldx") for one in world.said(world.puebla))
            == text.count("Stadtwald")
        ),
        timeout=30,
    )


async def test_no_word_leaves_for_a_third_country_before_its_author_agrees(
    free_relay: Relay,
) -> None:
    world, engines = free_relay.world, free_relay.engines
    world.anna.writes(world.wolfsburg, GREETING)
    copy = await free_relay.copy(world.puebla, GREETING)
    assert "sin traducir" in copy.text
    question = await world.shown(world.wolfsburg, "Anna Weber, deine Nachricht")
    note = await world.press(world.bernd, question, "Ja, übersetzen")
    assert note["show_alert"]
    assert engines.texts["google"] == []
    await world.press(world.anna, question, "Ja, übersetzen")
    await world.telegram.until(lambda: SALUDO in copy.text, timeout=PATIENCE)
    assert engines.texts["google"] == [GREETING]


async def test_a_withdrawn_consent_holds_at_once(free_relay: Relay) -> None:
    world, engines = free_relay.world, free_relay.engines
    await world.agree(world.anna)
    world.anna.writes(world.wolfsburg, GREETING)
    await free_relay.copy(world.puebla, SALUDO)
    notice = await world.ask(world.anna, world.wolfsburg, "/datenschutz")
    await world.press(world.anna, notice, "Zustimmung zu Google widerrufen")
    world.anna.writes(world.wolfsburg, "Und noch etwas ganz anderes am Abend")
    copy = await free_relay.copy(world.puebla, "Und noch etwas")
    assert "sin traducir" in copy.text
    assert engines.texts["google"] == [GREETING]


async def test_the_question_is_asked_once_per_author(free_relay: Relay) -> None:
    world = free_relay.world
    for line in ("Das ist der erste lange Satz", "Das ist der zweite lange Satz"):
        world.anna.writes(world.wolfsburg, line)
        await free_relay.copy(world.puebla, line)
    asked = [text for text in world.said(world.wolfsburg) if "Anna Weber, deine" in text]
    assert len(asked) == 1


async def test_a_no_is_respected_and_can_be_changed_in_privacy(free_relay: Relay) -> None:
    world, engines = free_relay.world, free_relay.engines
    world.anna.writes(world.wolfsburg, GREETING)
    question = await world.shown(world.wolfsburg, "Anna Weber, deine Nachricht")
    await world.press(world.anna, question, "Nein, so lassen")
    world.anna.writes(world.wolfsburg, "Und noch etwas ganz anderes am Abend")
    await free_relay.copy(world.puebla, "Und noch etwas")
    assert engines.texts["google"] == []
    await world.agree(world.anna)
    world.anna.writes(world.wolfsburg, "Jetzt bitte mit Übersetzung, liebe Leute")
    await free_relay.copy(world.puebla, "bittex")
