"""What deep-translator lacks to be used in a server: time-outs and errors without the text."""

from __future__ import annotations

import logging
from http import HTTPStatus

import requests

from bot.translation.errors import Transient, error_for_status

_CONNECT_TIMEOUT = 3.05
_READ_TIMEOUT = 6.0
_HEADERS = {"User-Agent": "Mozilla/5.0 (compatible; Klimapuente)"}

logging.getLogger("urllib3").setLevel(logging.INFO)  # its debug lines hold addresses with the text


class TimedRequests:
    """Stands where deep-translator's modules look for `requests`.

    deep-translator 1.11.4 passes no time-out, so that a hanging server would hold a thread for
    ever, and its errors carry the text and lose status and Retry-After.
    """

    def get(
        self, url: str, params: dict[str, str], proxies: dict[str, str] | None
    ) -> requests.Response:
        """Fetch with time-outs. Raise an EngineError for anything but 200."""
        try:
            response = requests.get(
                url,
                params=params,
                proxies=proxies,
                headers=_HEADERS,
                timeout=(_CONNECT_TIMEOUT, _READ_TIMEOUT),
            )
        except requests.RequestException:
            raise Transient from None
        if response.status_code != HTTPStatus.OK:
            raise error_for_status(response.status_code, response.headers.get("Retry-After"))
        return response
