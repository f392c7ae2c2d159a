"""What a reply answers, seen from each team."""

from bot.domain.ids import ChatId
from bot.domain.partnership import Team
from bot.domain.relay import RelayMessage
from bot.services.relay.rows import Answered, answer_to
from bot.views.relay import quoted_line
from storage.tenant import Tenant


async def source_of(tenant: Tenant, chat_id: ChatId, message_id: int | None) -> RelayMessage | None:
    """Find the message that stands here, be it the original or one of its copies."""
    if message_id is None:
        return None
    source = await tenant.relay.message(chat_id, message_id)
    if source is not None:
        return source
    found = await tenant.relay.copy_at(chat_id, message_id)
    return None if found is None else found[1]


async def answered_in(tenant: Tenant, source: RelayMessage | None, team: Team) -> Answered:
    """Find what stands for a message in a team's chat; nothing if it is not known there."""
    if source is None:
        return Answered()
    if source.team_id == team.id:
        known = source.chat_id == team.chat_id
        return Answered(message_id=source.message_id) if known else Answered()
    copies = await tenant.relay.copies(source.id)
    found = (answer_to(copy, source) for copy in copies if copy.team_id == team.id)
    return next(found, Answered())


async def words_in(tenant: Tenant, source: RelayMessage, team: Team) -> str | None:
    """Quote a message's first words as a team reads them; None if it has none."""
    copies = await tenant.relay.copies(source.id)
    read = next((copy.translated for copy in copies if copy.team_id == team.id), None)
    words = source.text if read is None else read
    return quoted_line(words.text, team.language) if words else None
