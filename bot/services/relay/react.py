from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from bot.domain.delivery import Outgoing, Stream
from bot.domain.ids import ChatId
from bot.domain.partnership import Team
from bot.domain.relay import Reaction
from bot.services.relay.answers import answered_in, source_of
from bot.services.relay.carry import listeners
from bot.services.relay.scene import Scene
from storage.unit_of_work import UnitOfWork


async def react(
    work: UnitOfWork, chat_id: ChatId, message_id: int, actor: int, emoji: str, now: datetime
) -> None:
    """Show the other teams what somebody reacts with to a message or its copy.

    A bot has one reaction per message, so each team sees what most of the others chose, of
    several the newest. An empty `emoji` takes the reaction back.
    """
    for team in await work.teams.in_chat(chat_id):
        tenant = work.within(team.partnership_id)
        message = await source_of(tenant, chat_id, message_id)
        if message is None:
            continue
        await tenant.reactions.set(
            Reaction(
                partnership_id=tenant.id,
                relay_message_id=message.id,
                team_id=team.id,
                actor=actor,
                emoji=emoji,
                at=now,
            )
        )
        scene = await Scene.of(tenant, message)
        reactions = await tenant.reactions.to(message.id)
        for other in listeners(list(scene.teams), team):
            await _show(work, scene, other, chosen(reactions, other), now)
        return


def chosen(reactions: Sequence[Reaction], reader: Team) -> str:
    """Choose, for one team, among the reactions of the others (oldest first); may be empty."""
    others = [reaction for reaction in reactions if reaction.team_id != reader.id]
    votes = Counter(reaction.emoji for reaction in others)
    newest = {reaction.emoji: place for place, reaction in enumerate(others)}
    return max(votes, key=lambda emoji: (votes[emoji], newest[emoji]), default="")


async def _show(work: UnitOfWork, scene: Scene, team: Team, emoji: str, now: datetime) -> None:
    place = await answered_in(scene.tenant, scene.message, team)
    if place.message_id is None and place.outbox_id is None:
        return
    reaction = [{"type": "emoji", "emoji": emoji}] if emoji else []
    await work.outbox.put(
        Outgoing(
            partnership_id=team.partnership_id,
            chat_id=team.chat_id,
            method="set_message_reaction",
            payload={"reaction": reaction},
            stream=Stream.RELAY,
            edits_message=place.message_id,
            edits_outbox=place.outbox_id,
            part=place.part,
        ),
        now,
    )
