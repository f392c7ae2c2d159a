"""Looking for copies of what is no text."""

from collections.abc import Callable

from bot.playground.server import Chat, Message
from tests.acceptance.world import PATIENCE, World

CAPTIONED = ("photo", "video", "animation", "document", "audio", "voice", "live_photo")
"""What has words under it."""


async def copy_of(
    world: World, chat: Chat, kind: str, fits: Callable[[Message], bool] = lambda _: True
) -> Message:
    """Wait until the bot has sent something of a kind in a chat; give the newest."""

    def look() -> Message | None:
        said = reversed(world.telegram.said_by(world.bot, chat))
        return next((one for one in said if one.kind == kind and fits(one)), None)

    return await world.telegram.until(look, timeout=PATIENCE)


async def shows(world: World, message: Message, words: str) -> None:
    """Wait until a message contains these words."""
    await world.telegram.until(lambda: words in message.text, timeout=PATIENCE)


def heading_above(world: World, message: Message) -> Message:
    """Give what a message answers: the heading it stands under."""
    found = world.telegram.messages(message.chat)
    return next(one for one in found if one.id == message.reply_to)


def unique_id(message: Message) -> str:
    """Tell which file a message shows; the same for every bot and chat."""
    content = message.content[message.kind]
    shown = content[-1] if isinstance(content, list) else content
    return str(shown["file_unique_id"])


async def invitation(world: World) -> Message:
    """Let Anna invite one more team; give the message with the code."""
    card = await world.ask(world.anna, world.wolfsburg, "/team")
    await world.press(world.anna, card, "🔗 Einladen")
    return await world.telegram.reply_in(
        world.wolfsburg, world.bot, after=card.id, timeout=PATIENCE
    )
