"""The one table of replies to what the bot shows or asks."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from handlers import events, goals, measures, moving, phase, settings, tasks, team, updates
from handlers.tables import ReplyTo

REPLIES: tuple[ReplyTo, ...] = (
    *team.REPLIES,
    *phase.REPLIES,
    *settings.REPLIES,
    *moving.REPLIES,
    *tasks.REPLIES,
    *goals.REPLIES,
    *measures.REPLIES,
    *updates.REPLIES,
    *events.REPLIES,
)


def by_shown(replies: Iterable[ReplyTo]) -> Mapping[str, ReplyTo]:
    """Find replies by what they answer; raise ValueError if two take the same."""
    found: dict[str, ReplyTo] = {}
    for reply in replies:
        if reply.shows in found:
            raise ValueError(f"replies to {reply.shows} are there twice")
        found[reply.shows] = reply
    return MappingProxyType(found)
