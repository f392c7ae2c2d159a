"""The bot as one thing that starts, works and stops."""

import asyncio
import random
import signal
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from functools import partial
from types import TracebackType
from typing import Final, Self
from urllib.parse import urlsplit

from bot.app.basis import Basis
from bot.app.engine_log import EngineLog
from bot.app.line import Line, build_line
from bot.app.opening import CannotStart, DatabaseTaken, listening, opened_database
from bot.app.parts import Parts, first_of
from bot.app.readiness import Readiness
from bot.app.reminding import RemindAll
from bot.app.reporting import Reporting
from bot.app.translating import build_chain, engine_health, measured
from bot.delivery.backoff import Chance
from bot.delivery.gateway import build_gateway
from bot.delivery.ingest import Ingest
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
from bot.translation.values import Engine
from storage.database import Database
from storage.errors import AlreadyRunning
from storage.locks import Keep

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
        self._taken = False
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
        if self._taken:
            raise DatabaseTaken("Another Klimapuente took the database over.")
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
        basis = await self._open(stack)
        self._database = basis.database
        translator = await self._translator_on(basis, stack)
        machine = Reporting(basis, lambda: engine_health(translator))
        line = build_line(basis, translator, self._detector, self._listens, machine)
        machine.checks = Readiness(basis, self._parts, self._listens, line.poller).checks()
        queues = MeasureQueues(basis.database, basis.metrics, self._clock)
        health = Health(
            checks=machine.checks,
            metrics=basis.metrics,
            measure=measured(queues, translator, basis.metrics),
            webhook=None if line.poller else _webhook(self._settings, line.ingest),
        )
        self.address = await self._serve(health, stack)
        await self._set_to_work(line, stack)
        tidy = Tidy(basis.database, self._clock, timedelta(days=self._settings.retention_days))
        scheduler = Scheduler(due=RemindAll(basis, line.sender.wake), tidy=tidy)
        scheduler.start()
        stack.push_async_callback(scheduler.stop)

    async def _serve(self, health: Health, stack: AsyncExitStack) -> Address:
        address = await stack.enter_async_context(listening(health, self._settings.listen))
        _log.info("bot.serves", address=str(address))
        return address

    async def _set_to_work(self, line: Line, stack: AsyncExitStack) -> None:
        """Start the parts from the end of the line to its beginning; each finds its next there.

        They stop the other way round: nothing more comes in, what came is handled, what is under
        way is sent, and only then the database closes.
        """
        sender, updates, running = line.sender, line.updates, self._parts.running
        await stack.enter_async_context(running("sender", sender.run, sender.stop, SENDING_ENDS))
        await stack.enter_async_context(running("translations", line.worker.run))
        await stack.enter_async_context(
            running("updates", updates.run, updates.stop, HANDLING_ENDS)
        )
        if line.poller is not None:
            await stack.enter_async_context(running("poller", line.poller.run))

    async def _open(self, stack: AsyncExitStack) -> Basis:
        settings = self._settings
        if settings.telegram_bot_token is None:
            raise CannotStart("TELEGRAM_BOT_TOKEN is not set.")
        url = settings.database_url.get_secret_value()
        database, keep = await stack.enter_async_context(opened_database(url))
        await stack.enter_async_context(self._parts.running("lock", partial(self._hold, keep)))
        token = settings.telegram_bot_token.get_secret_value()
        gateway = build_gateway(token, settings.telegram_api_url)
        stack.push_async_callback(gateway.close)
        return Basis(
            settings=settings,
            database=database,
            gateway=gateway,
            metrics=Metrics(),
            engines=EngineLog(map(Engine, settings.translators), self._clock),
            clock=self._clock,
            chance=self._chance,
        )

    async def _hold(self, keep: Keep) -> None:
        """Keep the database ours; when this ends, the bot does."""
        try:
            await keep()
        except AlreadyRunning:
            self._taken = True

    async def _translator_on(self, basis: Basis, stack: AsyncExitStack) -> Translates:
        if self._translator is not None:
            return self._translator
        chain = build_chain(basis)
        stack.push_async_callback(chain.close)
        await stack.enter_async_context(self._parts.running("canary", chain.canary.run))
        return chain


def _webhook(settings: Settings, ingest: Ingest) -> Webhook:
    secret = settings.webhook_secret
    path = urlsplit(settings.webhook_url or "").path or "/"
    return Webhook(path, secret.get_secret_value() if secret else "", lambda one: ingest([one]))
