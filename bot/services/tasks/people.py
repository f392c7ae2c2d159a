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
    known = await tenant.members.by_username(mention.name)
    return known or await _called(tenant, mention.name.removeprefix("@").casefold())


async def _called(tenant: Tenant, wanted: str) -> Member | None:
    """Find who is meant by `@Bernd`: the only one of that first name."""
    named = [member for member in await tenant.members.all() if _first_name(member) == wanted]
    return named[0] if len(named) == 1 else None


def _first_name(member: Member) -> str:
    return next(iter(member.name.casefold().split()), "")
