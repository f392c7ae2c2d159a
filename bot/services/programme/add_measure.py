from bot.domain.announcements import AnnouncementKind
from bot.domain.cleaning import title_text
from bot.domain.dates.model import Understood
from bot.domain.measure_line import MeasureLine
from bot.domain.picked import PickedDate
from bot.domain.programme import TITLE_LIMIT, Measure
from bot.services.acting import Actor
from bot.services.programme.details import period_of
from bot.services.programme.wording import Wording
from bot.services.recording import Record
from storage.unit_of_work import UnitOfWork


class AddMeasure:
    """Add a measure as a line of text describes it, and tell the other teams."""

    def __init__(self, wording: Wording, record: Record) -> None:
        self._wording = wording
        self._record = record

    async def __call__(self, work: UnitOfWork, actor: Actor, line: MeasureLine) -> Measure:
        """Raise OnlyCoordinators, NotText, TooLong, or UnknownCode for a goal that is not there.

        A date that has to be asked back leaves the measure without a period.
        """
        actor.require_coordinator()
        tenant = work.within(actor.partnership_id)
        title = title_text(line.title, TITLE_LIMIT)
        if line.goal is not None:
            await tenant.goals.get(line.goal)
        start, end = None, None
        if isinstance(line.date, Understood):
            start, end = PickedDate.of(line.date).days(actor.team.zone)
        measure = await tenant.measures.add(
            title=await self._wording(tenant, actor, title),
            goal_number=line.goal,
            created_at=actor.now,
            team_id=actor.team.id,
            period_start=start,
            period_end=end,
        )
        added = AnnouncementKind.MEASURE_ADDED
        details = period_of(measure, actor.team)
        await self._record(work, actor, added, measure.code, measure.title, **details)
        return measure
