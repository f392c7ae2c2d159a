"""The page of the playground, served beside the local Telegram."""

from collections.abc import Awaitable, Callable
from importlib.resources import files

from aiohttp import web

_TYPES = {"html": "text/html", "css": "text/css", "js": "text/javascript"}
_FILES = ("index.html", "style.css", "page.js")
_POLICY = "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'"


def page_routes() -> list[web.RouteDef]:
    """Give the routes of the page: `/` and the files it loads from `/page`."""
    routes = [web.get("/", _file("index.html"))]
    return routes + [web.get(f"/page/{name}", _file(name)) for name in _FILES[1:]]


def _file(name: str) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    body = (files("bot.playground.page") / name).read_bytes()
    kind = _TYPES[name.rsplit(".", 1)[1]]

    async def send(request: web.Request) -> web.StreamResponse:
        del request
        return web.Response(
            body=body,
            content_type=kind,
            charset="utf-8",
            headers={"Content-Security-Policy": _POLICY, "Cache-Control": "no-cache"},
        )

    return send
