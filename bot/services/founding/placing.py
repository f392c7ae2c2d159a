"""Which team lives in a group, and how a group becomes one."""

from datetime import datetime

from bot.domain.guessing import Place, TeamGuess
from bot.domain.ids import PartnershipId
from bot.domain.partnership import Team
from storage.unit_of_work import UnitOfWork

GREETING = "greeting"
"""What the bot's first words in a group show."""
_WELCOMED = "welcomed as a team"


async def team_at(work: UnitOfWork, place: Place) -> Team | None:
    """Find the team that stands in the way of a new one at this place.

    Topics of a forum may belong to different teams, but a whole group to one only.
    """
    present = await work.teams.of_chat(place.chat_id, place.thread_id)
    if present is None and place.thread_id is None:
        return next(iter(await work.teams.in_chat(place.chat_id)), None)
    return present


async def add_team(
    work: UnitOfWork,
    partnership_id: PartnershipId,
    guess: TeamGuess,
    place: Place,
    engines: tuple[str, ...],
    now: datetime,
) -> Team:
    """Make the group, or the topic, a team of the partnership; its relay is on.

    The general greeting is left out if it still waits: a welcome follows.
    It begins with the translators `engines`, of which its founder is told in the same answer.
    """
    await work.outbox.withdraw_shown(place.chat_id, GREETING, _WELCOMED, now)
    return await work.within(partnership_id).teams.add(
        name=guess.name,
        country=guess.country,
        language=guess.language,
        time_zone=guess.time_zone,
        chat_id=place.chat_id,
        thread_id=place.thread_id,
        relay_on=True,
        present=True,
        engines=engines,
        engines_offered=engines,
    )
