from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.codes import Code
from bot.domain.ids import PartnershipId
from bot.domain.partnership import Partnership
from storage.repositories.characters import Characters
from storage.repositories.events import Events, Responses
from storage.repositories.memory import Glossary, Memory
from storage.repositories.polls import RelayPolls
from storage.repositories.programme import Goals, Measures, MeasureUpdates, Responsibles
from storage.repositories.reactions import RelayReactions
from storage.repositories.relay import RelayStore
from storage.repositories.relay_queue import RelayQueue
from storage.repositories.reminders import Audit, Reminders
from storage.repositories.tasks import Tasks
from storage.repositories.team_members import Itself, Members, Teams
from storage.repositories.texts import Texts


class Tenant:
    """The repositories of one partnership; through them no other can be read or written."""

    def __init__(
        self,
        connection: AsyncConnection,
        partnership_id: PartnershipId,
        touched: set[tuple[PartnershipId, Code]],
    ) -> None:
        self.id = partnership_id
        self._itself = Itself(connection, partnership_id)
        self.teams = Teams(connection, partnership_id)
        self.members = Members(connection, partnership_id)
        self.goals = Goals(connection, partnership_id, touched)
        self.measures = Measures(connection, partnership_id, touched)
        self.tasks = Tasks(connection, partnership_id, touched)
        self.events = Events(connection, partnership_id, touched)
        self.responsibles = Responsibles(connection, partnership_id)
        self.measure_updates = MeasureUpdates(connection, partnership_id)
        self.responses = Responses(connection, partnership_id)
        self.texts = Texts(connection, partnership_id)
        self.memory = Memory(connection, partnership_id)
        self.characters = Characters(connection, partnership_id)
        self.glossary = Glossary(connection, partnership_id)
        self.relay = RelayStore(connection, partnership_id)
        self.reactions = RelayReactions(connection, partnership_id)
        self.polls = RelayPolls(connection, partnership_id)
        self.relay_queue = RelayQueue(connection, partnership_id)
        self.reminders = Reminders(connection, partnership_id)
        self.audit = Audit(connection, partnership_id)

    async def partnership(self) -> Partnership:
        """Return the partnership; raise NotStored if it does not exist."""
        return await self._itself.get()

    async def save_partnership(self, partnership: Partnership) -> None:
        """Change name or phase; raise ForeignPartnership for another one's value."""
        await self._itself.save(partnership)
