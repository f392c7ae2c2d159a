"""What people write: commands, replies to the bot, and words for each other."""

from dataclasses import replace
from datetime import datetime

import telegram

from bot.domain.cleaning import visible
from bot.domain.errors import NoPartnership, OnlyInGroups
from bot.views.errors import only_commands, unknown_command
from handlers import arriving, chatter, commands, replies
from handlers.answers import Answers, Reply
from handlers.asking import answer
from handlers.parsing import Typed, read_command, shown_kind, typed_in
from handlers.recording import record
from handlers.request import Administrators, Attachment, Prepared, Request
from handlers.resolving import Resolve, shown
from handlers.tables import Command, Where
from storage.unit_of_work import UnitOfWork

_REPLIES = replies.by_shown(replies.REPLIES)


async def written(
    resolve: Resolve,
    work: UnitOfWork,
    message: telegram.Message,
    prepared: Prepared,
    now: datetime,
) -> None:
    """Handle a new message."""
    request = await _spoken(resolve, work, message, now)
    if request is None:
        return
    typed = typed_in(message)
    if typed is None:
        await _said(request, message)
    elif not (typed.for_other_bot(resolve.myself.username) or arriving.from_channel(message)):
        known = prepared if isinstance(prepared, Administrators) else None
        file = prepared if isinstance(prepared, Attachment) else None
        await _typed(replace(request, administrators=known, attachment=file), typed)


async def edited(
    resolve: Resolve, work: UnitOfWork, message: telegram.Message, now: datetime
) -> None:
    """Let the relay follow an edit; a command is not carried out a second time."""
    request = await _spoken(resolve, work, message, now)
    if request is None or request.team is None or request.private:
        return
    if read_command(message.text or message.caption or "") is None:
        for handler in chatter.EDITS:
            await record(request, await handler(request))


async def _spoken(
    resolve: Resolve, work: UnitOfWork, message: telegram.Message, now: datetime
) -> Request | None:
    """Build the request of what a person said; None if nobody did."""
    room = arriving.room_of(message.chat, message)
    sender = arriving.sender_of(message)
    if room is None or sender is None or not arriving.says_something(message):
        return None
    ours = _answered_to_us(resolve, message)
    request = await resolve(work, room, sender, now, about=ours)
    shows = await shown(work, ours) if ours is not None else None
    return replace(request, message=message, shows=shows)


def _answered_to_us(resolve: Resolve, message: telegram.Message) -> telegram.Message | None:
    """Give the message of ours that somebody replies to."""
    reply = arriving.answered(message)
    if reply is None or reply.from_user is None or reply.from_user.id != resolve.myself.id:
        return None
    return reply


async def _typed(request: Request, typed: Typed) -> None:
    """Carry out a command; unknown ones in a group may be another bot's."""
    command = commands.find(typed)
    if command is None:
        if request.private or typed.bot:
            await record(request, [Reply(unknown_command(request.language))])
        return
    await _carry_out(command, replace(request, command=command.en, arguments=typed.arguments))


async def _carry_out(command: Command, request: Request) -> None:
    async def ask() -> Answers:
        if command.where is Where.GROUP and request.private:
            raise OnlyInGroups
        if command.needs_partnership and request.team is None:
            raise NoPartnership
        return await command.handler(request)

    await answer(request, ask)


async def _said(request: Request, message: telegram.Message) -> None:
    """Take a reply to what the bot shows or asked; everything else is for other people."""
    if await _answered(request, message):
        return
    if request.private:
        await record(request, [Reply(only_commands(request.language))])
    elif request.team is not None:
        for handler in chatter.MESSAGES:
            await record(request, await handler(request))


async def _answered(request: Request, message: telegram.Message) -> bool:
    route = _REPLIES.get(shown_kind(request.shows or ""))
    if route is None:
        return False
    words = visible(message.text or message.caption or "").strip()
    asked = replace(request, arguments=words)
    return await answer(asked, lambda: route.handler(asked))
