from bot.domain.announcements import AnnouncementKind
from bot.domain.cleaning import title_text
from bot.domain.programme import TITLE_LIMIT, Goal
from bot.domain.refusals import GoalInUse
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


class RemoveGoal:
    """Take a goal without measures out of the programme, and tell the other teams."""

    def __init__(self, record: Record) -> None:
        self._record = record

    async def check(self, work: UnitOfWork, actor: Actor, number: int) -> Goal:
        """Give the goal if it may be removed.

        Raise OnlyCoordinators, UnknownCode, or GoalInUse while measures belong to it.
        """
        actor.require_coordinator()
        tenant = work.within(actor.partnership_id)
        goal = await tenant.goals.get(number)
        if any(measure.goal_number == number for measure in await tenant.measures.all()):
            raise GoalInUse(code=str(goal.code))
        return goal

    async def __call__(self, work: UnitOfWork, actor: Actor, number: int) -> Goal:
        """Remove it for good; its code is not used again. Raise what `check` raises."""
        goal = await self.check(work, actor, number)
        await work.within(actor.partnership_id).goals.remove(number)
        await self._record(work, actor, AnnouncementKind.GOAL_REMOVED, goal.code, goal.title)
        return goal
