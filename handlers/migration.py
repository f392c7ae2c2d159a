from datetime import datetime

import telegram

from bot.domain.ids import ChatId
from handlers.menus import chat_menu
from storage.unit_of_work import UnitOfWork


async def migrated(work: UnitOfWork, message: telegram.Message, now: datetime) -> None:
    """Follow a group that became a supergroup; its menu is set anew.

    Telegram says so in both chats, and either may come first. Source: Bot API, Message,
    `migrate_to_chat_id` and `migrate_from_chat_id`.
    """
    old = ChatId(message.migrate_from_chat_id or message.chat.id)
    new = ChatId(message.migrate_to_chat_id or message.chat.id)
    known = await work.chats.get(old)
    if known is not None and known.moved_to == new:
        return
    await work.chats.migrate(old, new)
    for team in await work.teams.in_chat(new):
        await work.outbox.add(chat_menu(new, team.language), now)
