"""The one door to Telegram: a `telegram.Bot` over aiohttp, and raw calls through it."""

import asyncio
import json
import os
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any, Protocol
from urllib.parse import urlsplit

from aiohttp import ClientSession, DummyCookieJar, TCPConnector
from httpx_aiohttp import AiohttpTransport
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import HTTPXRequest
from telegram.warnings import PTBUserWarning

from bot.delivery.files import with_album, with_uploads

_IDLE_CONNECTION = 30.0
"""Seconds; shorter than servers keep theirs, so that a send seldom meets a closing connection."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long calls may take, in seconds.

    `answer` is long because a send given up too early may yet be delivered, and is then said
    twice.
    """

    connect: float = 10.0
    answer: float = 30.0

    def whole(self, held_open: float = 0.0) -> float:
        """Give the longest a call may take in all, even if its answer drips in."""
        return self.connect + 2 * self.answer + held_open


class QuietRequest(HTTPXRequest):
    """Does not log the body of an answer that is no JSON, as its parent does: it may hold texts."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Parse an answer; raise TelegramError if it is no JSON object."""
        try:
            answer = json.loads(payload.decode(errors="replace"))
        except (ValueError, RecursionError):
            raise TelegramError("Invalid server response") from None
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        return answer


class Calls(Protocol):
    """Raw calls of the Bot API; what comes back is JSON, not objects."""

    async def __call__(
        self, method: str, parameters: Mapping[str, Any], held_open: float = 0.0
    ) -> Any:
        """Call a method; raise TelegramError, TimeoutError or, for garbage, nearly anything.

        `held_open` is how many seconds the server may wait on purpose, as getUpdates does. The
        method's name may be in snake case.
        """


class Gateway:
    """Calls through python-telegram-bot; its `bot` parses updates and is for what needs types."""

    def __init__(self, bot: Bot, patience: Patience, requests: Sequence[HTTPXRequest] = ()) -> None:
        self.bot = bot
        self._patience = patience
        self._requests = requests

    async def __call__(
        self, method: str, parameters: Mapping[str, Any], held_open: float = 0.0
    ) -> Any:
        """Call a method; see `Calls`."""
        async with asyncio.timeout(self._patience.whole(held_open)):
            return await self.bot.do_api_request(
                method,
                api_kwargs=with_album(with_uploads(parameters)),
                read_timeout=self._patience.answer + held_open,
            )

    async def close(self) -> None:
        """Let go of all connections."""
        for request in self._requests:
            await request.shutdown()


def build_gateway(
    token: str, api_url: str, patience: Patience | None = None, connections: int = 64
) -> Gateway:
    """Build the bot and the way to call it; nothing is sent yet.

    `api_url` is the base of a Bot API server without a slash at its end. python-telegram-bot
    warns of raw calls, and of times in seconds; we mean both, so both warnings are switched off.
    """
    warnings.filterwarnings("ignore", message=r"Please use 'Bot\.", category=PTBUserWarning)
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    patience = patience or Patience()
    calls, polls = _request(api_url, patience, connections), _request(api_url, patience, 1)
    bot = Bot(
        token,
        base_url=f"{api_url}/bot",
        base_file_url=f"{api_url}/file/bot",
        request=calls,
        get_updates_request=polls,
    )
    return Gateway(bot, patience, (calls, polls))


def _request(api_url: str, patience: Patience, connections: int) -> HTTPXRequest:
    """Put aiohttp under httpx, whose own pool is slow with many calls at once (httpcore #1035)."""

    def session() -> ClientSession:
        return ClientSession(
            connector=TCPConnector(limit=connections, keepalive_timeout=_IDLE_CONNECTION),
            cookie_jar=DummyCookieJar(),
            trust_env=not _is_local(api_url),
        )

    return QuietRequest(
        connection_pool_size=connections,
        connect_timeout=patience.connect,
        read_timeout=patience.answer,
        write_timeout=patience.answer,
        pool_timeout=patience.connect,
        httpx_kwargs={"transport": AiohttpTransport(client=session)},
    )


def _is_local(url: str) -> bool:
    """Whether a proxy from the environment must not come between."""
    host = urlsplit(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
