from dataclasses import replace

from bot.services.acting import Actor
from bot.services.relay import rows
from bot.services.relay.scene import Scene
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
        scene = await Scene.of(tenant, pair[1])
        turned = replace(pair[0], shows_original=original)
        grown = await rows.change(work, scene.shown(turned), turned, actor.now)
        await tenant.relay.save_copy(grown)
