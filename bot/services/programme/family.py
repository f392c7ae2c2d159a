from dataclasses import dataclass

from bot.services.events.add import AddEvent
from bot.services.events.change import ChangeEvent
from bot.services.programme.add_measure import AddMeasure
from bot.services.programme.goals import AddGoal, RemoveGoal
from bot.services.programme.measures import ChangeMeasure
from bot.services.programme.ordering import OrderTranslations
from bot.services.programme.rename import Rename
from bot.services.programme.updates import ReportProgress
from bot.services.programme.wording import Wording
from bot.services.recording import Record
from bot.services.relay.languages import Detects
from bot.services.tasks.add import AddTask
from bot.services.tasks.change import ChangeTask
from bot.services.telling import Tell
from bot.services.translating.texts import TextOrders


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeServices:
    """The use cases of the programme, its tasks and events."""

    order_translations: OrderTranslations
    add_goal: AddGoal
    remove_goal: RemoveGoal
    add_measure: AddMeasure
    change_measure: ChangeMeasure
    rename: Rename
    report_progress: ReportProgress
    add_task: AddTask
    change_task: ChangeTask
    add_event: AddEvent
    change_event: ChangeEvent


def programme_services(detector: Detects, orders: TextOrders) -> ProgrammeServices:
    """Build them; `orders` decides whether the titles that are told may be translated."""
    wording = Wording(detector)
    record = Record(Tell(orders))
    return ProgrammeServices(
        order_translations=OrderTranslations(orders),
        add_goal=AddGoal(wording, record),
        remove_goal=RemoveGoal(record),
        add_measure=AddMeasure(wording, record),
        change_measure=ChangeMeasure(record),
        rename=Rename(record),
        report_progress=ReportProgress(wording, record),
        add_task=AddTask(wording, record),
        change_task=ChangeTask(record),
        add_event=AddEvent(wording, record),
        change_event=ChangeEvent(record),
    )
