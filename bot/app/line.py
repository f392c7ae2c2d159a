"""The line that every message passes: poller, inbox, handlers, translations, sender."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.app.basis import Basis
from bot.app.counting import CountedCalls
from bot.app.translating import build_worker
from bot.app.updates import Updates
from bot.delivery.ingest import Ingest
from bot.delivery.poller import Poller
from bot.delivery.sender import Sender
from bot.domain.status import Machine
from bot.services.relay.languages import Detects
from bot.services.translating.worker import Translates, TranslationWorker


@dataclass(frozen=True, slots=True)
class Line:
    """The workers, each knowing whom to wake when it has stored something."""

    sender: Sender
    worker: TranslationWorker
    updates: Updates
    ingest: Ingest
    poller: Poller | None
    """None with a webhook."""


def build_line(
    basis: Basis,
    translator: Translates,
    detector: Callable[[], Detects],
    listens: asyncio.Event,
    machine: Callable[[], Awaitable[Machine]],
) -> Line:
    """Build the line from its end to its beginning; `listens` is set when handling begins.

    `machine` tells operators about the process.
    """
    calls = CountedCalls(basis.gateway, basis.metrics)
    limits = basis.settings.send_limits
    sender = Sender(basis.database, calls, limits, basis.clock, basis.chance)
    worker = build_worker(basis, translator, sender.wake)

    def handled() -> None:
        sender.wake()
        worker.wake()

    updates = Updates(basis, detector, handled, listens, machine)
    ingest = Ingest(basis.database, basis.clock, updates.wake)
    poller = Poller(basis.gateway, ingest, basis.clock, basis.chance, steady=time.monotonic)
    polls = basis.settings.webhook_url is None
    return Line(sender, worker, updates, ingest, poller if polls else None)
