"""What the tests of the local Bot API server have at hand."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from bot.playground.server import Bot, Chat, LocalTelegram, Person


@dataclass
class StandingClock:
    """Gives the same instant until it is moved."""

    now: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **units: float) -> None:
        self.now += timedelta(**units)


@dataclass
class Answer:
    """What the server said to one call."""

    status: int
    body: dict[str, Any] = field(default_factory=dict)
    headers: httpx.Headers = field(default_factory=httpx.Headers)

    @property
    def result(self) -> Any:
        assert self.body["ok"], self.body
        return self.body["result"]

    @property
    def error(self) -> str:
        assert not self.body["ok"], self.body
        description: str = self.body["description"]
        return description


@dataclass
class Caller:
    """Calls methods over HTTP with JSON bodies, as plainly as possible."""

    url: str
    token: str
    client: httpx.AsyncClient

    async def __call__(self, method: str, **params: Any) -> Answer:
        reply = await self.client.post(f"{self.url}/bot{self.token}/{method}", json=params)
        return Answer(reply.status_code, reply.json(), reply.headers)

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """Fetch waiting updates and confirm them."""
        batch: list[dict[str, Any]] = (await self("getUpdates", **params)).result
        if batch:
            await self("getUpdates", offset=batch[-1]["update_id"] + 1)
        return batch


@dataclass
class Scene:
    """Everything a test needs at hand."""

    telegram: LocalTelegram
    clock: StandingClock
    bot: Bot
    call: Caller
    ana: Person
    jens: Person
    group: Chat

    def drain(self) -> list[dict[str, Any]]:
        """Take the waiting updates away without HTTP."""
        waiting = [update.to_json() for update in self.bot.queue.pending]
        self.bot.queue.pending.clear()
        return waiting
