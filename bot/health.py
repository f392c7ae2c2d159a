"""What machines ask the bot: is it alive, is it ready, how is it doing; and Telegram's webhook."""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from aiohttp import web

from bot.logs import logger
from bot.metrics import Metrics
from bot.setting_values import Address

Check = Callable[[], Awaitable[str | None]]
"""Gives the reason why something is not ready, or None."""
CHECK_SECONDS: Final = 2.0
LARGEST_UPDATE: Final = 1024 * 1024
"""Bytes; Telegram's updates stay far below."""
SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
STOP_SECONDS: Final = 2.0
_log = logger(__name__)


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram brings updates; `take` stores one and returns once it cannot be lost.

    Source: Bot API, setWebhook.
    """

    path: str
    secret: str
    take: Callable[[Mapping[str, Any]], Awaitable[object]]


class Health:
    """A small HTTP server: /healthz, /readyz, /metrics and, if there is one, the webhook."""

    def __init__(
        self,
        *,
        checks: Mapping[str, Check],
        metrics: Metrics,
        measure: Callable[[], Awaitable[None]],
        webhook: Webhook | None = None,
    ) -> None:
        self._checks = checks
        self._metrics = metrics
        self._measure = measure
        self._webhook = webhook
        self._runner: web.AppRunner | None = None

    async def start(self, address: Address) -> Address:
        """Listen, and tell where; raise OSError if the address is taken or not this machine's."""
        app = web.Application(client_max_size=LARGEST_UPDATE)
        app.add_routes(
            [
                web.get("/healthz", self._alive),
                web.get("/readyz", self._ready),
                web.get("/metrics", self._figures),
            ]
        )
        if self._webhook is not None:
            app.router.add_post(self._webhook.path, self._take)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=STOP_SECONDS)
        await runner.setup()
        self._runner = runner
        await web.TCPSite(runner, address.host, address.port).start()
        return Address(address.host, runner.addresses[0][1])

    async def stop(self) -> None:
        """Answer what was asked, and listen no longer."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _alive(self, _: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def _ready(self, _: web.Request) -> web.Response:
        reasons = await asyncio.gather(*map(_reason, self._checks.values()))
        checks = {name: reason or "ok" for name, reason in zip(self._checks, reasons, strict=True)}
        ready = not any(reasons)
        return web.json_response({"ready": ready, "checks": checks}, status=200 if ready else 503)

    async def _figures(self, _: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(CHECK_SECONDS):
                await self._measure()
        except Exception as error:  # noqa: BLE001 - the counters are worth telling all the same
            _log.warning("metrics.incomplete", kind=type(error).__name__)
        body = self._metrics.exposition()
        return web.Response(body=body, headers={"Content-Type": Metrics.CONTENT_TYPE})

    async def _take(self, request: web.Request) -> web.Response:
        """Answer 200 only after the update is stored; anything else makes Telegram come again."""
        webhook = self._webhook
        given = request.headers.get(SECRET_HEADER, "").encode(errors="replace")
        if webhook is None or not hmac.compare_digest(given, webhook.secret.encode()):
            return web.Response(status=401)
        update = _update(await request.read())
        if request.content_type != "application/json" or update is None:
            return web.Response(status=400)
        try:
            await webhook.take(update)
        except Exception:  # noqa: BLE001 - Telegram keeps what is not answered with 200
            _log.exception("webhook.failed")
            return web.Response(status=500)
        return web.Response()


async def _reason(check: Check) -> str | None:
    try:
        async with asyncio.timeout(CHECK_SECONDS):
            return await check()
    except TimeoutError:
        return f"no answer within {CHECK_SECONDS:.0f} s"
    except Exception as error:  # noqa: BLE001 - whatever is wrong, it is not ready
        return type(error).__name__


def _update(body: bytes) -> Mapping[str, Any] | None:
    """Read an update; None if it is none."""
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(update, dict) or type(update.get("update_id")) is not int:
        return None
    return update
