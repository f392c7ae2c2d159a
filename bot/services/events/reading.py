from zoneinfo import ZoneInfo

from bot.domain.cleaning import one_line
from bot.domain.dates import Purpose
from bot.domain.event_line import EventLine, read_event_line
from bot.domain.event_plan import EventPlan
from bot.domain.partnership import Team
from bot.services.acting import Actor
from bot.services.dating import finder
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


async def read_event(work: UnitOfWork, actor: Actor, text: str) -> tuple[EventLine, str]:
    """Read a line that describes an event; give its time zone, too (an IANA name).

    Clock times are those of the place: at a partner's place they are the partner's.
    """
    line = _read(text, actor, actor.team.zone)
    zone = await zone_of_place(work.within(actor.partnership_id), actor.team, line.place)
    return (line if zone == actor.team.time_zone else _read(text, actor, ZoneInfo(zone))), zone


async def zone_of_place(tenant: Tenant, own: Team, place: str) -> str:
    """Give the time zone of the team whose city a place names; else that of the own team."""
    words = one_line(place).casefold()
    named = [team for team in await tenant.teams.all() if team.name.casefold() in words]
    return named[0].time_zone if named else own.time_zone


async def plan_zone(work: UnitOfWork, actor: Actor, plan: EventPlan) -> ZoneInfo:
    """Give the time zone in which a planned event's date is meant: that of its place."""
    tenant = work.within(actor.partnership_id)
    texts = await tenant.texts.many([plan.place] if plan.place else [])
    place = texts[plan.place].text if plan.place in texts else ""
    return ZoneInfo(await zone_of_place(tenant, actor.team, place))


def _read(text: str, actor: Actor, zone: ZoneInfo) -> EventLine:
    return read_event_line(text, finder(actor.team.language, zone, actor.now, Purpose.EVENT))
