"""The sender's transactions before a call: look, take up what a crash left, claim."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.delivery.addressing import parameters_of
from bot.delivery.joining import LOOKED_AT, can_lead, joinable, joined
from bot.delivery.turns import INTERRUPTED
from bot.delivery.wording import edit_method
from bot.domain.delivery import OutboxRow, RecentSend
from bot.domain.ids import ChatId
from storage.unit_of_work import UnitOfWork

_HEADS = 1_000
"""Lanes looked at in one go; far more than anybody has."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The first call of each lane that may go, and when a wait or pause next ends."""

    heads: list[OutboxRow]
    next_moment: datetime | None


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row marked as being sent, and the parameters of its call."""

    row: OutboxRow
    parameters: dict[str, Any]


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What the last run left: calls of unknown outcome, and sends that still count."""

    interrupted: list[OutboxRow]
    recent: list[RecentSend]


async def look(work: UnitOfWork, now: datetime) -> Seen:
    """Read what could be sent."""
    heads = await work.outbox.heads(now, _HEADS)
    return Seen(heads, await work.outbox.next_moment(now))


async def claim(
    work: UnitOfWork, rows: Sequence[OutboxRow], now: datetime, crowded: Collection[ChatId] = ()
) -> list[Claimed]:
    """Mark rows as being sent and complete their calls; what has lost its object is dropped.

    In a crowded chat a relay message takes along those that wait behind it.
    """
    taken = await work.outbox.sending([row.id for row in rows], now)
    claimed = []
    for row in taken:
        parameters = await parameters_of(work, row)
        if parameters is None:
            await work.outbox.dropped(row.id, "nothing_to_edit", now)
            continue
        if can_lead(row):
            parameters |= await _taking_along(work, row, now, more=row.chat_id in crowded)
        method = edit_method(row.method, parameters)
        claimed.append(Claimed(replace(row, method=method), parameters))
    return claimed


async def _taking_along(
    work: UnitOfWork, row: OutboxRow, now: datetime, *, more: bool
) -> dict[str, Any]:
    """Compose the message of a call and of those joined to it: before, or now if `more` may.

    A call that was tried before is repeated as it was: it may have arrived, and somebody may have
    taken it back meanwhile, which is then stored as the deletion of a message of its own.
    """
    others = [piece for piece in await work.outbox.pieces(row) if piece.id != row.id]
    if not others and more and not row.attempts:
        others = joinable(row, await work.outbox.following(row, LOOKED_AT), now)
    if others:
        await work.outbox.join([other.id for other in others], row.id, now)
    return joined([row, *others])


async def take_up(work: UnitOfWork, now: datetime, memory: timedelta) -> LeftOver:
    """Put calls of unknown outcome back at the head of their lanes."""
    await work.outbox.drop_stale_answers(now)
    interrupted = await work.outbox.interrupted()
    for row in interrupted:
        await work.outbox.retry(row.id, now, INTERRUPTED)
    return LeftOver(interrupted, await work.outbox.recent_sends(now - memory))
