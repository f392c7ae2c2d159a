"""MyMemory's public service, through deep-translator: free, small, best effort.

Source: MyMemory API, /get: 500 bytes per request; a used-up budget is told with status 200, in
the place of the translation. Its matches are other people's segments, which the client would take
for want of a translation.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import Final

from deep_translator import MyMemoryTranslator, mymemory

from bot.domain.languages import Language
from bot.translation.errors import EngineError, QuotaExceeded, Transient, Unsupported
from bot.translation.placeholders import Style
from bot.translation.providers.threads import Threads
from bot.translation.providers.web import LimitedRequests
from bot.translation.values import Engine
from bot.translation.wishes import NO_WISHES, Wishes

_LONGEST_SEGMENT = 480
"""Bytes in UTF-8."""
_DEFAULT_URL = "https://api.mymemory.translated.net/get"
"""deep-translator's own is plain http."""
_CODES: Final = {
    Language.DE: "de-DE",
    Language.ES: "es-MX",
    Language.EN: "en-GB",
    Language.FR: "fr-FR",
}
_BUDGET = re.compile(r"MYMEMORY WARNING", re.IGNORECASE)
_REFUSAL = re.compile(r"QUERY LENGTH LIMIT|INVALID .{0,60}LANGUAGE|TWO DISTINCT", re.IGNORECASE)

mymemory.requests = LimitedRequests()


class MyMemory:
    """Asks the service for one segment at a time, a few at once."""

    engine = Engine.MYMEMORY
    styles = (Style.BRACES, Style.BRACKETS)

    def __init__(self, *, url: str | None = None) -> None:
        """Take another address of the service, for tests."""
        self._url = url or _DEFAULT_URL
        self._threads = Threads("mymemory", 2)

    def fits(self, segment: str) -> bool:
        """Allow up to 480 bytes."""
        return len(segment.encode()) <= _LONGEST_SEGMENT

    async def translate(
        self,
        segments: Sequence[str],
        source: Language,
        target: Language,
        wishes: Wishes = NO_WISHES,
    ) -> list[str]:
        """Translate segments. Raise an EngineError, nothing else."""
        del wishes  # it takes none

        def ask(segment: str) -> str:
            return self._ask(segment, source, target)

        return await self._threads.each(ask, segments)

    async def close(self) -> None:
        """Let go of the threads."""
        self._threads.close()

    def _ask(self, segment: str, source: Language, target: Language) -> str:
        """Use a fresh client: shared ones mixed up concurrent answers (deep-translator 1.11.4)."""
        try:
            client = _Service(self._url, source=_CODES[source], target=_CODES[target])
            answer, *_ = client.translate(segment, return_all=True)
        except EngineError:
            raise
        except Exception:  # noqa: BLE001  # it trips over unexpected bodies in many ways
            raise Transient from None
        return _read(segment, answer if isinstance(answer, str) else "")  # else it is a match


def _read(segment: str, answer: str) -> str:
    if _BUDGET.search(answer) and not _BUDGET.search(segment):
        raise QuotaExceeded
    if _REFUSAL.search(answer) and not _REFUSAL.search(segment):
        raise Unsupported
    is_plain = html.unescape(segment) == segment
    return html.unescape(answer) if is_plain else answer


class _Service(MyMemoryTranslator):  # type: ignore[misc]  # deep-translator ships no types
    def __init__(self, url: str, *, source: str, target: str) -> None:
        super().__init__(source=source, target=target)
        self._base_url = url
