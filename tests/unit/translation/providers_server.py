"""DeepL, LibreTranslate, Google's /m and MyMemory on loopback; they misbehave on command.

Knows the protocols only, nothing of the bot. What it "translates" gets an x at the end of each
word ("Hallo Welt" → "Hallox Weltx"), unless the phrase book knows better.
"""

from __future__ import annotations

import asyncio
import html
import re
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from aiohttp import web

_KEPT = re.compile(r"<[^<>]*>|&\w+;|[{\[]\s*[xX]?\s*\d+\s*[xX]?\s*[}\]]|[^\W\d_]+(?:'\w+)?")
_PLACEHOLDER = re.compile(r'<x id="\d+"/>|\{\d+\}|\[X\d+X\]')


CANARY = frozenset({"Vamos", "Guten Morgen"})


class Fault(Enum):
    """A way to misbehave; those of HTTP are given as the status instead."""

    HANG = auto()
    RESET = auto()
    RESET_INSIDE = auto()
    """The connection breaks in the middle of the body."""
    DRIBBLE = auto()
    """A body that never ends, a few bytes at a time."""
    HUGE = auto()
    """A body that never ends, as fast as it is read."""
    NESTED = auto()
    """JSON so deep that reading it fails."""
    REDIRECT = auto()
    """To another address, body and all; what arrives there is under `elsewhere`."""
    HTML_PAGE = auto()
    NO_JSON = auto()
    EMPTY_OBJECT = auto()
    NULL = auto()
    ERROR_OBJECT = auto()
    QUOTA_TEXT = auto()
    EMPTY = auto()
    DROPPED = auto()
    DOUBLED = auto()
    SPACED = auto()
    OTHER_CASE = auto()
    LOWER_CASE = auto()
    STUTTER = auto()
    ECHO = auto()
    TRANSLATED = auto()
    """Placeholders in the words of the target language."""
    TOO_FEW = auto()
    TOO_MANY = auto()


@dataclass
class ProvidersServer:
    """One server for all four; state is free to look at."""

    url: str = ""
    deepl_key: str = "good-key:fx"
    libretranslate_key: str | None = None
    retry_after: str | None = None
    phrases: dict[str, str] = field(default_factory=dict)
    faults: dict[str, list[Fault | int | None]] = field(default_factory=lambda: defaultdict(list))
    """Per engine what happens next; the last entry stays."""
    texts: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    raw: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Everything that arrived: address with query, headers and body, decoded."""
    pairs: list[tuple[str, str]] = field(default_factory=list)
    glossaries: dict[str, dict[str, Any]] = field(default_factory=dict)
    """DeepL's, by id; `glossary_room` is how many the account may have."""
    glossary_room: int = 1
    deepl_options: list[dict[str, Any]] = field(default_factory=list)
    """What DeepL was told besides the texts, per request."""
    hides_canary: bool = False
    """Whether the bot's own try at the start is answered well and not recorded."""
    streamed: int = 0
    """Bytes of endless bodies that were taken."""
    released: asyncio.Event = field(default_factory=asyncio.Event)
    _runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listen on a free port."""
        app = web.Application()
        app.router.add_post("/v2/translate", self._deepl)
        app.router.add_get("/v3/glossaries", self._list_glossaries)
        app.router.add_post("/v3/glossaries", self._make_glossary)
        app.router.add_delete("/v3/glossaries/{id}", self._delete_glossary)
        app.router.add_post("/translate", self._libretranslate)
        app.router.add_get("/m", self._google)
        app.router.add_get("/get", self._mymemory)
        app.router.add_route("*", "/elsewhere", self._elsewhere)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0, backlog=256)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"

    async def stop(self) -> None:
        """End hanging requests and close."""
        self.released.set()
        if self._runner is not None:
            await self._runner.cleanup()

    def misbehave(self, engine: str, *faults: Fault | int | None) -> None:
        """Let the engine do these in turn, one per request; the last goes on for ever."""
        self.faults[engine] = list(faults)

    def everything_for(self, engine: str) -> str:
        """Join all that ever reached an engine."""
        return "\n".join(self.raw[engine])

    async def _deepl(self, request: web.Request) -> web.StreamResponse:
        await self._record("deepl", request)
        if request.headers.get("Authorization") != f"DeepL-Auth-Key {self.deepl_key}":
            return web.json_response({"message": "forbidden"}, status=403)
        body = await request.json()
        assert body["tag_handling"] == "xml"
        assert body["tag_handling_version"] == "v2"
        self._pair(request, body["source_lang"], body["target_lang"])
        self.deepl_options.append({k: v for k, v in body.items() if k != "text"})
        if body.get("glossary_id", None) not in {None, *self.glossaries}:
            return web.json_response({"message": "Glossary not found"}, status=404)
        fault, response = await self._fault("deepl", request)
        if response is not None:
            return response
        answers = self._answers("deepl", body["text"], fault)
        return web.json_response(
            {
                "translations": [
                    {"detected_source_language": "DE", "text": a, "billed_characters": len(a)}
                    for a in answers
                ]
            }
        )

    async def _list_glossaries(self, request: web.Request) -> web.StreamResponse:
        del request
        return web.json_response({"glossaries": list(self.glossaries.values())})

    async def _make_glossary(self, request: web.Request) -> web.StreamResponse:
        await self._record("deepl", request)
        body = await request.json()
        if len(self.glossaries) >= self.glossary_room:
            return web.json_response({"message": "Quota exceeded"}, status=456)
        number = f"glossary-{len(self.raw['deepl'])}"
        self.glossaries[number] = {
            "glossary_id": number,
            "name": body["name"],
            "creation_time": "2026-03-02T09:00:00.000Z",
            "dictionaries": [
                {**one, "entry_count": len(one["entries"].splitlines())}
                for one in body["dictionaries"]
            ],
        }
        return web.json_response(self.glossaries[number], status=201)

    async def _delete_glossary(self, request: web.Request) -> web.StreamResponse:
        del self.glossaries[request.match_info["id"]]
        return web.Response(status=204)

    async def _libretranslate(self, request: web.Request) -> web.StreamResponse:
        await self._record("libretranslate", request)
        body = await request.json()
        if self.libretranslate_key is not None and "api_key" not in body:
            return web.json_response(
                {"error": "Please contact the server operator to get an API key"}, status=400
            )
        if self.libretranslate_key not in {None, body.get("api_key")}:
            return web.json_response({"error": "Invalid API key"}, status=403)
        self._pair(request, body["source"], body["target"])
        fault, response = await self._fault("libretranslate", request)
        if response is not None:
            return response
        return web.json_response(
            {"translatedText": self._answers("libretranslate", body["q"], fault)}
        )

    async def _google(self, request: web.Request) -> web.StreamResponse:
        await self._record("google", request)
        self._pair(request, request.query["sl"], request.query["tl"])
        fault, response = await self._fault("google", request)
        if response is not None:
            return response
        [answer] = self._answers("google", [request.query["q"]], fault) or [""]
        page = (
            f'<html><body><div class="result-container">{html.escape(answer)}</div></body></html>'
        )
        return web.Response(text=page, content_type="text/html")

    async def _mymemory(self, request: web.Request) -> web.StreamResponse:
        await self._record("mymemory", request)
        source, target = request.query["langpair"].split("|")
        self._pair(request, source, target)
        fault, response = await self._fault("mymemory", request)
        if response is not None:
            return response
        query = request.query["q"]
        if len(query.encode()) > 500:
            answer = "QUERY LENGTH LIMIT EXCEEDED. MAX ALLOWED QUERY : 500 CHARS"
        else:
            [answer] = self._answers("mymemory", [query], fault) or [""]
        return web.json_response(
            {
                "responseData": {"translatedText": html.escape(answer), "match": 0.85},
                "quotaFinished": fault is Fault.QUOTA_TEXT,
                "responseStatus": 200,
                "matches": [{"segment": "x", "translation": "De otra gente", "match": 0.6}],
            }
        )

    def _pair(self, request: web.Request, source: str, target: str) -> None:
        if not request.get("canary"):
            self.pairs.append((source, target))

    async def _record(self, engine: str, request: web.Request) -> None:
        if self.hides_canary and await _is_canary(request):
            request["canary"] = True
            return
        address = f"{request.path}?{'&'.join(f'{k}={v}' for k, v in request.query.items())}"
        body = str(await request.json()) if request.can_read_body else ""
        self.raw[engine].append(f"{address}\n{dict(request.headers)}\n{body}")

    async def _fault(
        self, engine: str, request: web.Request
    ) -> tuple[Fault | None, web.StreamResponse | None]:
        if request.get("canary"):
            return None, None
        waiting = self.faults[engine]
        fault = (waiting.pop(0) if len(waiting) > 1 else waiting[0]) if waiting else None
        if isinstance(fault, int):
            headers = {"Retry-After": self.retry_after} if self.retry_after else {}
            return None, web.Response(status=fault, text="Sorry: Hallo Welt", headers=headers)
        if fault in _ENDLESS:
            return fault, await self._endless(request, *_ENDLESS[fault])
        if fault is Fault.HANG:
            await self.released.wait()
        if fault is Fault.RESET and request.transport is not None:
            request.transport.abort()
        return fault, _body_of(fault)

    async def _endless(
        self, request: web.Request, piece: bytes, pieces: int, pause: float
    ) -> web.StreamResponse:
        """Stream until nobody reads on, or break off after so many pieces."""
        response = web.StreamResponse(headers={"Content-Type": "application/json"})
        await response.prepare(request)
        with suppress(ConnectionError):
            while pieces and not self.released.is_set():
                await response.write(piece)
                self.streamed += len(piece)
                pieces -= 1
                await asyncio.sleep(pause)
        if request.transport is not None:
            request.transport.abort()
        return response

    async def _elsewhere(self, request: web.Request) -> web.StreamResponse:
        await self._record("elsewhere", request)
        return web.json_response({})

    def _answers(self, engine: str, texts: list[str], fault: Fault | None) -> list[str]:
        if not (self.hides_canary and CANARY.issuperset(texts)):
            self.texts[engine] += texts
        answers = [self._answer(text, fault) for text in texts]
        if fault is Fault.TOO_MANY:
            return [*answers, "Uno más"]
        return answers[:-1] if fault is Fault.TOO_FEW else answers

    def _answer(self, text: str, fault: Fault | None) -> str:
        if fault is Fault.ECHO:
            return text
        answer = self.phrases.get(text) or _KEPT.sub(_word, text)
        return _DAMAGES[fault](answer) if fault in _DAMAGES else answer


_DAMAGES: dict[Fault | None, Callable[[str], str]] = {
    Fault.EMPTY: lambda _: "",
    Fault.QUOTA_TEXT: lambda _: "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS TODAY.",
    Fault.STUTTER: lambda _: "mainstre" * 12,
    Fault.DROPPED: lambda text: _PLACEHOLDER.sub("", text, count=1),
    Fault.DOUBLED: lambda text: _PLACEHOLDER.sub(lambda m: f"{m[0]} {m[0]}", text, count=1),
    Fault.SPACED: lambda text: re.sub(r"(\{|\[X)(\d+)(X\]|\})", r"\1 \2 \3", text),
    Fault.OTHER_CASE: lambda text: text.replace("[X", "[x").replace("X]", "x]"),
    Fault.LOWER_CASE: str.lower,
    Fault.TRANSLATED: lambda text: _PLACEHOLDER.sub("(cero)", text),
}
_ENDLESS: dict[Fault | int | None, tuple[bytes, int, float]] = {
    Fault.DRIBBLE: (b" ", -1, 0.05),
    Fault.HUGE: (b" " * 65_536, -1, 0.0),
    Fault.RESET_INSIDE: (b'{"translatedText": ["Ho', 1, 0.01),
}
"""What is sent over and over, how often (-1: for ever), and the seconds in between."""


async def _is_canary(request: web.Request) -> bool:
    body = await request.json() if request.can_read_body else {}
    texts = body.get("text") or body.get("q") or [request.query.get("q", "")]
    return CANARY.issuperset(texts)


def _word(match: re.Match[str]) -> str:
    return f"{match[0]}x" if match[0][0].isalpha() else match[0]


def _body_of(fault: Fault | None) -> web.Response | None:
    if fault is Fault.REDIRECT:
        return web.Response(status=307, headers={"Location": "/elsewhere"})
    bodies: dict[Fault, Any] = {
        Fault.HANG: ("", "text/plain"),
        Fault.RESET: ("", "text/plain"),
        Fault.HTML_PAGE: ("<html><body><h1>502 Bad Gateway</h1></body></html>", "text/html"),
        Fault.NO_JSON: ("translatedText: Hola", "application/json"),
        Fault.EMPTY_OBJECT: ("{}", "application/json"),
        Fault.NULL: ("null", "application/json"),
        Fault.NESTED: ("[" * 100_000, "application/json"),
        Fault.ERROR_OBJECT: ('{"error": "Hallo Welt is not good"}', "application/json"),
    }
    if fault not in bodies:
        return None
    text, kind = bodies[fault]
    return web.Response(text=text, content_type=kind)
