from dataclasses import replace
from datetime import datetime

from sqlalchemy import or_, select

from bot.domain.delivery import OutboxId
from bot.domain.ids import ChatId, MemberId
from bot.domain.relay import Content, RelayCopy, RelayMessage, Surroundings
from bot.domain.rich_text import RichText
from storage.errors import NotStored
from storage.repositories.base import row_of
from storage.repositories.tenancy import TenantRepository, Where
from storage.tables.delivery import outbox
from storage.tables.relay import (
    relay_copies,
    relay_messages,
    relay_parts,
    relay_polls,
    relay_reactions,
)


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
        number = await self._add_counted(relay_copies, row_of(self._own(copy), "id"))
        await self._list_parts(number, copy)
        return number

    async def copies(self, relay_message_id: int) -> list[RelayCopy]:
        """Return a message's copies, oldest first."""
        return await self._copies(relay_copies.c.relay_message_id == relay_message_id)

    async def copies_in(self, outbox_id: OutboxId) -> list[tuple[RelayCopy, RelayMessage]]:
        """Return the copies one row stands for, in order: several if it is an album."""
        found = await self._copies(relay_copies.c.outbox_id == outbox_id)
        pairs = [(copy, await self._source(copy)) for copy in found]
        known = [(copy, message) for copy, message in pairs if message is not None]
        return sorted(known, key=lambda pair: pair[0].position)

    async def album(self, chat_id: ChatId, album: str) -> list[RelayMessage]:
        """Return the parts of an album that have come, oldest first."""
        rows = await self._rows(
            relay_messages,
            relay_messages.c.album == album,
            relay_messages.c.chat_id == chat_id,
        )
        return sorted((RelayMessage(**row) for row in rows), key=lambda message: message.message_id)

    async def source(self, message_id: int) -> RelayMessage | None:
        """Find a message by the relay's own number for it."""
        return await self._message(relay_messages.c.id == message_id)

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
        """Find a copy, and its source, where it was sent; of several joined in one, the last.

        Every message of a copy leads to it, also the later parts of an album, whose numbers
        follow one another. Source: Bot API, sendMediaGroup, and TDLib. An album that was sent in
        words alone is one message, which leads to its first part.
        """
        rows = select(relay_parts.c.relay_copy_id).join(
            outbox, outbox.c.id == relay_parts.c.outbox_id
        )
        sent = rows.where(
            self._mine(relay_parts),
            outbox.c.chat_id == chat_id,
            outbox.c.message_id == message_id - relay_parts.c.position,
            or_(relay_parts.c.position == 0, outbox.c.method == "send_media_group"),
        )
        return await self._with_source(relay_copies.c.id.in_(sent))

    async def _with_source(self, where: Where) -> tuple[RelayCopy, RelayMessage] | None:
        found = await self._copies(where)
        if not found:
            return None
        source = await self._source(found[-1])
        return None if source is None else (found[-1], source)

    async def _source(self, copy: RelayCopy) -> RelayMessage | None:
        return await self._message(relay_messages.c.id == copy.relay_message_id)

    async def save_copy(self, copy: RelayCopy) -> None:
        """Store a changed copy; raise NotStored if it was never added."""
        row = row_of(self._own(copy), "id")
        await self._update_one(relay_copies, row, relay_copies.c.id == copy.id)
        await self._list_parts(copy.id, copy)

    async def place(self, copy: RelayCopy, position: int) -> None:
        """Move a copy to another place in its album."""
        await self._delete(relay_parts, relay_parts.c.relay_copy_id == copy.id)
        await self.save_copy(replace(copy, position=position))

    async def remove(self, message: RelayMessage) -> None:
        """Forget a message, its copies and all that was noted about them; raise NotStored."""
        number = self._own(message).id
        copies = select(relay_copies.c.id).where(relay_copies.c.relay_message_id == number)
        await self._delete(relay_parts, relay_parts.c.relay_copy_id.in_(copies))
        await self._delete(relay_polls, relay_polls.c.relay_message_id == number)
        await self._delete(relay_reactions, relay_reactions.c.relay_message_id == number)
        await self._delete(relay_copies, relay_copies.c.relay_message_id == number)
        if await self._delete(relay_messages, relay_messages.c.id == number) != 1:
            raise NotStored(relay_messages.name)

    async def prune(self, before: datetime) -> int:
        """Forget the texts of messages written before this moment; ids stay for replies.

        Return how many messages lost their text.
        """
        old = relay_messages.c.written_at < before
        ids = select(relay_messages.c.id).where(self._mine(relay_messages), old)
        copies = (relay_copies.c.relay_message_id.in_(ids), relay_copies.c.translated.is_not(None))
        await self._update(relay_copies, {"translated": None}, *copies)
        blank = {
            "text": RichText(),
            "content_hash": "",
            "content": Content(),
            "around": Surroundings(),
            "passages": (),
        }
        full = or_(relay_messages.c.text != RichText(), relay_messages.c.content != Content())
        return await self._update(relay_messages, blank, old, full)

    async def _list_parts(self, number: int, copy: RelayCopy) -> None:
        listed = relay_parts.c.outbox_id.in_([copy.outbox_id, *copy.parts])
        await self._delete(relay_parts, relay_parts.c.relay_copy_id == number, ~listed)
        for row, position in ((copy.outbox_id, copy.position), *((row, 0) for row in copy.parts)):
            part = {"outbox_id": row, "position": position, "relay_copy_id": number}
            await self._put_mine(relay_parts, part)

    async def _message(self, *where: Where) -> RelayMessage | None:
        row = await self._row(relay_messages, *where)
        return None if row is None else RelayMessage(**row)

    async def _copies(self, *where: Where) -> list[RelayCopy]:
        statement = self._select(relay_copies, *where).order_by(relay_copies.c.id)
        return [RelayCopy(**row) for row in await self._all(statement)]
