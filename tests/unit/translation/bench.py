"""A workbench: the loopback engines and translators that use them with their real clients."""

from __future__ import annotations

import socket
from dataclasses import dataclass, field
from typing import Any

from bot.domain.glossary import Term
from bot.domain.languages import Language
from bot.domain.rich_text import RichText
from bot.translation.build import EngineSettings, build_providers
from bot.translation.chain import Translator
from bot.translation.terms.glossary import Glossary
from bot.translation.values import Engine, Translated, Untranslated
from tests.unit.translation.fakes import MemoryInMind
from tests.unit.translation.providers_server import ProvidersServer


@dataclass
class Bench:
    """Everything a test of the translator needs; time between retries does not pass."""

    server: ProvidersServer = field(default_factory=ProvidersServer)
    memory: MemoryInMind = field(default_factory=MemoryInMind)
    terms: list[Term] = field(default_factory=list)
    made: list[Translator] = field(default_factory=list)
    _glossary: tuple[list[Term], Glossary] | None = None

    def make(self, *engines: Engine, **changes: str) -> Translator:
        """Build a translator as production does, its engines pointed at the server."""
        settings = {
            "deepl_key": self.server.deepl_key,
            "deepl_url": self.server.url,
            "libretranslate_url": self.server.url,
            "google_url": f"{self.server.url}/m",
            "mymemory_url": f"{self.server.url}/get",
        } | changes
        providers = build_providers(engines, EngineSettings(**settings))
        self.made.append(Translator(providers, self.memory, glossaries=self, sleep=_no_wait))
        return self.made[-1]

    async def of(self, partnership: int) -> Glossary:
        """Give the glossary, as the translator wants it."""
        del partnership
        if self._glossary is None or self._glossary[0] != self.terms:
            self._glossary = list(self.terms), Glossary(self.terms)
        return self._glossary[1]

    async def ask(
        self, translator: Translator, text: RichText | str, **changes: Any
    ) -> Translated | Untranslated:
        """Ask from German to Spanish, all engines allowed, unless told otherwise."""
        arguments: dict[str, Any] = {
            "source": Language.DE,
            "target": Language.ES,
            "allowed": tuple(Engine),
            "partnership": 1,
            "deadline": 5.0,
        } | changes
        rich = text if isinstance(text, RichText) else RichText(text)
        return await translator(rich, **arguments)

    async def translated(
        self, translator: Translator, text: RichText | str, **changes: Any
    ) -> RichText:
        """Ask, and insist on a translation."""
        result = await self.ask(translator, text, **changes)
        assert isinstance(result, Translated), result
        return result.text

    async def close(self) -> None:
        """Close what was made."""
        await self.server.stop()
        for translator in self.made:
            await translator.close()


def unused_port() -> int:
    """Find a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def _no_wait(seconds: float) -> None:
    assert 0 < seconds < 30
