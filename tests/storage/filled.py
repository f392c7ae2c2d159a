"""A partnership with one of everything, some of it twice."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.codes import Code, Kind
from bot.domain.delivery import Outgoing
from bot.domain.events import Attendance, Event, EventKind, EventResponse
from bot.domain.ids import ChatId
from bot.domain.languages import Language
from bot.domain.localized import Translation
from bot.domain.programme import Goal, Measure, MeasureUpdate, Status
from bot.domain.relay import Reaction, RelayCopy, RelayMessage
from bot.domain.reminders import Step, StepKind
from bot.domain.rich_text import RichText
from bot.domain.tasks import Task
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import NOW, World, found

STEP = Step(StepKind.BEFORE, 7, NOW)
RENDERING = Translation("Título")


@dataclass(frozen=True)
class Filled:
    """What was stored, as it came back."""

    world: World
    goal: Goal
    measure: Measure
    task: Task
    event: Event
    entry: MeasureUpdate
    response: EventResponse
    message: RelayMessage
    copy: RelayCopy
    reaction: Reaction
    copy_chat: ChatId
    copy_message: int


async def fill(work: UnitOfWork, *, chat: int, user: int, rounds: int) -> Filled:
    """Store one of everything per round; return the last round's."""
    world = await found(work, chat=chat, user=user)
    tenant = work.within(world.partnership.id)
    await tenant.texts.translate(world.title, Language.ES, RENDERING)
    await tenant.memory.put(Language.DE, Language.ES, f"Satz {chat}", "Frase", "deepl", NOW)
    await tenant.characters.count("deepl", "2026-03", 100)
    await tenant.glossary.add({Language.DE: ("Entsendung",), Language.ES: ("misión de expertos",)})
    await tenant.audit.add(world.member.id, "founded", None, NOW)
    filled = [await _round(work, tenant, world, number) for number in range(rounds)]
    return filled[-1]


async def _round(work: UnitOfWork, tenant: Tenant, world: World, number: int) -> Filled:
    team, member, title = world.team, world.member, world.title
    goal = await tenant.goals.add(title=title, created_at=NOW)
    measure = await tenant.measures.add(
        title=title, goal_number=goal.number, created_at=NOW, team_id=team.id
    )
    await tenant.responsibles.set(measure.number, team.id, member.id)
    entry = await tenant.measure_updates.add(
        measure_number=measure.number, author=member.id, text=title, percent=10,
        status=Status.IN_PROGRESS, photo=None, link=None, written_at=NOW,
    )  # fmt: skip
    task = await tenant.tasks.add(
        title=title, team_id=team.id, created_by=member.id, created_at=NOW,
        assignees=(member.id,), due=NOW + timedelta(days=3), measure_number=measure.number,
    )  # fmt: skip
    event = await tenant.events.add(
        kind=EventKind.WORKSHOP, title=title, team_id=team.id, created_by=member.id,
        created_at=NOW, start=NOW + timedelta(days=1), end=NOW + timedelta(days=2),
        has_time=True, time_zone="America/Mexico_City",
    )  # fmt: skip
    response = EventResponse(tenant.id, event.number, member.id, Attendance.YES, NOW)
    await tenant.responses.set(response)
    await tenant.reminders.plan(Code(Kind.TASK, task.number), team.id, [STEP], NOW)
    message, copy, message_id = await _relay(work, world, 500 + number)
    reaction = Reaction(
        partnership_id=tenant.id, relay_message_id=message.id, team_id=team.id,
        actor=member.user_id, emoji="👍", at=NOW,
    )  # fmt: skip
    await tenant.reactions.set(reaction)
    await tenant.polls.add(f"poll {message.id}", message.id, team.id)
    return Filled(
        world, goal, measure, task, event, entry, response, message, copy, reaction,
        team.chat_id, message_id,
    )  # fmt: skip


async def _relay(
    work: UnitOfWork, world: World, message_id: int
) -> tuple[RelayMessage, RelayCopy, int]:
    relay = work.within(world.partnership.id).relay
    chat = world.team.chat_id
    await relay.add_message(
        RelayMessage(
            partnership_id=world.partnership.id,
            team_id=world.team.id,
            chat_id=chat,
            message_id=message_id,
            author=world.member.id,
            author_name=world.member.name,
            text=RichText("Hallo"),
            language=Language.DE,
            content_hash="hash",
            written_at=NOW,
        )
    )
    message = await relay.message(chat, message_id)
    assert message is not None
    outbox_id = await work.outbox.add(Outgoing(chat_id=chat, method="send_message"), NOW)
    await work.outbox.sent(outbox_id, message_id + 1000, NOW)
    await relay.add_copy(
        RelayCopy(
            partnership_id=world.partnership.id,
            relay_message_id=message.id,
            team_id=world.team.id,
            outbox_id=outbox_id,
            language=Language.ES,
            translated=RichText("Hola"),
            engine="deepl",
        )
    )
    return message, (await relay.copies(message.id))[0], message_id + 1000
