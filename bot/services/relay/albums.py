"""Albums: their parts come one by one and without an end, and leave as one.

The row of an album waits until no further part has come for a while, until all that has arrived
from its chat is handled, and for the translations of what is written under the parts. Everything
it will show can be read from the stored copies, so it is composed anew with each change, and a
kill loses nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.delivery import OutboxId, OutState
from bot.domain.relay import RelayCopy, RelayMessage
from bot.services.relay import rows
from bot.services.relay.pieces import Piece, media_item
from bot.services.relay.rows import Answered, Pieces
from bot.services.relay.scene import Scene
from bot.services.relay.showing import sight_in_album, state_of
from bot.services.relay.waits import TRANSLATION_WAIT
from storage.unit_of_work import UnitOfWork

ALBUM_WAIT = timedelta(seconds=1.5)
"""So long after its last part an album is taken to be complete; Telegram gives no sign."""
_MOST = 10
"""Bot API: sendMediaGroup, "2-10 items in an album"."""


async def add(
    work: UnitOfWork, scene: Scene, copy: RelayCopy, answers: Answered, now: datetime
) -> RelayCopy:
    """Put a new part into its album's row, or begin one; return the stored copy."""
    shown = _shown(scene, copy, [])
    row, position = await _open_row(work, scene, copy)
    if row is None:
        first = shown.split()[:1]
        until = now + ALBUM_WAIT
        chat = scene.message.chat_id
        row = (
            await rows.send(
                work, shown.team, first, now, until=until, answers=answers, after_chat=chat
            )
        )[0]
    placed = replace(copy, outbox_id=row, position=position)
    stored = replace(placed, id=await scene.tenant.relay.add_copy(placed))
    return await show(work, scene, stored, now)


async def show(
    work: UnitOfWork,
    scene: Scene,
    copy: RelayCopy,
    now: datetime,
    *,
    until: datetime | None = None,
    exchanged: bool = False,
) -> RelayCopy:
    """Store a copy and let its part show it, before or after the album has left.

    An edit waits `until` then for the translation.
    """
    await scene.tenant.relay.save_copy(copy)
    parts = await scene.tenant.relay.copies_in(copy.outbox_id)
    shown = _shown(scene, copy, parts)
    first, *rest = shown.split(exchanged=exchanged)
    if not await _compose(work, scene, parts) and (change := first.change) is not None:
        edit = rows.edit_row(shown.team, copy.outbox_id, change, until=until, part=copy.position)
        await work.outbox.put(edit, now)
    grown = await rows.go_on(work, shown.team, copy, rest, now, until=until)
    await scene.tenant.relay.save_copy(grown)
    return grown


async def _open_row(work: UnitOfWork, scene: Scene, copy: RelayCopy) -> tuple[OutboxId | None, int]:
    """Find the row of earlier parts, if it still waits and has room, and the place in it."""
    message = scene.message
    for earlier in reversed(await scene.tenant.relay.album(message.chat_id, message.album or "")):
        copies = await scene.tenant.relay.copies(earlier.id)
        for other in (one for one in copies if one.team_id == copy.team_id):
            row = await work.outbox.get(other.outbox_id)
            place = len(await scene.tenant.relay.copies_in(other.outbox_id))
            if row is not None and row.state is OutState.WAITING and place < _MOST:
                return other.outbox_id, place
            return None, 0
    return None, 0


async def _compose(
    work: UnitOfWork, scene: Scene, parts: Sequence[tuple[RelayCopy, RelayMessage]]
) -> bool:
    """Write the album's row anew; False if it has left already."""
    split = [
        _shown(replace(scene, message=message), copy, parts).split()[0] for copy, message in parts
    ]
    method, payload = _call(split, parts)
    return await work.outbox.recompose(
        parts[0][0].outbox_id, method, payload, not_before=_complete_at(parts)
    )


def _call(
    split: Sequence[Piece], parts: Sequence[tuple[RelayCopy, RelayMessage]]
) -> tuple[str, dict[str, Any]]:
    """Make one call of all parts; a part that stayed alone is no album."""
    if len(split) == 1:
        return split[0].method, dict(split[0].payload)
    media = [
        media_item(message.content, piece.payload)
        for piece, (_, message) in zip(split, parts, strict=True)
    ]
    guard = {"protect_content": True} if parts[0][1].content.protected else {}
    return "send_media_group", {"media": media, **guard}


def _complete_at(parts: Sequence[tuple[RelayCopy, RelayMessage]]) -> datetime:
    """Tell when the album goes out as it stands; no edit puts that off."""
    complete = parts[-1][1].written_at + ALBUM_WAIT
    waits = [message.written_at + TRANSLATION_WAIT for copy, message in parts if copy.pending]
    return max([complete, *waits])


def _shown(
    scene: Scene, copy: RelayCopy, parts: Sequence[tuple[RelayCopy, RelayMessage]]
) -> Pieces:
    reader = scene.team(copy.team_id)
    worded = [one for one, message in parts if message.text]
    lead = (worded or [one for one, _ in parts] or [copy])[0]
    state = state_of(scene.message, copy, foreign=scene.foreign(reader))
    seen = sight_in_album(
        scene.message, copy, scene.source, reader, state, headed=lead.id == copy.id
    )
    return Pieces(scene.message, reader, seen)


async def close_ranks(work: UnitOfWork, scene: Scene, row: OutboxId) -> None:
    """Compose an album that has not left without the part that was taken out of it."""
    parts = await scene.tenant.relay.copies_in(row)
    if not parts or not await work.outbox.is_open(row):
        return
    for position, (copy, _) in enumerate(parts):
        await scene.tenant.relay.place(copy, position)
    moved = await scene.tenant.relay.copies_in(row)
    await _compose(work, scene, moved)
