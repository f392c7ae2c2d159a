"""Logs that carry what happened and where, and never a token, a person's name or their words.

Our own code logs an event's constant name and plain values: numbers and single words. What other
libraries log may hold anything (python-telegram-bot writes whole requests, aiosqlite whole rows),
so only their name, their place in the code and the kind of error are kept.
"""

import logging
import re
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import PurePath
from types import TracebackType
from typing import Any, Final, Self, TextIO

import structlog
from structlog.typing import EventDict, FilteringBoundLogger, Processor, WrappedLogger

from bot.domain.errors import UserError

HIDDEN: Final = "[hidden]"
SHORTEST_SECRET: Final = 4
"""A shorter one would only make holes in ordinary words."""
_TOKEN: Final = re.compile(r"\d+:[\w-]{30,}", re.ASCII)
_BOT_PATH: Final = re.compile(r"/bot\d+:[^/\s]+", re.ASCII)
_WORDS: Final = re.compile(r"\s")
_DEEPEST: Final = 12
"""How many places of a traceback are kept, the innermost ones."""
_writing = threading.Lock()
_LEVELS: Final = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}


def logger(name: str) -> FilteringBoundLogger:
    """Give a module its logger; `name` is the module's."""
    bound: FilteringBoundLogger = structlog.get_logger(name)
    return bound


def configure(level: str, style: str, secrets: Sequence[str], stream: TextIO | None = None) -> None:
    """Send everything from `level` up to `stream` (standard error), as `text` or `json` lines.

    Takes over the standard library's logging, warnings and uncaught exceptions too.
    """
    render = structlog.processors.JSONRenderer() if style == "json" else _line
    processors: list[Processor] = [
        structlog.processors.add_log_level,
        _name_logger,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _describe_error,
        _Censor(secrets),
        render,
    ]
    structlog.configure(
        processors=processors,
        wrapper_class=structlog.make_filtering_bound_logger(_LEVELS[level]),
        logger_factory=_Output(stream or sys.stderr),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(handlers=[_Foreign()], level=logging.WARNING, force=True)
    logging.captureWarnings(capture=True)
    sys.excepthook = _report_uncaught
    threading.excepthook = _report_thread
    sys.unraisablehook = _report_unraisable


class _Output:
    """Writes whole lines; called, it gives the same output for a logger's name.

    A line that cannot be written (the disk is full, the reader is gone) is lost, and nothing else:
    whoever logs does so in the middle of putting something right.
    """

    def __init__(self, stream: TextIO, name: str = "-") -> None:
        self._stream = stream
        self.name = name

    def __call__(self, name: str = "-") -> Self:
        return type(self)(self._stream, name)

    def msg(self, line: str) -> None:
        with _writing, suppress(OSError, ValueError):
            self._stream.write(f"{line}\n")
            self._stream.flush()

    debug = info = warning = error = critical = msg


class _Foreign(logging.Handler):
    """Reduces another library's record to where it comes from and which error it is about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        level = "error" if record.levelno >= logging.ERROR else "warning"
        place = f"{record.module}.{record.funcName}:{record.lineno}"
        getattr(logger(record.name), level)("library.reported", at=place, exc_info=error)


class _Censor:
    """Takes secrets out of every value, and whole sentences, which nobody should have logged."""

    def __init__(self, secrets: Sequence[str]) -> None:
        known = sorted((s for s in secrets if len(s) >= SHORTEST_SECRET), key=len, reverse=True)
        self._secrets = re.compile("|".join(map(re.escape, known))) if known else None

    def __call__(self, _: WrappedLogger, __: str, event: EventDict) -> EventDict:
        return {key: self._censored(value) for key, value in event.items()}

    def _censored(self, value: Any) -> Any:
        if value is None or isinstance(value, bool | int | float):
            return value
        if isinstance(value, list | tuple | set | frozenset):
            return [self._censored(item) for item in value]
        text = self._without_secrets(str(value))
        return f"[{len(text)}-characters]" if _WORDS.search(text) else text

    def _without_secrets(self, text: str) -> str:
        text = _TOKEN.sub(HIDDEN, _BOT_PATH.sub(f"/bot{HIDDEN}", text))
        return self._secrets.sub(HIDDEN, text) if self._secrets else text


def _name_logger(output: WrappedLogger, _: str, event: EventDict) -> EventDict:
    event["logger"] = output.name
    return event


def _describe_error(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Replace an exception by its kind and places; its message may quote anything."""
    given = event.pop("exc_info", None)
    error = sys.exc_info()[1] if given is True else given
    if isinstance(error, BaseException):
        event["error"] = list(_kinds(error))
        event["error_at"] = list(_places(error))
    return event


def _kinds(error: BaseException) -> Iterator[str]:
    """Name the error, then what it came from; our own errors' keys are safe to tell."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        kind = type(current)
        yield f"{kind.__name__}:{current.key}" if isinstance(current, UserError) else kind.__name__
        if isinstance(current, BaseExceptionGroup):
            yield from (type(inner).__name__ for inner in current.exceptions)
        hidden = current.__suppress_context__
        current = current.__cause__ or (None if hidden else current.__context__)


def _places(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__)[-_DEEPEST:]:
        path = "/".join(PurePath(frame.filename).parts[-2:])
        yield f"{path}:{frame.lineno}({frame.name})"


def _line(_: WrappedLogger, __: str, event: EventDict) -> str:
    """Write one event as a line for people."""
    head = [str(event.pop(key, "-")) for key in ("timestamp", "level", "logger", "event")]
    return " ".join([*head, *(f"{key}={_plain(value)}" for key, value in event.items())])


def _plain(value: Any) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def _report_uncaught(
    _: type[BaseException], error: BaseException, __: TracebackType | None
) -> None:
    logger(__name__).error("error.uncaught", exc_info=error)


def _report_thread(report: threading.ExceptHookArgs) -> None:
    logger(__name__).error("error.in_thread", exc_info=report.exc_value)


def _report_unraisable(report: "sys.UnraisableHookArgs") -> None:
    logger(__name__).error("error.unraisable", exc_info=report.exc_value)
