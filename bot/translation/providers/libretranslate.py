"""LibreTranslate, the translator a city can run itself.

Source: LibreTranslate, app.py: POST /translate with a JSON body, so that neither text nor key
stands in an address; `q` may be a list; errors are `{"error": …}` with 400, 403, 429 or 500.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

import aiohttp

from bot.domain.languages import Language
from bot.translation.errors import AuthFailed, EngineError, Transient, error_for_status
from bot.translation.placeholders import Style
from bot.translation.providers.web import LONGEST_ANSWER
from bot.translation.values import Engine
from bot.translation.wishes import NO_WISHES, Wishes

_LONGEST_SEGMENT = 2_000
_SEGMENTS_PER_REQUEST = 25


class LibreTranslate:
    """One LibreTranslate server."""

    engine = Engine.LIBRETRANSLATE
    styles = (Style.BRACES, Style.BRACKETS)

    def __init__(self, url: str, api_key: str | None = None, *, timeout: float = 20.0) -> None:
        """Take the server's base address and the seconds one request may last."""
        self._url = f"{url.rstrip('/')}/translate"
        self._api_key = api_key
        self._timeout = aiohttp.ClientTimeout(total=timeout, sock_connect=min(timeout, 3.0))
        self._session: aiohttp.ClientSession | None = None

    def fits(self, segment: str) -> bool:
        """Allow up to 2,000 characters."""
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
        answers: list[str] = []
        for start in range(0, len(segments), _SEGMENTS_PER_REQUEST):
            batch = list(segments[start : start + _SEGMENTS_PER_REQUEST])
            answers += await self._batch(batch, source, target)
        return answers

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()

    async def _batch(self, batch: list[str], source: Language, target: Language) -> list[str]:
        body = {"q": batch, "source": source.value, "target": target.value, "format": "text"}
        if self._api_key:
            body["api_key"] = self._api_key
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=self._timeout)
        try:
            async with self._session.post(self._url, json=body, allow_redirects=False) as response:
                return _read(response, await _whole(response), len(batch))
        except EngineError:
            raise
        except Exception:  # noqa: BLE001  # what comes may be anything, or nest without end
            raise Transient from None


async def _whole(response: aiohttp.ClientResponse) -> bytes:
    """Read the body; raise Transient if it is longer than an answer can be."""
    body = b""
    async for piece in response.content.iter_any():
        body += piece
        if len(body) > LONGEST_ANSWER:
            raise Transient
    return body


def _read(response: aiohttp.ClientResponse, body: bytes, count: int) -> list[str]:
    if response.status == HTTPStatus.BAD_REQUEST and b"api key" in body.lower():
        raise AuthFailed
    if response.status != HTTPStatus.OK:
        raise error_for_status(response.status, response.headers.get("Retry-After"))
    document: Any = json.loads(body)
    texts = document.get("translatedText") if isinstance(document, dict) else None
    if not isinstance(texts, list) or len(texts) != count:
        raise Transient
    return [text if isinstance(text, str) else "" for text in texts]
