from dataclasses import replace

from bot.delivery.payloads import message_payload
from bot.domain.delivery import Outgoing
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.domain.rich_text import RichText
from bot.services.acting import Actor
from bot.texts import say
from storage.unit_of_work import UnitOfWork


class SwitchRelay:
    """Switch a team's relay on or off, at once and for what waits, and tell the other teams."""

    async def __call__(self, work: UnitOfWork, actor: Actor, *, on: bool) -> Team:
        """Raise OnlyCoordinators for anybody else."""
        actor.require_coordinator()
        tenant = work.within(actor.partnership_id)
        switched = replace(actor.team, relay_on=on)
        if actor.team.relay_on is on:
            return switched
        await tenant.teams.save(switched)
        if not on:
            await tenant.relay_queue.drop(actor.team.id, actor.now)
        key = "relay-partner-on" if on else "relay-partner-off"
        for team in await tenant.teams.all():
            if team.id != actor.team.id and team.present:
                text = say(team.language, key, team=actor.team.name)
                await work.outbox.add(_note(team, text), actor.now)
        return switched


def _note(team: Team, text: str) -> Outgoing:
    return Outgoing(
        partnership_id=team.partnership_id,
        chat_id=team.chat_id,
        thread_id=team.thread_id,
        method="send_message",
        payload=message_payload(Message(RichText(text))),
    )
