from bot.domain.delivery import Outgoing, Stream
from bot.domain.ids import ChatId
from bot.services.acting import Actor
from bot.services.relay.answers import answered_in, source_of
from bot.services.relay.carry import listeners
from storage.unit_of_work import UnitOfWork


async def pin(work: UnitOfWork, actor: Actor, chat_id: ChatId, message_id: int) -> None:
    """Pin for the other teams what a coordinator has pinned; others' pins stay where they are."""
    tenant = work.within(actor.partnership_id)
    message = await source_of(tenant, chat_id, message_id)
    if message is None or not actor.member.coordinates:
        return
    for team in listeners(await tenant.teams.all(), actor.team):
        place = await answered_in(tenant, message, team)
        if place.message_id is None and place.outbox_id is None:
            continue
        await work.outbox.add(
            Outgoing(
                partnership_id=team.partnership_id,
                chat_id=team.chat_id,
                method="pin_chat_message",
                payload={"disable_notification": True},
                stream=Stream.RELAY,
                edits_message=place.message_id,
                edits_outbox=place.outbox_id,
                part=place.part,
            ),
            actor.now,
        )
