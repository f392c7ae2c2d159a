"""Google's public web page, through deep-translator: free, without contract, best effort."""

from __future__ import annotations

from collections.abc import Sequence

from deep_translator import GoogleTranslator, google

from bot.domain.languages import Language
from bot.translation.errors import EngineError, Transient
from bot.translation.placeholders import Style
from bot.translation.providers.threads import Threads
from bot.translation.providers.web import LimitedRequests
from bot.translation.values import Engine
from bot.translation.wishes import NO_WISHES, Wishes

_LONGEST_SEGMENT = 1_500
"""Characters; the text travels in the address, which Google cuts off at about 1,800."""

google.requests = LimitedRequests()


class Google:
    """Asks the page for one segment at a time, a few at once."""

    engine = Engine.GOOGLE
    styles = (Style.BRACES, Style.BRACKETS)

    def __init__(self, *, url: str | None = None) -> None:
        """Take another address of the page, for tests."""
        self._url = url
        self._threads = Threads("google")

    def fits(self, segment: str) -> bool:
        """Allow up to 1,500 characters."""
        return len(segment) <= _LONGEST_SEGMENT

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
            client = _Page(self._url, source=source.value, target=target.value)
            return client.translate(segment) or ""
        except EngineError:
            raise
        except Exception:  # noqa: BLE001  # anything may come of a page that looks different
            raise Transient from None


class _Page(GoogleTranslator):  # type: ignore[misc]  # deep-translator ships no types
    def __init__(self, url: str | None, *, source: str, target: str) -> None:
        super().__init__(source=source, target=target)
        if url is not None:
            self._base_url = url
