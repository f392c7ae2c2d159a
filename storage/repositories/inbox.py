from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, or_, select, update

from bot.domain.delivery import InboxCounts, InboxRow
from bot.domain.ids import ChatId
from storage.repositories.base import Repository
from storage.tables.delivery import INBOX_OPEN, inbox
from storage.tables.people import chats, teams

Received = tuple[int, ChatId | None, str]
"""Telegram's update id, the chat it came from, and its JSON as ASCII text."""

_COLUMNS = (
    inbox.c.id,
    inbox.c.update_id,
    inbox.c.chat_id,
    inbox.c.raw,
    inbox.c.attempts,
    inbox.c.next_try_at,
    inbox.c.received_at,
)


class InboxStore(Repository):
    """Updates that came in; each is handled once."""

    async def add_batch(self, updates: Sequence[Received], at: datetime) -> None:
        """Store updates in their order; those whose update id is known are left alone."""
        rows = [
            {"update_id": number, "chat_id": chat, "raw": raw, "attempts": 0, "received_at": at}
            for number, chat, raw in updates
        ]
        if rows:
            await self._change(self._insert(inbox).values(rows).on_conflict_do_nothing())

    async def pending(self, limit: int, after_id: int = 0) -> list[InboxRow]:
        """Return unhandled updates in order, also those whose next try is still to come."""
        statement = select(*_COLUMNS).where(INBOX_OPEN, inbox.c.id > after_id)
        rows = await self._all(statement.order_by(inbox.c.id).limit(limit))
        return [InboxRow(**row) for row in rows]

    async def lanes_of(self, chat_ids: Iterable[ChatId | None]) -> dict[ChatId | None, str]:
        """Name the lane of each chat: `p:<partnership>` for a team's chat, else `c:<chat>`.

        Updates of one lane are handled one after another. A chat whose topics belong to several
        partnerships is in the lane of the oldest; updates without chat share the lane `c:0`.
        """
        wanted = set(chat_ids)
        moved = chats.c.moved_to == teams.c.chat_id
        direct = select(teams.c.chat_id, teams.c.partnership_id).where(
            teams.c.chat_id.in_(wanted - {None})
        )
        behind = select(chats.c.id, teams.c.partnership_id).join_from(chats, teams, moved)
        both = direct.union_all(behind.where(chats.c.id.in_(wanted - {None}))).subquery()
        chat, owner = both.c
        found = await self._all(select(chat, func.min(owner).label("owner")).group_by(chat))
        owners = {row["chat_id"]: row["owner"] for row in found}
        return {
            chat_id: f"p:{owners[chat_id]}" if chat_id in owners else f"c:{chat_id or 0}"
            for chat_id in wanted
        }

    async def lane_of(self, chat_id: ChatId | None) -> str:
        """Name the lane of one chat; see `lanes_of`."""
        return (await self.lanes_of([chat_id]))[chat_id]

    async def done(self, inbox_id: int, at: datetime) -> bool:
        """Mark an update as handled; False if it was handled or given up before."""
        return await self._settle(inbox_id, done_at=at)

    async def failed(self, inbox_id: int, error_kind: str, next_try_at: datetime) -> None:
        """Count a failed attempt and say when to try again."""
        await self._settle(
            inbox_id,
            attempts=inbox.c.attempts + 1,
            error=error_kind,
            next_try_at=next_try_at,
        )

    async def dead(self, inbox_id: int, error_kind: str, at: datetime) -> None:
        """Give an update up after a last failed attempt; it stays until pruned."""
        attempts = inbox.c.attempts + 1
        await self._settle(inbox_id, attempts=attempts, error=error_kind, dead_at=at)

    async def counts(self) -> InboxCounts:
        """Count what waits and what was given up."""
        waiting, oldest = func.count(), func.min(inbox.c.received_at)
        row = (await self._all(select(waiting.label("n"), oldest.label("at")).where(INBOX_OPEN)))[0]
        dead = await self._value(select(waiting).where(inbox.c.dead_at.is_not(None)))
        return InboxCounts(row["n"], dead, row["at"])

    async def prune(self, before: datetime) -> int:
        """Delete what was handled or given up before this moment; return how many.

        Keep a few days at least: Telegram repeats updates for up to 24 hours, and the update id
        tells a repetition.
        """
        old = or_(inbox.c.done_at < before, inbox.c.dead_at < before)
        return await self._change(delete(inbox).where(old))

    async def _settle(self, inbox_id: int, **values: str | datetime | ColumnElement[int]) -> bool:
        statement = update(inbox).where(inbox.c.id == inbox_id, INBOX_OPEN)
        return await self._change(statement.values(**values)) == 1
