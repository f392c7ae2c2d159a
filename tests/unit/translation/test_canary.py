"""An engine that answers nonsense is found out at the start; none is asked faster than it likes."""

from __future__ import annotations

import asyncio

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.translation.bucket import Bucket
from bot.translation.canary import Canary
from bot.translation.chain import Translator
from bot.translation.errors import Transient
from bot.translation.values import Engine, EngineHealth, Translated
from tests.unit.translation.fakes import EngineInMind, MemoryInMind


class Engineer:
    """Counts the rests, and mends the engine during one of them."""

    def __init__(self, mends_in: int) -> None:
        self.mended = False
        self.rests: list[float] = []
        self.resting = asyncio.Event()
        self._mends_in = mends_in

    async def sleep(self, seconds: float) -> None:
        self.rests.append(seconds)
        self.resting.set()
        self.mended = len(self.rests) >= self._mends_in
        await asyncio.sleep(0)

    def answer(self, text: str) -> str:
        return f"{text}x" if self.mended else "mainstre" * 12


async def for_ever(_: float) -> None:
    await asyncio.Event().wait()


async def ask(translator: Translator) -> Translated:
    result = await translator(
        RichText("Wir kommen"),
        source=Language.DE,
        target=Language.ES,
        allowed=tuple(Engine),
        partnership=1,
        deadline=5.0,
    )
    assert isinstance(result, Translated)
    return result


async def test_nonsense_takes_an_engine_out_until_it_mends() -> None:
    engineer = Engineer(mends_in=3)
    engine = EngineInMind(engineer.answer)
    canary = Canary([engine], sleep=engineer.sleep)
    watching = asyncio.create_task(canary.watch(engine))
    await engineer.resting.wait()
    assert not canary.trusts(engine.engine)
    await watching
    assert canary.trusts(engine.engine)
    assert engineer.rests == [60.0, 120.0, 240.0]


async def test_an_echo_and_an_empty_answer_are_nonsense_and_silence_is_not() -> None:
    def silent(_: str) -> str:
        raise Transient

    providers = [
        EngineInMind(str, engine=Engine.DEEPL),
        EngineInMind(lambda _: "", engine=Engine.GOOGLE),
        EngineInMind(silent, engine=Engine.MYMEMORY),
    ]
    canary = Canary(providers, sleep=for_ever)
    running = asyncio.create_task(canary.run())
    for _ in range(20):
        await asyncio.sleep(0)
    trusted = [canary.trusts(provider.engine) for provider in providers]
    running.cancel()
    assert trusted == [False, False, True]


async def test_the_next_engine_is_asked_meanwhile_and_health_tells() -> None:
    mad, sane = EngineInMind(str, engine=Engine.DEEPL), EngineInMind(lambda text: f"{text}x")
    translator = Translator([mad, sane], MemoryInMind())
    translator.canary = Canary([mad, sane], sleep=for_ever)
    running = asyncio.create_task(translator.canary.run())
    for _ in range(20):
        await asyncio.sleep(0)
    assert (await ask(translator)).engine is Engine.LIBRETRANSLATE
    health = {
        Engine.DEEPL: EngineHealth.NONSENSE,
        Engine.LIBRETRANSLATE: EngineHealth.WORKS,
    }
    assert translator.health() == health
    running.cancel()


@given(pauses=st.lists(st.floats(0, 3), min_size=1, max_size=60))
def test_no_engine_gets_more_than_its_pace_allows(pauses: list[float]) -> None:
    """In any stretch of time at most the burst and what the time brings is let through."""
    now = 0.0
    bucket = Bucket(2.0, 5, lambda: now)
    times = []
    for pause in pauses:
        now += pause
        wait = bucket.take(10.0)
        if wait is not None:
            times.append(now + wait)
    for first, start in enumerate(times):
        for last in range(first, len(times)):
            assert last - first + 1 <= 5 + 2.0 * (times[last] - start) + 1e-6


def test_who_would_have_to_wait_too_long_is_sent_on() -> None:
    bucket = Bucket(1.0, 1, lambda: 0.0)
    assert [bucket.take(0.5), bucket.take(0.5)] == [0.0, None]
    assert bucket.take(1.0) == 1.0
