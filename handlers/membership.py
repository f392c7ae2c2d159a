"""The bot is added to a group, promoted, or removed from it; people leave."""

from dataclasses import replace
from datetime import datetime, timedelta

import telegram
from telegram.constants import ChatMemberStatus

from bot.domain.ids import ChatId, UserId
from bot.services.founding.leaving import go
from bot.services.founding.placing import GREETING
from bot.services.founding.presence import arrive, leave
from bot.views.founding import greeting, lost_reading, thanks, welcome_back
from bot.views.reader import Reader
from handlers import arriving
from handlers.answers import Answers, Reply, SetMenu
from handlers.recording import record
from handlers.request import Request
from handlers.resolving import Resolve
from storage.unit_of_work import UnitOfWork

GREETING_WAITS = timedelta(seconds=2)
"""So long an invitation's link needs to let the group join; then the greeting is left out."""
_INSIDE = frozenset({ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR})


async def changed(
    resolve: Resolve, work: UnitOfWork, change: telegram.ChatMemberUpdated, now: datetime
) -> None:
    """Handle a change of the bot's own standing in a group."""
    room = arriving.room_of(change.chat)
    if room is None or room.private:
        return
    by = arriving.person_of(change.from_user, change.chat) or arriving.group_itself(change.chat)
    request = await resolve(work, room, by, now, joins=False)
    if request.chat.moved_to is None:
        await record(request, await _answers(request, change))


async def created(
    resolve: Resolve, work: UnitOfWork, message: telegram.Message, now: datetime
) -> None:
    """Greet a basic group that was founded with the bot in it.

    Of that Telegram sends a service message; whether it reports the bot's own standing, too,
    it does not promise, so whichever comes first counts.
    """
    room = arriving.room_of(message.chat)
    sender = arriving.sender_of(message)
    if room is None or sender is None:
        return
    request = await resolve(work, room, sender, now, joins=False)
    if request.chat.can_read is None:
        await record(request, await _entered(request, can_read=request.myself.reads_everything))


async def gone(work: UnitOfWork, chat: telegram.Chat, user: telegram.User, now: datetime) -> None:
    """Take note of somebody who left the group or was removed from it.

    Source: Bot API, Message, `left_chat_member`.
    """
    await go(work, ChatId(chat.id), UserId(user.id), now)


async def _answers(request: Request, change: telegram.ChatMemberUpdated) -> Answers:
    before, after = change.old_chat_member, change.new_chat_member
    could_read = request.myself.reads_everything or _administers(before)
    can_read = request.myself.reads_everything or _administers(after)
    if not _is_inside(after):
        return await _left(request) if _is_inside(before) else ()
    if not _is_inside(before):
        met = request.chat.can_read is not None
        return () if met else await _entered(request, can_read=can_read)
    await _save(request, present=True, can_read=can_read)
    if can_read == could_read:
        return ()
    return (Reply(thanks(request.reader) if can_read else lost_reading(request.reader)),)


async def _left(request: Request) -> Answers:
    await _save(request, present=False, can_read=None)
    await leave(request.work, request.chat, request.now)
    return ()


async def _save(request: Request, *, present: bool, can_read: bool | None) -> None:
    await request.work.chats.save(replace(request.chat, present=present, can_read=can_read))


async def _entered(request: Request, *, can_read: bool) -> Answers:
    """Greet a new group; in a team's group go on where the bot was taken out."""
    await _save(request, present=True, can_read=can_read)
    returned = await arrive(request.work, request.chat, request.now)
    if not returned and await request.work.teams.in_chat(request.chat_id):
        return ()
    if not returned:
        hello = greeting(request.reader, can_read=can_read)
        return (Reply(hello, shows=GREETING, waits=GREETING_WAITS),)
    answers: list[Reply | SetMenu] = []
    for partnership, team in returned:
        reader = Reader(team.language, team.zone, request.now)
        answers.append(Reply(welcome_back(partnership, team, reader, can_read=can_read)))
        answers.append(SetMenu(team.language))
    return answers


def _is_inside(member: telegram.ChatMember) -> bool:
    if isinstance(member, telegram.ChatMemberRestricted):
        return member.is_member
    return member.status in _INSIDE


def _administers(member: telegram.ChatMember) -> bool:
    return member.status == ChatMemberStatus.ADMINISTRATOR
