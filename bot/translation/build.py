"""Put the translator together from settings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.translation.chain import Translator
from bot.translation.ports import Memory, Provider
from bot.translation.providers.deepl import DeepL
from bot.translation.providers.google import Google
from bot.translation.providers.libretranslate import LibreTranslate
from bot.translation.providers.mymemory import MyMemory
from bot.translation.values import Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineSettings:
    """Keys and addresses; `google_url` and `mymemory_url` are for tests."""

    deepl_key: str | None = None
    deepl_url: str | None = None
    libretranslate_url: str | None = None
    libretranslate_key: str | None = None
    google_url: str | None = None
    mymemory_url: str | None = None


def build_translator(
    order: Iterable[Engine], settings: EngineSettings, memory: Memory
) -> Translator:
    """Build a translator that asks engines in this order; none is fine, memory still serves.

    Raise ValueError if DeepL has no key or LibreTranslate no address.
    """
    return Translator(build_providers(order, settings), memory)


def build_providers(order: Iterable[Engine], settings: EngineSettings) -> list[Provider]:
    """Build the engines alone, each once. Raise ValueError as `build_translator` does."""
    return [_provider(engine, settings) for engine in dict.fromkeys(order)]


def _provider(engine: Engine, settings: EngineSettings) -> Provider:
    match engine:
        case Engine.DEEPL:
            if not settings.deepl_key:
                raise ValueError("deepl needs a key")
            return DeepL(settings.deepl_key, url=settings.deepl_url)
        case Engine.LIBRETRANSLATE:
            if not settings.libretranslate_url:
                raise ValueError("libretranslate needs an address")
            return LibreTranslate(settings.libretranslate_url, settings.libretranslate_key)
        case Engine.GOOGLE:
            return Google(url=settings.google_url)
        case Engine.MYMEMORY:
            return MyMemory(url=settings.mymemory_url)
