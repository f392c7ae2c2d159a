from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.domain.ids import MemberId
from bot.domain.relay import RelayMessage
from storage.tenant import Tenant

DELETABLE = timedelta(hours=48)
"""So long a bot can delete its messages in any group. Source: Bot API, deleteMessage."""
_SHOWN = 5


async def latest_messages(
    tenant: Tenant, author: MemberId, now: datetime
) -> Sequence[RelayMessage]:
    """List what a member has last said to the other teams, newest first; an album counts once."""
    written = await tenant.relay.written_by(author, since=now - DELETABLE)
    by_album: dict[str, RelayMessage] = {}
    for message in written:
        by_album.setdefault(message.album or f"alone {message.id}", message)
    return list(reversed(by_album.values()))[:_SHOWN]
