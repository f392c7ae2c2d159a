"""The bot itself is added to a group, promoted, or removed from it."""

from dataclasses import replace
from datetime import datetime

import telegram
from telegram.constants import ChatMemberStatus

from bot.services.founding.presence import arrive, leave
from bot.views.founding import greeting, lost_reading, thanks, welcome_back
from bot.views.reader import Reader
from handlers import arriving
from handlers.answers import Answers, Reply, SetMenu
from handlers.recording import record
from handlers.request import Request
from handlers.resolving import Resolve
from storage.unit_of_work import UnitOfWork

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


async def _answers(request: Request, change: telegram.ChatMemberUpdated) -> Answers:
    before, after = change.old_chat_member, change.new_chat_member
    could_read = request.myself.reads_everything or _administers(before)
    can_read = request.myself.reads_everything or _administers(after)
    inside = _is_inside(after)
    chat = replace(request.chat, present=inside, can_read=can_read if inside else None)
    await request.work.chats.save(chat)
    if not inside:
        await leave(request.work, chat, request.now)
        return ()
    if not _is_inside(before):
        return await _arrived(request, can_read=can_read)
    if can_read == could_read:
        return ()
    return (Reply(thanks(request.reader) if can_read else lost_reading(request.reader)),)


async def _arrived(request: Request, *, can_read: bool) -> Answers:
    """Greet a new group; in a team's group go on where the bot was taken out."""
    returned = await arrive(request.work, request.chat, request.now)
    if not returned and await request.work.teams.in_chat(request.chat_id):
        return ()
    if not returned:
        return (Reply(greeting(request.reader, can_read=can_read)),)
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
