"""The menus of commands that Telegram offers while people type."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from bot.domain.delivery import Outgoing
from bot.domain.ids import ChatId
from bot.domain.languages import Language
from bot.texts import say
from handlers import commands
from handlers.tables import Command, Where

_NOWHERE = ChatId(0)
"""The default menus belong to no chat."""


def chat_menu(chat_id: ChatId, language: Language) -> Outgoing:
    """Set the menu of a group, in its team's language.

    Without language code: Telegram would go by each reader's app, not by the group. Source:
    Bot API, setMyCommands, "Determining list of commands".
    """
    offered = (command for command in commands.COMMANDS if command.where is not Where.PRIVATE)
    return Outgoing(
        chat_id=chat_id,
        method="set_my_commands",
        payload={
            "commands": _entries(offered, language),
            "scope": {"type": "chat", "chat_id": chat_id},
        },
    )


def private_menus() -> list[Outgoing]:
    """Set the menus of private chats, one for each language of people's apps.

    Each is stored under a key made of its content: adding them again at every start sends only
    what has changed.
    """
    return [_private_menu(Language.EN, None)] + [
        _private_menu(language, language.value) for language in Language
    ]


def _private_menu(language: Language, code: str | None) -> Outgoing:
    offered = (command for command in commands.COMMANDS if command.where is not Where.GROUP)
    payload: dict[str, Any] = {
        "commands": _entries(offered, language),
        "scope": {"type": "all_private_chats"},
    }
    if code is not None:
        payload["language_code"] = code
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()[:16]
    return Outgoing(
        chat_id=_NOWHERE,
        method="set_my_commands",
        payload=payload,
        key=f"menu:{code or 'default'}:{digest}",
    )


def _entries(offered: Iterable[Command], language: Language) -> list[dict[str, str]]:
    return [
        {"command": command.name(language), "description": say(language, command.about)}
        for command in offered
        if command.menu
    ]
