"""The small words every part of the local Bot API server shares."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

Json = dict[str, Any]
Clock = Callable[[], datetime]

ANONYMOUS_ADMIN: Final = 1087968824
"""The fake author of what anonymous administrators write (Telegram: GroupAnonymousBot)."""
CHANNEL_AUTHOR: Final = 136817688
"""The fake author of what someone writes in the name of a channel (Telegram: Channel_Bot)."""
SERVICE_AUTHOR: Final = 777000
"""The fake author of a linked channel's posts in its discussion group (Telegram itself)."""


class ChatType(StrEnum):
    """What kind of chat it is, as the Bot API names it."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


@dataclass(slots=True)
class User:
    """Someone with a Telegram account: a person or a bot."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False
    reads_all: bool = False
    """Only for bots: privacy mode is off (`can_read_all_group_messages`)."""
    joins_groups: bool = True
    deactivated: bool = False

    def to_json(self) -> Json:
        """Give the Bot API's `User` as it appears inside other objects."""
        body: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.last_name:
            body["last_name"] = self.last_name
        if self.username:
            body["username"] = self.username
        if self.language_code and not self.is_bot:
            body["language_code"] = self.language_code
        return body

    def to_me(self) -> Json:
        """Give the Bot API's `User` as only getMe returns it."""
        return self.to_json() | {
            "can_join_groups": self.joins_groups,
            "can_read_all_group_messages": self.reads_all,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
            "has_topics_enabled": False,
            "allows_users_to_create_topics": False,
            "can_manage_bots": False,
        }
