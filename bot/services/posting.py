from collections.abc import Callable
from datetime import datetime

from bot.delivery.payloads import message_payload
from bot.domain.delivery import OutboxId, Outgoing, Stream
from bot.domain.messages import Message
from bot.domain.partnership import Team
from bot.views.reader import Reader
from storage.unit_of_work import UnitOfWork


async def post(
    work: UnitOfWork,
    team: Team,
    message: Message,
    at: datetime,
    *,
    shows: str | None = None,
    stream: Stream = Stream.MAIN,
) -> OutboxId:
    """Say something in a team's chat or topic; `shows` names what it shows, such as `T5`."""
    outgoing = Outgoing(
        partnership_id=team.partnership_id,
        chat_id=team.chat_id,
        thread_id=team.thread_id,
        method="send_message",
        payload=message_payload(message),
        stream=stream,
        shows=shows,
    )
    return await work.outbox.add(outgoing, at)


async def tell_others(
    work: UnitOfWork,
    team: Team,
    write: Callable[[Reader], Message],
    at: datetime,
    *,
    own: bool = False,
) -> None:
    """Say something to every other team of the partnership, each in its own language.

    With `own` the team itself is told, too. Teams whose group the bot is not in are left out.
    """
    for other in await work.within(team.partnership_id).teams.all():
        if other.present and (own or other.id != team.id):
            await post(work, other, write(Reader(other.language, other.zone, at)), at)
