"""The rooms of delivery, wired as the application does, with an echo for a handler."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from telegram import Update

from bot.delivery.backoff import Backoff
from bot.delivery.gateway import Gateway, Patience, build_gateway
from bot.delivery.handling import HandleRow, Handlers
from bot.delivery.inbox import Inbox
from bot.delivery.ingest import Ingest
from bot.delivery.poller import Poller
from bot.delivery.sender import Sender
from bot.domain.delivery import InboxRow, OutboxId, OutboxRow, Outgoing
from bot.domain.ids import ChatId
from bot.domain.limits import SendLimits
from bot.playground.server import Bot, Chat, LocalTelegram, Person
from storage.database import Database
from storage.unit_of_work import UnitOfWork

HELD_OPEN = 4
"""Seconds; the server holds a repeated question for three at least."""
IMPATIENT = Patience(connect=0.5, answer=0.5)
QUICKLY = Backoff(first=timedelta(milliseconds=20), most=timedelta(milliseconds=100))


def now() -> datetime:
    return datetime.now(UTC)


async def eventually(look: Callable[[], object], within: float = 15) -> None:
    """Wait until `look` gives something true; raise TimeoutError after `within` seconds."""
    async with asyncio.timeout(within):
        while not look():  # noqa: ASYNC110  # what is looked at sets no event
            await asyncio.sleep(0.01)


def say(chat: Chat, text: str, **details: Any) -> Outgoing:
    """Make the call that says a text in a chat."""
    return Outgoing(
        chat_id=ChatId(chat.id), method="send_message", payload={"text": text}, **details
    )


@dataclass
class House:
    """Poller, inbox and sender on one database, against the local Telegram."""

    telegram: LocalTelegram
    bot: Bot
    ana: Person
    group: Chat
    database: Database
    gateway: Gateway
    limits: SendLimits | None = None
    dead: list[tuple[int, str]] = field(default_factory=list)
    fails: Callable[[Update], bool] = lambda _: False
    sender: Sender | None = None

    def build(self) -> tuple[Poller, Inbox, Sender]:
        """Build the three anew, as a start of the process does."""
        sender = Sender(self.database, self.gateway, self.limits, now, random.random)
        handlers = Handlers(self.prepare, self.echo, self.bury, sender.wake)
        bot = self.gateway.bot
        handle = HandleRow(self.database, bot, handlers, now, random.random, QUICKLY)
        inbox = Inbox(self.database, handle, random.random)
        ingest = Ingest(self.database, now, inbox.wake)
        poller = Poller(self.gateway, ingest, now, random.random, QUICKLY, HELD_OPEN)
        return poller, inbox, sender

    @asynccontextmanager
    async def lives(self) -> AsyncIterator[Sender]:
        """Run all three, and stop them as the application does."""
        poller, inbox, sender = self.build()
        async with asyncio.TaskGroup() as tasks:
            polling = tasks.create_task(poller.run())
            tasks.create_task(inbox.run())
            tasks.create_task(sender.run())
            try:
                yield sender
            finally:
                polling.cancel()
                inbox.stop()
                sender.stop()

    @asynccontextmanager
    async def sends(self) -> AsyncIterator[Sender]:
        """Run the sender alone."""
        self.sender = sender = self.build()[2]
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(sender.run())
            try:
                yield sender
            finally:
                sender.stop()

    async def prepare(self, update: Update) -> None:
        """Ask nothing."""

    async def echo(self, work: UnitOfWork, update: Update, _: None, at: datetime) -> None:
        """Say every text again."""
        message = update.effective_message
        if message is None or message.text is None:
            return
        await work.outbox.add(
            Outgoing(
                chat_id=ChatId(message.chat_id),
                method="send_message",
                payload={"text": f"echo {message.text}"},
                key=f"u{update.update_id}",
            ),
            at,
        )
        if self.fails(update):
            raise LookupError("the handler is broken")

    async def bury(self, _: UnitOfWork, row: InboxRow, kind: str) -> None:
        self.dead.append((row.update_id, kind))

    async def store(self, *calls: Outgoing) -> list[OutboxId]:
        """Put calls into the outbox."""

        async def add(work: UnitOfWork) -> list[OutboxId]:
            return [await work.outbox.add(call, now()) for call in calls]

        ids = await self.database.run(add)
        if self.sender is not None:
            self.sender.wake()
        return ids

    async def row(self, outbox_id: OutboxId) -> OutboxRow:
        row = await self.database.read(lambda work: work.outbox.get(outbox_id))
        assert row is not None
        return row

    async def settled(self, *ids: OutboxId) -> list[OutboxRow]:
        """Wait until calls have an outcome, and give them."""

        async def settle() -> list[OutboxRow]:
            while True:
                rows = [await self.row(one) for one in ids]
                if all(row.state.value in {"sent", "failed", "dropped"} for row in rows):
                    return rows
                await asyncio.sleep(0.02)

        async with asyncio.timeout(20):
            return await settle()

    async def says(self, text: str, chat: Chat | None = None, within: float = 20) -> None:
        """Wait until the bot has said a text."""
        where = chat or self.group
        await eventually(lambda: text in self.said(where), within)

    def said(self, chat: Chat | None = None) -> list[str]:
        return [message.text for message in self.telegram.said_by(self.bot, chat or self.group)]


@asynccontextmanager
async def open_house(
    telegram: LocalTelegram, database: Database, patience: Patience = IMPATIENT
) -> AsyncIterator[House]:
    """Build a house with a group of Ana, whose messages the bot can read."""
    bot = telegram.add_bot(privacy=False)
    ana = telegram.add_person("Ana")
    group = ana.creates_group("Puebla", [bot])
    bot.queue.pending.clear()
    gateway = build_gateway(bot.token, telegram.url, patience)
    try:
        yield House(telegram, bot, ana, group, database, gateway)
    finally:
        await gateway.close()
