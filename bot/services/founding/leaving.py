from dataclasses import replace
from datetime import datetime

from bot.domain.ids import ChatId, UserId
from storage.unit_of_work import UnitOfWork


async def go(work: UnitOfWork, chat_id: ChatId, user_id: UserId, now: datetime) -> None:
    """Note that somebody is no longer in a team's group, whose side they were on.

    They keep role and tasks, but act no more until they are heard in a group of the partnership.
    """
    for team in await work.teams.in_chat(chat_id):
        members = work.within(team.partnership_id).members
        member = await members.of_user(user_id)
        if member is not None and member.team_id == team.id:
            await members.save(replace(member, left_at=now))
