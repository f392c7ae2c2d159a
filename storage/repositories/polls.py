from collections.abc import Sequence

from sqlalchemy import select

from bot.domain.delivery import OutboxId
from bot.domain.ids import TeamId
from bot.domain.relay import RelayPoll
from storage.repositories.base import Repository
from storage.repositories.tenancy import TenantRepository
from storage.tables.relay import relay_copies, relay_parts, relay_polls


class RelayPolls(TenantRepository):
    """The polls of a partnership."""

    async def add(self, poll_id: str, relay_message_id: int, team_id: TeamId) -> None:
        """Note a poll that a team sees."""
        row = {
            "poll_id": poll_id,
            "relay_message_id": relay_message_id,
            "team_id": team_id,
            "votes": (),
            "line": None,
        }
        await self._put_mine(relay_polls, row)

    async def all_of(self, relay_message_id: int) -> list[RelayPoll]:
        """Return the polls that ask the same, by team."""
        rows = await self._rows(relay_polls, relay_polls.c.relay_message_id == relay_message_id)
        return sorted((RelayPoll(**row) for row in rows), key=lambda poll: poll.team_id)

    async def count(self, poll_id: str, votes: Sequence[int]) -> None:
        """Note how many chose each option."""
        await self._update(relay_polls, {"votes": tuple(votes)}, relay_polls.c.poll_id == poll_id)

    async def show(self, poll_id: str, line: OutboxId) -> None:
        """Note the row that shows the others' votes beside this poll."""
        await self._update(relay_polls, {"line": line}, relay_polls.c.poll_id == poll_id)


class PollsByNumber(Repository):
    """Finds whose a poll is: Telegram names it by its id alone."""

    async def get(self, poll_id: str) -> RelayPoll | None:
        """Find a poll; None if it is none of the relay's."""
        row = await self._first(select(relay_polls).where(relay_polls.c.poll_id == poll_id))
        return None if row is None else RelayPoll(**row)

    async def sent(self, outbox_id: OutboxId, poll_id: str) -> None:
        """Note the poll that a row of the outbox has become."""
        statement = (
            select(relay_copies)
            .join(relay_parts, relay_parts.c.relay_copy_id == relay_copies.c.id)
            .where(relay_parts.c.outbox_id == outbox_id)
        )
        copy = await self._first(statement)
        if copy is None:
            return
        row = {
            "poll_id": poll_id,
            "partnership_id": copy["partnership_id"],
            "relay_message_id": copy["relay_message_id"],
            "team_id": copy["team_id"],
            "votes": (),
            "line": None,
        }
        await self._put(relay_polls, row)
