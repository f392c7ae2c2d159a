"""Translations asked for, and translations put right."""

import re

import telegram

from bot.domain.codes import Code
from bot.domain.errors import UnknownCode, Usage
from bot.domain.ids import ChatId
from bot.domain.messages import Message
from bot.domain.rich_text import RichText, sliced, utf16_length
from bot.domain.tone import Tone
from bot.services.translating.fixing import NothingToFix
from bot.services.translating.ways import set_tone, set_translates_here
from bot.services.translating.words import Asked
from bot.texts import say
from bot.views.translating import choose_tone
from handlers.answers import Answers, Edit, Reply
from handlers.arriving import answered, writer
from handlers.hearing import words_of
from handlers.incoming import rich_text
from handlers.relay import switch_word
from handlers.request import Request
from handlers.tables import Command, Press, Where, Who

_ALWAYS = re.compile(r"(?:always|immer|siempre|toujours)(?:\s+(\S+))?")
_ANY = "any"
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
    """Translate the message that is replied to, or switch translation in place."""
    if request.arguments:
        return await _always(request)
    reply = answered(request.message) if request.message else None
    if reply is None:
        raise Usage("translate")
    mine = reply.from_user is not None and reply.from_user.id == request.myself.id
    asked = Asked(
        ChatId(reply.chat.id),
        reply.message_id,
        RichText() if mine else _asked_words(request.message, reply),
        None if mine else writer(reply),
    )
    await request.services.ask_translation(request.work, request.actor(), asked)
    return ()


async def _always(request: Request) -> Answers:
    """Read `always on`, in any of the languages."""
    found = _ALWAYS.fullmatch(request.arguments.strip().casefold())
    if found is None:
        raise Usage("translate")
    on = switch_word(found[1] or "on")
    if on is None:
        raise Usage("translate")
    await set_translates_here(request.work, request.actor(), on=on)
    return (_say(request, "translate-here-on" if on else "translate-here-off"),)


async def in_place(request: Request) -> Answers:
    """Translate what was just written, where a team wants that."""
    return await _here(request, edited=False)


async def in_place_anew(request: Request) -> Answers:
    """Let a translation in place follow an edit."""
    return await _here(request, edited=True)


async def _here(request: Request, *, edited: bool) -> Answers:
    message = request.message
    if message is not None and ((words := words_of(message)) or edited):
        asked = Asked(request.chat_id, message.message_id, words, writer(message))
        work, actor = request.work, request.actor()
        await request.services.translate_here(work, actor, asked, edited=edited)
    return ()


async def tone(request: Request) -> Answers:
    """Choose how translators address this team; without a choice, offer them."""
    word = request.arguments
    if word in {*Tone, _ANY}:
        chosen = None if word == _ANY else Tone(word)
        team = await set_tone(request.work, request.actor(), chosen)
        return (Edit(choose_tone(team.tone, request.language)),)
    request.actor().require_coordinator()
    return (Reply(choose_tone(request.actor().team.tone, request.language)),)


def _asked_words(message: telegram.Message | None, reply: telegram.Message) -> RichText:
    """Give what is to be translated: the words chosen of a message, or all of them."""
    quote = message.quote if message else None
    if quote is not None and quote.is_manual:
        return rich_text(quote.text, quote.entities or ())
    return words_of(reply)


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
    listed_for=Who.CONTRIBUTORS,
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
BUTTONS = (Press("tone", tone),)
MESSAGES = (in_place,)
EDITS = (in_place_anew,)
