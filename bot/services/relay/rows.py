"""The outbox rows of a copy: what sends it, changes it, is added to it, and takes it away."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.delivery.payloads import message_payload
from bot.domain.delivery import OutboxId, Outgoing, Stream
from bot.domain.ids import ChatId
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.domain.relay import CAPTIONED, Kind, RelayCopy, RelayMessage
from bot.domain.rich_text import RichText
from bot.services.relay.pieces import Change, Piece, pieces
from bot.services.relay.showing import Sight
from storage.unit_of_work import UnitOfWork

_TAKEN_BACK = "taken_back"
_NOTHING = Message(RichText("🗑"))


@dataclass(frozen=True, slots=True)
class Answered:
    """What a relayed reply answers on the other side: a person's message, or a copy's."""

    message_id: int | None = None
    outbox_id: OutboxId | None = None
    part: int = 0
    quotes: str | None = None
    """Its first words, in a line for where the answer can be no reply."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A message as one team sees it: all that its rows are made of."""

    message: RelayMessage
    team: Team
    sight: Sight

    def split(self, *, exchanged: bool = False, spelled_out: bool = False) -> list[Piece]:
        """Cut it up; see `pieces.pieces`."""
        return pieces(self.message, self.sight, exchanged=exchanged, spelled_out=spelled_out)


def answer_to(copy: RelayCopy, message: RelayMessage) -> Answered:
    """Answer a copy: the thing itself where words and thing are two messages."""
    under_heading = message.content.kind not in {Kind.TEXT, *CAPTIONED}
    row = copy.parts[0] if under_heading and copy.parts else copy.outbox_id
    return Answered(outbox_id=row, part=copy.position)


async def send(
    work: UnitOfWork,
    team: Team,
    split: Sequence[Piece],
    now: datetime,
    *,
    until: datetime | None,
    answers: Answered,
    after_chat: ChatId | None = None,
) -> list[OutboxId]:
    """Queue pieces for a team's group; with `until` they wait that long for their translation.

    With `after_chat` they also wait for all that has arrived from there to be handled. What stands
    under a heading of its own answers that heading, so that both are seen together.
    """
    rows: list[OutboxId] = []
    for piece in split:
        reply = answers if not rows else _below(piece, rows)
        call = Outgoing(
            partnership_id=team.partnership_id,
            chat_id=team.chat_id,
            thread_id=team.thread_id,
            method=piece.method,
            payload=piece.payload,
            stream=Stream.RELAY,
            reply_to_message=reply.message_id,
            reply_to_outbox=reply.outbox_id,
            part=reply.part,
            not_before=until,
            after_chat=after_chat,
            quotes=reply.quotes,
            waits=until is not None,
        )
        rows.append(await work.outbox.add(call, now))
    return rows


async def change(
    work: UnitOfWork,
    shown: Pieces,
    copy: RelayCopy,
    now: datetime,
    *,
    until: datetime | None = None,
    exchanged: bool = False,
) -> RelayCopy:
    """Make a copy show this, in fewer or more messages if need be.

    With `until` what is not seen before waits that long for its translation.
    """
    last = (copy.outbox_id, *copy.parts)[-1]
    sent = not await work.outbox.is_open(last)
    first, *rest = shown.split(exchanged=exchanged, spelled_out=sent)
    await show(work, shown.team, copy.outbox_id, first, now, until=until)
    return await go_on(work, shown.team, copy, rest, now, until=until)


async def show(
    work: UnitOfWork,
    team: Team,
    row: OutboxId,
    piece: Piece,
    now: datetime,
    *,
    until: datetime | None = None,
) -> None:
    """Let the message of a row be this piece: before it is sent, or by an edit.

    An edit takes the place of an older one that has not been sent: nobody needs to see that.
    """
    sent = not await work.outbox.rewrite(row, piece.method, piece.payload, until)
    if sent and piece.change is not None:
        await work.outbox.put(edit_row(team, row, piece.change, until=until), now)


async def go_on(
    work: UnitOfWork,
    team: Team,
    copy: RelayCopy,
    rest: Sequence[Piece],
    now: datetime,
    *,
    until: datetime | None = None,
) -> RelayCopy:
    """Let all messages of a copy but the first be these; give the copy as it is then.

    Others' messages may stand between, so a new one answers what it goes on from.
    """
    for row, piece in zip(copy.parts, rest, strict=False):
        await show(work, team, row, piece, now, until=until)
    for row in copy.parts[len(rest) :]:
        await take_away(work, team, row, now)
    parts = copy.parts[: len(rest)]
    last, part = (parts[-1], 0) if parts else (copy.outbox_id, copy.position)
    answers = Answered(outbox_id=last, part=part)
    new = await send(work, team, rest[len(parts) :], now, until=until, answers=answers)
    return replace(copy, parts=(*parts, *new))


async def take_away(
    work: UnitOfWork,
    team: Team,
    row: OutboxId,
    now: datetime,
    *,
    part: int = 0,
    instead: Message = _NOTHING,
) -> None:
    """Drop a call not yet sent; delete its message, or reword it if others stand in it too."""
    if await work.outbox.withdraw(row, _TAKEN_BACK, now):
        return
    await work.outbox.withdraw_changes(row, part, _TAKEN_BACK, now)
    stored = await work.outbox.get(row)
    if stored is None:
        return
    call = edit_row(team, row, Change("delete_message", {}), part=part)
    if len(await work.outbox.pieces(stored)) > 1:
        call = edit_row(team, row, Change("edit_message_text", message_payload(instead)))
    await work.outbox.add(call, now)


def edit_row(
    team: Team,
    row: OutboxId,
    change: Change,
    *,
    until: datetime | None = None,
    part: int = 0,
) -> Outgoing:
    """Make the row that changes the message another row became."""
    return Outgoing(
        partnership_id=team.partnership_id,
        chat_id=team.chat_id,
        method=change.method,
        payload=change.payload,
        stream=Stream.RELAY,
        edits_outbox=row,
        part=part,
        not_before=until,
        waits=until is not None,
    )


def _below(piece: Piece, rows: Sequence[OutboxId]) -> Answered:
    return Answered() if piece.method == "send_message" else Answered(outbox_id=rows[0])
