"""What must be asked of Telegram before an update can be handled."""

import asyncio

import telegram
from telegram.error import TelegramError

from bot.domain.cleaning import visible
from bot.domain.founding import JOIN_PAYLOAD
from handlers import buttons, commands
from handlers.parsing import Typed, read_button, typed_in
from handlers.request import LARGEST_FILE, Administrators, Attachment, Prepared
from handlers.tables import Command, Who

_BUTTONS = buttons.by_verb(buttons.BUTTONS)
_DOWNLOADING = 10.0
"""Seconds for one document."""


class Prepare:
    """Ask for a group's administrators, or fetch the document, where the command needs it."""

    def __init__(self, bot: telegram.Bot) -> None:
        self._bot = bot

    async def __call__(self, update: telegram.Update) -> Prepared:
        """Give it, or None if nothing is needed or Telegram does not tell."""
        if update.callback_query is not None:
            return await self._for_button(update.callback_query)
        return await self._for_message(update.message) if update.message is not None else None

    async def _for_message(self, message: telegram.Message) -> Prepared:
        typed = typed_in(message)
        command = typed and commands.find(typed)
        if not typed or not command:
            return None
        if command.takes_file and message.document is not None:
            return await self._attachment(message.document)
        if message.chat.type != message.chat.PRIVATE and _needs_administrators(typed, command):
            return await self._administrators(message.chat.id)
        return None

    async def _for_button(self, query: telegram.CallbackQuery) -> Prepared:
        carrier = query.message
        button = _BUTTONS.get(read_button(visible(query.data or ""))[0])
        if carrier is None or carrier.chat.type == carrier.chat.PRIVATE or button is None:
            return None
        return await self._administrators(carrier.chat.id) if button.asks_administrators else None

    async def _administrators(self, chat_id: int) -> Administrators | None:
        try:
            members = await self._bot.get_chat_administrators(chat_id)
        except TelegramError:
            return None
        users = frozenset(member.user.id for member in members)
        return Administrators(users, self._bot.id in users)

    async def _attachment(self, document: telegram.Document) -> Attachment:
        """Fetch a document. Source: Bot API, getFile."""
        if (document.file_size or 0) > LARGEST_FILE:
            return Attachment(None)
        try:
            async with asyncio.timeout(_DOWNLOADING):
                file = await self._bot.get_file(document.file_id)
                content = bytes(await file.download_as_bytearray())
        except (TelegramError, TimeoutError):
            return Attachment(None)
        return Attachment(content if len(content) <= LARGEST_FILE else None)


def _needs_administrators(typed: Typed, command: Command) -> bool:
    joining = command.en == "start" and typed.arguments.startswith(JOIN_PAYLOAD)
    asking = command.asks_administrators and bool(typed.arguments)
    return joining or asking or command.who is Who.ADMINISTRATORS
