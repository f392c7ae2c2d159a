"""What happens to a team when the bot comes into its group, or leaves it."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.domain.chats import Chat
from bot.domain.partnership import Partnership, Team
from bot.services.posting import tell_others
from bot.views.founding import partner_back, partner_left
from storage.unit_of_work import UnitOfWork


async def arrive(work: UnitOfWork, chat: Chat, now: datetime) -> list[tuple[Partnership, Team]]:
    """Note that the bot is in the chat; give the teams that had lost it and have it back.

    The other teams of their partnerships are told.
    """
    back = [team for team in await work.teams.in_chat(chat.id) if not team.present]
    returned = []
    for team in back:
        await _set_present(work, team, present=True)
        await tell_others(work, team, partial(partner_back, team), now)
        returned.append((await work.partnerships.get(team.partnership_id), team))
    return returned


async def leave(work: UnitOfWork, chat: Chat, now: datetime) -> None:
    """Note that the bot was taken out of the chat, and tell the other teams.

    That the bot cannot write there may be known already, from a message that was refused.
    """
    for team in await work.teams.in_chat(chat.id):
        await _set_present(work, team, present=False)
        await tell_others(work, team, partial(partner_left, team), now)


async def _set_present(work: UnitOfWork, team: Team, *, present: bool) -> None:
    await work.within(team.partnership_id).teams.save(replace(team, present=present))
