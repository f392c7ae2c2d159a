"""What goes into and comes out of the translation package."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.rich_text import RichText


class Engine(StrEnum):
    """The translators Klimapuente can ask; the values are those of the setting TRANSLATORS."""

    DEEPL = "deepl"
    LIBRETRANSLATE = "libretranslate"
    GOOGLE = "google"
    MYMEMORY = "mymemory"


THIRD_COUNTRY = frozenset({Engine.GOOGLE, Engine.MYMEMORY})
"""Engines that take an author's words out of the EU: only with that author's own consent."""


class EngineHealth(StrEnum):
    """How an engine is at the moment."""

    WORKS = "works"
    RESTS = "rests"
    """After errors; it is tried again later."""
    NONSENSE = "nonsense"
    """It does not know the simplest phrases; nothing is sent to it until it does."""


class Reason(StrEnum):
    """Why a text stayed in its language."""

    NO_ENGINE_ALLOWED = "no_engine_allowed"
    """No configured engine is among those that team and author allow."""
    UNSUPPORTED = "unsupported"
    """No engine knows this pair of languages."""
    UNAVAILABLE = "unavailable"
    """The engines are down, refuse us, or rest after errors."""
    TOO_LATE = "too_late"
    """No complete answer within the deadline."""
    OVER_BUDGET = "over_budget"
    """The partnership has used up its month at the only engines that could."""
    BAD_ANSWER = "bad_answer"
    """Every answer failed its checks, for example by losing a link."""


@dataclass(frozen=True, slots=True)
class Translated:
    """A text in the target language.

    `engine` is the last engine that took part, None if memory knew everything or nothing had to
    be translated. `machine` is true if any word of the text comes from an engine or the memory.
    """

    text: RichText
    engine: Engine | None
    machine: bool


@dataclass(frozen=True, slots=True)
class Untranslated:
    """No translation; `retry` says whether asking again later may help."""

    reason: Reason
    retry: bool
