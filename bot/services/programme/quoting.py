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
    """Read a message; a relayed one is its author's own words, not the copy's."""
    copied = await tenant.relay.copy_at(chat_id, message_id)
    if copied is not None:
        _, original = copied
        return Quoted(original.text.text, original.author)
    member = None if writer is None else await tenant.members.of_user(writer)
    return Quoted(text, member.id if member else None)
