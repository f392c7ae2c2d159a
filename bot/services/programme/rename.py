from bot.domain.announcements import AnnouncementKind
from bot.domain.cleaning import title_text
from bot.domain.codes import Code, Kind
from bot.domain.ids import TextId
from bot.domain.programme import TITLE_LIMIT
from bot.services.acting import Actor
from bot.services.recording import Record
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork

_STRUCTURE = frozenset({Kind.GOAL, Kind.MEASURE})


class Rename:
    """Give a goal, measure, task or event another title, and tell the other teams."""

    def __init__(self, record: Record) -> None:
        self._record = record

    async def __call__(self, work: UnitOfWork, actor: Actor, code: Code, text: str) -> None:
        """Forget the old title's translations; the same title again changes nothing.

        Raise OnlyMembers, OnlyCoordinators for goals and measures, UnknownCode, NotText or
        TooLong.
        """
        actor.require_contributor()
        if code.kind in _STRUCTURE:
            actor.require_coordinator()
        tenant = work.within(actor.partnership_id)
        title, written = await title_of(tenant, code), title_text(text, TITLE_LIMIT)
        if (await tenant.texts.get(title)).text != written:
            await tenant.texts.rewrite(title, written, actor.member.id)
            await self._record(work, actor, AnnouncementKind.RENAMED, code, title)


async def title_of(tenant: Tenant, code: Code) -> TextId:
    """Find the title of what a code names; raise UnknownCode."""
    match code.kind:
        case Kind.GOAL:
            return (await tenant.goals.get(code.number)).title
        case Kind.MEASURE:
            return (await tenant.measures.get(code.number)).title
        case Kind.TASK:
            return (await tenant.tasks.get(code.number)).title
        case _:
            return (await tenant.events.get(code.number)).title
