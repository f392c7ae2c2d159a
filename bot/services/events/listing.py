from bot.domain.events import Event
from bot.domain.snapshot import Setting
from bot.services.acting import Actor
from bot.services.programme.loading import load_setting
from storage.unit_of_work import UnitOfWork


async def list_events(work: UnitOfWork, actor: Actor) -> tuple[list[Event], Setting]:
    """Give the events that are not over, soonest first, and their setting."""
    tenant = work.within(actor.partnership_id)
    ahead = [event for event in await tenant.events.all() if _is_ahead(event, actor)]
    ahead.sort(key=lambda event: (event.start, event.number))
    return ahead, await load_setting(tenant, [event.title for event in ahead])


def _is_ahead(event: Event, actor: Actor) -> bool:
    return event.cancelled_at is None and max(event.start, event.end) >= actor.now
