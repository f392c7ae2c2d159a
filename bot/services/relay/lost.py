from bot.delivery.payloads import message_payload
from bot.domain.delivery import Outgoing, Stream
from bot.services.acting import Actor
from bot.services.relay.carry import listeners
from bot.views.relay import lost
from storage.unit_of_work import UnitOfWork


async def tell_lost(work: UnitOfWork, actor: Actor, kind: str) -> None:
    """Tell the other teams in one line that somebody sent what no bot can send again."""
    teams = await work.within(actor.partnership_id).teams.all()
    for team in listeners(teams, actor.team):
        note = lost(actor.member.name, actor.team.name, kind, team.language)
        await work.outbox.add(
            Outgoing(
                partnership_id=team.partnership_id,
                chat_id=team.chat_id,
                thread_id=team.thread_id,
                method="send_message",
                payload=message_payload(note),
                stream=Stream.RELAY,
            ),
            actor.now,
        )
