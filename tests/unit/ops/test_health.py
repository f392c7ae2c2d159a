"""What machines are told, and how Telegram's webhook is let in."""

import asyncio
import io
import json
from collections.abc import AsyncIterator, Mapping
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.health import LARGEST_UPDATE, SECRET_HEADER, Check, Health, Webhook
from bot.metrics import Metrics
from bot.setting_values import Address

SECRET = {SECRET_HEADER: "s3cret"}
UPDATE = {"update_id": 7, "message": {"text": "Hallo"}}


class House:
    """A health server with switches."""

    def __init__(self) -> None:
        self.metrics = Metrics()
        self.stored: list[Mapping[str, Any]] = []
        self.broken = False
        self.reason: str | None = None
        checks: dict[str, Check] = {"database": self.check, "sending": self.fine}
        self.health = Health(
            checks=checks,
            metrics=self.metrics,
            measure=self.measure,
            webhook=Webhook("/hook", "s3cret", self.take),
        )

    async def fine(self) -> str | None:
        return None

    async def check(self) -> str | None:
        if self.broken:
            raise OSError("password of Anna")
        return self.reason

    async def measure(self) -> None:
        if self.broken:
            raise OSError
        self.metrics.queue("inbox", {"pending": 3}, timedelta(seconds=5))

    async def take(self, update: Mapping[str, Any]) -> None:
        if self.broken:
            raise OSError
        self.stored.append(update)


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
async def client(house: House) -> AsyncIterator[ClientSession]:
    address = await house.health.start(Address("127.0.0.1", 0))
    async with ClientSession(f"http://{address}") as session:
        yield session
    await house.health.stop()


async def test_it_is_alive(client: ClientSession) -> None:
    async with client.get("/healthz") as answer:
        assert answer.status == 200


async def test_it_is_ready_when_every_check_is_fine(client: ClientSession) -> None:
    async with client.get("/readyz") as answer:
        assert answer.status == 200
        assert await answer.json() == {"ready": True, "checks": {"database": "ok", "sending": "ok"}}


async def test_it_tells_why_it_is_not_ready(client: ClientSession, house: House) -> None:
    house.reason = "has not answered yet"
    async with client.get("/readyz") as answer:
        assert answer.status == 503
        assert (await answer.json())["checks"]["database"] == "has not answered yet"


async def test_a_check_that_breaks_is_told_by_its_kind(client: ClientSession, house: House) -> None:
    house.broken = True
    async with client.get("/readyz") as answer:
        assert answer.status == 503
        assert (await answer.json())["checks"] == {"database": "OSError", "sending": "ok"}


async def test_a_check_that_hangs_holds_nobody(
    client: ClientSession, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.health.CHECK_SECONDS", 0.05)

    async def hang() -> str | None:
        await asyncio.Event().wait()
        return None

    monkeypatch.setitem(house.health._checks, "database", hang)
    async with client.get("/readyz") as answer:
        assert answer.status == 503
        assert "no answer" in (await answer.json())["checks"]["database"]


async def test_figures_are_in_prometheus_own_format(client: ClientSession, house: House) -> None:
    house.metrics.sent("sent")
    house.metrics.updated("done")
    house.metrics.reminded(2)
    house.metrics.translated("google", "ok", timedelta(seconds=0.3))
    async with client.get("/metrics") as answer:
        assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
        text = await answer.text()
    assert 'klimapuente_queue_rows{queue="inbox",state="pending"} 3.0' in text
    assert 'klimapuente_queue_lag_seconds{queue="inbox"} 5.0' in text
    assert 'klimapuente_sends_total{outcome="sent"} 1.0' in text
    assert 'klimapuente_updates_total{outcome="done"} 1.0' in text
    assert "klimapuente_reminders_total 2.0" in text
    assert 'klimapuente_translation_seconds_count{engine="google",outcome="ok"} 1.0' in text


async def test_counters_are_told_even_if_the_queues_cannot_be_measured(
    client: ClientSession, house: House
) -> None:
    house.broken = True
    house.metrics.sent("sent")
    async with client.get("/metrics") as answer:
        assert answer.status == 200
        assert "klimapuente_sends_total" in await answer.text()


async def test_an_update_is_stored_before_it_is_confirmed(
    client: ClientSession, house: House
) -> None:
    async with client.post("/hook", json=UPDATE, headers=SECRET) as answer:
        assert answer.status == 200
    assert house.stored == [UPDATE]


async def test_telegram_comes_again_if_storing_fails(client: ClientSession, house: House) -> None:
    house.broken = True
    async with client.post("/hook", json=UPDATE, headers=SECRET) as answer:
        assert answer.status == 500


@pytest.mark.parametrize("headers", [{}, {SECRET_HEADER: "guess"}, {SECRET_HEADER: "ü"}])
async def test_strangers_are_turned_away(
    client: ClientSession, house: House, headers: dict[str, str]
) -> None:
    async with client.post("/hook", json=UPDATE, headers=headers) as answer:
        assert answer.status == 401
    assert house.stored == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff",
        b'{"update_id": "7"}',
        b'{"update_id": true}',
        b"[" * 9999,
    ],
)
async def test_what_is_no_update_is_refused(
    client: ClientSession, house: House, body: bytes
) -> None:
    headers = {**SECRET, "Content-Type": "application/json"}
    async with client.post("/hook", data=body, headers=headers) as answer:
        assert answer.status == 400
    assert house.stored == []


async def test_only_json_is_taken(client: ClientSession) -> None:
    headers = {**SECRET, "Content-Type": "text/plain"}
    async with client.post("/hook", data=json.dumps(UPDATE), headers=headers) as answer:
        assert answer.status == 400


async def test_a_body_beyond_the_limit_is_refused(client: ClientSession, house: House) -> None:
    huge = io.BytesIO(json.dumps(UPDATE | {"x": "x" * LARGEST_UPDATE}).encode())
    headers = {**SECRET, "Content-Type": "application/json"}
    async with client.post("/hook", data=huge, headers=headers) as answer:
        assert answer.status == 413
    assert house.stored == []


async def test_the_webhook_is_not_for_reading(client: ClientSession) -> None:
    async with client.get("/hook", headers=SECRET) as answer:
        assert answer.status == 405
