"""The menus of commands that Telegram offers while people type."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from bot.domain.delivery import Outgoing, Stream
from bot.domain.ids import ChatId
from bot.domain.languages import Language
from bot.texts import say
from handlers import commands
from handlers.tables import Command, Where, Who

_NOWHERE = ChatId(0)
"""The default menus belong to no chat."""


def chat_menu(chat_id: ChatId, language: Language) -> Outgoing:
    """Set the menu of a team's group, in the team's language.

    Without language code: Telegram would go by each reader's app, not by the group. Source:
    Bot API, setMyCommands, "Determining list of commands".
    """
    offered = (
        command
        for command in commands.COMMANDS
        if command.where is not Where.PRIVATE and command.who is not Who.ADMINISTRATORS
    )
    return Outgoing(
        chat_id=chat_id,
        method="set_my_commands",
        payload={
            "commands": _entries(offered, language),
            "scope": {"type": "chat", "chat_id": chat_id},
        },
        stream=Stream.MENU,
    )


def default_menus() -> list[Outgoing]:
    """Set the menus of private chats, and of groups without a team, by people's app language.

    Each is stored under a key made of its content: adding them again at every start sends only
    what has changed.
    """
    private = [command for command in commands.COMMANDS if command.where is not Where.GROUP]
    strangers = [command for command in commands.COMMANDS if not command.needs_partnership]
    codes = [(Language.EN, ""), *((language, language.value) for language in Language)]
    return [
        _default_menu(scope, offered, language, code)
        for scope, offered in (("all_private_chats", private), ("all_group_chats", strangers))
        for language, code in codes
    ]


def _default_menu(
    scope: str, offered: Iterable[Command], language: Language, code: str
) -> Outgoing:
    payload: dict[str, Any] = {
        "commands": _entries(offered, language),
        "scope": {"type": scope},
        **({"language_code": code} if code else {}),
    }
    digest = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    return Outgoing(
        chat_id=_NOWHERE,
        method="set_my_commands",
        payload=payload,
        stream=Stream.MENU,
        key=f"menu:{scope}:{code}:{digest[:16]}",
    )


def _entries(offered: Iterable[Command], language: Language) -> list[dict[str, str]]:
    return [
        {"command": command.name(language), "description": say(language, command.about)}
        for command in offered
        if command.menu
    ]
