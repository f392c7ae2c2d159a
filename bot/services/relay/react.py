from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.domain.delivery import Outgoing, Stream
from bot.domain.ids import ChatId
from bot.domain.partnership import Team
from bot.domain.relay import Reaction
from bot.services.relay.answers import answered_in, source_of
from bot.services.relay.carry import listeners
from bot.services.relay.scene import Scene
from storage.unit_of_work import UnitOfWork

_MOST_TRIED = 4


async def react(
    work: UnitOfWork,
    chat_id: ChatId,
    message_id: int,
    actor: int,
    emoji: Sequence[str],
    now: datetime,
) -> None:
    """Show the other teams what somebody reacts with to a message or its copy.

    A bot has one reaction per message, so each team sees what most of the others chose, of
    several the newest. Without any `emoji` the reaction is taken back; custom ones are given by
    their numbers.
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
                emoji=" ".join(emoji),
                at=now,
            )
        )
        scene = await Scene.of(tenant, message)
        reactions = await tenant.reactions.to(message.id)
        for other in listeners(list(scene.teams), team):
            await _show(work, scene, other, chosen(reactions, other), now)
        return


def chosen(reactions: Sequence[Reaction], reader: Team) -> list[str]:
    """Choose, for one team, among the reactions of the others (oldest first), best first.

    Behind the first come only ordinary emoji, which the team's group is the most likely to allow.
    """
    others = [one.emoji.split() for one in reactions if one.team_id != reader.id]
    each = [emoji for chosen in others for emoji in chosen]
    votes, newest = Counter(each), {emoji: place for place, emoji in enumerate(each)}
    ranked = sorted(votes, key=lambda emoji: (votes[emoji], newest[emoji]), reverse=True)
    return [*ranked[:1], *(emoji for emoji in ranked[1:] if not _custom(emoji))][:_MOST_TRIED]


def _custom(emoji: str) -> bool:
    return emoji.isdecimal()


def _described(emoji: str) -> Mapping[str, Any]:
    """Describe a reaction as Telegram does (Bot API: ReactionType)."""
    if _custom(emoji):
        return {"type": "custom_emoji", "custom_emoji_id": emoji}
    return {"type": "emoji", "emoji": emoji}


async def _show(
    work: UnitOfWork, scene: Scene, team: Team, emoji: Sequence[str], now: datetime
) -> None:
    place = await answered_in(scene.tenant, scene.message, team)
    if place.message_id is None and place.outbox_id is None:
        return
    await work.outbox.put(
        Outgoing(
            partnership_id=team.partnership_id,
            chat_id=team.chat_id,
            method="set_message_reaction",
            payload={"reaction": [_described(one) for one in emoji]},
            stream=Stream.RELAY,
            edits_message=place.message_id,
            edits_outbox=place.outbox_id,
            part=place.part,
        ),
        now,
    )
