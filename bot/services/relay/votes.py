from collections.abc import Sequence
from datetime import datetime

from bot.delivery.payloads import message_payload
from bot.domain.delivery import Outgoing, Stream
from bot.domain.partnership import Team
from bot.domain.relay import Kind, RelayPoll
from bot.services.relay.answers import answered_in
from bot.services.relay.pieces import Change
from bot.services.relay.rows import edit_row
from bot.services.relay.scene import Scene
from bot.views.relay import Tally, votes_line
from storage.tenant import Tenant
from storage.unit_of_work import UnitOfWork


async def count_votes(
    work: UnitOfWork, poll_id: str, votes: Sequence[int], now: datetime, *, closed: bool
) -> None:
    """Note how a poll stands, and show it to the teams that have the same poll in their chat.

    Telegram tells of every vote in the polls that the bot asks, but of the original only when its
    author closes it; then the others are closed, too.
    """
    poll = await work.polls.get(poll_id)
    if poll is None:
        return
    tenant = work.within(poll.partnership_id)
    await tenant.polls.count(poll_id, votes)
    polls = await tenant.polls.all_of(poll.relay_message_id)
    message = await tenant.relay.source(poll.relay_message_id)
    if message is None or message.content.kind is not Kind.POLL:
        return
    scene = await Scene.of(tenant, message)
    for other in polls:
        if other.poll_id != poll_id:
            await _show(work, scene, other, polls, now)
    if closed and poll.team_id == message.team_id:
        await _close(work, scene, now)


async def _show(
    work: UnitOfWork, scene: Scene, poll: RelayPoll, polls: Sequence[RelayPoll], now: datetime
) -> None:
    """Show the votes of the others in a line that answers this team's poll."""
    team = scene.team(poll.team_id)
    options = await _options(scene.tenant, scene, team)
    tallies = [
        Tally(scene.team(other.team_id).name, tuple(zip(options, other.votes, strict=False)))
        for other in polls
        if other.poll_id != poll.poll_id and other.votes
    ]
    payload = message_payload(votes_line(tallies))
    if poll.line is not None:
        if not await work.outbox.fulfil(poll.line, payload):
            edit = edit_row(team, poll.line, Change("edit_message_text", payload))
            await work.outbox.put(edit, now)
        return
    place = await answered_in(scene.tenant, scene.message, team)
    call = Outgoing(
        partnership_id=team.partnership_id,
        chat_id=team.chat_id,
        thread_id=team.thread_id,
        method="send_message",
        payload=payload,
        stream=Stream.RELAY,
        reply_to_message=place.message_id,
        reply_to_outbox=place.outbox_id,
    )
    await scene.tenant.polls.show(poll.poll_id, await work.outbox.add(call, now))


async def _options(tenant: Tenant, scene: Scene, team: Team) -> list[str]:
    """Name the options as this team reads them."""
    copies = await tenant.relay.copies(scene.message.id)
    translated = (copy.translated for copy in copies if copy.team_id == team.id)
    original = [option["text"] for option in scene.message.content.parameters["options"]]
    words = next(translated, None)
    lines = [] if words is None else words.text.split("\n")[1:]
    return lines if len(lines) == len(original) else original


async def _close(work: UnitOfWork, scene: Scene, now: datetime) -> None:
    for copy in await scene.tenant.relay.copies(scene.message.id):
        team = scene.team(copy.team_id)
        for row in copy.parts[:1]:
            await work.outbox.add(edit_row(team, row, Change("stop_poll", {})), now)
