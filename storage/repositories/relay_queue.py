from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import RowMapping, func, or_, select, update

from bot.domain.delivery import OutboxId, OutState, Stream
from bot.domain.ids import TeamId
from storage.repositories.tenancy import TenantRepository
from storage.tables.delivery import OUTBOX_OPEN, outbox
from storage.tables.relay import relay_copies, relay_messages, relay_parts


class RelayQueue(TenantRepository):
    """Copies of messages, and their changes, that have not been handed to Telegram yet."""

    async def drop(self, team_id: TeamId, at: datetime) -> int:
        """Drop all that is on its way from this team or to it; return how many calls.

        What tells of the programme is no relayed message and stays.
        """
        waiting = await self._waiting()
        ours = await self._rows_of(team_id, {row["shown"] for row in waiting})
        dropped = [row["id"] for row in waiting if row["shown"] in ours]
        values = {"state": OutState.DROPPED, "error": "relay_off", "settled_at": at}
        gone = update(outbox).where(outbox.c.id.in_(dropped))
        await self._change(gone.values(**values, joined_into=None))
        stay = update(outbox).where(outbox.c.joined_into.in_(dropped), OUTBOX_OPEN)
        await self._change(stay.values(joined_into=None))
        return len(dropped)

    async def _waiting(self) -> Sequence[RowMapping]:
        """Find the calls, each with the row whose message it sends or changes."""
        shown = func.coalesce(outbox.c.edits_outbox, outbox.c.id).label("shown")
        return await self._all(
            select(outbox.c.id, shown).where(
                OUTBOX_OPEN,
                outbox.c.state.in_([OutState.WAITING, OutState.PENDING]),
                outbox.c.stream == Stream.RELAY,
                self._mine(outbox),
            )
        )

    async def _rows_of(self, team_id: TeamId, shown: set[OutboxId]) -> set[OutboxId]:
        """Pick the rows that show a message of this team, or show one to it."""
        statement = (
            select(relay_parts.c.outbox_id)
            .join(relay_copies, relay_copies.c.id == relay_parts.c.relay_copy_id)
            .join(relay_messages, relay_messages.c.id == relay_copies.c.relay_message_id)
            .where(
                self._mine(relay_parts),
                relay_parts.c.outbox_id.in_(shown),
                or_(relay_copies.c.team_id == team_id, relay_messages.c.team_id == team_id),
            )
        )
        return {row["outbox_id"] for row in await self._all(statement)}
