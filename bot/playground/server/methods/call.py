"""One call of a method, and how methods announce themselves."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.playground.server.access import Access, find_chat, find_message
from bot.playground.server.arguments import Arguments
from bot.playground.server.bots import Bot
from bot.playground.server.chats import Chat
from bot.playground.server.messages import Message
from bot.playground.server.render import message_json
from bot.playground.server.values import Json
from bot.playground.server.world import World


@dataclass(frozen=True, slots=True)
class Call:
    """Who asks for what."""

    world: World
    bot: Bot
    args: Arguments

    def chat(self, access: Access = Access.READ, name: str = "chat_id") -> Chat:
        """Find the chat that is meant; raise ApiError if the bot may not do this there."""
        return find_chat(self.world, self.bot, self.args.text(name), access)

    def message(self, what: str, access: Access) -> Message:
        """Find the message that is meant; raise ApiError "<what> not found"."""
        return find_message(self.world, self.chat(access), self.args.message_id(), what)

    def shown(self, message: Message) -> Json:
        """Give a message as the calling bot sees it."""
        return message_json(self.world, message, self.bot.id)


Method = Callable[[Call], object]
