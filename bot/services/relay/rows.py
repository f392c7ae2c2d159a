"""The outbox rows of a copy: one message, or several where Telegram's limit asks for them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.delivery.payloads import message_payload
from bot.domain.delivery import OutboxId, Outgoing, Stream
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.domain.relay import RelayCopy
from bot.domain.relaying import pages
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Answered:
    """What a relayed reply answers on the other side: a person's message, or a copy."""

    message_id: int | None = None
    outbox_id: OutboxId | None = None


def paged(message: Message, at_least: int = 1) -> list[Message]:
    """Split a message into what Telegram takes, in `at_least` pieces; the buttons stay first."""
    pieces = pages(message.body)
    if len(pieces) < at_least:
        pieces = pages(message.body, max(2, message.body.length // at_least))
    first, *rest = pieces
    return [Message(first, message.keyboard), *(Message(piece) for piece in rest)]


async def send(
    work: UnitOfWork,
    team: Team,
    message: Message,
    now: datetime,
    *,
    until: datetime | None,
    answers: Answered,
) -> list[OutboxId]:
    """Queue a message for a team's group; with `until` it waits that long for its translation."""
    call = Outgoing(
        partnership_id=team.partnership_id,
        chat_id=team.chat_id,
        thread_id=team.thread_id,
        method="send_message",
        stream=Stream.RELAY,
        not_before=until,
        waits=until is not None,
    )
    rows = []
    for index, page in enumerate(paged(message)):
        reply = answers if index == 0 else Answered()
        page_call = replace(
            call,
            payload=message_payload(page),
            reply_to_message=reply.message_id,
            reply_to_outbox=reply.outbox_id,
        )
        rows.append(await work.outbox.add(page_call, now))
    return rows


async def change(
    work: UnitOfWork,
    team: Team,
    copy: RelayCopy,
    message: Message,
    now: datetime,
    *,
    until: datetime | None = None,
) -> tuple[RelayCopy, list[OutboxId]]:
    """Queue edits that make a copy show this message; what is too much becomes a new one."""
    known = (copy.outbox_id, *copy.parts)
    edits = []
    for row, page in zip(known, paged(message, len(known)), strict=False):
        edits.append(await work.outbox.add(_edit(team, row, page, until), now))
    extra = paged(message, len(known))[len(known) :]
    grown = await _append(work, team, copy, extra, now)
    return grown, edits


async def fulfil(
    work: UnitOfWork,
    team: Team,
    copy: RelayCopy,
    waiting: Sequence[OutboxId],
    message: Message,
    now: datetime,
) -> RelayCopy:
    """Give waiting rows their text; those that went out meanwhile are edited instead.

    Without waiting rows the copy went out long ago, and all of it is edited.
    """
    if not waiting:
        return (await change(work, team, copy, message, now))[0]
    known = (copy.outbox_id, *copy.parts)
    split = paged(message, len(waiting))
    for row, target, page in zip(waiting, known, split, strict=False):
        if not await work.outbox.fulfil(row, message_payload(page)):
            await work.outbox.add(_edit(team, target, page, None), now)
    return await _append(work, team, copy, split[len(waiting) :], now)


async def _append(
    work: UnitOfWork, team: Team, copy: RelayCopy, extra: Sequence[Message], now: datetime
) -> RelayCopy:
    parts = list(copy.parts)
    for page in extra:
        parts += await send(work, team, page, now, until=None, answers=Answered())
    return replace(copy, parts=tuple(parts))


def _edit(team: Team, row: OutboxId, page: Message, until: datetime | None) -> Outgoing:
    return Outgoing(
        partnership_id=team.partnership_id,
        chat_id=team.chat_id,
        method="edit_message_text",
        payload=message_payload(page),
        stream=Stream.RELAY,
        edits_outbox=row,
        not_before=until,
        waits=until is not None,
    )
