"""Which outgoing calls may be sent now: the first of each lane."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CTE, ColumnElement, Select, exists, func, or_, select

from bot.domain.delivery import CALLBACK_LASTS, GENERAL_CLOSED, OutState, Stream
from storage.tables.delivery import INBOX_OPEN, OUTBOX_OPEN, inbox, outbox, pauses

COMPLETED_IN = timedelta(seconds=10)
"""So long after its wait what may be incomplete waits on for what has arrived from its source."""
EVERY_CHAT = 0
"""The row of `pauses` that stands for all chats; no chat has this id."""


def heads(now: datetime, limit: int) -> Select[Any]:
    """Select the sendable heads, oldest first.

    A lane is one stream of one chat; its head is its first call without outcome, and while that
    is being sent, waits, or its chat is paused, the lane stands still. Every answer to a pressed
    button is a lane of its own, as long as it is worth sending. Behind a call that waits for the
    General topic the rest of its lane goes on, all but what is for that topic, too.
    """
    stream, created = outbox.c.stream, outbox.c.created_at
    first = (
        select(func.min(outbox.c.id).label("id"))
        .where(OUTBOX_OPEN, stream != Stream.CALLBACK)
        .group_by(outbox.c.chat_id, stream)
        .cte("first_of_lane")
    )
    answers = select(outbox.c.id).where(
        OUTBOX_OPEN, stream == Stream.CALLBACK, created > now - CALLBACK_LASTS
    )
    head = select(first.c.id).union(_beside_general(first), answers).subquery()
    return (
        select(outbox)
        .join(head, head.c.id == outbox.c.id)
        .where(outbox.c.state != OutState.SENDING, _due(now), ~_paused(now), ~_incomplete(now))
        .order_by(outbox.c.id)
        .limit(limit)
    )


def _beside_general(first: CTE) -> Select[Any]:
    """Select the first calls for other places where a lane's first waits for the General topic."""
    waiting = select(outbox.c.chat_id.label("closed"), outbox.c.stream.label("lane"))
    closed = (
        waiting.join(first, first.c.id == outbox.c.id)
        .where(outbox.c.error == GENERAL_CLOSED)
        .subquery()
    )
    changes = or_(outbox.c.edits_outbox.is_not(None), outbox.c.edits_message.is_not(None))
    return (
        select(func.min(outbox.c.id))
        .join(closed, (closed.c.closed == outbox.c.chat_id) & (closed.c.lane == outbox.c.stream))
        .where(OUTBOX_OPEN, or_(changes, outbox.c.thread_id.is_not(None)))
        .group_by(outbox.c.chat_id, outbox.c.stream)
    )


def _due(now: datetime) -> ColumnElement[bool]:
    """Whether a wait is over; one from before the clock was set back would last too long."""
    began = func.coalesce(outbox.c.sending_at, outbox.c.created_at)
    return or_(outbox.c.not_before.is_(None), outbox.c.not_before <= now, began > now)


def _paused(now: datetime) -> ColumnElement[bool]:
    return exists().where(
        pauses.c.chat_id.in_([EVERY_CHAT, outbox.c.chat_id]), pauses.c.until > now
    )


def _incomplete(now: datetime) -> ColumnElement[bool]:
    """Whether something that has arrived may still become a part of this; given up in the end.

    A busy source, or an update that cannot be handled yet, must not hold up the chat.
    """
    waiting = (outbox.c.state == OutState.WAITING) & (outbox.c.not_before > now - COMPLETED_IN)
    return waiting & exists().where(inbox.c.chat_id == outbox.c.after_chat, INBOX_OPEN)
