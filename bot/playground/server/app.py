"""The Bot API over HTTP: a thin aiohttp layer over the world."""

import asyncio
import json
from typing import Final

from aiohttp import web

from bot.playground.server.arguments import Arguments
from bot.playground.server.body import read_arguments
from bot.playground.server.bots import Bot
from bot.playground.server.errors import ApiError, bad_request
from bot.playground.server.faults import Fault, Faults, Kind
from bot.playground.server.methods.call import Call
from bot.playground.server.methods.table import METHODS
from bot.playground.server.polling import Polling
from bot.playground.server.record import CallRecord, Record
from bot.playground.server.values import Json
from bot.playground.server.world import World

MAX_BODY: Final = 64 * 1024 * 1024
_OTHER_POLLER: Final = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
_REFUSALS: Final = {
    Kind.INTERNAL_ERROR: (500, "Internal Server Error"),
    Kind.BAD_GATEWAY: (502, "Bad Gateway"),
    Kind.UNAUTHORIZED: (401, "Unauthorized"),
    Kind.NOT_FOUND: (404, "Not Found"),
    Kind.CONFLICT: (409, _OTHER_POLLER),
}
_HTML: Final = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
_GARBAGE: Final = '{"ok":true,"result":{"mess'


class BotApi:
    """Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, world: World, faults: Faults, record: Record) -> None:
        self._world = world
        self._faults = faults
        self._record = record
        self._polling = Polling(world, faults)
        self._closed = asyncio.Event()

    def routes(self) -> list[web.AbstractRouteDef]:
        """Give the routes to add to an application."""
        return [
            web.route("*", "/bot{token}/{method}", self.call),
            web.get("/file/bot{token}/{path:.+}", self.download),
        ]

    def close(self) -> None:
        """Let every waiting call end."""
        self._closed.set()
        self._polling.close()

    async def call(self, request: web.Request) -> web.Response:
        """Answer one method call, unless a fault strikes."""
        name = request.match_info["method"]
        try:
            bot = self._authorised(request.match_info["token"])
            args = await read_arguments(request)
        except ApiError as error:
            self._note(name, Arguments({}), None, error)
            return _refusal(error)
        record = self._note(name, args, bot)
        method = name.lower()
        fault = self._faults.strike(method, args.text("chat_id"))
        if self._faults.latency and method != "getupdates":
            await asyncio.sleep(self._faults.latency)
        if fault is None:
            return _respond(record, await self._perform(bot, method, args))
        record.fault = fault.kind.value
        if fault.kind.after or fault.kind is Kind.HANG_BEFORE:
            return await self._late(request, record, fault, bot, args)
        return _spoil(request, record, fault)

    async def download(self, request: web.Request) -> web.Response:
        """Give a file's bytes."""
        try:
            self._authorised(request.match_info["token"])
        except ApiError as error:
            return _refusal(error)
        stored = self._world.files.at(request.match_info["path"])
        if stored is None:
            return _refusal(ApiError(404, "Not Found"))
        return web.Response(body=stored.data, content_type="application/octet-stream")

    def _authorised(self, token: str) -> Bot:
        if ":" not in token or not token.split(":", 1)[0].isdecimal():
            raise ApiError(404, "Not Found")
        bot = self._world.tokens.get(token)
        if bot is None:
            raise ApiError(401, "Unauthorized")
        return bot

    async def _perform(self, bot: Bot, method: str, args: Arguments) -> ApiError | object:
        try:
            if method == "getupdates":
                return await self._polling.get_updates(bot, args)
            if method not in METHODS:
                return ApiError(404, "Not Found: method not found")
            return METHODS[method](Call(self._world, bot, args))
        except ApiError as error:
            return error
        except UnicodeEncodeError:
            return bad_request("strings must be encoded in UTF-8")

    async def _late(
        self, request: web.Request, record: CallRecord, fault: Fault, bot: Bot, args: Arguments
    ) -> web.Response:
        """Do the work before or after the harm, and perhaps never say so."""
        method = record.method.lower()
        if fault.kind is Kind.HANG_BEFORE:
            await self._hang(fault.seconds)
            return _respond(record, await self._perform(bot, method, args))
        outcome = await self._perform(bot, method, args)
        if fault.kind is Kind.HANG_AFTER:
            await self._hang(fault.seconds)
            return _respond(record, outcome)
        return _spoil(request, record, fault)

    async def _hang(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._closed.wait()
        except TimeoutError:
            return

    def _note(
        self, method: str, args: Arguments, bot: Bot | None, error: ApiError | None = None
    ) -> CallRecord:
        record = CallRecord(method, dict(args.values), self._world.clock(), bot.id if bot else None)
        record.files = tuple(args.files)
        if error is not None:
            record.status, record.answer = error.code, _error_json(error)
        self._record.calls.append(record)
        return record


def _spoil(request: web.Request, record: CallRecord, fault: Fault) -> web.Response:
    if fault.kind in {Kind.RESET_BEFORE, Kind.RESET_AFTER}:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()
    if fault.kind is Kind.TOO_MANY_REQUESTS:
        text = f"Too Many Requests: retry after {fault.retry_after}"
        return _respond(record, ApiError(429, text, retry_after=fault.retry_after))
    if fault.kind in _REFUSALS:
        return _respond(record, ApiError(*_REFUSALS[fault.kind]))
    if fault.kind is Kind.HTML:
        record.status = 502
        return web.Response(text=_HTML, status=502, content_type="text/html")
    record.status = 200
    return web.Response(text=_GARBAGE, content_type="application/json")


def _respond(record: CallRecord, outcome: ApiError | object) -> web.Response:
    if isinstance(outcome, ApiError):
        record.status, record.answer = outcome.code, _error_json(outcome)
        return _refusal(outcome)
    record.status, record.answer = 200, outcome
    body = json.dumps({"ok": True, "result": outcome}).encode()
    return web.Response(body=body, content_type="application/json")


def _error_json(error: ApiError) -> Json:
    body: Json = {"ok": False, "error_code": error.code, "description": error.description}
    return body | ({"parameters": error.parameters} if error.parameters else {})


def _refusal(error: ApiError) -> web.Response:
    headers = {}
    if "retry_after" in error.parameters:
        headers["Retry-After"] = str(error.parameters["retry_after"])
    body = json.dumps(_error_json(error)).encode()
    return web.Response(
        body=body, status=error.code, headers=headers, content_type="application/json"
    )
