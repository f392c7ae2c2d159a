"""Writing down what became of a call, and what follows from it for its chat."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.delivery.barring import arrived, bar
from bot.delivery.outcomes import (
    Barred,
    Gone,
    Migrated,
    Outcome,
    Pointless,
    Refused,
    Retry,
    Sent,
    TooFast,
)
from bot.domain.delivery import OutboxRow, Stream
from bot.domain.ids import ChatId
from bot.logs import logger
from storage.unit_of_work import UnitOfWork

_log = logger(__name__)


async def record(
    work: UnitOfWork, row: OutboxRow, outcome: Outcome, now: datetime, wait: timedelta
) -> None:
    """Settle a call or put it back; `wait` is the pause before a call that failed is repeated."""
    match outcome:
        case Sent():
            await _settle(work, row, outcome, now)
        case Retry(kind):
            await work.outbox.retry(row.id, now + wait, kind)
        case TooFast():
            await _pause(work, row, outcome, now)
        case Migrated(new_chat_id):
            await _follow(work, row, ChatId(new_chat_id), now)
        case Barred():
            await bar(work, row, outcome, now)
        case Gone() | Pointless() | Refused():
            await _end(work, row, outcome, now)


async def _settle(work: UnitOfWork, row: OutboxRow, outcome: Sent, now: datetime) -> None:
    await work.outbox.sent(row.id, outcome.message_id, now)
    await arrived(work, row, now)
    if outcome.poll_id is not None:
        await work.polls.sent(row.id, outcome.poll_id)


async def _end(
    work: UnitOfWork, row: OutboxRow, outcome: Gone | Pointless | Refused, now: datetime
) -> None:
    """Settle a call that will never be sent."""
    match outcome:
        case Gone(kind):
            await _leave(work, row, kind, now)
        case Pointless(kind):
            await work.outbox.dropped(row.id, kind, now)
        case Refused(kind):
            await _give_up(work, row, kind, now)


async def _pause(work: UnitOfWork, row: OutboxRow, outcome: TooFast, now: datetime) -> None:
    until = now + outcome.wait
    await work.outbox.retry(row.id, until, "too_fast")
    if outcome.everywhere:
        await work.outbox.pause_all(until)
    elif row.stream is not Stream.CALLBACK:
        await work.outbox.pause_chat(row.chat_id, until)
    _log.info("sending.too_fast", seconds=outcome.wait.total_seconds(), all=outcome.everywhere)


async def _follow(work: UnitOfWork, row: OutboxRow, new: ChatId, now: datetime) -> None:
    """Move everything that belongs to the group to its new id, and try there."""
    if new == row.chat_id:
        await _give_up(work, row, "migrated_to_itself", now)
        return
    await work.chats.migrate(row.chat_id, new)
    await work.outbox.retry(row.id, now, "migrated")
    _log.info("chat.migrated", outbox_id=row.id)


async def _leave(work: UnitOfWork, row: OutboxRow, kind: str, now: datetime) -> None:
    """Note that the chat cannot be reached, so that nothing more is written to it."""
    chat = await work.chats.get(row.chat_id)
    if chat is not None:
        await work.chats.save(replace(chat, present=False))
    for team in await work.teams.in_chat(row.chat_id):
        teams = work.within(team.partnership_id).teams
        await teams.save(replace(team, present=False))
    await work.outbox.abandon(row.chat_id, kind, now)
    _log.info("chat.gone", outbox_id=row.id, kind=kind)


async def _give_up(work: UnitOfWork, row: OutboxRow, kind: str, now: datetime) -> None:
    await work.outbox.failed(row.id, kind, now)
    _log.warning("message.given_up", outbox_id=row.id, method=row.method, kind=kind)
