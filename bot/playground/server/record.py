"""A record of every call, for assertions."""

from collections import deque
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

    def __init__(self, size: int = 50_000) -> None:
        self.calls: deque[CallRecord] = deque(maxlen=size)

    def of(self, *methods: str, chat_id: int | None = None) -> list[CallRecord]:
        """Give the calls of these methods (all, if none is named) in a chat (or all), in order."""
        wanted = {method.lower() for method in methods}
        return [
            call
            for call in self.calls
            if (not wanted or call.method.lower() in wanted)
            and (chat_id is None or call.params.get("chat_id") == str(chat_id))
        ]

    def failed(self) -> list[CallRecord]:
        """Give the calls that were refused or hit by a fault."""
        return [call for call in self.calls if call.status >= 400 or call.fault]  # noqa: PLR2004 - HTTP errors

    def texts_sent(self, chat_id: int | None = None) -> list[str]:
        """Give the texts of all accepted sendMessage calls, in order."""
        sent = self.of("sendMessage", chat_id=chat_id)
        return [call.params["text"] for call in sent if call.result is not None]

    def clear(self) -> None:
        """Forget all calls."""
        self.calls.clear()
