"""What must be asked of Telegram before an update can be handled."""

import telegram
from telegram.error import TelegramError

from bot.domain.founding import JOIN_PAYLOAD
from handlers import commands
from handlers.parsing import read_command
from handlers.request import Administrators
from handlers.tables import Who


class Prepare:
    """Ask for a group's administrators where the command needs them."""

    def __init__(self, bot: telegram.Bot) -> None:
        self._bot = bot

    async def __call__(self, update: telegram.Update) -> Administrators | None:
        """Give them, or None if nobody needs them or Telegram does not tell."""
        message = update.message
        if message is None or message.chat.type == message.chat.PRIVATE or not _needed(message):
            return None
        try:
            members = await self._bot.get_chat_administrators(message.chat.id)
        except TelegramError:
            return None
        users = frozenset(member.user.id for member in members)
        return Administrators(users, self._bot.id in users)


def _needed(message: telegram.Message) -> bool:
    typed = read_command(message.text or message.caption or "")
    command = typed and commands.find(typed)
    if not typed or not command:
        return False
    joining = command.en == "start" and typed.arguments.startswith(JOIN_PAYLOAD)
    return joining or command.who is Who.ADMINISTRATORS
