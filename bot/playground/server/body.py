"""Reading the arguments of an HTTP call: JSON, form or multipart, and the query string."""

import json
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from bot.playground.server.arguments import Arguments, Upload
from bot.playground.server.errors import ApiError, bad_request


async def read_arguments(request: web.Request) -> Arguments:
    """Read what a caller sent; raise ApiError 400 if it cannot be read."""
    values: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        values |= _from_json(await request.read())
    elif request.content_type == "multipart/form-data":
        return await _from_multipart(request, values)
    elif request.can_read_body:
        values |= _from_form(await request.read())
    return Arguments.of(values)


def _from_json(raw: bytes) -> dict[str, Any]:
    try:
        body = json.loads(raw or b"{}")
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise ApiError(400, "Bad Request: request body must be a JSON object")
    return {key: value for key, value in body.items() if value is not None}


def _from_form(raw: bytes) -> dict[str, Any]:
    try:
        return dict(parse_qsl(raw.decode(), keep_blank_values=True, errors="strict"))
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


async def _from_multipart(request: web.Request, values: dict[str, Any]) -> Arguments:
    files: dict[str, Upload] = {}
    for name, part in (await request.post()).items():
        if isinstance(part, web.FileField):
            files[name] = Upload(part.filename, part.content_type, part.file.read())
        elif isinstance(part, str):
            values[name] = part
    return Arguments.of(values, files)
