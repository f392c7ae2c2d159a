"""The bot as one thing that starts, works and stops."""

import asyncio
import random
import signal
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from types import TracebackType
from typing import Final, Self
from urllib.parse import urlsplit

from bot.app.basis import Basis
from bot.app.counting import CountedCalls
from bot.app.opening import CannotStart, listening, opened_database
from bot.app.parts import Parts, first_of
from bot.app.readiness import Readiness
from bot.app.reminding import RemindAll
from bot.app.translating import build_chain, build_worker
from bot.app.updates import Updates
from bot.delivery.backoff import Chance
from bot.delivery.gateway import build_gateway
from bot.delivery.ingest import Ingest
from bot.delivery.poller import Poller
from bot.delivery.sender import Sender
from bot.domain.clock import Clock, system_clock
from bot.health import Health, Webhook
from bot.logs import logger
from bot.metrics import Metrics
from bot.scheduler import Scheduler
from bot.services.operations.measure import MeasureQueues
from bot.services.operations.tidy import Tidy
from bot.services.relay.languages import Detects
from bot.services.translating.worker import Translates
from bot.setting_values import Address
from bot.settings import Settings
from bot.translation.detect import Detector
from storage.database import Database

HANDLING_ENDS: Final = timedelta(seconds=2.5)
SENDING_ENDS: Final = timedelta(seconds=3)
"""How long what is under way may take when the bot stops; all in all less than ten seconds."""
_log = logger(__name__)


class Broken(Exception):
    """A part of the bot ended although nobody asked it to; the log says which and why."""


class App:
    """The whole bot; `async with` starts it and stops it, `run` waits for the signal between."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock = system_clock,
        chance: Chance = random.random,
        translator: Translates | None = None,
        detector: Callable[[], Detects] = Detector,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._chance = chance
        self._translator = translator
        self._detector = detector
        self._parts = Parts()
        self._stack = AsyncExitStack()
        self._listens = asyncio.Event()
        self._database: Database | None = None
        self.address: Address | None = None
        """Where the health pages are, once it has started."""

    async def run(self) -> None:
        """Work until SIGTERM or SIGINT; raise CannotStart, or Broken if a part broke."""
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stopping.set)
        async with self:
            await first_of(stopping, self._parts.broken)
        if self._parts.broken.is_set():
            raise Broken

    async def started(self) -> None:
        """Wait until Telegram has said who we are and updates are handled."""
        await self._listens.wait()

    @property
    def database(self) -> Database:
        """The open database; raise RuntimeError before the start."""
        if self._database is None:
            raise RuntimeError("the bot has not started")
        return self._database

    async def __aenter__(self) -> Self:
        async with AsyncExitStack() as stack:
            await self._start(stack)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop in the order in which updates pass: no more in, handled, sent, closed."""
        _log.info("bot.stops")
        await self._stack.aclose()

    async def _start(self, stack: AsyncExitStack) -> None:
        """Start the parts from the end of the line to its beginning, so that each finds its next.

        They stop the other way round: nothing more comes in, what came is handled, what is under
        way is sent, and only then the database closes.
        """
        basis = await self._open(stack)
        settings, database = self._settings, basis.database
        self._database = database
        calls = CountedCalls(basis.gateway, basis.metrics)
        sender = Sender(database, calls, settings.send_limits, self._clock, self._chance)
        worker = build_worker(basis, self._translator_on(basis, stack), sender.wake)

        def handled() -> None:
            sender.wake()
            worker.wake()

        updates = Updates(basis, self._detector, handled, self._listens)
        ingest = Ingest(database, self._clock, updates.wake)
        poller = Poller(basis.gateway, ingest, self._clock, self._chance)
        polls = settings.webhook_url is None
        readiness = Readiness(basis, self._parts, self._listens, poller if polls else None)
        health = Health(
            checks=readiness.checks(),
            metrics=basis.metrics,
            measure=MeasureQueues(database, basis.metrics, self._clock),
            webhook=None if polls else _webhook(settings, ingest),
        )
        self.address = await stack.enter_async_context(listening(health, settings.listen))
        _log.info("bot.serves", address=str(self.address))
        running = self._parts.running
        await stack.enter_async_context(running("sender", sender.run, sender.stop, SENDING_ENDS))
        await stack.enter_async_context(running("translations", worker.run))
        await stack.enter_async_context(
            running("updates", updates.run, updates.stop, HANDLING_ENDS)
        )
        if polls:
            await stack.enter_async_context(running("poller", poller.run))
        tidy = Tidy(database, self._clock, timedelta(days=settings.retention_days))
        due = RemindAll(basis, sender.wake)
        scheduler = Scheduler(due=due, tidy=tidy)
        scheduler.start()
        stack.push_async_callback(scheduler.stop)

    async def _open(self, stack: AsyncExitStack) -> Basis:
        settings = self._settings
        if settings.telegram_bot_token is None:
            raise CannotStart("TELEGRAM_BOT_TOKEN is not set.")
        url = settings.database_url.get_secret_value()
        database = await stack.enter_async_context(opened_database(url))
        token = settings.telegram_bot_token.get_secret_value()
        gateway = build_gateway(token, settings.telegram_api_url)
        stack.push_async_callback(gateway.close)
        return Basis(
            settings=settings,
            database=database,
            gateway=gateway,
            metrics=Metrics(),
            clock=self._clock,
            chance=self._chance,
        )

    def _translator_on(self, basis: Basis, stack: AsyncExitStack) -> Translates:
        if self._translator is not None:
            return self._translator
        chain = build_chain(basis)
        stack.push_async_callback(chain.close)
        return chain


def _webhook(settings: Settings, ingest: Ingest) -> Webhook:
    secret = settings.webhook_secret
    path = urlsplit(settings.webhook_url or "").path or "/"
    return Webhook(path, secret.get_secret_value() if secret else "", lambda one: ingest([one]))
