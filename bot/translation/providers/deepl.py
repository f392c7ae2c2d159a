"""DeepL, through its official client. Source: DeepL API reference, /v2/translate."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from http import HTTPStatus
from typing import Final

import deepl

from bot.domain.languages import Language
from bot.domain.tone import Tone
from bot.translation.errors import EngineError, Transient, error_for_status
from bot.translation.placeholders import Style
from bot.translation.providers.deepl_glossaries import DeepLGlossaries
from bot.translation.providers.threads import Threads
from bot.translation.providers.web import limit
from bot.translation.values import Engine
from bot.translation.wishes import NO_WISHES, Wishes

_TARGET: Final = {
    Language.DE: "DE",
    Language.ES: "ES",
    Language.EN: "EN-GB",
    Language.FR: "FR",
}
_FORMALITY: Final[dict[Tone | None, deepl.Formality]] = {
    Tone.FORMAL: deepl.Formality.PREFER_MORE,
    Tone.INFORMAL: deepl.Formality.PREFER_LESS,
}
_SEGMENTS_PER_REQUEST = 50
"""Source: DeepL API, "up to 50 texts per request"; the body may have 128 KiB."""
_LONGEST_SEGMENT = 20_000

logging.getLogger("deepl").setLevel(logging.WARNING)  # its debug lines hold the text


class DeepL:
    """One DeepL account; the key travels in a header, the text in the body.

    The client's patience (five retries of at least ten seconds each) is set for the whole
    process, because it is a module variable there: none, since the chain repeats itself.
    """

    engine = Engine.DEEPL
    styles = (Style.XML,)

    def __init__(self, key: str, *, url: str | None = None, timeout: float = 6.0) -> None:
        """Take the key, another server's base address, and the seconds one request may last."""
        deepl.http_client.max_network_retries = 0
        deepl.http_client.min_connection_timeout = timeout
        self._client = deepl.DeepLClient(key, server_url=url, send_platform_info=False)
        limit(self._client._client._session)  # noqa: SLF001  # it offers no other way
        self._glossaries = DeepLGlossaries(self._client)
        self._threads = Threads("deepl")

    def fits(self, segment: str) -> bool:
        """Allow up to 20,000 characters as sent, far below the 128 KiB a request may have."""
        return len(segment) <= _LONGEST_SEGMENT

    async def translate(
        self,
        segments: Sequence[str],
        source: Language,
        target: Language,
        wishes: Wishes = NO_WISHES,
    ) -> list[str]:
        """Translate XML segments. Raise an EngineError, nothing else."""

        def ask(batch: Sequence[str]) -> list[str]:
            return self._ask(batch, source, target, wishes)

        answers = await self._threads.each(ask, _batches(segments))
        return [text for batch in answers for text in batch]

    async def close(self) -> None:
        """Close connections and threads."""
        self._threads.close()
        self._client.close()  # type: ignore[no-untyped-call]  # the client leaves it unannotated

    def _ask(
        self, batch: Sequence[str], source: Language, target: Language, wishes: Wishes
    ) -> list[str]:
        glossary = self._glossaries.id_for(wishes)
        try:
            results = self._client.translate_text(
                list(batch),
                source_lang=source.value.upper(),
                target_lang=_TARGET[target],
                tag_handling="xml",
                tag_handling_version="v2",
                outline_detection=False,
                non_splitting_tags=["x", "g"],
                glossary=glossary,
                formality=_FORMALITY.get(wishes.tone),
            )
        except deepl.DeepLException as error:
            if glossary is not None and error.http_status_code == HTTPStatus.NOT_FOUND:
                self._glossaries.forget()
                raise Transient from None
            raise _translated(error) from None
        except Exception:  # noqa: BLE001  # the client trips over unexpected bodies in many ways
            raise Transient from None
        found = results if isinstance(results, list) else [results]
        return [result.text for result in found]


def _batches(segments: Sequence[str]) -> list[Sequence[str]]:
    starts = range(0, len(segments), _SEGMENTS_PER_REQUEST)
    return [segments[start : start + _SEGMENTS_PER_REQUEST] for start in starts]


def _translated(error: deepl.DeepLException) -> EngineError:
    """Keep the status only: the client's messages may quote what was sent."""
    if error.http_status_code is None:
        return Transient()
    return error_for_status(error.http_status_code)
