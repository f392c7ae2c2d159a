from zoneinfo import ZoneInfo

from bot.domain.announcements import AnnouncementKind
from bot.domain.cleaning import one_line, title_text
from bot.domain.errors import TooLong
from bot.domain.event_line import EventLine
from bot.domain.event_plan import EventPlan
from bot.domain.events import Event, EventKind
from bot.domain.picked import PickedDate
from bot.domain.programme import TITLE_LIMIT
from bot.services.acting import Actor
from bot.services.events.details import details_of
from bot.services.events.reading import zone_of_place
from bot.services.programme.wording import Wording
from bot.services.recording import Record
from storage.errors import NotStored
from storage.unit_of_work import UnitOfWork


class AddEvent:
    """Plan an event, and tell the other teams once its date is known."""

    def __init__(self, wording: Wording, record: Record) -> None:
        self._wording = wording
        self._record = record

    async def plan(self, work: UnitOfWork, actor: Actor, line: EventLine) -> EventPlan:
        """Keep what a line says about an event; raise OnlyMembers, NotText or TooLong."""
        actor.require_contributor()
        tenant = work.within(actor.partnership_id)
        title = title_text(line.title, TITLE_LIMIT)
        place = place_text(line.place)
        return EventPlan(
            kind=line.kind or EventKind.MEETING,
            title=await self._wording(tenant, actor, title),
            place=await self._wording(tenant, actor, place) if place else None,
        )

    async def add(
        self, work: UnitOfWork, actor: Actor, plan: EventPlan, picked: PickedDate
    ) -> Event:
        """Put a planned event on its date; whole days are those of its place.

        A plan makes one event only, however often it is asked for. Raise OnlyMembers, or
        NotStored if the plan is not one of this partnership.
        """
        actor.require_contributor()
        tenant = work.within(actor.partnership_id)
        for known in await tenant.events.all():
            if known.title == plan.title:
                return known
        texts = await tenant.texts.many([plan.title, *([plan.place] if plan.place else [])])
        if plan.title not in texts:
            raise NotStored("event plan")
        place = texts[plan.place].text if plan.place in texts else ""
        zone = await zone_of_place(tenant, actor.team, place)
        start, end = picked.span(ZoneInfo(zone))
        event = await tenant.events.add(
            kind=plan.kind,
            title=plan.title,
            team_id=actor.team.id,
            created_by=actor.member.id,
            created_at=actor.now,
            start=start,
            end=end,
            has_time=picked.has_time,
            time_zone=zone,
            place=place,
        )
        added = AnnouncementKind.EVENT_ADDED
        await self._record(work, actor, added, event.code, event.title, **details_of(event))
        return event


def place_text(text: str) -> str:
    """Give a place to keep as one line, maybe empty; raise TooLong."""
    place = one_line(text)
    if len(place) > TITLE_LIMIT:
        raise TooLong(limit=TITLE_LIMIT)
    return "" if place in {"-", "–", "—"} else place
