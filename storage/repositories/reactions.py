from bot.domain.relay import Reaction
from storage.repositories.base import row_of
from storage.repositories.tenancy import TenantRepository
from storage.tables.relay import relay_reactions


class RelayReactions(TenantRepository):
    """What people on each side react with to relayed messages."""

    async def set(self, reaction: Reaction) -> None:
        """Store what somebody reacts with now; an empty emoji takes it back."""
        own = self._own(reaction)
        if own.emoji:
            await self._put_mine(relay_reactions, row_of(own))
            return
        await self._delete(
            relay_reactions,
            relay_reactions.c.relay_message_id == own.relay_message_id,
            relay_reactions.c.team_id == own.team_id,
            relay_reactions.c.actor == own.actor,
        )

    async def to(self, relay_message_id: int) -> list[Reaction]:
        """Return the reactions to a message on all sides, oldest first."""
        rows = await self._rows(
            relay_reactions, relay_reactions.c.relay_message_id == relay_message_id
        )
        return sorted((Reaction(**row) for row in rows), key=lambda reaction: reaction.at)
