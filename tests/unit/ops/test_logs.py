"""Logs tell what happened and where, and nothing that people wrote or must not know."""

import asyncio
import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator

import pytest
import structlog

from bot import logs
from bot.domain.errors import TooLong

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
WORDS = "Anna bringt Bäume mit"


@pytest.fixture(autouse=True)
def machinery_as_before(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give the process its own logging back."""
    for holder, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(holder, name, getattr(holder, name))
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.fixture
def output() -> io.StringIO:
    return io.StringIO()


def lines(output: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.getvalue().splitlines()]


def test_an_event_is_one_line_with_its_values(output: io.StringIO) -> None:
    logs.configure("info", "text", [], output)
    logs.logger("bot.poller").info("poller.waits", seconds=3, kind="Conflict")
    (line,) = output.getvalue().splitlines()
    assert line.endswith("Z info bot.poller poller.waits seconds=3 kind=Conflict")


def test_machines_get_the_same_as_json(output: io.StringIO) -> None:
    logs.configure("info", "json", [], output)
    logs.logger("bot.poller").warning("poller.waits", seconds=3)
    (line,) = lines(output)
    assert line.pop("timestamp")
    assert line == {
        "level": "warning",
        "logger": "bot.poller",
        "event": "poller.waits",
        "seconds": 3,
    }


@pytest.mark.parametrize(
    ("level", "seen"),
    [("debug", 4), ("info", 3), ("warning", 2), ("error", 1)],
)
def test_the_level_decides_what_is_told(output: io.StringIO, level: str, seen: int) -> None:
    logs.configure(level, "text", [], output)
    log = logs.logger("bot")
    for each in (log.debug, log.info, log.warning, log.error):
        each("something")
    assert len(output.getvalue().splitlines()) == seen


def test_tokens_and_secrets_are_hidden_wherever_they_stand(output: io.StringIO) -> None:
    logs.configure("debug", "json", ["deepl-key", "abc"], output)
    logs.logger("bot").info(
        f"call.{TOKEN}",
        url=f"https://api.telegram.org/bot{TOKEN}/getMe",
        short="http://127.0.0.1/bot1:x/getMe",
        keys=["deepl-key", f"x{TOKEN}"],
        harmless="abc",
    )
    (line,) = lines(output)
    assert TOKEN not in output.getvalue()
    assert line["event"] == "call.[hidden]"
    assert line["url"] == "https://api.telegram.org/bot[hidden]/getMe"
    assert line["short"] == "http://127.0.0.1/bot[hidden]/getMe"
    assert line["keys"] == ["[hidden]", "x[hidden]"]
    assert line["harmless"] == "abc", "a secret this short would only make holes in words"


def test_sentences_are_counted_not_told(output: io.StringIO) -> None:
    logs.configure("debug", "json", [], output)
    logs.logger("bot").info("update.done", text=WORDS, shape={"text": WORDS}, lines="a\nb")
    (line,) = lines(output)
    assert line["text"] == f"[{len(WORDS)}-characters]"
    assert "Anna" not in output.getvalue()


def test_an_error_is_told_by_its_kind_and_place_only(output: io.StringIO) -> None:
    logs.configure("debug", "json", [], output)
    try:
        int(WORDS)
    except ValueError as error:
        error.__cause__ = KeyError(WORDS)
        logs.logger("bot").exception("update.failed")
    (line,) = lines(output)
    assert line["error"] == ["ValueError", "KeyError"]
    assert "test_logs.py" in str(line["error_at"])
    assert "Anna" not in output.getvalue()


def test_our_own_errors_tell_their_key(output: io.StringIO) -> None:
    logs.configure("debug", "json", [], output)
    logs.logger("bot").warning("refused", exc_info=TooLong(limit=200))
    (line,) = lines(output)
    assert line["error"] == ["TooLong:error-too-long"]


def test_groups_of_errors_name_their_members(output: io.StringIO) -> None:
    logs.configure("debug", "json", [], output)
    group = ExceptionGroup(WORDS, [KeyError(WORDS), OSError(WORDS)])
    logs.logger("bot").error("failed", exc_info=group)
    assert lines(output)[0]["error"] == ["ExceptionGroup", "KeyError", "OSError"]


@pytest.mark.parametrize("name", ["telegram.Bot", "httpx", "httpcore", "aiosqlite", "apscheduler"])
def test_other_libraries_may_only_say_that_something_is_wrong(
    output: io.StringIO, name: str
) -> None:
    """Below a warning they are silent, even when their own logger is set to talk."""
    logs.configure("debug", "json", [], output)
    library = logging.getLogger(name)
    library.setLevel(logging.DEBUG)
    library.debug("sends %s", WORDS)
    library.info(WORDS)
    assert output.getvalue() == ""
    library.warning("refused %s", WORDS)
    (line,) = lines(output)
    assert (line["logger"], line["event"]) == (name, "library.reported")
    assert "Anna" not in output.getvalue()


async def test_a_task_that_nobody_awaits_fails_quietly(output: io.StringIO) -> None:
    logs.configure("debug", "json", [], output)
    loop = asyncio.get_running_loop()
    loop.call_exception_handler({"message": WORDS, "exception": ValueError(WORDS)})
    (line,) = lines(output)
    assert (line["logger"], line["error"]) == ("asyncio", ["ValueError"])


def test_what_nobody_catches_is_told_in_the_same_way(output: io.StringIO) -> None:
    logs.configure("debug", "json", [], output)
    error = ValueError(WORDS)
    sys.excepthook(ValueError, error, None)
    threading.excepthook(threading.ExceptHookArgs((ValueError, error, None, None)))
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(WORDS, UserWarning, stacklevel=1)
    events = [line["event"] for line in lines(output)]
    assert events == ["error.uncaught", "error.in_thread", "library.reported"]
    assert "Anna" not in output.getvalue()


class FullDisk(io.StringIO):
    """Takes nothing."""

    def write(self, _: str) -> int:
        raise OSError("No space left on device")


def test_a_log_that_cannot_be_written_stops_nobody() -> None:
    """The parts of the bot log in the middle of putting something right."""
    logs.configure("info", "text", [], FullDisk())
    logs.logger("bot.poller").warning("polling.fails", kind="NetworkError")
