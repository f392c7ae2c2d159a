"""What the engines' own clients lack to be used in a server: limits, and errors without the text.

deepl and deep-translator speak HTTP through `requests`, which follows redirects, reads a body of
any size, and for ever if some of it comes now and then.
"""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Mapping
from http import HTTPStatus
from typing import Protocol

import requests
from requests.adapters import HTTPAdapter

from bot.translation.errors import Transient, error_for_status

LONGEST_ANSWER = 500_000
"""Bytes; a message of 4,096 characters comes back in a tenth of that."""
_CONNECT_TIMEOUT = 3.05
_READ_TIMEOUT = 6.0
_WHOLE_TIMEOUT = 8.0
"""Seconds; nobody waits longer for a translation."""
_PIECE = 65_536
_HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; Klimapuente)"}

logging.getLogger("urllib3").setLevel(logging.INFO)  # its debug lines hold addresses with the text


class _Body(Protocol):
    def read1(self, amt: int, decode_content: bool) -> bytes: ...  # urllib3's own

    def close(self) -> None: ...


class Limited(HTTPAdapter):
    """Reads answers whole, but none that goes on for too long, and follows no redirect.

    A redirect could carry the words to somebody whom nobody has allowed to see them.
    """

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: float | tuple[float, float] | tuple[float, None] | None = None,
        verify: bool | str = True,
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """Send as `requests` does; raise requests.ConnectionError for what is not to be read."""
        del stream  # the body is read here
        until = time.monotonic() + _WHOLE_TIMEOUT
        response = super().send(request, True, timeout, verify, cert, proxies)
        if response.is_redirect:
            response.close()
            raise requests.ConnectionError
        response.raw = io.BytesIO(_whole(response.raw, until))
        return response


def _whole(body: _Body, until: float) -> bytes:
    """Read an answer piece by piece, as it comes."""
    parts: list[bytes] = []
    size = 0
    while piece := body.read1(_PIECE, decode_content=True):
        parts.append(piece)
        size += len(piece)
        if size > LONGEST_ANSWER or time.monotonic() > until:
            body.close()
            raise requests.ConnectionError
    return b"".join(parts)


class LimitedRequests:
    """Stands where deep-translator's modules look for `requests`.

    deep-translator 1.11.4 passes no time-out, and its errors carry the text and lose status and
    Retry-After.
    """

    def get(
        self, url: str, params: dict[str, str], proxies: dict[str, str] | None
    ) -> requests.Response:
        """Fetch with limits. Raise an EngineError for anything but 200."""
        try:
            with requests.Session() as session:
                limit(session)
                response = session.get(
                    url,
                    params=params,
                    proxies=proxies,
                    headers=_HEADERS,
                    timeout=(_CONNECT_TIMEOUT, _READ_TIMEOUT),
                )
        except Exception:  # noqa: BLE001  # of requests, urllib3 and the sockets below
            raise Transient from None
        if response.status_code != HTTPStatus.OK:
            raise error_for_status(response.status_code, response.headers.get("Retry-After"))
        return response


def limit(session: requests.Session) -> None:
    """Limit the answers of a session."""
    for scheme in ("http://", "https://"):
        session.mount(scheme, Limited())
