"""What follows where the bot may not write: the partners are told, once a day at most."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.delivery.outcomes import Bar, Barred
from bot.delivery.payloads import message_payload
from bot.delivery.wording import WORDS, in_words
from bot.domain.delivery import GENERAL_CLOSED, OutboxRow, Outgoing, Stream
from bot.domain.partnership import Team
from bot.logs import logger
from bot.views.relay import barred
from storage.unit_of_work import UnitOfWork

TRY_AGAIN = timedelta(minutes=1)
_KEPT = timedelta(days=1)
"""So long what cannot be sent waits; Telegram keeps no longer what a bot does not fetch."""
_IN_WORDS = "said_in_words"
"""The error of a row whose thing may not be sent there."""
_log = logger(__name__)


async def bar(work: UnitOfWork, row: OutboxRow, outcome: Barred, now: datetime) -> None:
    """Let a chat's calls wait for its leave to write; give up what nobody can give leave for."""
    kind, what = outcome.kind, outcome.what
    if what is Bar.TOPIC and row.thread_id is None:
        await _wait_for_general(work, row, kind, now)
        return
    teams = await work.teams.in_chat(row.chat_id)
    match what:
        case Bar.CHAT:
            await work.outbox.retry(row.id, now + TRY_AGAIN, kind)
            await work.outbox.pause_chat(row.chat_id, now + TRY_AGAIN)
            await work.outbox.abandon(row.chat_id, kind, now, before=now - _KEPT)
        case Bar.TOPIC:
            teams = [team for team in teams if team.thread_id == row.thread_id]
            for team in teams:
                await work.within(team.partnership_id).teams.save(replace(team, present=False))
            await work.outbox.abandon(row.chat_id, kind, now, topic=row.thread_id)
        case Bar.KIND:
            await _say_it_in_words(work, row, kind, now)
            teams = []
    for team in teams:
        await _tell_others(work, team, what, now)
    _log_bar(row, kind)


async def arrived(work: UnitOfWork, row: OutboxRow, now: datetime) -> None:
    """Tell the partners what a group does not take, once something else has arrived there.

    Telegram names the kind also where nothing at all may be sent.
    """
    if row.error == _IN_WORDS:
        for team in await _readers(work, row):
            await _tell_others(work, team, Bar.KIND, now)


async def _wait_for_general(work: UnitOfWork, row: OutboxRow, kind: str, now: datetime) -> None:
    """Keep what is for the General topic: it cannot be deleted, and may be opened again.

    What changes a message names no topic; it is left undone. Other topics go on.
    """
    if _changes(row):
        await work.outbox.dropped(row.id, kind, now)
    elif row.created_at < now - _KEPT:
        await work.outbox.failed(row.id, kind, now)
    else:
        await work.outbox.retry(row.id, now + TRY_AGAIN, GENERAL_CLOSED)
        for team in await _readers(work, row):
            await _tell_others(work, team, Bar.CHAT, now)
    _log_bar(row, kind)


def _changes(row: OutboxRow) -> bool:
    return row.edits_outbox is not None or row.edits_message is not None


def _log_bar(row: OutboxRow, kind: str) -> None:
    _log.warning("chat.barred", outbox_id=row.id, method=row.method, kind=kind)


async def _say_it_in_words(work: UnitOfWork, row: OutboxRow, kind: str, now: datetime) -> None:
    """Send the words of a relayed thing without the thing, and say that it is missing."""
    readers = await _readers(work, row)
    if not readers or _changes(row) or row.stream is not Stream.RELAY or row.method == WORDS:
        await work.outbox.failed(row.id, kind, now)
        return
    note = barred(readers[0].name, Bar.KIND, readers[0].language)
    await work.outbox.retry(row.id, now, _IN_WORDS)
    await work.outbox.recompose(row.id, WORDS, in_words(row.payload, note))


async def _readers(work: UnitOfWork, row: OutboxRow) -> list[Team]:
    """Give the teams that read where a call goes."""
    teams = await work.teams.in_chat(row.chat_id)
    return [team for team in teams if team.thread_id == row.thread_id]


async def _tell_others(work: UnitOfWork, team: Team, what: Bar, now: datetime) -> None:
    for other in await work.within(team.partnership_id).teams.all():
        if other.id == team.id or not other.present:
            continue
        note = Outgoing(
            partnership_id=other.partnership_id,
            chat_id=other.chat_id,
            thread_id=other.thread_id,
            method="send_message",
            payload=message_payload(barred(team.name, what, other.language)),
            key=f"barred:{what}:{team.id}:{other.id}:{now:%Y%m%d}",
        )
        await work.outbox.add(note, now)
