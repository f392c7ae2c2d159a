"""What the translator's tests put at its edges: a memory and an engine, both in the process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from bot.domain.languages import Language
from bot.translation.placeholders import Style
from bot.translation.ports import Learned
from bot.translation.values import Engine
from bot.translation.wishes import NO_WISHES, Wishes


class MemoryInMind:
    """A memory that forgets with the process."""

    def __init__(self) -> None:
        self.known: dict[tuple[int, Language, Language, str], str] = {}
        self.corrected: dict[tuple[int, Language, Language, str], str] = {}
        self.engines: list[Engine] = []
        self.sent: Counter[Engine] = Counter()

    async def get(
        self,
        partnership: int,
        source: Language,
        target: Language,
        masked_text: str,
        version: str,
    ) -> str | None:
        human = self.corrected.get((partnership, source, target, masked_text))
        return human or self.known.get((partnership, source, target, masked_text + version))

    async def put(
        self,
        partnership: int,
        source: Language,
        target: Language,
        learned: Sequence[Learned],
        engine: Engine,
        sent: int,
    ) -> None:
        for one in learned:
            key = partnership, source, target, one.masked_text + one.version
            self.known[key] = one.translation
            self.engines.append(engine)
        self.sent[engine] += sent


class EngineInMind:
    """An engine that answers with a function of the segment, and remembers what it was asked."""

    def __init__(
        self,
        answer: Callable[[str], str],
        *,
        engine: Engine = Engine.LIBRETRANSLATE,
        styles: Sequence[Style] = (Style.BRACES, Style.BRACKETS),
        longest: int = 2_000,
    ) -> None:
        self.engine = engine
        self.styles = tuple(styles)
        self.asked: list[str] = []
        self.wishes: list[Wishes] = []
        self._answer = answer
        self._longest = longest

    def fits(self, segment: str) -> bool:
        return len(segment) <= self._longest

    async def translate(
        self,
        segments: Sequence[str],
        source: Language,
        target: Language,
        wishes: Wishes = NO_WISHES,
    ) -> list[str]:
        assert source is not target
        self.asked += segments
        self.wishes.append(wishes)
        return [self._answer(segment) for segment in segments]

    async def close(self) -> None:
        self.asked.clear()
