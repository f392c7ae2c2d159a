"""A record of every call, for assertions."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.playground.server.values import Json


@dataclass(slots=True)
class CallRecord:
    """One call of a method and its answer; `at` is aware, `took` in seconds."""

    method: str
    """As the caller spelled it."""
    params: Json
    at: datetime
    bot: int | None
    status: int = 0
    answer: Any = None
    """The JSON answered; None if the caller never got one."""
    fault: str = ""
    files: tuple[str, ...] = ()

    @property
    def result(self) -> Any:
        """What the caller got, if the call was accepted; None otherwise."""
        return self.answer if self.status == 200 else None  # noqa: PLR2004 - HTTP OK

    @property
    def description(self) -> str:
        """Why the call was refused; empty if it was not."""
        return str(self.answer["description"]) if self.status >= 400 and self.answer else ""  # noqa: PLR2004 - HTTP errors


class Record:
    """The newest calls, oldest first."""

    def __init__(self, size: int = 200_000) -> None:
        self.calls: deque[CallRecord] = deque(maxlen=size)

    def of(self, *methods: str) -> list[CallRecord]:
        """Give the calls of these methods (all, if none is named), in order."""
        wanted = {method.lower() for method in methods}
        return [call for call in self.calls if not wanted or call.method.lower() in wanted]

    def failed(self) -> list[CallRecord]:
        """Give the calls that were refused or hit by a fault."""
        return [call for call in self.calls if call.status >= 400 or call.fault]  # noqa: PLR2004 - HTTP errors

    def texts_sent(self, chat_id: int | None = None) -> list[str]:
        """Give the texts of all accepted sendMessage calls, in order."""
        return [
            str(call.params.get("text", ""))
            for call in self._accepted("sendmessage")
            if chat_id is None or str(call.params.get("chat_id")) == str(chat_id)
        ]

    def clear(self) -> None:
        """Forget all calls."""
        self.calls.clear()

    def _accepted(self, method: str) -> Iterator[CallRecord]:
        return (call for call in self.of(method) if call.status == 200)  # noqa: PLR2004 - HTTP OK
