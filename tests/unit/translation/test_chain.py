"""Which engine is asked, when, and what is remembered."""

from __future__ import annotations

import time

import pytest

from bot.domain.languages import Language
from bot.domain.rich_text import RichText, bold
from bot.translation.chain import Translator
from bot.translation.placeholders import Style
from bot.translation.values import THIRD_COUNTRY, Engine, Reason, Translated, Untranslated
from tests.unit.translation.bench import Bench
from tests.unit.translation.fakes import EngineInMind, MemoryInMind
from tests.unit.translation.providers_server import Fault

EU = tuple(engine for engine in Engine if engine not in THIRD_COUNTRY)


@pytest.mark.parametrize(
    "text", ["", "👍🏽🎉", "https://wolfsburg.de", "12.05. 14:30", "@anna M3", " \n"]
)
async def test_what_has_no_words_goes_through_without_a_call(bench: Bench, text: str) -> None:
    result = await bench.ask(bench.make(*Engine), text, allowed=())
    assert result == Translated(RichText(text), engine=None, machine=False)


async def test_a_text_already_in_the_target_language_goes_through(bench: Bench) -> None:
    result = await bench.ask(bench.make(*Engine), "Hola a todos", source=Language.ES)
    assert result == Translated(RichText("Hola a todos"), engine=None, machine=False)


async def test_the_next_engine_takes_over_when_one_fails(bench: Bench) -> None:
    bench.server.misbehave("deepl", 456)
    bench.server.misbehave("libretranslate", Fault.STUTTER)
    result = await bench.ask(
        bench.make(Engine.DEEPL, Engine.LIBRETRANSLATE, Engine.GOOGLE), "Hallo"
    )
    assert result == Translated(RichText("Hallox"), engine=Engine.GOOGLE, machine=True)


async def test_engines_are_asked_in_the_order_in_which_they_are_allowed(bench: Bench) -> None:
    translator = bench.make(*Engine)
    for engine in Engine:
        others = [one for one in Engine if one is not engine]
        result = await bench.ask(translator, f"Hallo {engine}", allowed=[engine, *others])
        assert isinstance(result, Translated)
        assert result.engine is engine


async def test_a_hanging_engine_leaves_the_next_one_its_share_of_the_time(bench: Bench) -> None:
    bench.server.misbehave("deepl", Fault.HANG)
    translator = bench.make(Engine.DEEPL, Engine.LIBRETRANSLATE)
    result = await bench.ask(translator, "Hallo", deadline=2.5)
    assert isinstance(result, Translated)
    assert result.engine is Engine.LIBRETRANSLATE


async def test_with_much_time_a_hanging_engine_still_leaves_the_next_one_to_answer_soon(
    bench: Bench,
) -> None:
    """The readers are shown the original after eight seconds; half of them are the second's."""
    bench.server.misbehave("deepl", Fault.HANG)
    translator = bench.make(Engine.DEEPL, Engine.LIBRETRANSLATE)
    begin = time.monotonic()
    result = await bench.ask(translator, "Hallo", deadline=30)
    assert isinstance(result, Translated)
    assert time.monotonic() - begin < 6


@pytest.mark.parametrize("fault", [500, 429, 456, Fault.RESET, Fault.ECHO, Fault.EMPTY])
async def test_no_fallback_crosses_to_an_engine_that_is_not_allowed(
    bench: Bench, fault: Fault | int
) -> None:
    """A record of all that reaches the engines shows nothing at those not allowed."""
    for engine in EU:
        bench.server.misbehave(engine.value, fault)
    translator = bench.make(*Engine)
    await bench.ask(translator, "Das bleibt aber bitte unter uns", allowed=EU)
    await bench.ask(translator, "Das bleibt ganz hier", allowed=())
    assert all(not bench.server.raw[engine.value] for engine in THIRD_COUNTRY)
    assert "ganz" not in "".join(bench.server.everything_for(engine.value) for engine in Engine)


@pytest.mark.parametrize("engines", [(), (Engine.GOOGLE,)])
async def test_without_an_allowed_engine_the_reason_says_so(
    bench: Bench, engines: tuple[Engine, ...]
) -> None:
    result = await bench.ask(bench.make(*engines), "Hallo", allowed=EU)
    assert result == Untranslated(Reason.NO_ENGINE_ALLOWED, retry=False)


async def test_what_was_translated_once_needs_no_engine_again(bench: Bench) -> None:
    """The memory knows masked texts: other numbers, names and links are the same sentence."""
    translator = bench.make(Engine.LIBRETRANSLATE)
    await bench.ask(translator, "Anna kommt um 14:30 Uhr mit", names=["Anna Roth"])
    result = await bench.ask(
        translator, "Juan kommt um 9:15 Uhr mit", names=["Juan Pérez"], allowed=()
    )
    assert result == Translated(
        RichText("Juan kommtx umx 9:15 Uhrx mitx"), engine=None, machine=True
    )


async def test_partnerships_and_directions_do_not_share_a_memory(bench: Bench) -> None:
    translator = bench.make(Engine.LIBRETRANSLATE)
    await bench.ask(translator, "Guten Morgen")
    nothing = Untranslated(Reason.NO_ENGINE_ALLOWED, retry=False)
    assert await bench.ask(translator, "Guten Morgen", allowed=(), partnership=2) == nothing
    assert await bench.ask(translator, "Guten Morgen", allowed=(), target=Language.FR) == nothing


async def test_a_remembered_line_with_other_placeholders_is_not_used(bench: Bench) -> None:
    bench.memory.known[1, Language.DE, Language.ES, "um {0} Uhr"] = "a las {1} horas"
    result = await bench.translated(bench.make(Engine.LIBRETRANSLATE), "um 14 Uhr")
    assert result.text == "umx 14 Uhrx"


async def test_formatting_is_found_again_in_a_remembered_line(bench: Bench) -> None:
    bench.memory.known[1, Language.DE, Language.ES, "Das ist sehr gut"] = "Esto es muy bueno"
    bench.memory.known[1, Language.DE, Language.ES, "sehr gut"] = "muy bueno"
    text = RichText("Das ist ") + bold("sehr gut")
    result = await bench.translated(bench.make(), text)
    assert result == RichText("Esto es ") + bold("muy bueno")


async def test_equal_lines_are_sent_once(bench: Bench) -> None:
    await bench.ask(bench.make(Engine.LIBRETRANSLATE), "Los jetzt\nLos jetzt\nLos jetzt")
    assert bench.server.texts["libretranslate"] == ["Los jetzt"]


async def test_an_engine_rests_after_three_failures_and_then_proves_itself() -> None:
    now = [0.0]
    answers = iter([""] * 6 + ["bueno", "bueno"])
    engine = EngineInMind(lambda _: next(answers))
    translator = Translator([engine], MemoryInMind(), monotonic=lambda: now[0])

    async def ask(text: str) -> bool:
        return isinstance(
            await translator(
                RichText(text),
                source=Language.DE,
                target=Language.ES,
                allowed=[Engine.LIBRETRANSLATE],
                partnership=1,
                deadline=5,
            ),
            Translated,
        )

    assert [await ask(f"Satz {chr(97 + n)}") for n in range(9)] == [False] * 9
    assert len(engine.asked) == 6
    now[0] = 59.0
    assert not await ask("zu früh")
    now[0] = 61.0
    assert await ask("gut")
    assert await ask("wieder gut")


async def test_the_time_an_engine_asks_for_is_kept(bench: Bench) -> None:
    now = [0.0]
    bench.server.retry_after = "120"
    bench.server.misbehave("libretranslate", 429, None)
    translator = bench.make(Engine.LIBRETRANSLATE)
    translator._breakers[Engine.LIBRETRANSLATE]._monotonic = lambda: now[0]
    assert not isinstance(await bench.ask(translator, "Hallo"), Translated)
    now[0] = 119.0
    assert not isinstance(await bench.ask(translator, "Hallo"), Translated)
    now[0] = 121.0
    assert isinstance(await bench.ask(translator, "Hallo"), Translated)


async def test_lines_that_came_through_are_kept_when_the_rest_fails() -> None:
    """A second try only asks for what is missing."""
    memory = MemoryInMind()
    picky = EngineInMind(lambda text: "" if "schlecht" in text else "bueno", styles=[Style.BRACES])
    other = EngineInMind(lambda _: "mejor", engine=Engine.MYMEMORY)
    result = await Translator([picky, other], memory)(
        RichText("gut\nschlecht"),
        source=Language.DE,
        target=Language.ES,
        allowed=list(Engine),
        partnership=1,
        deadline=5,
    )
    assert result == Translated(RichText("bueno\nmejor"), engine=Engine.MYMEMORY, machine=True)
    assert other.asked == ["schlecht"]
