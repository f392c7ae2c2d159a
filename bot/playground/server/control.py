"""What the playground page and far-away tests use: look at the world, act in it, follow it.

GET    /control/state?messages=N         people, bots, chats with members, topics, N messages each
GET    /control/chat/{key}?messages=N    one chat
GET    /control/changes?since=R&timeout=S  {"revision", "reset", "changes"}; waits up to S seconds
GET    /control/events?since=R           the same as server-sent events, one JSON batch each
GET    /control/menu?bot=&person=&chat=  the commands a person sees
GET    /control/file/{file_unique_id}    the bytes of a picture or file
POST   /control/people                   {"first_name", "last_name", "username", "language_code"}
POST   /control/do                       {"person": id, "act": "writes", "chat": key, "text": …};
                                         acts and arguments are those of Person (people.remote)
POST   /control/faults, DELETE           plan a fault (arguments of Faults.add); clear the plan

A change has "revision", "what" (message, edit, delete, reaction, answer, action, member, chat,
pin, press, vote, commands …), "chat", and what it is about as it is now. "reset" means: the
journal does not reach back that far, fetch the state again. Problems are {"error": text} with
400 (arguments), 404, 409 (the app would not let them), 504 (the bot did not answer in time).
"""

import json
from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web

from bot.playground.server.errors import ApiError
from bot.playground.server.faults import Faults
from bot.playground.server.methods.commands import menu
from bot.playground.server.people import Person
from bot.playground.server.people.base import NotPossible, Waiting
from bot.playground.server.people.remote import perform
from bot.playground.server.snapshot import change_json, chat_snapshot, state_snapshot
from bot.playground.server.values import Json

_LOOPBACK: Final = frozenset({"127.0.0.1", "::1"})
_NAMES: Final = frozenset({"127.0.0.1", "localhost", "[::1]"})
_LONGEST: Final = 50.0
_PULSE: Final = 15.0
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Control:
    """The endpoints under `/control`; loopback only."""

    def __init__(self, waiting: Waiting, faults: Faults) -> None:
        self._waiting = waiting
        self._world = waiting.world
        self._faults = faults
        self._closing = False

    def routes(self) -> list[web.AbstractRouteDef]:
        """Give the routes to add to an application."""
        return [
            web.get("/control/state", guarded(self.state)),
            web.get("/control/chat/{key}", guarded(self.chat)),
            web.get("/control/changes", guarded(self.changes)),
            web.get("/control/events", guarded(self.events)),
            web.get("/control/menu", guarded(self.menu)),
            web.get("/control/file/{unique_id}", guarded(self.file)),
            web.post("/control/people", guarded(self.add_person)),
            web.post("/control/do", guarded(self.do)),
            web.post("/control/faults", guarded(self.add_fault)),
            web.delete("/control/faults", guarded(self.clear_faults)),
        ]

    def close(self) -> None:
        """Let everyone who follows the world go."""
        self._closing = True
        self._world.changed("closing")

    async def state(self, request: web.Request) -> web.StreamResponse:
        """Give people, bots and chats with their newest messages."""
        return _json(state_snapshot(self._world, int(request.query.get("messages", "200"))))

    async def chat(self, request: web.Request) -> web.StreamResponse:
        """Give one chat with its newest messages."""
        chat = self._world.chats.get(request.match_info["key"])
        if chat is None:
            return _problem("there is no such chat", 404)
        newest = int(request.query.get("messages", "200"))
        return _json(chat_snapshot(self._world, chat, newest))

    async def changes(self, request: web.Request) -> web.StreamResponse:
        """Give what changed after revision `since`, waiting up to `timeout` seconds for it."""
        since = int(request.query.get("since", "0"))
        timeout = min(float(request.query.get("timeout", "0")), _LONGEST)
        await self._newer(since, timeout)
        return _json(self._changes(since))

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Stream what changes after revision `since` as server-sent events."""
        since = int(request.headers.get("Last-Event-ID") or request.query.get("since", "0"))
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        while not self._closing:
            if self._world.revision > since:
                batch = self._changes(since)
                since = batch["revision"]
                text = f"id: {since}\ndata: {json.dumps(batch)}\n\n"
            else:
                text = ": still here\n\n"
            await response.write(text.encode())
            await self._newer(since, _PULSE)
        return response

    async def menu(self, request: web.Request) -> web.StreamResponse:
        """Give the commands of a bot that a person sees in a chat."""
        world, query = self._world, request.query
        bot, user = world.bots.get(int(query["bot"])), world.users.get(int(query["person"]))
        chat = world.chats.get(query["chat"])
        if bot is None or user is None or chat is None:
            return _problem("there is no such bot, person or chat", 404)
        return _json(menu(bot, chat, user))

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Give a file's bytes by its file_unique_id."""
        wanted = request.match_info["unique_id"].rstrip("t")
        for stored in self._world.files.files.values():
            if stored.unique_id == wanted:
                return web.Response(body=stored.data, content_type=stored.mime_type)
        return _problem("there is no such file", 404)

    async def add_person(self, request: web.Request) -> web.StreamResponse:
        """Create a person from first_name, last_name, username, language_code."""
        body = await request.json()
        user = self._world.add_person(
            str(body["first_name"]),
            str(body.get("last_name", "")),
            username=str(body.get("username", "")),
            language_code=str(body.get("language_code", "")),
        )
        return _json(user.to_json())

    async def do(self, request: web.Request) -> web.StreamResponse:
        """Let a person act: {"person": id, "act": "writes", "chat": key, …}."""
        body = await request.json()
        user = self._world.users.get(int(body.pop("person", 0)))
        if user is None or user.is_bot:
            return _problem("there is no such person", 404)
        person = Person(self._waiting, user)
        return _json(await perform(person, str(body.pop("act", "")), body))

    async def add_fault(self, request: web.Request) -> web.StreamResponse:
        """Plan a fault: the arguments of Faults.add."""
        body = await request.json()
        self._faults.add(**body)
        return _json({"planned": len(self._faults.plan)})

    async def clear_faults(self, request: web.Request) -> web.StreamResponse:
        """Let everything work again."""
        del request
        self._faults.clear()
        return _json({"planned": 0})

    def _changes(self, since: int) -> Json:
        journal = self._world.journal
        oldest = journal[0]["revision"] if journal else self._world.revision + 1
        if since > self._world.revision or since + 1 < oldest:
            return {"revision": self._world.revision, "reset": True, "changes": []}
        newer = [entry for entry in journal if entry["revision"] > since]
        changes = [change_json(self._world, entry) for entry in newer]
        return {"revision": self._world.revision, "reset": False, "changes": changes}

    async def _newer(self, since: int, seconds: float) -> None:
        try:
            await self._waiting.until(
                lambda: self._world.revision > since or self._closing, timeout=seconds
            )
        except TimeoutError:
            return


def guarded(handler: Handler) -> Handler:
    """Refuse other machines, other pages and nonsense."""

    async def guard(request: web.Request) -> web.StreamResponse:
        host = request.host.rsplit(":", 1)[0]
        if request.remote not in _LOOPBACK or host not in _NAMES:
            return _problem("this is for the same machine only", 403)
        if request.method == "POST" and request.content_type != "application/json":
            return _problem("only JSON is read", 415)
        try:
            return await handler(request)
        except (NotPossible, ApiError) as error:
            return _problem(str(error), 409)
        except TimeoutError:
            return _problem("the bot did not answer in time", 504)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            return _problem(f"wrong arguments: {error}", 400)

    return guard


def _json(value: object) -> web.Response:
    return web.json_response(value, headers={"Cache-Control": "no-store"})


def _problem(text: str, status: int) -> web.Response:
    return web.json_response({"error": text}, status=status)
