from dataclasses import dataclass, replace

from bot.domain.announcements import AnnouncementKind
from bot.domain.cleaning import body_text
from bot.domain.ids import MemberId, TextId
from bot.domain.programme import FULL, UPDATE_LIMIT, Measure, Status, status_after
from bot.domain.refusals import NothingReported, PercentOutOfRange
from bot.services.acting import Actor
from bot.services.programme.wording import Wording
from bot.services.recording import Record
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What is reported about a measure.

    With `quotes` the text holds words from the chat, all by `author`; None if they are by
    several people, or by nobody we know.
    """

    text: str = ""
    percent: int | None = None
    status: Status | None = None
    photo: str | None = None
    link: str | None = None
    quotes: bool = False
    author: MemberId | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is reported at all."""
        return not self.text and self.percent is None and not (self.status or self.photo)


class ReportProgress:
    """Write an entry into a measure's journal, and tell the other teams."""

    def __init__(self, wording: Wording, record: Record) -> None:
        self._wording = wording
        self._record = record

    async def __call__(
        self, work: UnitOfWork, actor: Actor, number: int, report: Report
    ) -> Measure:
        """Give the measure as it stands afterwards.

        Raise OnlyMembers, UnknownCode, NothingReported, PercentOutOfRange, TooLong, and
        OnlyCoordinators for dropping a measure or taking a dropped one up again.
        """
        actor.require_contributor()
        tenant = work.within(actor.partnership_id)
        before = await tenant.measures.get(number)
        _check(report, before)
        after = _changed(before, report, actor)
        if after.status is not before.status and Status.DROPPED in {after.status, before.status}:
            actor.require_coordinator()
        text = await self._keep(tenant, actor, report)
        await tenant.measure_updates.add(
            measure_number=number,
            author=report.author or actor.member.id,
            text=text,
            percent=report.percent if report.percent is not None else _implied(before, after),
            status=after.status if after.status is not before.status else report.status,
            photo=report.photo,
            link=report.link,
            written_at=actor.now,
        )
        await tenant.measures.save(after)
        await self._tell(work, actor, before, after, text)
        return after

    async def _keep(self, tenant: Tenant, actor: Actor, report: Report) -> TextId | None:
        if not report.text.strip():
            return None
        author = report.author if report.quotes else actor.member.id
        text = body_text(report.text, UPDATE_LIMIT)
        return await self._wording.quoted(tenant, actor, text, author)

    async def _tell(
        self,
        work: UnitOfWork,
        actor: Actor,
        before: Measure,
        after: Measure,
        text: TextId | None,
    ) -> None:
        texts = [after.title] if text is None else [after.title, text]
        details: dict[str, str | int] = {"percent": after.percent}
        if after.status is not before.status:
            details["status"] = after.status.value
        updated = AnnouncementKind.MEASURE_UPDATED
        await self._record(work, actor, updated, after.code, *texts, **details)


def _check(report: Report, measure: Measure) -> None:
    if report.empty:
        raise NothingReported(code=str(measure.code))
    if report.percent is not None and not 0 <= report.percent <= FULL:
        raise PercentOutOfRange


def _changed(before: Measure, report: Report, actor: Actor) -> Measure:
    percent = before.percent if report.percent is None else report.percent
    status = before.status
    if report.status is not None:
        status = report.status
        percent = FULL if status is Status.DONE else percent
    elif report.percent is not None:
        status = status_after(status, percent)
    return replace(before, percent=percent, status=status, updated_at=actor.now)


def _implied(before: Measure, after: Measure) -> int | None:
    return after.percent if after.percent != before.percent else None
