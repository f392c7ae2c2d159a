from bot.domain.announcements import AnnouncementKind
from bot.domain.cleaning import title_text
from bot.domain.programme import TITLE_LIMIT, Goal
from bot.services.acting import Actor
from bot.services.programme.wording import Wording
from bot.services.recording import Record
from storage.unit_of_work import UnitOfWork


class AddGoal:
    """Set the partnership a goal, and tell the other teams."""

    def __init__(self, wording: Wording, record: Record) -> None:
        self._wording = wording
        self._record = record

    async def __call__(self, work: UnitOfWork, actor: Actor, text: str) -> Goal:
        """Raise OnlyCoordinators, NotText or TooLong."""
        actor.require_coordinator()
        tenant = work.within(actor.partnership_id)
        title = await self._wording(tenant, actor, title_text(text, TITLE_LIMIT))
        goal = await tenant.goals.add(title=title, created_at=actor.now)
        await self._record(work, actor, AnnouncementKind.GOAL_ADDED, goal.code, title)
        return goal
