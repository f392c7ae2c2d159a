"""What is done with an event after it was added."""

from dataclasses import replace

from bot.domain.announcements import AnnouncementKind
from bot.domain.events import Attendance, Event, EventKind, EventResponse
from bot.domain.picked import PickedDate
from bot.domain.refusals import EventCancelled, NotYours
from bot.services.acting import Actor
from bot.services.events.add import place_text
from bot.services.events.details import details_of
from bot.services.recording import Record
from storage.unit_of_work import UnitOfWork


class ChangeEvent:
    """Change one event; whoever added it may, and coordinators.

    Every verb raises UnknownCode for an event that is not there, and OnlyMembers.
    """

    def __init__(self, record: Record) -> None:
        self._record = record

    async def answer(
        self, work: UnitOfWork, actor: Actor, number: int, attendance: Attendance
    ) -> Event:
        """Note whether the actor comes; raise EventCancelled if nobody can. Not told."""
        actor.require_contributor()
        tenant = work.within(actor.partnership_id)
        event = await tenant.events.get(number)
        if event.cancelled_at is not None:
            raise EventCancelled(code=str(event.code))
        response = EventResponse(
            actor.partnership_id, number, actor.member.id, attendance, actor.now
        )
        await tenant.responses.set(response)
        return event

    async def move(self, work: UnitOfWork, actor: Actor, number: int, picked: PickedDate) -> Event:
        """Give an event another date and tell the other teams; days are those of its place."""
        event = await self._find(work, actor, number)
        start, end = picked.span(event.zone)
        changed = replace(event, start=start, end=end, has_time=picked.has_time)
        return await self._save(work, actor, event, changed, AnnouncementKind.EVENT_MOVED)

    async def cancel(self, work: UnitOfWork, actor: Actor, number: int) -> Event:
        """Call an event off and tell the other teams."""
        event = await self._find(work, actor, number)
        if event.cancelled_at is not None:
            return event
        changed = replace(event, cancelled_at=actor.now)
        return await self._save(work, actor, event, changed, AnnouncementKind.EVENT_CANCELLED)

    async def restore(self, work: UnitOfWork, actor: Actor, number: int) -> Event:
        """Put a cancelled event back on the calendar and tell the other teams."""
        event = await self._find(work, actor, number)
        changed = replace(event, cancelled_at=None)
        return await self._save(work, actor, event, changed, AnnouncementKind.EVENT_ADDED)

    async def set_place(self, work: UnitOfWork, actor: Actor, number: int, text: str) -> Event:
        """Say where an event takes place, and tell the other teams; its dates stay.

        Raise TooLong.
        """
        event = await self._find(work, actor, number)
        changed = replace(event, place=place_text(text))
        return await self._save(work, actor, event, changed, AnnouncementKind.EVENT_PLACE)

    async def set_kind(self, work: UnitOfWork, actor: Actor, number: int, kind: EventKind) -> Event:
        """Say what kind of gathering an event is, and tell the other teams."""
        event = await self._find(work, actor, number)
        changed = replace(event, kind=kind)
        return await self._save(work, actor, event, changed, AnnouncementKind.EVENT_KIND)

    async def _find(self, work: UnitOfWork, actor: Actor, number: int) -> Event:
        actor.require_contributor()
        event = await work.within(actor.partnership_id).events.get(number)
        if event.created_by != actor.member.id and not actor.member.coordinates:
            raise NotYours(code=str(event.code))
        return event

    async def _save(
        self,
        work: UnitOfWork,
        actor: Actor,
        before: Event,
        after: Event,
        kind: AnnouncementKind,
    ) -> Event:
        if after == before:
            return before
        tenant = work.within(actor.partnership_id)
        await tenant.events.save(after)
        details = details_of(after)
        await self._record(work, actor, kind, after.code, after.title, **details)
        return after
