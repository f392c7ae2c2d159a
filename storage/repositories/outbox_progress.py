from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import case, delete, func, or_, select, update

from bot.domain.delivery import (
    CALLBACK_LASTS,
    OutboxId,
    OutboxRow,
    OutState,
    RecentSend,
    Stream,
)
from bot.domain.ids import ChatId
from storage.repositories.base import Repository
from storage.repositories.outbox_heads import COMPLETED_IN, EVERY_CHAT, heads
from storage.tables.delivery import OUTBOX_OPEN, outbox, pauses


class OutboxProgress(Repository):
    """What the sender does with stored calls: take, try, settle, pause."""

    async def heads(self, now: datetime, limit: int) -> list[OutboxRow]:
        """Return the first sendable call of each lane, oldest first; see `outbox_heads.heads`."""
        return [OutboxRow(**row) for row in await self._all(heads(now, limit))]

    async def sending(self, ids: Collection[OutboxId], at: datetime) -> list[OutboxRow]:
        """Mark calls as handed to Telegram and return them as they are now, oldest first.

        Send what this returns: a translation may have come in since `heads`. Calls that have
        meanwhile been taken or dropped are missing in the answer. Pauses that are over are
        forgotten: they would come back if the clock were set back.
        """
        await self._change(delete(pauses).where(pauses.c.until <= at))
        statement = update(outbox).where(
            outbox.c.id.in_(ids), outbox.c.state.in_([OutState.WAITING, OutState.PENDING])
        )
        taken = statement.values(state=OutState.SENDING, sending_at=at).returning(outbox)
        rows = [OutboxRow(**row) for row in await self._all(taken)]
        return sorted(rows, key=lambda row: row.id)

    async def unclaim(self, ids: Collection[OutboxId]) -> None:
        """Put calls that are marked as being sent, but never were, back to wait for their turn.

        What was joined into them waits behind them again. It counts as an attempt: what was taken
        back meanwhile is stored as a deletion of a message of its own, so that nothing may be
        joined any more.
        """
        marked = or_(outbox.c.id.in_(ids), outbox.c.joined_into.in_(ids))
        statement = update(outbox).where(marked, outbox.c.state == OutState.SENDING)
        attempts = outbox.c.attempts + 1
        await self._change(
            statement.values(state=OutState.PENDING, joined_into=None, attempts=attempts)
        )

    async def following(self, row: OutboxRow, limit: int) -> list[OutboxRow]:
        """Return the calls without outcome behind this one in its chat and stream, in order."""
        statement = select(outbox).where(
            OUTBOX_OPEN,
            outbox.c.chat_id == row.chat_id,
            outbox.c.stream == row.stream,
            outbox.c.id > row.id,
        )
        rows = await self._all(statement.order_by(outbox.c.id).limit(limit))
        return [OutboxRow(**found) for found in rows]

    async def join(self, ids: Collection[OutboxId], into: OutboxId, at: datetime) -> None:
        """Mark calls as being sent within the message of an earlier one."""
        statement = update(outbox).where(outbox.c.id.in_(ids))
        values = {"state": OutState.SENDING, "sending_at": at, "joined_into": into}
        await self._change(statement.values(**values))

    async def pieces(self, row: OutboxRow) -> list[OutboxRow]:
        """Return all calls whose words stand in the same message as this one's, in order."""
        head = row.joined_into or row.id
        statement = select(outbox).where(or_(outbox.c.id == head, outbox.c.joined_into == head))
        rows = await self._all(statement.order_by(outbox.c.id))
        return [OutboxRow(**found) for found in rows]

    async def reword(self, outbox_id: OutboxId, payload: Mapping[str, Any]) -> None:
        """Change what a sent call says now, so that its message can be composed again."""
        await self._change(update(outbox).where(outbox.c.id == outbox_id).values(payload=payload))

    async def part_from(
        self,
        outbox_id: OutboxId,
        payload: Mapping[str, Any],
        others: Sequence[OutboxId],
        at: datetime,
    ) -> None:
        """Let a piece of a joined message be sent anew by itself, and the others stay together."""
        first, *rest = others
        anew = {
            "payload": payload,
            "state": OutState.PENDING,
            "attempts": 0,
            "created_at": at,
            "not_before": None,
            "sending_at": None,
            "settled_at": None,
            "message_id": None,
            "joined_into": None,
        }
        await self._change(update(outbox).where(outbox.c.id == outbox_id).values(**anew))
        await self._change(update(outbox).where(outbox.c.id == first).values(joined_into=None))
        await self._change(update(outbox).where(outbox.c.id.in_(rest)).values(joined_into=first))

    async def redirect(
        self, outbox_id: OutboxId, edits: OutboxId, payload: Mapping[str, Any]
    ) -> None:
        """Let an edit be that of another call's message, also when it is tried again."""
        values = {"edits_outbox": edits, "payload": payload}
        await self._change(update(outbox).where(outbox.c.id == outbox_id).values(**values))

    async def sent(self, outbox_id: OutboxId, message_id: int | None, at: datetime) -> None:
        """Record success; `message_id` is the message sent or edited, None if there is none.

        What was joined into the call has become the same message.
        """
        success = {"state": OutState.SENT, "settled_at": at, "message_id": message_id}
        await self._change_open(outbox_id, error=None, **success)
        joined = update(outbox).where(outbox.c.joined_into == outbox_id, OUTBOX_OPEN)
        await self._change(joined.values(error=None, **success))

    async def failed(self, outbox_id: OutboxId, error_kind: str, at: datetime) -> None:
        """Give the call up; what was joined into it is tried by itself."""
        await self._let_go([outbox_id])
        await self._settle(outbox_id, OutState.FAILED, at, error=error_kind)

    async def dropped(self, outbox_id: OutboxId, reason: str, at: datetime) -> None:
        """Record that the call is no longer wanted; what was joined into it is sent by itself."""
        await self._let_go([outbox_id])
        await self._settle(outbox_id, OutState.DROPPED, at, error=reason)

    async def abandon(
        self,
        chat_id: ChatId,
        error_kind: str,
        at: datetime,
        *,
        topic: int | None = None,
        before: datetime | None = None,
    ) -> int:
        """Give up everything for a chat, or for one topic, or added before a moment; tell how much.

        What was joined into one given up, and is not given up itself, is tried by itself.
        """
        statement = update(outbox).where(outbox.c.chat_id == chat_id, OUTBOX_OPEN)
        if topic is not None:
            statement = statement.where(outbox.c.thread_id == topic)
        if before is not None:
            statement = statement.where(outbox.c.created_at < before)
        values = {"state": OutState.FAILED, "error": error_kind, "settled_at": at}
        gone = await self._all(statement.values(**values).returning(outbox.c.id))
        await self._let_go([OutboxId(row["id"]) for row in gone])
        return len(gone)

    async def retry(self, outbox_id: OutboxId, not_before: datetime, error_kind: str) -> None:
        """Count a failed attempt; the call stays at the head of its lane until then.

        What was joined into it stays with it: if the failure was only in the answer, the same
        message is repeated and not each of its pieces.
        """
        joined = update(outbox).where(outbox.c.joined_into == outbox_id, OUTBOX_OPEN)
        await self._change(joined.values(state=OutState.PENDING))
        await self._change_open(
            outbox_id,
            state=OutState.PENDING,
            attempts=outbox.c.attempts + 1,
            not_before=not_before,
            error=error_kind,
        )

    async def drop_stale_answers(self, now: datetime) -> int:
        """Drop answers to buttons that Telegram no longer takes; return how many."""
        statement = update(outbox).where(
            OUTBOX_OPEN,
            outbox.c.state != OutState.SENDING,
            outbox.c.stream == Stream.CALLBACK,
            outbox.c.created_at <= now - CALLBACK_LASTS,
        )
        values = {"state": OutState.DROPPED, "error": "too_late", "settled_at": now}
        return await self._change(statement.values(**values))

    async def interrupted(self) -> list[OutboxRow]:
        """Return the calls whose outcome a crash left unknown; ask at start only."""
        statement = select(outbox).where(OUTBOX_OPEN, outbox.c.state == OutState.SENDING)
        return [OutboxRow(**row) for row in await self._all(statement.order_by(outbox.c.id))]

    async def recent_sends(self, since: datetime) -> list[RecentSend]:
        """Return what reached Telegram since this moment, oldest first."""
        columns = (outbox.c.chat_id, outbox.c.method, outbox.c.stream, outbox.c.settled_at)
        statement = select(*columns).where(
            outbox.c.settled_at >= since, outbox.c.state == OutState.SENT
        )
        rows = await self._all(statement.order_by(outbox.c.settled_at, outbox.c.id))
        return [RecentSend(*row.values()) for row in rows]

    async def pause_chat(self, chat_id: ChatId, until: datetime) -> None:
        """Send nothing to this chat until then; a longer pause stays."""
        insert = self._insert(pauses).values(chat_id=chat_id, until=until)
        longer = pauses.c.until < insert.excluded.until
        update_ = {"until": insert.excluded.until}
        await self._change(
            insert.on_conflict_do_update(index_elements=["chat_id"], set_=update_, where=longer)
        )

    async def pause_all(self, until: datetime) -> None:
        """Send nothing to anybody until then; a longer pause stays."""
        await self.pause_chat(ChatId(EVERY_CHAT), until)

    async def next_moment(self, now: datetime) -> datetime | None:
        """Tell when the next wait or pause ends, None if there is nothing to wait for."""
        ends = select(func.min(pauses.c.until)).where(pauses.c.until > now)
        later = outbox.c.not_before > now
        incomplete = (outbox.c.state == OutState.WAITING) & outbox.c.after_chat.is_not(None)
        waits = select(
            func.min(case((later, outbox.c.not_before))).label("next"),
            func.min(case((incomplete, outbox.c.not_before))).label("incomplete"),
        ).where(OUTBOX_OPEN, outbox.c.not_before > now - COMPLETED_IN)
        (found,) = await self._all(waits)
        parts = found["incomplete"] and found["incomplete"] + COMPLETED_IN
        moments = [found["next"], parts, await self._value(ends)]
        return min((moment for moment in moments if moment is not None), default=None)

    async def _let_go(self, ids: Collection[OutboxId]) -> None:
        statement = update(outbox).where(outbox.c.joined_into.in_(ids), OUTBOX_OPEN)
        await self._change(statement.values(state=OutState.PENDING, joined_into=None))

    async def _settle(
        self, outbox_id: OutboxId, state: OutState, at: datetime, **values: Any
    ) -> None:
        await self._change_open(outbox_id, state=state, settled_at=at, **values)

    async def _change_open(self, outbox_id: OutboxId, **values: Any) -> None:
        statement = update(outbox).where(outbox.c.id == outbox_id, OUTBOX_OPEN)
        await self._change(statement.values(**values))
