from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.codes import Code
from bot.domain.ids import PartnershipId
from storage.repositories.chats import Chats
from storage.repositories.consents import Consents
from storage.repositories.cursors import Cursors
from storage.repositories.inbox import InboxStore
from storage.repositories.invitations import Invitations
from storage.repositories.jobs import JobStore
from storage.repositories.outbox import OutboxStore
from storage.repositories.partnerships import Partnerships
from storage.repositories.people import People
from storage.repositories.polls import PollsByNumber
from storage.repositories.reminders import DueReminders
from storage.repositories.teams import TeamsOfChats
from storage.tenant import Tenant


class UnitOfWork:
    """All repositories on one transaction; `Database.run` and `Database.read` open it."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection
        self.partnerships = Partnerships(connection)
        self.teams = TeamsOfChats(connection)
        self.people = People(connection)
        self.invitations = Invitations(connection)
        self.consents = Consents(connection)
        self.chats = Chats(connection)
        self.inbox = InboxStore(connection)
        self.outbox = OutboxStore(connection)
        self.jobs = JobStore(connection)
        self.polls = PollsByNumber(connection)
        self.cursors = Cursors(connection)
        self.reminders = DueReminders(connection)
        self.touched: set[tuple[PartnershipId, Code]] = set()
        """Things of programmes that were added or changed in this unit of work."""

    def within(self, partnership_id: PartnershipId) -> Tenant:
        """Open the repositories of one partnership."""
        return Tenant(self._connection, partnership_id, self.touched)

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Undo what happens inside if it raises, and only that."""
        touched = set(self.touched)
        try:
            async with self._connection.begin_nested():
                yield
        except BaseException:
            self.touched.intersection_update(touched)
            raise
