"""Which tasks to list, in the words of four languages."""

from enum import StrEnum

from bot.domain.dates.folding import plain
from bot.domain.summary_filter import OVERDUE_WORDS

_MINE = "mine my meine mir mías mis mías mes miennes moi"
_ALL = "all alle alles todas todos toutes tous tout"
_OPEN = "open offen offene abiertas abierta pendientes pendiente ouvertes ouvert ouverte"


class TaskChoice(StrEnum):
    """Which tasks to list."""

    OPEN = "open"
    MINE = "mine"
    OVERDUE = "overdue"
    ALL = "all"


def read_choice(text: str) -> TaskChoice | None:
    """Understand a person's word or a choice's own; nothing means what is open, None: unknown."""
    words = plain(text).split()
    if words[:1] == ["en"]:
        words = words[1:]
    if not words:
        return TaskChoice.OPEN
    return _CHOICES.get(words[0]) if len(words) == 1 else None


_CHOICES = {
    plain(word): choice
    for choice, words in {
        TaskChoice.OPEN: _OPEN.split(),
        TaskChoice.MINE: _MINE.split(),
        TaskChoice.OVERDUE: OVERDUE_WORDS,
        TaskChoice.ALL: _ALL.split(),
    }.items()
    for word in words
}
