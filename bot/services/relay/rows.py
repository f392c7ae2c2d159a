"""The outbox rows of a copy: what sends it, changes it, is added to it, and takes it away."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.delivery.payloads import message_payload
from bot.domain.delivery import OutboxId, Outgoing, Stream
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.domain.relay import CAPTIONED, Kind, RelayCopy, RelayMessage
from bot.services.relay.pieces import Change, Piece, pieces
from bot.services.relay.showing import Sight
from storage.unit_of_work import UnitOfWork

_TAKEN_BACK = "taken_back"
_ONLY_NEWEST = frozenset({"edit_message_live_location"})
"""Of these, one not yet sent is replaced: nobody wants to see where somebody was before."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a relayed reply answers on the other side: a person's message, or a copy's."""

    message_id: int | None = None
    outbox_id: OutboxId | None = None
    part: int = 0


@dataclass(frozen=True, slots=True)
class Pieces:
    """A message as one team sees it: all that its rows are made of."""

    message: RelayMessage
    team: Team
    sight: Sight

    def split(
        self, at_least: int = 1, *, exchanged: bool = False, spelled_out: bool = False
    ) -> list[Piece]:
        """Cut it up; see `pieces.pieces`."""
        return pieces(
            self.message,
            self.sight,
            at_least=at_least,
            exchanged=exchanged,
            spelled_out=spelled_out,
        )


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
) -> list[OutboxId]:
    """Queue pieces for a team's group; with `until` they wait that long for their translation.

    What stands under a heading of its own answers that heading, so that both are seen together.
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
) -> tuple[RelayCopy, list[OutboxId]]:
    """Queue edits that make a copy show this; what is too much becomes a new message.

    With `until` the edits wait that long for their translation.
    """
    known = (copy.outbox_id, *copy.parts)
    split = shown.split(len(known), exchanged=exchanged, spelled_out=True)
    edits = []
    for row, piece in zip(known, split, strict=False):
        if piece.change is not None:
            part = copy.position if row == copy.outbox_id else 0
            edit = edit_row(shown.team, row, piece.change, until=until, part=part)
            newest = piece.change.method in _ONLY_NEWEST
            store = work.outbox.put if newest else work.outbox.add
            edits.append(await store(edit, now))
    grown = await append(work, shown.team, copy, split[len(known) :], now)
    return grown, edits


async def fulfil(
    work: UnitOfWork,
    shown: Pieces,
    copy: RelayCopy,
    waiting: Sequence[OutboxId],
    now: datetime,
) -> RelayCopy:
    """Give waiting rows their words; if some went out meanwhile, all is edited.

    Without waiting rows the copy went out long ago. Rows that wait are the copy's own, or edits
    of them.
    """
    split = shown.split(max(1, len(waiting)))
    own = (copy.outbox_id, *copy.parts)
    late = not waiting
    for index, row in enumerate(waiting):
        piece = split[index]
        payload = piece.payload if row in own else _changed(piece)
        late = not await work.outbox.fulfil(row, payload) or late
    if late:
        return (await change(work, shown, copy, now))[0]
    return await append(work, shown.team, copy, split[len(waiting) :], now)


async def append(
    work: UnitOfWork, team: Team, copy: RelayCopy, extra: Sequence[Piece], now: datetime
) -> RelayCopy:
    """Send what does not fit into the messages there are."""
    new = await send(work, team, extra, now, until=None, answers=Answered())
    return replace(copy, parts=(*copy.parts, *new))


async def take_away(
    work: UnitOfWork, team: Team, row: OutboxId, note: Message, now: datetime, part: int = 0
) -> None:
    """Drop a call not yet sent; delete its message, or put the note there if others' words stay."""
    if await work.outbox.withdraw(row, _TAKEN_BACK, now):
        return
    stored = await work.outbox.get(row)
    if stored is None:
        return
    call = Outgoing(
        partnership_id=team.partnership_id,
        chat_id=team.chat_id,
        method="delete_message",
        stream=Stream.RELAY,
        edits_outbox=row,
        part=part,
    )
    if len(await work.outbox.pieces(stored)) > 1:
        call = edit_row(team, row, Change("edit_message_text", message_payload(note)))
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


def _changed(piece: Piece) -> dict[str, object]:
    return {} if piece.change is None else dict(piece.change.payload)
