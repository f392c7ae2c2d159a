"""A bot's account: its token, its updates, its webhook and what it says about itself."""

from dataclasses import dataclass, field

from bot.playground.server.updates import UpdateQueue
from bot.playground.server.values import Json, User


@dataclass(slots=True)
class Webhook:
    """Where updates are pushed to, if anywhere."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error: str = ""
    last_error_at: int = 0
    generation: int = 0


@dataclass(slots=True)
class Bot:
    """One bot."""

    user: User
    token: str
    queue: UpdateQueue
    webhook: Webhook = field(default_factory=Webhook)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    """The command lists by (scope key, language code)."""
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    """name, description and short_description by language code."""
    rights: dict[str, Json] = field(default_factory=dict)
    """Default administrator rights, for groups and for channels."""
    menu_buttons: dict[int, Json] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The bot's user id."""
        return self.user.id
