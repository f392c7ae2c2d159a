"""Who allowed it: what reaches each engine, over a run with many choices, and what stops it."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from bot.domain import consent
from bot.playground.server import Chat, Message, Person
from bot.translation.values import Translated, Untranslated
from tests.acceptance.engines import (
    ALL,
    EnginesWorld,
    asleep_with,
    choose,
    on_loopback,
    opened_with,
    until,
)
from tests.acceptance.world import PATIENCE, PhraseBook, World, code_in, opened
from tests.unit.translation.providers_server import Fault, ProvidersServer

UNSUPPORTED = 400
"""An engine that answers so cannot do it, and need not rest: the next one is asked."""


@pytest_asyncio.fixture
async def engines(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[ProvidersServer]:
    server = ProvidersServer()
    await server.start()
    on_loopback(monkeypatch, server)
    yield server
    await server.stop()


async def settled(world: World, chat: Chat, words: str) -> Message:
    """Wait for a message that contains these words and waits for nothing any more."""

    def look() -> Message | None:
        said = reversed(world.telegram.said_by(world.bot, chat))
        found = next((message for message in said if words in message.text), None)
        return None if found is None or "⏳" in found.text else found

    return await world.telegram.until(look, timeout=PATIENCE)


async def speak(world: World, person: Person, home: Chat, away: Chat, bird: str) -> None:
    """Write a message, edit it and add a task, each with a word of its own; see all arrive."""
    written = person.writes(home, f"Heute sang {bird}lied im Garten sehr laut")
    await settled(world, away, f"{bird}lied")
    person.edits(written, f"Heute sang {bird}flug im Garten sehr laut")
    await settled(world, away, f"{bird}flug")
    await world.ask(person, home, f"/task {bird}nest im Garten suchen")
    await settled(world, away, f"{bird}nest")


async def test_nothing_ever_reaches_an_engine_that_team_and_author_have_not_allowed(
    sqlite_url: str, engines: ProvidersServer
) -> None:
    """Two partnerships, four teams, eight authors; the first engines fail, so that all fall back.

    Messages, edits and titles of each author reach exactly the engines that are allowed and
    needed: not one more, and not one fewer.
    """
    async with opened_with(sqlite_url, engines, *ALL) as world:
        engines.misbehave("deepl", UNSUPPORTED)
        engines.misbehave("libretranslate", UNSUPPORTED)
        await world.found()
        dora = world.telegram.add_person("Dora", "Ast", language_code="de")
        dora.joins(world.wolfsburg)
        kiel, quito, emil, frida, gabi = await second_partnership(world)

        for chat, person, off in (
            (world.wolfsburg, world.anna, ("libretranslate", "mymemory")),
            (world.puebla, world.beatriz, ("deepl", "google")),
            (quito, gabi, ALL),
        ):
            for service in off:
                await world.ask(person, chat, f"/translator {service} off")
        await choose(world, world.anna, "Google erlauben", "MyMemory erlauben")
        await choose(world, dora, "DeepL widersprechen", "Google erlauben")
        await choose(world, world.beatriz, "Permitir MyMemory")
        await choose(world, world.carlos, "Oponerme a LibreTranslate")
        await choose(world, emil, "Google erlauben", "MyMemory erlauben")
        await choose(world, gabi, "Permitir Google", "Permitir MyMemory")

        expected = {
            "Amsel": (world.anna, world.wolfsburg, world.puebla, {"deepl", "google"}),
            "Buchfink": (world.bernd, world.wolfsburg, world.puebla, {"deepl"}),
            "Dohle": (dora, world.wolfsburg, world.puebla, {"google"}),
            "Bachstelz": (
                world.beatriz,
                world.puebla,
                world.wolfsburg,
                {"libretranslate", "mymemory"},
            ),
            "Kolibri": (world.carlos, world.puebla, world.wolfsburg, set()),
            "Elster": (emil, kiel, quito, {"deepl", "libretranslate", "google"}),
            "Fasan": (frida, kiel, quito, {"deepl", "libretranslate"}),
            "Gimpel": (gabi, quito, kiel, set()),
        }
        for bird, (person, home, away, _) in expected.items():
            await speak(world, person, home, away, bird)
        for bird, (_, _, _, allowed) in expected.items():
            for kind in ("lied", "flug", "nest"):
                reached = {engine for engine in ALL if world.reached(engine, f"{bird}{kind}")}
                assert reached == allowed, (bird, kind)
        for engine in ALL:
            sent = engines.everything_for(engine)
            assert not any(name in sent for name in ("Anna", "Weber", "Beatriz", "Luna", "Emil"))


async def test_names_of_members_and_channels_stay_here_in_any_spelling_but_a_groups_are_words(
    sqlite_url: str, engines: ProvidersServer
) -> None:
    async with opened_with(sqlite_url, engines, "libretranslate") as world:
        await world.found()
        jorg = world.telegram.add_person("Jörg", "Schäfer", language_code="de")
        jorg.joins(world.wolfsburg)
        channel = world.anna.creates_channel("Waltraud Specht")
        world.anna.writes(world.wolfsburg, "12345", as_channel=channel)
        await world.shown(world.puebla, "12345")
        world.anna.renames(world.wolfsburg, "Bäume und Bienen")
        world.anna.promotes(world.wolfsburg, world.bernd, anonymous=True)
        world.bernd.writes(world.wolfsburg, "67890")
        await world.shown(world.puebla, "Bäume und Bienen")
        jorg.writes(world.wolfsburg, "Ich heiße Jörg Schäfer und komme aus Fallersleben")
        await settled(world, world.puebla, "Fallerslebenx")
        words = "Sagt joerg, Waltraud und Frau SCHAEFER, die Bienen lieben diese Bäume"
        world.anna.writes(world.wolfsburg, words)
        copy = await settled(world, world.puebla, "Bienenx")
        assert "Sagtx joerg, Waltraud undx Fraux SCHAEFER" in copy.text
        assert "diex Bienenx liebenx diesex Bäumex" in copy.text
        sent = engines.everything_for("libretranslate").casefold()
        kept = ("joerg", "schaefer", "jörg", "schäfer", "waltraud")
        assert not any(name in sent for name in kept)


async def second_partnership(
    world: EnginesWorld,
) -> tuple[Chat, Chat, Person, Person, Person]:
    """Found another partnership beside the first, in groups of its own."""
    telegram = world.telegram
    emil = telegram.add_person("Emil", "Fuchs", language_code="de")
    frida = telegram.add_person("Frida", "Holm", language_code="de")
    gabi = telegram.add_person("Gabriela", "Paz", language_code="es")
    kiel = emil.creates_group("Klima Kiel", (frida,))
    emil.adds_bot(kiel, world.bot)
    quito = gabi.creates_group("Clima Quito", ())
    gabi.adds_bot(quito, world.bot)
    for group in (kiel, quito):
        await telegram.reply_in(group, world.bot, timeout=PATIENCE)
    answer = await world.ask(emil, kiel, "/setup Kiel – Quito")
    await world.ask(gabi, quito, f"/join {code_in(answer)}")
    return kiel, quito, emil, frida, gabi


async def test_a_withdrawn_consent_also_holds_for_what_is_under_way(
    sqlite_url: str, engines: ProvidersServer
) -> None:
    """DeepL has the words and does not answer; meanwhile Google, the next, is ruled out."""
    async with opened_with(sqlite_url, engines, "deepl", "google") as world:
        engines.misbehave("deepl", Fault.HANG, UNSUPPORTED)
        await world.found()
        await choose(world, world.anna, "Google erlauben")
        world.anna.writes(world.wolfsburg, "Die Nachtigall singt heute im Garten")
        await until(lambda: world.reached("deepl", "Nachtigall"))
        await choose(world, world.anna, "Zustimmung zu Google widerrufen")
        engines.released.set()
        copy = await settled(world, world.puebla, "Nachtigall")
        assert "sin traducir" in copy.text
        assert engines.raw["google"] == []


async def test_each_team_has_its_own_order(sqlite_url: str, engines: ProvidersServer) -> None:
    async with opened_with(sqlite_url, engines, "deepl", "libretranslate") as world:
        await world.found()
        card = await world.ask(world.anna, world.wolfsburg, "/translator")
        assert "DeepL (DeepL SE, Deutschland): erlaubt, wird zuerst gefragt" in card.text
        await world.press(world.anna, card, "⬆ LibreTranslate zuerst")
        first = "LibreTranslate (eigener Server): erlaubt, wird zuerst gefragt"
        await world.telegram.until(lambda: first in card.text, timeout=PATIENCE)
        world.anna.writes(world.wolfsburg, "Die Nachtigall singt heute im Garten")
        await settled(world, world.puebla, "Nachtigallx")
        world.beatriz.writes(world.puebla, "El colibrí canta hoy en el jardín")
        await settled(world, world.wolfsburg, "colibríx")
        assert [world.reached(one, "Nachtigall") for one in world.order] == [False, True]
        assert [world.reached(one, "colibrí") for one in world.order] == [True, False]


class Dawdling(PhraseBook):
    """A translator whose answer waits until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.go = asyncio.Event()

    async def __call__(self, *arguments: Any, **named: Any) -> Translated | Untranslated:
        outcome = await super().__call__(*arguments, **named)
        if isinstance(outcome, Translated):
            await self.go.wait()
        return outcome


async def test_an_answer_that_comes_after_the_withdrawal_is_not_used(sqlite_url: str) -> None:
    slow = Dawdling()
    async with opened(sqlite_url, translator=slow) as world:
        await world.found()
        await world.agree(world.anna)
        world.anna.writes(world.wolfsburg, "Die Nachtigall singt heute im Garten")
        await until(lambda: slow.asked)
        await choose(world, world.anna, "Zustimmung zu Google widerrufen")
        slow.go.set()
        copy = await settled(world, world.puebla, "Nachtigall")
        assert "sin traducir" in copy.text


async def test_relay_off_stops_what_waits_as_well(
    sqlite_url: str, engines: ProvidersServer
) -> None:
    async with opened_with(sqlite_url, engines, "libretranslate") as world:
        engines.misbehave("libretranslate", Fault.HANG, None)
        await world.found()
        written = world.anna.writes(world.wolfsburg, "Die Nachtigall singt heute im Garten")
        await until(lambda: world.reached("libretranslate", "Nachtigall"))
        answer = await world.ask(world.anna, world.wolfsburg, "/weiterleitung off")
        assert "Was noch wartete, geht nicht mehr hinaus" in answer.text
        await world.shown(world.puebla, "tampoco lo que estaba en espera")
        engines.released.set()
        world.clock.advance(seconds=9)
        world.anna.edits(written, "Die Nachtigall schweigt heute im Garten")
        await world.ask(world.anna, world.wolfsburg, "/weiterleitung on")
        world.anna.writes(world.wolfsburg, "Jetzt wieder für alle zu lesen")
        await settled(world, world.puebla, "wiederx")
        assert not any("Nachtigall" in text for text in world.said(world.puebla))


async def test_a_changed_notice_is_asked_anew_and_an_old_button_agrees_to_nothing(
    sqlite_url: str, engines: ProvidersServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened_with(sqlite_url, engines, "google") as world:
        await world.found()
        world.bernd.writes(world.wolfsburg, "Der Kuckuck ruft heute im Garten")
        old = await world.shown(world.wolfsburg, "Bernd Kohl, deine Nachricht")
        await choose(world, world.anna, "Google erlauben")
        world.anna.writes(world.wolfsburg, "Die Amsel singt heute im Garten")
        await settled(world, world.puebla, "Amselx")

        monkeypatch.setattr(consent, "NOTICE_VERSION", "2")
        written = world.anna.writes(world.wolfsburg, "Die Nachtigall singt heute im Garten")
        assert "sin traducir" in (await settled(world, world.puebla, "Nachtigall")).text
        question = await world.shown(world.wolfsburg, "Anna Weber, deine Nachricht")
        assert question.reply_to == written.id

        note = await world.press(world.bernd, old, "Ja, übersetzen")
        assert "hat sich geändert" in note["text"]
        assert not world.reached("google", "Kuckuck")
        assert not world.reached("google", "Nachtigall")
        await world.press(world.bernd, old, "Ja, übersetzen")
        await settled(world, world.puebla, "Kuckuckx")
        assert not world.reached("google", "Nachtigall")
        await world.press(world.anna, question, "Ja, übersetzen")
        await settled(world, world.puebla, "Nachtigallx")


async def test_an_author_of_titles_is_asked_once_too(
    sqlite_url: str, engines: ProvidersServer
) -> None:
    async with opened_with(sqlite_url, engines, "google") as world:
        await world.found()
        for bird in ("Amsel", "Drossel"):
            await world.ask(world.anna, world.wolfsburg, f"/task {bird}nester zählen")
            await world.shown(world.puebla, f"{bird}nester")
        await world.shown(world.wolfsburg, "Anna Weber, deine Nachricht")
        asked = [one for one in world.said(world.wolfsburg) if "Anna Weber, deine" in one]
        assert len(asked) == 1
        assert engines.raw["google"] == []


async def test_a_translator_set_up_later_is_offered_once_and_gets_nothing_before(
    sqlite_url: str, engines: ProvidersServer
) -> None:
    async with asleep_with(sqlite_url, engines) as world:
        async with world.app():
            world.anna.writes(world.wolfsburg, "/setup Wolfsburg – Puebla")
            answer = await world.shown(world.wolfsburg, "Noch übersetzt niemand für euch")
            await world.ask(world.beatriz, world.puebla, f"/join {code_in(answer)}")
            await world.shown(world.wolfsburg, "Das Team Puebla")
        world.order = ("libretranslate",)
        async with world.app():
            offer = await world.shown(world.wolfsburg, "Neuer Übersetzer eingerichtet")
            world.anna.writes(world.wolfsburg, "Die Amsel singt heute im Garten")
            await settled(world, world.puebla, "Amsel")
            assert not world.reached("libretranslate", "Amsel")
            note = await world.press(world.bernd, offer, "LibreTranslate erlauben")
            assert "Koordination" in note["text"]
            await world.press(world.anna, offer, "LibreTranslate erlauben")
            world.anna.writes(world.wolfsburg, "Die Drossel singt heute im Garten")
            await settled(world, world.puebla, "Drosselx")
        async with world.app():
            world.anna.writes(world.wolfsburg, "Die Elster singt heute im Garten")
            await settled(world, world.puebla, "Elsterx")
            offers = [one for one in world.said(world.wolfsburg) if "Neuer Übersetzer" in one]
            assert offers == []  # pressed, it has become the card of translators


async def test_operators_see_how_the_bot_is_doing_and_others_do_not(
    sqlite_url: str, engines: ProvidersServer
) -> None:
    async with asleep_with(sqlite_url, engines, "libretranslate") as world:
        me = frozenset({world.anna.id})
        async with world.app(operator_ids=me):
            await world.telegram.reply_in(world.wolfsburg, world.bot, timeout=PATIENCE)
            await until(lambda: engines.texts["libretranslate"])
            report = await world.ask(world.anna, world.wolfsburg, "/status")
            assert "Datenbank SQLite" in report.text
            assert "✅ Alles in Ordnung" in report.text
            assert "Übersetzungen: 0 wartend, 0 aufgegeben" in report.text
            assert "LibreTranslate: " in report.text
            private = world.beatriz.opens_private_chat(world.bot)
            refusal = await world.ask(world.beatriz, private, "/status")
            assert refusal.text == "Esto solo lo ven las personas que operan este bot."
