from datetime import datetime

from sqlalchemy import select

from bot.domain.ids import ChatId, MemberId
from bot.domain.relay import RelayCopy, RelayMessage
from bot.domain.rich_text import RichText
from storage.repositories.base import row_of
from storage.repositories.tenancy import TenantRepository, Where
from storage.tables.delivery import outbox
from storage.tables.relay import relay_copies, relay_messages


class RelayStore(TenantRepository):
    """Relayed messages and their copies, both findable by chat and message id."""

    async def add_message(self, message: RelayMessage) -> int:
        """Store a new message; return its id."""
        return await self._add_counted(relay_messages, row_of(self._own(message), "id"))

    async def message(self, chat_id: ChatId, message_id: int) -> RelayMessage | None:
        """Find a message where it was written."""
        return await self._message(
            relay_messages.c.chat_id == chat_id, relay_messages.c.message_id == message_id
        )

    async def save_message(self, message: RelayMessage) -> None:
        """Store a changed message; raise NotStored if it was never added."""
        row = row_of(self._own(message), "id")
        await self._update_one(relay_messages, row, relay_messages.c.id == message.id)

    async def add_copy(self, copy: RelayCopy) -> int:
        """Store a new copy; return its id."""
        return await self._add_counted(relay_copies, row_of(self._own(copy), "id"))

    async def copies(self, relay_message_id: int) -> list[RelayCopy]:
        """Return a message's copies, oldest first."""
        return await self._copies(relay_copies.c.relay_message_id == relay_message_id)

    async def copy(self, copy_id: int) -> tuple[RelayCopy, RelayMessage] | None:
        """Find a copy by its id, with its source."""
        return await self._with_source(relay_copies.c.id == copy_id)

    async def written_by(self, author: MemberId, since: datetime) -> list[RelayMessage]:
        """Return what a member has written since a moment (aware), oldest first."""
        rows = await self._rows(
            relay_messages,
            relay_messages.c.author == author,
            relay_messages.c.written_at >= since,
        )
        return sorted((RelayMessage(**row) for row in rows), key=lambda message: message.id)

    async def copy_at(
        self, chat_id: ChatId, message_id: int
    ) -> tuple[RelayCopy, RelayMessage] | None:
        """Find a copy, and its source, where it was sent; of several joined in one, the last."""
        sent = select(outbox.c.id).where(
            outbox.c.chat_id == chat_id, outbox.c.message_id == message_id
        )
        return await self._with_source(relay_copies.c.outbox_id.in_(sent))

    async def _with_source(self, where: Where) -> tuple[RelayCopy, RelayMessage] | None:
        found = await self._copies(where)
        if not found:
            return None
        source = await self._message(relay_messages.c.id == found[-1].relay_message_id)
        return None if source is None else (found[-1], source)

    async def save_copy(self, copy: RelayCopy) -> None:
        """Store a changed copy; raise NotStored if it was never added."""
        row = row_of(self._own(copy), "id")
        await self._update_one(relay_copies, row, relay_copies.c.id == copy.id)

    async def prune(self, before: datetime) -> int:
        """Forget the texts of messages written before this moment; ids stay for replies.

        Return how many messages lost their text.
        """
        old = relay_messages.c.written_at < before
        ids = select(relay_messages.c.id).where(self._mine(relay_messages), old)
        copies = (relay_copies.c.relay_message_id.in_(ids), relay_copies.c.translated.is_not(None))
        await self._update(relay_copies, {"translated": None}, *copies)
        blank = {"text": RichText(), "content_hash": ""}
        full = relay_messages.c.text != RichText()
        return await self._update(relay_messages, blank, old, full)

    async def _message(self, *where: Where) -> RelayMessage | None:
        row = await self._row(relay_messages, *where)
        return None if row is None else RelayMessage(**row)

    async def _copies(self, *where: Where) -> list[RelayCopy]:
        statement = self._select(relay_copies, *where).order_by(relay_copies.c.id)
        return [RelayCopy(**row) for row in await self._all(statement)]
