"""What engines are sent is counted as it goes out, and a used-up budget moves on to the next."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.translation.chain import Translator
from bot.translation.errors import BadAnswer
from bot.translation.values import Engine, Reason, Translated, Untranslated
from tests.unit.translation.bench import Bench
from tests.unit.translation.fakes import EngineInMind, MemoryInMind
from tests.unit.translation.providers_server import Fault

LIBRE = Engine.LIBRETRANSLATE


class UsedUp:
    """A budget with nothing left at some engines."""

    def __init__(self, *engines: Engine) -> None:
        self._engines = engines

    async def allows(self, partnership: int, engine: Engine) -> bool:
        del partnership
        return engine not in self._engines


async def ask(translator: Translator, allowed: Sequence[Engine] = tuple(Engine)) -> object:
    return await translator(
        RichText("Guten Tag"),
        source=Language.DE,
        target=Language.ES,
        allowed=allowed,
        partnership=1,
        deadline=2,
    )


async def test_what_leaves_is_counted_as_it_leaves(bench: Bench) -> None:
    """Names, links and numbers do not leave; a placeholder does."""
    await bench.ask(bench.make(LIBRE), "Anna kommt um 14:30 Uhr", names=["Anna Roth"])
    assert bench.server.texts["libretranslate"] == ["kommt um {0} Uhr"]
    assert bench.memory.sent == {LIBRE: len("kommt um {0} Uhr")}


async def test_what_the_memory_knows_costs_nothing(bench: Bench) -> None:
    translator = bench.make(LIBRE)
    for _ in range(3):
        await bench.ask(translator, "Guten Tag")
    assert bench.memory.sent == {LIBRE: len("Guten Tag")}


@pytest.mark.parametrize("fault", [500, 429, 456, Fault.RESET])
async def test_what_an_engine_refused_is_not_counted(bench: Bench, fault: Fault | int) -> None:
    bench.server.misbehave("libretranslate", fault)
    await bench.ask(bench.make(LIBRE), "Guten Tag")
    assert not +bench.memory.sent


async def test_bad_answers_and_repetitions_are_counted_too(bench: Bench) -> None:
    """An engine that loses placeholders is asked again in another style: all that was sent."""
    bench.server.misbehave("libretranslate", Fault.DROPPED)
    await bench.ask(bench.make(LIBRE), "kommt um 14 Uhr mit")
    sent = bench.server.texts["libretranslate"]
    assert len(sent) > 1
    assert bench.memory.sent == {LIBRE: sum(map(len, sent))}


async def test_an_engine_that_does_not_answer_in_time_is_counted() -> None:
    """Whether it counted the characters itself nobody knows, so we do."""

    class Hanging(EngineInMind):
        async def translate(self, *asked: object) -> list[str]:
            del asked
            await asyncio.Event().wait()
            raise BadAnswer

    memory = MemoryInMind()
    translator = Translator([Hanging(str)], memory)
    await translator(
        RichText("Guten Tag"),
        source=Language.DE,
        target=Language.ES,
        allowed=list(Engine),
        partnership=1,
        deadline=0.05,
    )
    assert memory.sent == {LIBRE: len("Guten Tag")}


async def test_after_the_budget_the_next_allowed_engine_is_asked() -> None:
    memory = MemoryInMind()
    first = EngineInMind(str.upper, engine=Engine.DEEPL)
    second = EngineInMind(lambda _: "Buenas tardes", engine=LIBRE)
    translator = Translator([first, second], memory, budget=UsedUp(Engine.DEEPL))
    result = await ask(translator)
    assert result == Translated(RichText("Buenas tardes"), engine=LIBRE, machine=True)
    assert first.asked == []


async def test_with_no_engine_left_it_is_not_tried_again_and_again() -> None:
    engine = EngineInMind(str.upper)
    translator = Translator([engine], MemoryInMind(), budget=UsedUp(LIBRE))
    assert await ask(translator) == Untranslated(Reason.OVER_BUDGET, retry=False)
    assert await ask(translator, ()) == Untranslated(Reason.NO_ENGINE_ALLOWED, retry=False)
    assert engine.asked == []


async def test_the_memory_serves_whoever_has_used_all() -> None:
    memory = MemoryInMind()
    memory.corrected[1, Language.DE, Language.ES, "Guten Tag"] = "Buenas tardes"
    translator = Translator([EngineInMind(str.upper)], memory, budget=UsedUp(LIBRE))
    assert await ask(translator) == Translated(RichText("Buenas tardes"), engine=None, machine=True)
