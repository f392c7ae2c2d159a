"""What the bot says, before it is a Telegram call."""

from dataclasses import dataclass, field

from bot.domain.rich_text import RichText


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: `data` comes back when pressed (64 bytes at most), or a `url`."""

    label: str
    data: str | None = None
    url: str | None = None


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A text with formatting and its rows of buttons."""

    body: RichText
    keyboard: Keyboard = field(default=())
