"""What operators are told of the queues, and what is forgotten when."""

from datetime import UTC, datetime, timedelta

from bot.domain.delivery import OutboxId, Outgoing, OutState
from bot.domain.ids import ChatId, PartnershipId, UserId
from bot.domain.languages import Language
from bot.domain.partnership import Person
from bot.metrics import Metrics
from bot.services.operations.alarm import AlarmOperators
from bot.services.operations.measure import MeasureQueues
from bot.services.operations.tidy import Tidy
from storage.database import Database
from storage.repositories.memory import HUMAN
from storage.unit_of_work import UnitOfWork
from tests.fixtures.worlds import found

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
ANNA, BRIGITTE = 11, 22
KEEP = timedelta(days=90)


async def arrived(database: Database, at: datetime, *update_ids: int) -> None:
    """Store updates that came at a moment."""
    batch = [(number, ChatId(-1), "{}") for number in update_ids]
    await database.run(lambda work: work.inbox.add_batch(batch, at))


async def given_up(database: Database, alarm: AlarmOperators, kind: str, now: datetime) -> None:
    """Raise the alarm about the first update."""

    async def raise_alarm(work: UnitOfWork) -> None:
        (row,) = await work.inbox.pending(1)
        await alarm(work, row, kind, now)

    await database.run(raise_alarm)


async def calls(database: Database) -> list[tuple[int, str]]:
    """Give what waits to be sent."""
    heads = await database.read(lambda work: work.outbox.heads(NOW + KEEP, 100))
    return sorted((row.chat_id, row.payload["text"]) for row in heads)


async def test_every_operator_is_told_in_their_language(database: Database) -> None:
    german = Person(UserId(ANNA), "Anna", language=Language.DE)
    await database.run(lambda work: work.people.save(german))
    await arrived(database, NOW, 1)
    await given_up(database, AlarmOperators({ANNA, BRIGITTE}), "KeyError", NOW)
    (anna, to_anna), (brigitte, to_brigitte) = await calls(database)
    assert (anna, brigitte) == (ANNA, BRIGITTE)
    assert "Protokoll" in to_anna
    assert "KeyError" in to_brigitte


async def test_the_same_trouble_is_told_once_an_hour(database: Database) -> None:
    alarm = AlarmOperators({ANNA})
    await arrived(database, NOW, 1)
    for minutes in (0, 1, 59, 61):
        await given_up(database, alarm, "KeyError", NOW + timedelta(minutes=minutes))
    counts = await database.read(lambda work: work.outbox.counts())
    assert counts[OutState.PENDING] == 2


async def test_the_queues_are_measured(database: Database) -> None:
    metrics = Metrics()
    await arrived(database, NOW - timedelta(seconds=30), 1)
    await arrived(database, NOW, 2)
    call = Outgoing(chat_id=ChatId(1), method="send_message", payload={"text": "x"})
    await database.run(lambda work: work.outbox.add(call, NOW - timedelta(seconds=5)))
    await MeasureQueues(database, metrics, lambda: NOW)()
    written = metrics.exposition().decode()
    assert 'klimapuente_queue_rows{queue="inbox",state="pending"} 2.0' in written
    assert 'klimapuente_queue_lag_seconds{queue="inbox"} 30.0' in written
    assert 'klimapuente_queue_rows{queue="outbox",state="pending"} 1.0' in written
    assert 'klimapuente_queue_lag_seconds{queue="outbox"} 5.0' in written


async def test_empty_queues_have_no_lag(database: Database) -> None:
    metrics = Metrics()
    await MeasureQueues(database, metrics, lambda: NOW)()
    assert 'klimapuente_queue_lag_seconds{queue="outbox"} 0.0' in metrics.exposition().decode()


async def test_handled_updates_are_forgotten_after_some_days_and_others_never(
    database: Database,
) -> None:
    """Telegram may repeat an update for a day; until long after that its number is known."""
    await arrived(database, NOW - KEEP, 1, 2, 3)

    async def handle_two(work: UnitOfWork) -> None:
        old, new, _ = await work.inbox.pending(3)
        await work.inbox.done(old.id, NOW - timedelta(days=4))
        await work.inbox.done(new.id, NOW - timedelta(days=2))

    await database.run(handle_two)
    await Tidy(database, lambda: NOW, KEEP)()
    await arrived(database, NOW, 1, 2, 3)
    left = await database.read(lambda work: work.inbox.pending(10))
    assert [row.update_id for row in left] == [3, 1], "2 is still known, 1 is forgotten"


async def test_texts_of_relayed_messages_go_after_the_time_set(database: Database) -> None:
    async def say(work: UnitOfWork) -> None:
        sent = Outgoing(chat_id=ChatId(1), method="send_message", payload={"text": "x"})
        for at in (NOW - KEEP - timedelta(hours=1), NOW - KEEP + timedelta(hours=1)):
            number = await work.outbox.add(sent, at)
            await work.outbox.sent(number, int(at.timestamp()), at)

    await database.run(say)
    await Tidy(database, lambda: NOW, KEEP)()
    old = await database.read(lambda work: work.outbox.get(OutboxId(1)))
    new = await database.read(lambda work: work.outbox.get(OutboxId(2)))
    assert old is None
    assert new is not None


async def test_what_engines_made_of_messages_goes_too_and_corrections_stay(
    database: Database,
) -> None:
    de, es, old = Language.DE, Language.ES, NOW - KEEP - timedelta(hours=1)

    async def remember(work: UnitOfWork) -> PartnershipId:
        partnership = (await found(work)).partnership.id
        memory = work.within(partnership).memory
        await memory.put(de, es, "Wald", "selva", "google", old)
        await memory.put(de, es, "Stadtwald", "bosque urbano", HUMAN, old)
        await memory.put(de, es, "Baum", "árbol", "google", NOW)
        return partnership

    partnership = await database.run(remember)
    await Tidy(database, lambda: NOW, KEEP)()

    async def recall(work: UnitOfWork) -> list[str | None]:
        memory = work.within(partnership).memory
        return [await memory.get(de, es, word) for word in ("Wald", "Stadtwald", "Baum")]

    assert await database.read(recall) == [None, "bosque urbano", "árbol"]
