from collections.abc import Sequence

from bot.domain.mentions import Mention
from bot.domain.partnership import Member
from storage.tenant import Tenant


async def find_people(
    tenant: Tenant, mentions: Sequence[Mention]
) -> tuple[list[Member], list[str]]:
    """Give the members who were mentioned, each once, and the names of whom nobody knows."""
    known: dict[int, Member] = {}
    unknown = []
    for mention in mentions:
        member = await _find(tenant, mention)
        if member is None:
            unknown.append(mention.name)
        else:
            known[member.id] = member
    return list(known.values()), unknown


async def _find(tenant: Tenant, mention: Mention) -> Member | None:
    if mention.user_id is not None:
        return await tenant.members.of_user(mention.user_id)
    return await tenant.members.by_username(mention.name)
