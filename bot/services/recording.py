from bot.domain.announcements import Announcement, AnnouncementKind
from bot.domain.codes import Code
from bot.domain.ids import TextId
from bot.services.acting import Actor
from bot.services.telling import Tell
from storage.unit_of_work import UnitOfWork


class Record:
    """Put a change of the programme on record: in the audit log, and to the other teams."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell

    async def __call__(
        self,
        work: UnitOfWork,
        actor: Actor,
        kind: AnnouncementKind,
        code: Code,
        /,
        *texts: TextId,
        **details: str | int,
    ) -> None:
        """Record what the actor did to `code`; `details` are those of an Announcement."""
        tenant = work.within(actor.partnership_id)
        await tenant.audit.add(actor.member.id, kind, code, actor.now)
        announcement = Announcement(
            kind=kind,
            code=code,
            author=actor.member.name,
            team=actor.team.name,
            texts=texts,
            details=details,
        )
        await self._tell(work, actor, announcement)
