"""Translations asked for, and translations put right."""

import re

import telegram

from bot.domain.codes import Code
from bot.domain.errors import UnknownCode, Usage
from bot.domain.ids import ChatId, UserId
from bot.domain.messages import Message
from bot.domain.rich_text import RichText, sliced, utf16_length
from bot.services.translating.asked import Asked
from bot.services.translating.fixing import NothingToFix
from bot.texts import say
from handlers.answers import Answers, Reply
from handlers.arriving import answered, sender_of
from handlers.incoming import rich_text
from handlers.request import Request
from handlers.tables import Command, Where

_COMMAND = re.compile(r"/\w+(?:@\w+)?\s*")


async def fix(request: Request) -> Answers:
    """Put the text in place of the translation that is replied to."""
    reply = answered(request.message) if request.message else None
    if not request.arguments or reply is None:
        raise Usage("fix")
    work, actor, chat_id = request.work, request.actor(), ChatId(reply.chat.id)
    try:
        remembered = await request.services.fix_translation.message(
            work, actor, chat_id, reply.message_id, _words(request)
        )
    except NothingToFix:
        await request.services.fix_translation.title(work, actor, _code(request), request.arguments)
        remembered = True
    return (_say(request, "fix-remembered" if remembered else "fix-shown"),)


async def translate(request: Request) -> Answers:
    """Translate the message that is replied to."""
    reply = answered(request.message) if request.message else None
    if reply is None or request.arguments:
        raise Usage("translate")
    words = rich_text(reply.text or reply.caption or "", reply.entities or reply.caption_entities)
    mine = reply.from_user is not None and reply.from_user.id == request.myself.id
    asked = Asked(
        ChatId(reply.chat.id),
        reply.message_id,
        RichText() if mine else words,
        None if mine else _author(reply),
    )
    await request.services.ask_translation(request.work, request.actor(), asked)
    return ()


def _author(message: telegram.Message) -> UserId | None:
    """Tell who wrote the words first; None if Telegram does not."""
    origin = message.forward_origin
    if origin is None:
        sender = sender_of(message)
        return None if sender is None else sender.id
    return UserId(origin.sender_user.id) if isinstance(origin, telegram.MessageOriginUser) else None


def _code(request: Request) -> Code:
    """Read of what the message replied to shows the title; raise NothingToFix."""
    try:
        return Code.read(request.shows or "")
    except UnknownCode:
        raise NothingToFix from None


def _words(request: Request) -> RichText:
    """Give what stands behind the command, with its formatting."""
    message = request.message
    if message is None:
        return RichText(request.arguments)
    text = message.text or message.caption or ""
    whole = rich_text(text, message.entities or message.caption_entities)
    command = _COMMAND.match(text)
    behind = text.rstrip()
    start = utf16_length(command[0]) if command else 0
    return sliced(whole, start, utf16_length(behind))


def _say(request: Request, key: str) -> Reply:
    return Reply(Message(RichText(say(request.language, key))))


FIX = Command(
    en="fix",
    de="korrektur",
    es="corregir",
    fr="corriger",
    handler=fix,
    about="fix-about",
    usage="fix-usage",
    where=Where.GROUP,
)
TRANSLATE = Command(
    en="translate",
    de="uebersetzen",
    es="traducir",
    fr="traduire",
    handler=translate,
    about="translate-about",
    usage="translate-usage",
    where=Where.GROUP,
)
COMMANDS = (TRANSLATE, FIX)
