from datetime import datetime

from bot.domain.codes import Kind
from bot.domain.events import Event, EventResponse
from storage.repositories.base import row_of
from storage.repositories.numbered import Numbered
from storage.repositories.tenancy import TenantRepository
from storage.tables.programme import events, responses


class Events(Numbered[Event]):
    """The partnership's events."""

    kind = Kind.EVENT
    table = events
    value = Event

    async def between(self, start: datetime, end: datetime) -> list[Event]:
        """Return the events not cancelled that overlap this time, first to start first."""
        overlap = (events.c.start < end) & (events.c.end > start)
        found = await self._found(events.c.cancelled_at.is_(None), overlap)
        return sorted(found, key=lambda event: event.start)


class Responses(TenantRepository):
    """Who comes to which event."""

    async def set(self, response: EventResponse) -> None:
        """Store a member's answer in place of any before."""
        await self._put_mine(responses, row_of(self._own(response)))

    async def of(self, event_number: int) -> list[EventResponse]:
        """Return the answers to an event, by member."""
        statement = self._select(responses, responses.c.event_number == event_number)
        rows = await self._all(statement.order_by(responses.c.member_id))
        return [EventResponse(**row) for row in rows]
