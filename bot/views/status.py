from datetime import datetime, timedelta

from babel.dates import format_timedelta

from bot.domain.messages import Message
from bot.domain.rich_text import RichText, bold, joined
from bot.domain.status import BotStatus, EngineState, Queue
from bot.texts import say
from bot.views.reader import Reader


def status_message(status: BotStatus, reader: Reader) -> Message:
    """Show how the bot is doing: health, queues, engines."""
    language, machine = reader.language, status.machine
    since = _span(reader.now - machine.started_at, reader)
    parts: list[RichText | str] = [
        bold(say(language, "status-title", version=machine.version)),
        say(language, "status-since", span=since, database=machine.database),
    ]
    if not machine.troubles:
        parts.append(say(language, "status-healthy"))
    for name, reason in machine.troubles.items():
        parts.append(say(language, "status-trouble", name=name, reason=reason))
    parts += ["", bold(say(language, "status-queues"))]
    parts += [_queue(name, queue, reader) for name, queue in status.queues.items()]
    parts += ["", bold(say(language, "status-engines"))]
    parts += [_engine(engine, reader) for engine in machine.engines]
    if not machine.engines:
        parts.append(say(language, "translator-none"))
    return Message(joined(parts))


def _queue(name: str, queue: Queue, reader: Reader) -> str:
    counts = {"waiting": queue.waiting, "dead": queue.given_up}
    line = say(reader.language, f"status-queue-{name}", **counts)
    if queue.oldest is None:
        return line
    lag = say(reader.language, "status-lag", span=_ago(queue.oldest, reader))
    return f"{line} {lag}"


def _engine(engine: EngineState, reader: Reader) -> str:
    language = reader.language
    name = say(language, f"translator-short-{engine.service}")
    if engine.health != "works":
        state = say(language, "status-engine-out", health=engine.health)
    elif engine.answered_at is not None:
        state = say(language, "status-engine-answered", span=_ago(engine.answered_at, reader))
    else:
        state = say(language, "status-engine-unasked")
    line = f"{name}: {state}"
    if engine.failed_at is None or engine.error is None:
        return line
    span = _ago(engine.failed_at, reader)
    return f"{line} {say(language, 'status-engine-failed', error=engine.error, span=span)}"


def _ago(moment: datetime, reader: Reader) -> str:
    return _span(reader.now - moment, reader)


def _span(span: timedelta, reader: Reader) -> str:
    return format_timedelta(span, threshold=2, locale=reader.language.value)
