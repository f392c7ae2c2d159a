"""Making a chat message the source of a measure update."""

from dataclasses import dataclass

from bot.domain.ids import ChatId, MemberId, UserId
from storage.tenant import Tenant


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a message says, and which member wrote it (None if nobody we know)."""

    text: str
    author: MemberId | None


async def quoted(
    tenant: Tenant, chat_id: ChatId, message_id: int, text: str, writer: UserId | None
) -> Quoted:
    """Read a message; of a copy it is what was written, and who wrote that first."""
    copied = await tenant.relay.copy_at(chat_id, message_id)
    if copied is not None:
        _, original = copied
        if not original.around.origin:
            return Quoted(original.text.text, original.author)
        text, writer = original.text.text, original.around.origin_user
    member = None if writer is None else await tenant.members.of_user(writer)
    return Quoted(text, member.id if member else None)
