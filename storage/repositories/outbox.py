from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import and_, case, delete, func, or_, select, update

from bot.domain.delivery import OutboxId, OutboxRow, Outgoing, OutState
from bot.domain.ids import ChatId, PartnershipId
from storage.repositories.base import row_of
from storage.repositories.outbox_progress import OutboxProgress
from storage.tables.delivery import OUTBOX_OPEN, OUTBOX_UNSENT, outbox, pauses
from storage.tables.relay import relay_parts

_OPEN = outbox.c.state.in_([OutState.WAITING, OutState.PENDING])
_CHANGES = frozenset(
    {
        "edit_message_text",
        "edit_message_caption",
        "edit_message_media",
        "edit_message_live_location",
        "stop_message_live_location",
    }
)
"""What changes a message that is there; among these only the newest can be made another."""


class OutboxStore(OutboxProgress):
    """Calls to Telegram: stored together with the effects they tell about, sent afterwards."""

    async def add(self, outgoing: Outgoing, at: datetime) -> OutboxId:
        """Store a call; one whose key is known is not added, and the first one's id returned."""
        row = {
            **row_of(outgoing, "waits"),
            "state": OutState.WAITING if outgoing.waits else OutState.PENDING,
            "attempts": 0,
            "created_at": at,
        }
        insert = self._insert(outbox).values(**row).on_conflict_do_nothing(index_elements=["key"])
        number = await self._value(insert.returning(outbox.c.id))
        if number is None:
            number = await self._value(select(outbox.c.id).where(outbox.c.key == outgoing.key))
        return OutboxId(number)

    async def get(self, outbox_id: OutboxId) -> OutboxRow | None:
        """Return the call, None if it was pruned."""
        row = await self._first(select(outbox).where(outbox.c.id == outbox_id))
        return None if row is None else OutboxRow(**row)

    async def quote_no_more(
        self, calls: Collection[OutboxId], chat_id: ChatId, message_id: int
    ) -> None:
        """Forget the words that answers to these calls, or to this message, repeat of them."""
        answers = or_(
            outbox.c.reply_to_outbox.in_(calls),
            and_(outbox.c.chat_id == chat_id, outbox.c.reply_to_message == message_id),
        )
        statement = update(outbox).where(outbox.c.quotes.is_not(None), answers)
        await self._change(statement.values(quotes=None))

    async def unkey(self, outbox_id: OutboxId) -> None:
        """Take a call's key away, so that it can be used again."""
        await self._change(update(outbox).where(outbox.c.id == outbox_id).values(key=None))

    async def keyed(self, key: str) -> OutboxId | None:
        """Find the call with this key, None if there was none or it was pruned."""
        number = await self._value(select(outbox.c.id).where(outbox.c.key == key))
        return None if number is None else OutboxId(number)

    async def is_open(self, outbox_id: OutboxId) -> bool:
        """Tell whether a call has not been sent and is not being sent, but still will be."""
        statement = select(outbox.c.id).where(outbox.c.id == outbox_id, _OPEN)
        return await self._value(statement) is not None

    async def message_id(self, outbox_id: OutboxId) -> int | None:
        """Return Telegram's number of the message this call became, None if it became none."""
        statement = select(outbox.c.message_id).where(outbox.c.id == outbox_id)
        number: int | None = await self._value(statement)
        return number

    async def shown_by(self, chat_id: ChatId, message_id: int) -> str | None:
        """Tell what the bot's message in a chat shows by now, None if it is nothing to act on."""
        statement = select(outbox.c.shows).where(
            outbox.c.chat_id == chat_id,
            outbox.c.message_id == message_id,
            outbox.c.shows.is_not(None),
        )
        shows: str | None = await self._value(statement.order_by(outbox.c.id.desc()).limit(1))
        return shows

    async def partnership_of(self, chat_id: ChatId, message_id: int) -> PartnershipId | None:
        """Tell of which partnership the bot's message in a chat speaks; None if of none."""
        statement = select(outbox.c.partnership_id).where(
            outbox.c.chat_id == chat_id,
            outbox.c.message_id == message_id,
            outbox.c.partnership_id.is_not(None),
        )
        number: int | None = await self._value(statement.order_by(outbox.c.id).limit(1))
        return None if number is None else PartnershipId(number)

    async def shown_in_flight(self, chat_id: ChatId, text: str) -> str | None:
        """Tell, by its text, what a message shows whose number Telegram has not given us yet.

        Somebody may answer it before the number is stored.
        """
        statement = select(outbox.c.shows, outbox.c.payload).where(
            outbox.c.chat_id == chat_id,
            outbox.c.state == OutState.SENDING,
            outbox.c.shows.is_not(None),
        )
        for row in await self._all(statement):
            if str(row["payload"].get("text", "")).strip() == text:
                return str(row["shows"])
        return None

    async def fulfil(self, outbox_id: OutboxId, payload: Mapping[str, Any]) -> bool:
        """Put the translation into a call that has not been sent, and let it go.

        False if it was sent or is being sent, so that the message must be edited; also if the
        call has failed or was dropped. A call that is to be repeated keeps its `not_before`.
        """
        waiting = outbox.c.state == OutState.WAITING
        statement = update(outbox).where(
            outbox.c.id == outbox_id, or_(waiting, outbox.c.state == OutState.PENDING)
        )
        values = {
            "payload": payload,
            "state": OutState.PENDING,
            "not_before": case((waiting, None), else_=outbox.c.not_before),
        }
        return await self._change(statement.values(**values)) == 1

    async def recompose(
        self,
        outbox_id: OutboxId,
        method: str,
        payload: Mapping[str, Any],
        not_before: datetime | None = None,
    ) -> bool:
        """Change a call that has not been sent; with `not_before` one that waits waits until then.

        False if it was sent or is being sent.
        """
        waiting = outbox.c.state == OutState.WAITING
        statement = update(outbox).where(outbox.c.id == outbox_id, _OPEN)
        later = not_before if not_before is not None else outbox.c.not_before
        values = {
            "method": method,
            "payload": payload,
            "not_before": case((waiting, later), else_=outbox.c.not_before),
        }
        return await self._change(statement.values(**values)) == 1

    async def rewrite(
        self, outbox_id: OutboxId, method: str, payload: Mapping[str, Any], until: datetime | None
    ) -> bool:
        """Let a call that has not been sent be this one; False if it was sent or is being sent.

        With `until` it waits for its translation, but not longer than it would have: else somebody
        who goes on editing would hold up the chat. What was tried before does not wait again.
        """
        tried = or_(outbox.c.attempts > 0, outbox.c.joined_into.is_not(None))
        fresh, keeps = OutState.PENDING, tried
        if until is not None:
            fresh = OutState.WAITING
            waiting = outbox.c.state == OutState.WAITING
            keeps = or_(tried, and_(waiting, outbox.c.not_before < until))
        statement = update(outbox).where(outbox.c.id == outbox_id, _OPEN)
        values = {
            "method": method,
            "payload": payload,
            "state": case((tried, outbox.c.state), else_=fresh),
            "not_before": case((keeps, outbox.c.not_before), else_=until),
        }
        return await self._change(statement.values(**values)) == 1

    async def put(self, outgoing: Outgoing, at: datetime) -> OutboxId:
        """Store a call, or change the one not yet sent that does the same to the same message."""
        rivals = _CHANGES if outgoing.method in _CHANGES else {outgoing.method}
        statement = select(outbox.c.id, outbox.c.method).where(
            outbox.c.chat_id == outgoing.chat_id,
            outbox.c.method.in_(rivals),
            _OPEN,
            outbox.c.edits_outbox.is_not_distinct_from(outgoing.edits_outbox),
            outbox.c.edits_message.is_not_distinct_from(outgoing.edits_message),
            outbox.c.part == outgoing.part,
        )
        newest = await self._first(statement.order_by(outbox.c.id.desc()).limit(1))
        if newest is not None and newest["method"] == outgoing.method:
            known = OutboxId(newest["id"])
            until = outgoing.not_before if outgoing.waits else None
            if await self.rewrite(known, outgoing.method, outgoing.payload, until):
                return known
        return await self.add(outgoing, at)

    async def withdraw_changes(
        self, outbox_id: OutboxId, part: int, reason: str, at: datetime
    ) -> None:
        """Drop the edits, not yet sent, of the message a call became."""
        statement = update(outbox).where(
            outbox.c.edits_outbox == outbox_id,
            outbox.c.part == part,
            outbox.c.method.in_(_CHANGES),
            _OPEN,
        )
        await self._change(statement.values(state=OutState.DROPPED, error=reason, settled_at=at))

    async def withdraw(self, outbox_id: OutboxId, reason: str, at: datetime) -> bool:
        """Drop a call that has not been sent; False if it was sent or is being sent.

        It leaves the message it was joined into, and what was joined into it is sent by itself.
        """
        statement = update(outbox).where(outbox.c.id == outbox_id, _OPEN)
        values = {"state": OutState.DROPPED, "error": reason, "settled_at": at, "joined_into": None}
        if await self._change(statement.values(**values)) != 1:
            return False
        await self._let_go([outbox_id])
        return True

    async def withdraw_shown(self, chat_id: ChatId, shows: str, reason: str, at: datetime) -> None:
        """Drop a chat's calls that have not been sent and would show this."""
        statement = update(outbox).where(
            outbox.c.chat_id == chat_id,
            outbox.c.shows == shows,
            _OPEN,
        )
        await self._change(statement.values(state=OutState.DROPPED, error=reason, settled_at=at))

    async def counts(self) -> dict[OutState, int]:
        """Count the calls of each state but SENT."""
        statement = select(outbox.c.state, func.count().label("n")).where(OUTBOX_UNSENT)
        rows = await self._all(statement.group_by(outbox.c.state))
        found = {row["state"]: row["n"] for row in rows}
        return {state: found.get(state, 0) for state in OutState if state is not OutState.SENT}

    async def oldest(self) -> datetime | None:
        """Tell when the oldest call that is still to be sent was added."""
        moment: datetime | None = await self._value(
            select(func.min(outbox.c.created_at)).where(OUTBOX_OPEN)
        )
        return moment

    async def prune(self, before: datetime) -> int:
        """Forget calls settled before this moment; return how many rows went.

        What people may still answer (a card, a relayed message) keeps its row, without texts.
        """
        old = outbox.c.settled_at < before
        relayed = outbox.c.id.in_(select(relay_parts.c.outbox_id))
        kept = or_(relayed, (outbox.c.state == OutState.SENT) & outbox.c.shows.is_not(None))
        has_text = or_(outbox.c.payload != {}, outbox.c.quotes.is_not(None))
        texts = update(outbox).where(old, kept, has_text)
        await self._change(texts.values(payload={}, quotes=None))
        await self._change(delete(pauses).where(pauses.c.until < before))
        return await self._change(delete(outbox).where(old, ~kept))
