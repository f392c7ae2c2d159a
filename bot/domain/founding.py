"""The names in `/setup Wolfsburg – Puebla`, and what can go wrong when groups come together."""

import re
from collections.abc import Callable

from bot.domain.cleaning import one_line, title_text
from bot.domain.errors import UserError

NAME_LIMIT = 60
JOIN_PAYLOAD = "join_"
"""Begins the payload of the deep link with which a partner adds the bot and joins."""
_MOST_TEAMS = 6
_SEPARATORS = (
    re.compile(r"\s+[-–—−|/+&↔⇄→]+\s+|\s*(?:<-+>|[–—|↔⇄→])\s*|\s+--+\s+"),
    re.compile(r"\s+(?:und|y|e|and|et|mit|con|with|avec)\s+", re.IGNORECASE),
    re.compile(r"\s*[,;]\s*"),
    re.compile(r"\s*/\s*"),
    re.compile(r"\s*-\s*"),
)


class AlreadyInPartnership(UserError):
    """This group already belongs to the partnership called `name`."""

    key = "error-already-in-partnership"


class UnknownInvitation(UserError):
    """Nobody gave out the invitation `code`."""

    key = "error-unknown-invitation"


class UsedInvitation(UserError):
    """A group has joined with this invitation before."""

    key = "error-used-invitation"


class ExpiredInvitation(UserError):
    """The invitation is older than seven days."""

    key = "error-expired-invitation"


class OwnInvitation(UserError):
    """The invitation is for the partner; this group is in that partnership already."""

    key = "error-own-invitation"


class AdministratorsUnknown(UserError):
    """Telegram did not tell who administers the group."""

    key = "error-administrators-unknown"


class UnknownTimeZone(UserError):
    """No time zone or city of that name is known; `place` is what was asked for."""

    key = "error-unknown-time-zone"


class UnknownLanguage(UserError):
    """The bot does not speak `language`."""

    key = "error-unknown-language"


class LastCoordinator(UserError):
    """The partnership would be left without any coordinator."""

    key = "error-last-coordinator"


class UnknownMember(UserError):
    """The partnership has no such member (any more)."""

    key = "error-unknown-member"


def read_names(text: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """Read the municipalities' names; fewer than two different ones give an empty tuple.

    A plain hyphen separates only where nothing clearer does; a `known` name is never cut.
    Raise TooLong or NotText if a name is too long or empty.
    """
    line = title_text(text, NAME_LIMIT * _MOST_TEAMS)
    if known(line):
        return ()
    for separator in _SEPARATORS:
        parts = [part for part in separator.split(line) if part]
        if len(parts) > 1:
            return _different(tuple(title_text(part, NAME_LIMIT) for part in parts))
    return ()


def _different(names: tuple[str, ...]) -> tuple[str, ...]:
    unique = len({name.casefold() for name in names}) == len(names)
    return names if unique and len(names) <= _MOST_TEAMS else ()


def read_code(text: str) -> str:
    """Bring a typed invitation code into its written form; empty if nothing of one is there."""
    return "".join(one_line(text).split()).replace("-", "").upper()
