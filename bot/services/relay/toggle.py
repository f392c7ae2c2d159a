from dataclasses import replace

from bot.domain.messages import Message
from bot.services.acting import Actor
from bot.services.relay.showing import show_copy
from storage.unit_of_work import UnitOfWork


class TurnCopy:
    """Turn a translated copy over to its original, or back."""

    async def __call__(
        self, work: UnitOfWork, actor: Actor, copy_id: int, *, original: bool
    ) -> Message | None:
        """Give what the copy shows now; None if there is no such copy in this team's chat."""
        tenant = work.within(actor.partnership_id)
        pair = await tenant.relay.copy(copy_id)
        if pair is None or pair[0].team_id != actor.team.id or pair[0].translated is None:
            return None
        copy, message = pair
        turned = replace(copy, shows_original=original)
        await tenant.relay.save_copy(turned)
        return show_copy(message, turned, await tenant.teams.get(message.team_id), actor.team)
