"""Presses of inline buttons and their one answer."""

from dataclasses import dataclass

from bot.playground.server.values import Json


@dataclass(slots=True)
class Press:
    """A callback query: somebody pressed a button; `at` is unix time."""

    id: str
    bot: int
    user: int
    chat: str
    message: int
    data: str
    at: float
    answer: Json | None = None
    """What answerCallbackQuery gave: text, show_alert, url, cache_time."""
