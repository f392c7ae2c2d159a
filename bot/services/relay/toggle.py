from dataclasses import replace

from bot.services.acting import Actor
from bot.services.relay import rows
from bot.services.relay.showing import show_copy
from storage.unit_of_work import UnitOfWork


class TurnCopy:
    """Turn a translated copy over to its original, or back."""

    async def __call__(
        self, work: UnitOfWork, actor: Actor, copy_id: int, *, original: bool
    ) -> None:
        """Queue the edit; nothing if there is no such translation in this team's chat.

        The message pressed may hold other pieces too, so it is the copy that is edited.
        """
        tenant = work.within(actor.partnership_id)
        pair = await tenant.relay.copy(copy_id)
        if pair is None or pair[0].team_id != actor.team.id or pair[0].translated is None:
            return
        copy, message = pair
        source = await tenant.teams.get(message.team_id)
        turned = replace(copy, shows_original=original)
        shown = show_copy(message, turned, source, actor.team)
        grown, _ = await rows.change(work, actor.team, turned, shown, actor.now)
        await tenant.relay.save_copy(grown)
