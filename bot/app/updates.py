"""From stored updates to the handlers, as soon as the bot knows who it is."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import telegram

from bot.app.basis import Basis
from bot.app.telegram import Greeting
from bot.delivery.handling import HandleRow, Handlers
from bot.delivery.inbox import Inbox
from bot.domain.delivery import InboxRow
from bot.domain.status import Machine
from bot.services.founding.inviting import random_code
from bot.services.operations.alarm import AlarmOperators
from bot.services.operations.status import ReportStatus
from bot.services.privacy.offering import OfferTranslators
from bot.services.relay.languages import Detects
from bot.services.reminders.plan import PlanReminders
from handlers.apologies import apologise
from handlers.menus import default_menus
from handlers.preparing import Prepare
from handlers.request import Myself, Prepared
from handlers.router import Router
from handlers.services import build_services
from storage.unit_of_work import UnitOfWork


class Updates:
    """Handles what is stored, in order; `handled` is called after each update's commit.

    Until Telegram has said who we are, updates are only stored; then `listens` is set.
    """

    def __init__(
        self,
        basis: Basis,
        detector: Callable[[], Detects],
        handled: Callable[[], None],
        listens: asyncio.Event,
        machine: Callable[[], Awaitable[Machine]],
    ) -> None:
        self._basis = basis
        self._detector = detector
        self._handled = handled
        self._listens = listens
        self._machine = machine
        self._inbox: Inbox | None = None

    def wake(self) -> None:
        """Say that new updates are stored."""
        if self._inbox is not None:
            self._inbox.wake()

    def stop(self) -> None:
        """Let `run` end once the updates now being handled are done."""
        if self._inbox is not None:
            self._inbox.stop()

    async def run(self) -> None:
        """Find out who we are, load what tells languages apart, then work until stopped."""
        loading = asyncio.to_thread(self._detector)
        myself, detector = await asyncio.gather(Greeting(self._basis)(), loading)
        handle = self._row_handler(myself, detector)
        await self._basis.database.run(self._offer_menus)
        offer = OfferTranslators(self._basis.settings.translators)
        await self._basis.database.run(lambda work: offer(work, self._basis.clock()))
        self._handled()
        self._inbox = Inbox(self._basis.database, handle, self._basis.chance)
        self._listens.set()
        await self._inbox.run()

    async def _offer_menus(self, work: UnitOfWork) -> None:
        for menu in default_menus():
            await work.outbox.add(menu, self._basis.clock())

    def _row_handler(self, myself: Myself, detector: Detects) -> HandleRow[Prepared]:
        basis, settings = self._basis, self._basis.settings
        services = build_services(
            new_code=random_code,
            detector=detector,
            translators=settings.translators,
            retention_days=settings.retention_days,
            clock=basis.clock,
            report_status=ReportStatus(settings.operator_ids, self._machine),
        )
        router = Router(services, myself)
        plan_reminders = PlanReminders()
        alarm = AlarmOperators(settings.operator_ids)

        async def handle(
            work: UnitOfWork,
            update: telegram.Update,
            prepared: Prepared,
            now: datetime,
        ) -> None:
            await router.handle(work, update, prepared, now)
            await plan_reminders(work, now)
            basis.metrics.updated("handled")

        async def on_dead(work: UnitOfWork, row: InboxRow, kind: str) -> None:
            basis.metrics.updated("dead")
            await alarm(work, row, kind, basis.clock())
            await apologise(work, row, basis.clock())

        prepare = Prepare(basis.gateway.bot)
        handlers = Handlers(prepare, handle, on_dead, committed=self._handled)
        return HandleRow(basis.database, basis.gateway.bot, handlers, basis.clock, basis.chance)
